import ExcelJS from 'exceljs';
import type { FileContent } from '../../../shared/contract/base.ts';

/** A CSV file of these lines, in the bytes of an encoding. */
export function csvFile(lines: readonly string[], bytes: (text: string) => Uint8Array = utf8): FileContent {
  const content = bytes(`${lines.join('\r\n')}\r\n`);
  return { name: 'clients.csv', mediaType: 'text/csv', base64: Buffer.from(content).toString('base64') };
}

const utf8 = (text: string) => Buffer.from(text, 'utf8');
export const utf8WithMark = (text: string) => Buffer.from(`\ufeff${text}`, 'utf8');
export const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

/** GB18030 by looking each sign up in the decoder's own table; enough for the common two-byte signs. */
export function gb18030(text: string): Uint8Array {
  const bytes = [...text].flatMap((sign) =>
    sign.charCodeAt(0) < 0x80 ? [sign.charCodeAt(0)] : (gbBytes().get(sign) ?? []),
  );
  return Uint8Array.from(bytes);
}

let table: ReadonlyMap<string, readonly number[]> | undefined;
function gbBytes(): ReadonlyMap<string, readonly number[]> {
  if (table) return table;
  const decoder = new TextDecoder('gb18030');
  const made = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      if (low !== 0x7f) made.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
    }
  }
  table = made;
  return made;
}

/** A workbook whose first sheet `fill` fills. */
export async function excelFile(fill: (sheet: ExcelJS.Worksheet) => void, name = 'clients.xlsx'): Promise<FileContent> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('Sheet1'));
  const content = Buffer.from(await book.xlsx.writeBuffer());
  return { name, mediaType: '', base64: content.toString('base64') };
}

export function rawFile(name: string, content: Uint8Array | string): FileContent {
  return { name, mediaType: '', base64: Buffer.from(content).toString('base64') };
}
