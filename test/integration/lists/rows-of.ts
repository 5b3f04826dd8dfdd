import ExcelJS from 'exceljs';
import type { FileContent } from '../../../shared/contract/base.ts';

/** The cells of a file's first sheet, line by line, its headings first. */
export async function rowsOf({ base64 }: FileContent): Promise<readonly (readonly unknown[])[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(base64, 'base64') as never);
  const found: unknown[][] = [];
  book.worksheets[0]?.eachRow((row) => found.push((row.values as unknown[]).slice(1)));
  return found;
}
