import { useSyncExternalStore } from 'react';

let open = false;
const listeners = new Set<() => void>();

/** Opens or closes the alerts; the palette, a key and the bell do so. */
export function toggleTray(next: boolean = !open): void {
  open = next;
  for (const listener of listeners) listener();
}

export function useTray(): boolean {
  return useSyncExternalStore(subscribe, () => open);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
