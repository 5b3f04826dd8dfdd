import type { StatementRow } from '../database/entities/settlement.ts';

/** Nothing stands on it and nobody saw it but us: what was handed over once stays, be it empty by now. */
export function isDroppable(
  { revision }: Pick<StatementRow, 'revision'>,
  lines: readonly unknown[],
  deductions: readonly unknown[],
) {
  return revision === 1 && lines.length + deductions.length === 0;
}
