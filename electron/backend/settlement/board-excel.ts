import type { FileContent } from '../../../shared/contract/base.ts';
import type { BoardRow } from '../../../shared/contract/settlement-board.ts';
import type { Translate } from '../../../shared/i18n/languages.ts';
import { wallTime } from '../../../shared/lib/dates.ts';
import type { MonthText } from '../../../shared/lib/month.ts';
import { bookFile } from '../files/book-file.ts';
import { type Cell, columnName, dayCell, formats, text, yuan } from './excel-columns.ts';

interface Board {
  readonly month: MonthText;
  readonly rows: readonly BoardRow[];
  readonly zone: string;
}

interface Column {
  readonly width: number;
  readonly format: keyof typeof formats;
  readonly cell: (row: BoardRow, say: { readonly t: Translate; readonly zone: string }) => Cell;
  readonly summed?: true;
}

const plain = (width: number, cell: Column['cell']): Column => ({ width, format: 'text', cell });
const count = (cell: (row: BoardRow) => number): Column => ({ width: 10, format: 'count', cell, summed: true });
const money = (fen: (row: BoardRow) => number): Column => ({
  width: 14,
  format: 'money',
  cell: (row) => yuan(fen(row)),
  summed: true,
});

/** A heading stands over its numbers. */
const summedKinds: ReadonlySet<keyof typeof formats> = new Set(['count', 'money']);

/** Each by its heading in `settlement:column.*`. */
const columns = {
  customer: plain(44, ({ customerName }) => text(customerName)),
  keyAccount: plain(12, ({ keyAccount }, { t }) => (keyAccount ? t('settlement:board.keyAccount') : '')),
  number: plain(15, ({ number }) => number),
  stage: plain(15, ({ stage }, { t }) => t(`settlement:stage.${stage}`)),
  turn: plain(12, ({ turn }, { t }) => (turn === null ? '' : t(`settlement:side.${turn}`))),
  clock: { width: 12, format: 'day', cell: ({ dueAt, dueDay }, { zone }) => dueCell(dueAt, dueDay, zone) },
  owner: plain(12, ({ ownerName }) => text(ownerName)),
  finance: plain(12, ({ financeName }) => text(financeName)),
  lines: count(({ lines }) => lines),
  held: count(({ held }) => held),
  unbilled: count(({ unbilled }) => unbilled),
  drifted: count(({ drifted }) => drifted),
  disputes: count(({ disputes }) => disputes),
  amount: money(({ amount }) => amount),
  open: money(({ open }) => open),
} as const satisfies Readonly<Record<string, Column>>;

/** The month board as it is shown, for a spreadsheet that adds up, in the reader's words. */
export async function boardExcel(t: Translate, { month, rows, zone }: Board): Promise<FileContent> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const page = book.addWorksheet(month, {
    views: [{ state: 'frozen', ySplit: 1, xSplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  const all: readonly (readonly [string, Column])[] = Object.entries(columns);
  page.columns = all.map(([key, { width, format }]) => ({
    header: t(`settlement:column.${key}`),
    width,
    style: { numFmt: formats[format], alignment: { horizontal: summedKinds.has(format) ? 'right' : 'left' } },
  }));
  page.getRow(1).font = { bold: true };
  for (const row of rows) page.addRow(all.map(([, { cell }]) => cell(row, { t, zone })));
  const last = rows.length + 1;
  const totals = all.map(([, { summed, cell }], index) => {
    if (index === 0) return t('settlement:receivables.total');
    if (summed === undefined) return null;
    const result = sumOf(rows.map((row) => Number(cell(row, { t, zone }))));
    const letter = columnName(index);
    return rows.length === 0 ? 0 : { formula: `ROUND(SUM(${letter}2:${letter}${last}),2)`, result };
  });
  page.addRow(totals).font = { bold: true };
  return bookFile(book, `${t('settlement:title')}-${month}.xlsx`);
}

function dueCell(dueAt: number | null, dueDay: string | null, zone: string): Cell {
  const day = dueAt === null ? dueDay : wallTime(dueAt, zone).day;
  return day === null ? null : dayCell(day);
}

function sumOf(numbers: readonly number[]): number {
  return Math.round(numbers.reduce((sum, one) => sum + one * 100, 0)) / 100;
}
