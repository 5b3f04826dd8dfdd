import { useShortcut } from '../../components/useShortcut.ts';

const rowSelector = '[data-row]';

/** Arrows walk through the rows of all lists of the page; Enter is the row's own link. */
export function useRowKeys(): void {
  useShortcut('down, j', () => step(1), { inFields: false });
  useShortcut('up, k', () => step(-1), { inFields: false });
}

function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>(rowSelector)];
  const at = rows.findIndex((row) => row === document.activeElement);
  const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1);
  rows[next]?.focus();
}
