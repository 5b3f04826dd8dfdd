import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { stream, Worksheet } from 'exceljs';
import type { SheetLine, StatementSheetModel } from '../../../shared/domain/settlement/sheet-model.ts';
import { type Words, wordsOf } from '../../../shared/sheets/words.tsx';
import { untilPacked } from '../files/packed.ts';
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

/** A statement as a spreadsheet: its sums as formulas over the orders, what is held and what is taken off on sheets of their own. */
export async function statementExcel(model: StatementSheetModel): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const out = new PassThrough();
  const whole = buffer(out);
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true });
  const words = wordsOf(model.language, translatorFor, 'settlement:');
  const deductions = sheetName(words, 'excel.deductions');
  addSummary(book.addWorksheet(sheetName(words, 'excel.summary')), model, words, {
    sum: (key) => sumPlace(sheetName(words, 'excel.lines'), key, model.lines.length),
    deductions: model.deductions.length === 0 ? null : `'${deductions}'!D${model.deductions.length + firstRow}`,
  });
  await addLines(book, model, words, 'lines');
  await addLines(book, model, words, 'held');
  addDeductions(book, model, words, deductions);
  await book.commit();
  return whole;
}

async function addLines(book: Book, model: StatementSheetModel, words: Words, which: 'lines' | 'held'): Promise<void> {
  const columns = which === 'lines' ? countedColumns : heldColumns;
  const lines = model[which];
  const page = book.addWorksheet(sheetName(words, `excel.${which}`), {
    views: [{ state: 'frozen', ySplit: headRow, xSplit: 2 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  page.columns = columns.map(({ width, format }) => ({ width, style: { numFmt: formats[format] } }));
  addTitle(page, model, words, which);
  const heads = page.addRow(columns.map(({ key }) => words.line(`excel.column.${key}`)));
  heads.font = { bold: true };
  heads.alignment = { wrapText: true, vertical: 'bottom' };
  heads.commit();
  page.autoFilter = {
    from: { row: headRow, column: 1 },
    to: { row: headRow + lines.length, column: columns.length },
  };
  for (const [index, line] of lines.entries()) {
    page.addRow(columns.map(({ cell }) => cell(line, { zone: model.zone, words }))).commit();
    if (index % atOnce === atOnce - 1) await untilPacked(page);
  }
  if (lines.length > 0) addTotals(page, columns, lines, words);
  page.commit();
}

function addTitle(page: Worksheet, model: StatementSheetModel, words: Words, which: string): void {
  const { number, firstDay, lastDay } = model;
  const row = page.addRow([text(`${words.line(`excel.${which}`)}  ${number}  ${firstDay} – ${lastDay}`)]);
  row.font = { bold: true, size: 13 };
  row.commit();
}

function addTotals(page: Worksheet, columns: readonly Column[], lines: readonly SheetLine[], words: Words): void {
  const last = firstRow + lines.length - 1;
  const row = page.addRow(
    columns.map(({ fen }, index) => {
      if (index === 1) return words.line('excel.total');
      if (!fen) return null;
      const name = columnName(index);
      const result = yuan(lines.reduce((sum, line) => sum + fen(line), 0));
      return { formula: `ROUND(SUM(${name}${firstRow}:${name}${last}),2)`, result };
    }),
  );
  row.font = { bold: true };
  row.commit();
}

function addDeductions(book: Book, { deductions, totals, number }: StatementSheetModel, words: Words, name: string) {
  const page = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: headRow }] });
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
