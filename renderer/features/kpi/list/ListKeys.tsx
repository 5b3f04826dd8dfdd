import { useRowSteps } from '../../../components/useRowSteps.ts';
import { useShortcut } from '../../../components/useShortcut.ts';

/** Inside the panel the arrows go through its rows; `e` exports this list. */
export function ListKeys({ onExcel }: { readonly onExcel: () => void }) {
  useRowSteps('data-kpi-row');
  useShortcut('e', onExcel, { inFields: false });
  return null;
}
