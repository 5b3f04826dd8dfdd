import { useShortcut } from './useShortcut.ts';

/** The arrows, or j and k, go through the rows of a list that are links marked `data-row`, or with a mark of its own. */
export function useRowSteps(mark = 'data-row'): void {
  useShortcut('down, j', () => step(mark, 1), { inFields: false });
  useShortcut('up, k', () => step(mark, -1), { inFields: false });
}

function step(mark: string, by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>(`[${mark}]`)];
  const at = rows.findIndex((row) => row === document.activeElement);
  rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)]?.focus();
}
