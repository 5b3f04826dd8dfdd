/** What is on the screen of a keeper, and whom to tell when it changes. */
export function createScreen<Shown extends object>(first: Shown) {
  const listeners = new Set<() => void>();
  let shown = first;
  return {
    state: (): Shown => shown,
    show(patch: Partial<Shown>): void {
      shown = { ...shown, ...patch };
      for (const tell of listeners) tell();
    },
    subscribe(tell: () => void): () => void {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  };
}
