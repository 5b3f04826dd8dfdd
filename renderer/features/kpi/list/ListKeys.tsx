import { useShortcut } from '../../../components/useShortcut.ts';

/** Inside the panel the arrows go through its rows; `e` exports this list. */
export function ListKeys({ onExcel }: { readonly onExcel: () => void }) {
  const single = { inFields: false };
  useShortcut('down, j', () => step(1), single);
  useShortcut('up, k', () => step(-1), single);
  useShortcut('e', onExcel, single);
  return null;
}

function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-kpi-row]')];
  const at = rows.findIndex((row) => row === document.activeElement);
  rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)]?.focus();
}
