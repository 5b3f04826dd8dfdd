import type { FileContent } from '../../../shared/contract/base.ts';
import { creditLimitText } from '../../../shared/domain/handovers/content.ts';
import type { HandoverSheetModel } from '../../../shared/domain/handovers/sheet-model.ts';
import type { Translate } from '../../../shared/i18n/languages.ts';
import { formatInstant } from '../../../shared/lib/dates.ts';
import { asText, bookFile } from '../files/book-file.ts';

type Line = readonly [label: string, text: string];

/** The form as a spreadsheet: two columns to read, and the signatures below. Every cell is text. */
export async function handoverExcel(model: HandoverSheetModel, name: string, t: Translate): Promise<FileContent> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const page = book.addWorksheet(model.number, {
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  page.columns = [24, 16, 24, 20, 32].map((width) => ({ width, style: asText }));
  const wrapped = { wrapText: true, vertical: 'top' } as const;
  const add = (cells: readonly string[], bold = false) => {
    const row = page.addRow([...cells]);
    row.font = { bold };
    row.eachCell((cell) => Object.assign(cell, { alignment: wrapped }));
    return row.number;
  };
  const head = add([t(`handovers:kindTitle.${model.kind}`)], true);
  page.mergeCells(head, 1, head, 5);
  for (const [label, text] of linesOf(model, t)) {
    const row = add([label, text]);
    page.mergeCells(row, 2, row, 5);
    page.getCell(row, 1).font = { bold: true };
    // A merged cell does not grow by itself.
    page.getRow(row).height = Math.max(16, 15 * linesIn(text));
  }
  add([]);
  add(
    ['step', 'decision', 'signature', 'time', 'remark'].map((key) => t(`handovers:sheet.${key}`)),
    true,
  );
  for (const { step, decision, byName, forName, at, reason } of model.signatures) {
    const by = forName === null ? byName : `${byName} ${t('handovers:sheet.inPlaceOf', { name: forName })}`;
    const done = decision ? t(`handovers:decision.${decision}`) : '';
    add([t(`handovers:step.${step}`), done, by, at === null ? '' : formatInstant(at, model.zone), reason]);
  }
  return bookFile(book, `${name}.xlsx`);
}

/** Signs that the merged columns hold in one line, about. */
const width = 44;

function linesIn(text: string): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
}

function linesOf(model: HandoverSheetModel, t: Translate): readonly Line[] {
  const { content } = model;
  const field = (name: string, text: string): Line => [t(`handovers:field.${name}`), text];
  const sheet = (name: string, text: string): Line => [t(`handovers:sheet.${name}`), text];
  const named = (root: string, keys: readonly string[]) => keys.map((key) => t(`handovers:${root}.${key}`)).join('、');
  const method = content.settlementMethod && t(`handovers:settlementMethod.${content.settlementMethod}`);
  const days = content.creditDays && t('handovers:sheet.creditDays', { days: content.creditDays });
  const credit = [days, creditLimitText(content)].filter(Boolean).join(' ');
  const other = content.departments.includes('other') ? ` (${content.otherDepartment})` : '';
  return [
    sheet('formCode', model.formCode),
    sheet('number', `${model.number} · ${t('handovers:revision', { revision: model.revision })}`),
    sheet('stateLabel', t(`handovers:sheet.state.${model.state}`)),
    field('customer', `${model.customerName} ${model.customerCode}`),
    field('contacts', content.contacts.map((contact) => Object.values(contact).filter(Boolean).join('  ')).join('\n')),
    field('business', content.business),
    field('services', named('service', content.services)),
    field('regions', content.regions),
    field('goods', content.goods),
    field('volumes', content.volumes),
    field('demands', content.demands),
    sheet('settlement', [method, content.settlementCycle].filter(Boolean).join(' ')),
    sheet('credit', credit || t('handovers:sheet.noCredit')),
    field('prices', content.prices),
    field('departments', `${named('department', content.departments)}${other}`),
    sheet('validity', `${content.validFrom} – ${content.validUntil}`),
    field('papers', model.papers.map(({ purpose, name }) => `${t(`handovers:paper.${purpose}`)} ${name}`).join('\n')),
    sheet('author', model.authorName),
  ];
}
