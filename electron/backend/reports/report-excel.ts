import type { Workbook } from 'exceljs';
import { countWords, goalWords, type KpiWords, valueWords } from '../../../shared/domain/kpi/figure-words.ts';
import { besideLine } from '../../../shared/domain/kpi/beside-words.ts';
import { shownFigures, shownSections } from '../../../shared/domain/reports/figures.ts';
import { movementLine } from '../../../shared/domain/reports/movement-words.ts';
import { periodWords } from '../../../shared/domain/reports/period-words.ts';
import type { WorkReportSheetModel } from '../../../shared/domain/reports/sheet-model.ts';
import { isForCustomer } from '../../../shared/domain/reports/values.ts';
import { caseOf, caseParts, writtenParts } from '../../../shared/domain/reports/writing.ts';
import type { Language, Translate } from '../../../shared/i18n/languages.ts';
import { formatInstant } from '../../../shared/lib/dates.ts';
import { type Words, wordsOf } from '../../../shared/sheets/words.tsx';
import { bookContent } from '../files/book-file.ts';
import type { ChartPlan } from '../files/charts/chart.ts';
import { addChartSheet } from '../files/charts/chart-sheet.ts';
import { addTrendSheet } from '../files/charts/trend-sheet.ts';
import { addListSheet } from './report-excel-lists.ts';
import { addTables } from './report-excel-tables.ts';

/** Figures, tables, the trend span by span, charts of both, the words, and of a report within the house what each figure is made of. */
export async function workReportExcel(
  model: WorkReportSheetModel,
  translatorOf: (language: Language) => Translate,
): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const words = wordsOf(model.language, translatorOf, 'reports:');
  const bars = addFigures(book, model, words);
  const name = (key: string) => nameOf(words.line(key));
  const { lines } = model.counted;
  const trend =
    lines.length > 0 ? addTrendSheet(book, lines, { name: name('sheet.trend'), word: (key) => words.line(key) }) : [];
  const heads = { name: name('kpi:excel.charts'), title: titleOf(model, words) };
  const charts = addChartSheet(book, heads, [...bars, ...trend]);
  addWords(book, model, words);
  if (!isForCustomer(model.kind)) addListSheet(book, model, words);
  return bookContent(book, charts);
}

function titleOf({ kind, period, customer, personName }: WorkReportSheetModel, words: Words): string {
  const whose = customer
    ? words.pick(customer.nameZh, customer.nameEn).join(' ')
    : personName || words.line('department');
  return `${words.line(`kind.${kind}`)} ${periodWords(kind, period)} ${whose}`;
}

function addFigures(book: Workbook, model: WorkReportSheetModel, words: Words): readonly ChartPlan[] {
  const { kind, counted, zone, frozen } = model;
  const sheet = book.addWorksheet(nameOf(words.line('sheet.figures')), { views: [{ state: 'frozen', ySplit: 2 }] });
  sheet.columns = [30, 26, 18, 18, 18, 18, 18, 18].map((width) => ({ width }));
  sheet.addRow([titleOf(model, words)]).font = { bold: true };
  const time = formatInstant(counted.at, zone);
  sheet.addRow([words.line(frozen ? 'sheet.frozenAt' : 'sheet.countedAt', { time })]);
  if (counted.lines.length > 0) addLines(sheet, model, words);
  for (const section of shownSections[kind]) {
    for (const figure of shownFigures(kind, section)) {
      sheet.addRow([words.line(`section.${section}`), words.line(`figure.${figure}`), counted.figures[figure] ?? 0]);
    }
  }
  return addTables(sheet, model, words);
}

function addLines(
  sheet: ReturnType<Workbook['addWorksheet']>,
  { kind, counted: { lines, movements } }: WorkReportSheetModel,
  words: Words,
): void {
  const say = ({ key, params }: KpiWords) => words.line(`kpi:${key}`, params);
  const heads = [
    'column.figure',
    `now.${kind}`,
    'column.n',
    `before.${kind}`,
    `mean.${kind}`,
    'column.goal',
    'column.beside',
  ];
  sheet.addRow(heads.map((head) => words.line(head))).font = { bold: true };
  for (const line of lines) {
    const { figure, now, before, mean, goal } = line;
    const values = [
      valueWords(figure, now),
      countWords(figure, now),
      valueWords(figure, before),
      valueWords(figure, mean),
    ];
    const cells = [...values, goalWords(figure, goal)].map(say);
    sheet.addRow([words.line(`kpi:figure.${figure}`), ...cells, besideLine(line, say)]);
  }
  if (!isForCustomer(kind)) {
    for (const movement of movements) {
      sheet.addRow([words.sentence((say) => movementLine(movement, lines, kind, say))]);
    }
  }
  sheet.addRow([]);
}

function addWords(book: Workbook, model: WorkReportSheetModel, words: Words): void {
  const { kind, writing, items, zone } = model;
  const sheet = book.addWorksheet(nameOf(words.line('sheet.words')));
  sheet.columns = [24, 100].map((width) => ({
    width,
    style: { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } },
  }));
  const root = isForCustomer(kind) ? 'customerPart' : 'part';
  for (const part of writtenParts[kind]) sheet.addRow([words.line(`${root}.${part}`), writing[part]]);
  if (isForCustomer(kind)) {
    for (const { id, what, at, label } of items) {
      sheet.addRow([`${what && words.line(what)} ${label}`, formatInstant(at, zone)]).font = { bold: true };
      const told = caseOf(writing, id);
      for (const part of caseParts) sheet.addRow([words.line(`case.${part}`), told[part]]);
    }
    return;
  }
  const time = (at: number | null) => (at === null ? words.line('sheet.notSigned') : formatInstant(at, zone));
  sheet.addRow([words.line('sheet.author'), `${model.submittedByName} ${time(model.submittedAt)}`]);
  sheet.addRow([words.line('sheet.answeredBy'), `${model.answeredByName} ${time(model.answeredAt)} ${model.answer}`]);
}

/** A sheet's name is at most 31 signs long and holds none of these. */
export function nameOf(text: string): string {
  return text.replaceAll(/[\\/?*:[\]]/g, ' ').slice(0, 31);
}
