import type { BoardRow } from '../../../shared/contract/settlement-board.ts';
import { formatFen } from '../../../shared/lib/money.ts';
import type { MonthText } from '../../../shared/lib/month.ts';
import type { Table } from '../customers/write-table.ts';
import type { Translate } from '../../../shared/i18n/languages.ts';

const columns = [
  'customer',
  'number',
  'stage',
  'turn',
  'owner',
  'finance',
  'lines',
  'held',
  'unbilled',
  'drifted',
  'amount',
  'open',
] as const;

/** The month board as a spreadsheet, in the reader's words. */
export function boardTable(rows: readonly BoardRow[], month: MonthText, t: Translate): Table {
  return {
    name: `settlement-${month}`,
    sheet: month,
    headings: columns.map((column) => t(`settlement:column.${column}`)),
    rows: rows.map((row) => [
      row.customerName,
      row.number,
      t(`settlement:stage.${row.stage}`),
      row.turn === null ? '' : t(`settlement:side.${row.turn}`),
      row.ownerName,
      row.financeName,
      String(row.lines),
      String(row.held),
      String(row.unbilled),
      String(row.drifted),
      formatFen(row.amount),
      formatFen(row.open),
    ]),
  };
}
