import type { StatementTotals } from '../../../shared/domain/settlement/lines.ts';
import type { StatementRow } from '../database/entities/settlement.ts';

/** Sums as the statement keeps them. */
export function totalsOfRow(row: StatementRow): StatementTotals {
  return {
    fees: row.fees,
    charges: row.chargesFen,
    onSpot: row.onSpotFen,
    deductions: row.deductionsFen,
    amount: row.amountFen,
    lines: row.lineCount,
    held: row.heldCount,
    bypassed: row.bypassedCount,
  };
}

export function columnsOfTotals(totals: StatementTotals): Partial<StatementRow> & { readonly amountFen: number } {
  return {
    fees: totals.fees,
    chargesFen: totals.charges,
    onSpotFen: totals.onSpot,
    deductionsFen: totals.deductions,
    amountFen: totals.amount,
    lineCount: totals.lines,
    heldCount: totals.held,
    bypassedCount: totals.bypassed,
  };
}
