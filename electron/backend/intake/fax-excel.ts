import type { FileContent } from '../../../shared/contract/base.ts';
import type { FaxDay } from '../../../shared/contract/fax-count.ts';
import type { Language } from '../../../shared/i18n/languages.ts';
import { formatInstant } from '../../../shared/lib/dates.ts';
import { bookFile } from '../files/book-file.ts';
import { translatorFor } from '../i18n/translate.ts';

/** Column, its heading in `intake:fax.column.*`, its width in characters. */
const columns = [
  ['code', 12],
  ['name', 32],
  ['orders', 10],
  ['drafts', 10],
  ['theirCount', 10],
  ['difference', 8],
  ['state', 12],
  ['toldBy', 12],
  ['toldAt', 17],
  ['reason', 40],
  ['ownerName', 12],
] as const;

/** The day as it stands, in the reader's language; who closed it stands below. */
export async function exportFaxDay(day: FaxDay, language: Language, zone: string): Promise<FileContent> {
  const t = translatorFor(language);
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(day.day, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(([key, width]) => ({ key, width, header: t(`intake:fax.column.${key}`) }));
  sheet.getRow(1).font = { bold: true };
  for (const { toldAt, state, since: _since, papers: _papers, ...row } of day.rows) {
    const told = toldAt === null ? '' : formatInstant(toldAt, zone);
    sheet.addRow({ ...row, state: t(`intake:fax.state.${state}`), toldAt: told });
  }
  const closed =
    day.closedAt === null
      ? t('intake:fax.open')
      : t('intake:fax.closed', { name: day.closedByName ?? '', at: formatInstant(day.closedAt, zone) });
  sheet.addRow([]);
  sheet.addRow([closed]);
  return bookFile(book, `${t('intake:fax.file')}-${day.day}.xlsx`);
}
