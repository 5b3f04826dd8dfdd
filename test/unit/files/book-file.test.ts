import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { writeTable } from '../../../electron/backend/customers/write-table.ts';
import { bookFile } from '../../../electron/backend/files/book-file.ts';
import { root } from '../../helpers/root.ts';

const evil = "=cmd|' /C calc'!A0";

/** Those that let rows go as they are read: their columns say that they are text. */
const streamed = ['customers/write-table.ts', 'orders/order-export.ts', 'settlement/statement-excel.ts'];
const makesBook = /new ExcelJS\.(?:Workbook|stream\.xlsx\.WorkbookWriter)\(/;

async function read(base64: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(base64, 'base64') as unknown as ArrayBuffer);
  return book;
}

describe('[8] spreadsheets', () => {
  it('say of everything that was typed that it is text, and leave numbers to be added up', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('1');
    sheet.columns = [{ width: 10, style: { numFmt: '#,##0.00' } }, { width: 10 }];
    sheet.addRow([evil, evil, 12.5, null]).font = { bold: true };
    const { base64, name } = await bookFile(book, 'list.xlsx');
    const row = (await read(base64)).worksheets[0]?.getRow(1);
    const cells = [1, 2, 3].map((at) => row?.getCell(at));
    expect(cells.map((cell) => [cell?.value, cell?.numFmt])).toEqual([
      [evil, '@'],
      [evil, '@'],
      [12.5, undefined],
    ]);
    expect(cells.some((cell) => cell?.formula)).toBe(false);
    expect([name, cells[0]?.font?.bold]).toEqual(['list.xlsx', true]);
  });

  it('that are written as tables are text in every cell', async () => {
    const { base64 } = await writeTable({ name: 'n', sheet: 's', headings: ['客户'], rows: [[evil]] }, 'xlsx');
    const cell = (await read(base64)).worksheets[0]?.getRow(2).getCell(1);
    expect([cell?.value, cell?.formula, cell?.numFmt]).toEqual([evil, undefined, '@']);
  });

  it('are made by all exporters in the one way that says so', () => {
    const backend = join(root, 'electron/backend');
    const files = readdirSync(backend, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const makers = files
      .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join(backend, file), 'utf8') }))
      .filter(({ text }) => makesBook.test(text) && !text.includes('.xlsx.load('));
    const others = makers.filter(({ text }) => !/book(?:File|Content)\(book/.test(text)).map(({ file }) => file);
    expect(others.toSorted()).toEqual(streamed);
    expect(makers.length).toBeGreaterThanOrEqual(streamed.length + 10);
  });
});
