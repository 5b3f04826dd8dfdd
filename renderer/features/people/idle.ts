/** What counts as somebody being there. Moving the mouse does not: desks shake. */
const signs = ['keydown', 'pointerdown', 'wheel', 'compositionstart'] as const;

/** How often the time since the last sign is looked at, in ms. A timer for the whole span would sleep with the machine. */
export const lookEvery = 5_000;

/** Calls `onIdle` once when `limitMs` passed without a sign of a person. Returns what ends the watch. */
export function watchIdle(limitMs: number, onIdle: () => void): () => void {
  let last = Date.now();
  const note = () => {
    last = Date.now();
  };
  const look = () => {
    if (Date.now() - last < limitMs) return;
    stop();
    onIdle();
  };
  const timer = setInterval(look, Math.min(lookEvery, limitMs));
  document.addEventListener('visibilitychange', look);
  for (const sign of signs) window.addEventListener(sign, note, { capture: true, passive: true });
  function stop(): void {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
    for (const sign of signs) window.removeEventListener(sign, note, { capture: true });
  }
  return stop;
}
