import type { FileContent } from '../../../shared/contract/base.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import { mostBytes, mostRows, type TableRow } from './table-row.ts';

/**
 * Reads an Excel or CSV file by what it is, not by what it is called. Throws `UserError`
 * `customers.import…` when it is neither, too large, or damaged.
 */
export async function readTable(file: FileContent): Promise<readonly TableRow[]> {
  const content = Buffer.from(file.base64, 'base64');
  if (content.length > mostBytes) throw new UserError('customers.importTooLarge', { megabytes: mostBytes / 1_000_000 });
  if (content.length === 0) throw new UserError('customers.importEmpty');
  const rows = await rowsOf(content, file.name);
  if (rows.length > mostRows) throw new UserError('customers.importTooManyRows', { most: mostRows });
  return rows;
}

async function rowsOf(content: Buffer, name: string): Promise<readonly TableRow[]> {
  if (content.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) {
    const { readXlsx } = await import('./read-xlsx.ts');
    return readXlsx(content);
  }
  // The compound file of Excel before 2007, and of locked workbooks since.
  if (content.subarray(0, 4).equals(Buffer.from('d0cf11e0', 'hex'))) throw new UserError('customers.importOldExcel');
  if (/\.xls[xmb]?$/i.test(name)) throw new UserError('customers.importNotExcel');
  const { readCsv } = await import('./read-csv.ts');
  return readCsv(content);
}
