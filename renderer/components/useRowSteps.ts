import { useShortcut } from './useShortcut.ts';

/** The arrows, or j and k, go through the rows of a list that are links marked `data-row`. */
export function useRowSteps(): void {
  useShortcut('down, j', () => step(1), { inFields: false });
  useShortcut('up, k', () => step(-1), { inFields: false });
}

function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.findIndex((row) => row === document.activeElement);
  rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)]?.focus();
}
