import { CsvError, parse } from 'csv-parse/sync';
import { UserError } from '../../../shared/errors/errors.ts';
import type { TableRow } from './table-row.ts';

const noMarks: ReadonlyMap<number, string> = new Map();

/** CSV as Excel and other systems write it: comma, semicolon or tab; UTF-8, GB18030 or UTF-16. */
export function readCsv(content: Uint8Array): readonly TableRow[] {
  const text = decode(content);
  const records = parsed(text, delimiterOf(text));
  return records.flatMap((cells, index) => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    return [{ row: index + 1, cells: cells.map(unguarded), unread: noMarks }];
  });
}

function parsed(text: string, delimiter: string): readonly string[][] {
  try {
    return parse(text, { delimiter, relax_column_count: true, skip_empty_lines: false, relax_quotes: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UserError('customers.importCsvBroken', { line: Number(error['lines'] ?? 0) });
  }
}

function decode(content: Uint8Array): string {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content);
  if (content.includes(0)) throw new UserError('customers.importNotTable');
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(content);
    } catch {
      // Not in this encoding.
    }
  }
  throw new UserError('customers.importNotTable');
}

/** The sign that stands most often in the first line. */
function delimiterOf(text: string): string {
  const line = text.slice(0, Math.max(text.search(/[\r\n]/), 0) || undefined);
  const counts = [',', ';', '\t', '，'].map((sign) => [sign, line.split(sign).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** Our own export writes `'` before what a spreadsheet would run as a formula. */
function unguarded(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r])/, '');
}
