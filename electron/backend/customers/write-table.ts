import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { FileContent } from '../../../shared/contract/base.ts';
import { asText, excelType } from '../files/book-file.ts';
import { commitRow } from '../files/stream-row.ts';

export type TableFormat = 'xlsx' | 'csv';

export interface Table {
  readonly name: string;
  readonly sheet: string;
  readonly headings: readonly string[];
  readonly rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>;
}

/** A table as a file: every cell is text, whatever it looks like. */
export async function writeTable(table: Table, format: TableFormat): Promise<FileContent> {
  return format === 'csv' ? writeCsv(table) : writeXlsx(table);
}

async function writeCsv({ name, headings, rows }: Table): Promise<FileContent> {
  const lines = [csvLine(headings)];
  for await (const row of rows) lines.push(csvLine(row));
  // Without the mark at its head Excel takes the file for the machine's own encoding.
  const content = Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`, 'utf8');
  return { name: `${name}.csv`, mediaType: 'text/csv', base64: content.toString('base64') };
}

function csvLine(cells: readonly string[]): string {
  return cells.map(csvCell).join(',');
}

/** A cell that begins like a formula gets a `'`, or a spreadsheet would run it. */
function csvCell(text: string): string {
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

async function writeXlsx({ name, sheet, headings, rows }: Table): Promise<FileContent> {
  const { default: ExcelJS } = await import('exceljs');
  const stream = new PassThrough();
  const whole = buffer(stream);
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const page = book.addWorksheet(sheet, { views: [{ state: 'frozen', ySplit: 1 }] });
  page.columns = headings.map((header) => ({ header, width: 16, style: asText }));
  page.getRow(1).font = { bold: true };
  const styles = headings.map(() => asText);
  for await (const row of rows) commitRow(page.addRow([...row]), styles);
  await book.commit();
  return { name: `${name}.xlsx`, mediaType: excelType, base64: (await whole).toString('base64') };
}
