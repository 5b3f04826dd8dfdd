import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { stream, Worksheet } from 'exceljs';
import type { SheetLine, StatementFrame } from '../../../shared/domain/settlement/sheet-model.ts';
import { type Words, wordsOf } from '../../../shared/sheets/words.tsx';
import { untilPacked } from '../files/packed.ts';
import { commitRow } from '../files/stream-row.ts';
import { translatorFor } from '../i18n/translate.ts';
import { type Column, columnName, countedColumns, formats, heldColumns, text, yuan } from './excel-columns.ts';
import { addSummary } from './excel-summary.ts';

export const excelType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Book = InstanceType<typeof stream.xlsx.WorkbookWriter>;

/** Heading of the orders, and the first row below it. */
const headRow = 2;
const firstRow = headRow + 1;
/** Rows after which what was written leaves the memory. */
const atOnce = 100;

/** The lines that count, or those that are held, in parts and in the order in which they were delivered. */
export type LineSource = (
  which: 'lines' | 'held',
) => AsyncIterable<readonly SheetLine[]> | Iterable<readonly SheetLine[]>;

/** A statement as a spreadsheet: its sums as formulas over the orders, what is held and what is taken off on sheets of their own. */
export async function statementExcel(frame: StatementFrame, source: LineSource): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const out = new PassThrough();
  const whole = buffer(out);
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true });
  const words = wordsOf(frame.language, translatorFor, 'settlement:');
  const deductions = sheetName(words, 'excel.deductions');
  addSummary(book.addWorksheet(sheetName(words, 'excel.summary'), { pageSetup: onPaper('portrait') }), frame, words, {
    sum: (key) => sumPlace(sheetName(words, 'excel.lines'), key, frame.totals.lines),
    deductions: frame.deductions.length === 0 ? null : `'${deductions}'!D${frame.deductions.length + firstRow}`,
  });
  for (const which of ['lines', 'held'] as const) await addLines(book, frame, words, which, source(which));
  addDeductions(book, frame, words, deductions);
  await book.commit();
  return whole;
}

/** As wide as an A4 page, whatever stands in it. */
function onPaper(orientation: 'portrait' | 'landscape') {
  return { paperSize: 9, orientation, fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;
}

async function addLines(
  book: Book,
  frame: StatementFrame,
  words: Words,
  which: 'lines' | 'held',
  parts: ReturnType<LineSource>,
): Promise<void> {
  const columns = which === 'lines' ? countedColumns : heldColumns;
  const page = book.addWorksheet(sheetName(words, `excel.${which}`), {
    views: [{ state: 'frozen', ySplit: headRow, xSplit: 2 }],
    pageSetup: onPaper('landscape'),
  });
  const styles = columns.map(({ format }) => ({ numFmt: formats[format] }));
  page.columns = columns.map(({ width }, index) => ({ width, style: styles[index] ?? {} }));
  addTitle(page, frame, words, which);
  addHeads(page, columns, frame.totals[which], words);
  const look = { zone: frame.zone, words };
  const sums = columns.map(() => 0);
  let count = 0;
  for await (const lines of parts) {
    for (const line of lines) {
      commitRow(page.addRow(columns.map(({ cell }) => cell(line, look))), styles);
      for (const [index, { fen }] of columns.entries()) sums[index] = (sums[index] ?? 0) + (fen?.(line) ?? 0);
      count += 1;
      if (count % atOnce === 0) await untilPacked(page);
    }
  }
  if (count > 0) addTotals(page, columns, { sums, count }, words);
  page.commit();
}

function addHeads(page: Worksheet, columns: readonly Column[], count: number, words: Words): void {
  const heads = page.addRow(columns.map(({ key }) => words.line(`excel.column.${key}`)));
  heads.font = { bold: true };
  heads.alignment = { wrapText: true, vertical: 'bottom' };
  heads.commit();
  page.autoFilter = {
    from: { row: headRow, column: 1 },
    to: { row: headRow + count, column: columns.length },
  };
}

function addTitle(page: Worksheet, frame: StatementFrame, words: Words, which: string): void {
  const { number, firstDay, lastDay } = frame;
  const row = page.addRow([text(`${words.line(`excel.${which}`)}  ${number}  ${firstDay} – ${lastDay}`)]);
  row.font = { bold: true, size: 13 };
  row.commit();
}

interface Summed {
  /** Fen, of each column that is summed. */
  readonly sums: readonly number[];
  readonly count: number;
}

function addTotals(page: Worksheet, columns: readonly Column[], { sums, count }: Summed, words: Words): void {
  const last = firstRow + count - 1;
  const row = page.addRow(
    columns.map(({ fen }, index) => {
      if (index === 1) return words.line('excel.total');
      if (!fen) return null;
      const name = columnName(index);
      const result = yuan(sums[index] ?? 0);
      return { formula: `ROUND(SUM(${name}${firstRow}:${name}${last}),2)`, result };
    }),
  );
  row.font = { bold: true };
  row.commit();
}

function addDeductions(book: Book, { deductions, totals, number }: StatementFrame, words: Words, name: string) {
  const page = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: headRow }],
    pageSetup: onPaper('portrait'),
  });
  page.columns = [18, 20, 60, 14].map((width, index) => ({
    width,
    style: { numFmt: index === 3 ? formats.money : formats.text },
  }));
  page.addRow([`${words.line('excel.deductions')}  ${number}`]).font = { bold: true, size: 13 };
  page.addRow(['kind', 'order', 'text', 'fen'].map((key) => words.line(`excel.column.${key}`))).font = { bold: true };
  for (const { kind, orderNumber, text: typed, fen } of deductions) {
    page.addRow([words.line(`sheet.deduction.${kind}`), text(orderNumber), text(typed), yuan(fen)]);
  }
  if (deductions.length > 0) {
    const formula = `ROUND(SUM(D${firstRow}:D${firstRow + deductions.length - 1}),2)`;
    page.addRow([words.line('excel.total'), '', '', { formula, result: yuan(totals.deductions) }]).font = {
      bold: true,
    };
  }
  page.commit();
}

/** Where the sum of a column stands; `null` where no order counts. */
function sumPlace(sheet: string, key: string, count: number): string | null {
  const index = countedColumns.findIndex((column) => column.key === key);
  return count === 0 ? null : `'${sheet}'!${columnName(index)}${firstRow + count}`;
}

/** In both languages the two stand beside each other: a slash is no sign for a sheet's name. */
function sheetName(words: Words, key: string): string {
  return words.line(key).replace(' / ', ' ').slice(0, 31);
}
