import type { Worksheet } from 'exceljs';
import type { FileContent } from '../../../shared/contract/base.ts';
import type { NoticeModel } from '../../../shared/domain/dangerousGoods/notice.ts';
import { formatInstant } from '../../../shared/lib/dates.ts';
import { noticeFacts } from '../../../shared/sheets/notice-facts.ts';
import type { Words } from '../../../shared/sheets/words.tsx';
import { asText, bookFile } from '../files/book-file.ts';

/** The notice as a spreadsheet: the same words as on paper, with room to fill in. Every cell is text. */
export async function noticeExcel(model: NoticeModel, name: string, words: Words): Promise<FileContent> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const page = book.addWorksheet(words.line('notice.title').replaceAll('/', ' ').slice(0, 31), {
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  page.columns = widths.map((width) => ({ width, style: asText }));
  const { nameZh, nameEn } = model.company;
  if (model.demo) across(page, words.line('notice.demo'));
  across(page, words.pick(nameZh, nameEn).join(' '));
  across(page, words.line('notice.title'), true);
  for (const [caption, text] of noticeFacts(model, words)) answer(page, words.line(`notice.${caption}`), text);
  across(page, words.line('notice.intro'));
  row(
    page,
    ['category', 'examples', 'air', 'rail'].map((key) => words.line(`notice.${key}`)),
    true,
  );
  for (const { category, refusedBy, examplesZh, examplesEn } of model.categories) {
    const examples = words.pick(examplesZh.join('、'), examplesEn.join(', ')).join('\n');
    const by = (['air', 'rail'] as const).map((mode) =>
      words.line(refusedBy.includes(mode) ? 'notice.refused' : 'notice.ask'),
    );
    row(page, [words.line(`category.${category}`), examples, ...by]);
  }
  declaration(page, model, words);
  return bookFile(book, name);
}

const widths = [30, 48, 16, 16];

function declaration(page: Worksheet, { order, printedAt, zone }: NoticeModel, words: Words): void {
  const answered = order?.form.dangerousDeclared;
  const choice = (ticked: boolean, text: string) => across(page, `${ticked ? '☑' : '☐'} ${text}`);
  across(page, words.line('notice.declaration'), true);
  choice(answered === 'no', words.line('notice.declareNo'));
  choice(answered === 'yes', words.line('notice.declareYes'));
  if (answered === 'yes') across(page, order?.form.dangerousDetails ?? '');
  across(page, words.line('notice.scope'), true);
  choice(order !== null, words.line('notice.scopeOrder'));
  choice(false, words.line('notice.scopeStanding'));
  across(page, words.line('notice.understood'));
  for (const key of ['company', 'signer', 'position', 'date']) answer(page, words.line(`notice.${key}`), '');
  across(page, words.line('notice.madeAt', { at: formatInstant(printedAt, zone) }));
}

function row(page: Worksheet, cells: readonly string[], bold = false): number {
  const added = page.addRow([...cells]);
  added.font = { bold };
  added.alignment = { wrapText: true, vertical: 'top' };
  return added.number;
}

/** One text over the whole width. A merged cell does not grow by itself. */
function across(page: Worksheet, text: string, bold = false): void {
  const at = row(page, [text], bold);
  page.mergeCells(at, 1, at, widths.length);
  page.getRow(at).height = heightOf(text, 110);
}

function answer(page: Worksheet, caption: string, text: string): void {
  const at = row(page, [caption, text]);
  page.mergeCells(at, 2, at, widths.length);
  page.getCell(at, 1).font = { bold: true };
  page.getRow(at).height = heightOf(text, 80);
}

/** Points for as many lines as the text takes; a Chinese sign is as wide as two Latin ones. */
function heightOf(text: string, width: number): number {
  const wide = [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? 2 : 1), 0);
  return 16 * Math.max(1, Math.ceil(wide / width));
}
