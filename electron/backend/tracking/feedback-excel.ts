import type { FileContent } from '../../../shared/contract/base.ts';
import type { FeedbackLine, FeedbackModel } from '../../../shared/domain/tracking/feedback-model.ts';
import type { Translate } from '../../../shared/i18n/languages.ts';
import { formatInstant, wallTime } from '../../../shared/lib/dates.ts';
import { linkedText, troubleText } from '../../../shared/sheets/trouble-text.ts';

import { bookFile } from '../files/book-file.ts';

/** Column, its heading in `tracking:column.*`, its width in characters. */
const columns = [
  ['acceptedAt', 17],
  ['number', 17],
  ['customerName', 26],
  ['consignor', 26],
  ['destination', 18],
  ['consignee', 26],
  ['pieces', 7],
  ['weightKg', 10],
  ['volumeM3', 10],
  ['jobType', 12],
  ['mode', 12],
  ['partnerName', 18],
  ['partnerNo', 18],
  ['serviceClass', 6],
  ['departedAt', 17],
  ['promisedAt', 17],
  ['expectedAt', 17],
  ['arrivedAt', 17],
  ['onTime', 8],
  ['lateReason', 24],
  ['signee', 12],
  ['signedAt', 17],
  ['signedPieces', 9],
  ['outcome', 12],
  ['condition', 10],
  ['attitude', 10],
  ['satisfied', 8],
  ['podDueOn', 12],
  ['podBackAt', 12],
  ['remarks', 30],
  ['trouble', 20],
  ['linked', 28],
] as const;

/** KF-03 as a spreadsheet: its title and form code above, one shipment a row. */
export async function feedbackExcel(model: FeedbackModel, name: string, t: Translate): Promise<FileContent> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const page = book.addWorksheet('KF-03', {
    views: [{ state: 'frozen', xSplit: 2, ySplit: 3 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  page.columns = columns.map(([key, width]) => ({ key, width }));
  page.addRow([`${t('tracking:sheet.title')}  ${model.formCode}`]).font = { bold: true, size: 14 };
  page.addRow([scopeOf(model, t)]);
  page.addRow(columns.map(([key]) => t(`tracking:column.${key}`))).font = { bold: true };
  for (const line of model.lines) page.addRow(cellsOf(line, t, model.zone));
  page.autoFilter = { from: { row: 3, column: 1 }, to: { row: 3, column: columns.length } };
  return bookFile(book, `${name}.xlsx`);
}

function scopeOf({ from, to, customerName, classes, lines }: FeedbackModel, t: Translate): string {
  const period = from || to ? `${from ?? ''} – ${to ?? ''}` : t('tracking:sheet.anyTime');
  return [
    `${t('tracking:sheet.period')} ${period}`,
    `${t('tracking:sheet.customer')} ${customerName || t('tracking:sheet.allCustomers')}`,
    `${t('tracking:sheet.head.class')} ${classes.join(' ') || t('tracking:sheet.allClasses')}`,
    t('tracking:sheet.count', { count: lines.length }),
  ].join('   ');
}

function cellsOf(line: FeedbackLine, t: Translate, zone: string) {
  const at = (instant: number | null) => (instant === null ? '' : formatInstant(instant, zone));
  const known = (root: string, value: string | null) => (value === null ? '' : t(`tracking:${root}.${value}`));
  return {
    ...line,
    acceptedAt: at(line.acceptedAt),
    weightKg: line.grams / 1000,
    volumeM3: line.cm3 / 1_000_000,
    jobType: t(`tracking:jobType.${line.jobType}`),
    mode: known('mode', line.mode),
    serviceClass: line.serviceClass ?? '',
    departedAt: at(line.departedAt),
    promisedAt: at(line.promisedAt),
    expectedAt: at(line.expectedAt),
    arrivedAt: at(line.arrivedAt),
    onTime: line.punctuality === 'open' ? '' : t(`tracking:punctuality.${line.punctuality}`),
    signedAt: at(line.signedAt),
    outcome: known('outcome', line.outcome),
    condition: known('condition', line.condition),
    attitude: known('attitude', line.attitude),
    satisfied: line.satisfied === null ? '' : t(`tracking:satisfied.${line.satisfied ? 'yes' : 'no'}`),
    podDueOn: line.podDueOn ?? '',
    podBackAt: line.podBackAt === null ? '' : wallTime(line.podBackAt, zone).day,
    trouble: troubleText(line.trouble, t),
    linked: linkedText(line.trouble, t),
  };
}
