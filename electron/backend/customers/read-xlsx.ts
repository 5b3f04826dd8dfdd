import ExcelJS from 'exceljs';
import { UserError } from '../../../shared/errors/errors.ts';
import { mostRows, type TableRow } from './table-row.ts';

/** The first visible sheet of a workbook as text, row by row. */
export async function readXlsx(content: Buffer): Promise<readonly TableRow[]> {
  const book = new ExcelJS.Workbook();
  try {
    await book.xlsx.load(content as unknown as ArrayBuffer, {
      // Neither is read, and both can be large.
      ignoreNodes: ['dataValidations', 'conditionalFormatting', 'hyperlinks', 'picture', 'drawing', 'extLst'],
    });
  } catch {
    throw new UserError('customers.importNotExcel');
  }
  const sheet = book.worksheets.find((one) => one.state === 'visible' && one.actualRowCount > 0);
  if (!sheet) throw new UserError(book.worksheets.length === 0 ? 'customers.importNotExcel' : 'customers.importEmpty');
  if (sheet.actualRowCount > mostRows) throw new UserError('customers.importTooManyRows', { most: mostRows });
  const rows: TableRow[] = [];
  sheet.eachRow((row, number) => {
    const read = readRow(row);
    if (read.cells.some((cell) => cell !== '')) rows.push({ row: number, ...read });
  });
  return rows;
}

function readRow(row: ExcelJS.Row): Omit<TableRow, 'row'> {
  const cells: string[] = [];
  const unread = new Map<number, string>();
  row.eachCell({ includeEmpty: false }, (cell, column) => {
    const index = column - 1;
    const { text, problem } = readCell(cell);
    cells[index] = text;
    // Merged downwards a cell says the same for several rows; merged sideways it belongs to no one column.
    const sideways = cell.isMerged && cell.master.col !== cell.col;
    const code = sideways ? 'importMergedCell' : problem;
    if (code && (text !== '' || !sideways)) unread.set(index, code);
  });
  return { cells: Array.from(cells, (cell) => cell ?? ''), unread };
}

interface ReadCell {
  readonly text: string;
  readonly problem?: string;
}

function readCell(cell: ExcelJS.Cell): ReadCell {
  return readValue(cell.value, cell.numFmt);
}

function readValue(value: ExcelJS.CellValue | undefined, format: string | undefined): ReadCell {
  if (value === null || value === undefined) return { text: '' };
  if (typeof value === 'string') return { text: value.trim() };
  if (typeof value === 'boolean') return { text: String(value) };
  if (typeof value === 'number') return readNumber(value, format);
  if (value instanceof Date) return { text: value.toISOString().slice(0, 10) };
  if ('error' in value) return { text: String(value.error), problem: 'importFormula' };
  if ('richText' in value)
    return {
      text: value.richText
        .map(({ text }) => text)
        .join('')
        .trim(),
    };
  if ('formula' in value || 'sharedFormula' in value) {
    const { result } = value;
    return result === undefined || result === null ? { text: '', problem: 'importFormula' } : readValue(result, format);
  }
  if ('text' in value) return readValue(value.text, format);
  return { text: '', problem: 'importFormula' };
}

/** Codes and phones are often kept as numbers: all digits are given back, with the zeros that the format adds. */
function readNumber(value: number, format: string | undefined): ReadCell {
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    return { text: String(value), problem: 'importNumberCut' };
  const digits = String(value);
  return { text: format && /^0+$/.test(format) && value >= 0 ? digits.padStart(format.length, '0') : digits };
}
