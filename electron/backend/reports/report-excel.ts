import type { Workbook } from 'exceljs';
import { countWords, goalWords, type KpiWords, valueWords } from '../../../shared/domain/kpi/figure-words.ts';
import { kindOf } from '../../../shared/domain/kpi/figures.ts';
import { valueOf } from '../../../shared/domain/kpi/value.ts';
import { shownFigures, shownSections, shownTables } from '../../../shared/domain/reports/figures.ts';
import { gradeOf } from '../../../shared/domain/reports/grades.ts';
import { movementLine } from '../../../shared/domain/reports/movement-words.ts';
import { periodWords } from '../../../shared/domain/reports/period-words.ts';
import { cellText, rowColumns, rowName } from '../../../shared/domain/reports/row-words.ts';
import type { WorkReportSheetModel } from '../../../shared/domain/reports/sheet-model.ts';
import { isForCustomer } from '../../../shared/domain/reports/values.ts';
import { caseOf, caseParts, writtenParts } from '../../../shared/domain/reports/writing.ts';
import type { Language, Translate } from '../../../shared/i18n/languages.ts';
import { formatInstant } from '../../../shared/lib/dates.ts';
import { type Words, wordsOf } from '../../../shared/sheets/words.tsx';
import { bookContent } from '../files/book-file.ts';
import { addListSheet } from './report-excel-lists.ts';

/** Figures, tables, the trend span by span, the words, and of a report within the house what each figure is made of. */
export async function workReportExcel(
  model: WorkReportSheetModel,
  translatorOf: (language: Language) => Translate,
): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const words = wordsOf(model.language, translatorOf, 'reports:');
  addFigures(book, model, words);
  if (model.counted.lines.length > 0) addTrend(book, model, words);
  addWords(book, model, words);
  if (!isForCustomer(model.kind)) addListSheet(book, model, words);
  return bookContent(book);
}

function addFigures(book: Workbook, model: WorkReportSheetModel, words: Words): void {
  const { kind, period, counted, zone, frozen, customer, personName } = model;
  const sheet = book.addWorksheet(nameOf(words.line('sheet.figures')), { views: [{ state: 'frozen', ySplit: 2 }] });
  sheet.columns = [30, 26, 18, 18, 18, 18, 18, 18].map((width) => ({ width }));
  const whose = customer
    ? words.pick(customer.nameZh, customer.nameEn).join(' ')
    : personName || words.line('department');
  sheet.addRow([`${words.line(`kind.${kind}`)} ${periodWords(kind, period)} ${whose}`]).font = { bold: true };
  const time = formatInstant(counted.at, zone);
  sheet.addRow([words.line(frozen ? 'sheet.frozenAt' : 'sheet.countedAt', { time })]);
  if (counted.lines.length > 0) addLines(sheet, model, words);
  for (const section of shownSections[kind]) {
    for (const figure of shownFigures(kind, section)) {
      sheet.addRow([words.line(`section.${section}`), words.line(`figure.${figure}`), counted.figures[figure] ?? 0]);
    }
  }
  for (const table of shownTables[kind]) {
    const columns = rowColumns[table];
    const heads = [`row.${table}`, 'column.n', ...columns.map((column) => `column.${column}`)];
    sheet.addRow([]);
    sheet.addRow([words.line(`table.${table}`)]).font = { bold: true };
    sheet.addRow([...heads, ...(table === 'carriers' ? ['column.grade'] : [])].map((head) => words.line(head))).font = {
      bold: true,
    };
    for (const { key, n, cells } of counted.tables[table] ?? []) {
      const name = rowName(table, key).map((part) => ('key' in part ? words.line(part.key) : part.text));
      const grade = table === 'carriers' ? [gradeOf(n, cells) ?? ''] : [];
      sheet.addRow([
        name.join(' '),
        n,
        ...columns.map((column, at) => Number(cellText(column, cells[at] ?? 0))),
        ...grade,
      ]);
    }
  }
}

function addLines(
  sheet: ReturnType<Workbook['addWorksheet']>,
  { kind, counted: { lines, movements } }: WorkReportSheetModel,
  words: Words,
): void {
  const say = ({ key, params }: KpiWords) => words.line(`kpi:${key}`, params);
  const heads = ['column.figure', `now.${kind}`, 'column.n', `before.${kind}`, `mean.${kind}`, 'column.goal'];
  sheet.addRow(heads.map((head) => words.line(head))).font = { bold: true };
  for (const { figure, now, before, mean, goal } of lines) {
    const values = [
      valueWords(figure, now),
      countWords(figure, now),
      valueWords(figure, before),
      valueWords(figure, mean),
    ];
    sheet.addRow([words.line(`kpi:figure.${figure}`), ...values.map(say), say(goalWords(figure, goal))]);
  }
  if (!isForCustomer(kind)) {
    for (const movement of movements) sheet.addRow([movementLine(movement, lines, kind, words.line)]);
  }
  sheet.addRow([]);
}

/** Numbers that a chart can be drawn from. */
function addTrend(book: Workbook, { counted: { lines } }: WorkReportSheetModel, words: Words): void {
  const sheet = book.addWorksheet(nameOf(words.line('sheet.trend')), {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
  });
  const labels = lines[0]?.trend.map(({ label }) => label) ?? [];
  sheet.columns = [36, ...labels.map(() => 12)].map((width) => ({ width }));
  sheet.addRow([words.line('column.figure'), ...labels]).font = { bold: true };
  for (const { figure, trend } of lines) {
    const length = kindOf[figure].unit === 'length';
    const unit = words.line(length ? 'kpi:excel.hours' : 'kpi:excel.percent');
    const cells = trend.map((span) => {
      const value = valueOf(figure, span);
      return value === null ? '' : Math.round((length ? value / 3_600_000 : value * 100) * 1_000) / 1_000;
    });
    sheet.addRow([`${words.line(`kpi:figure.${figure}`)} ${unit}`, ...cells]);
    sheet.addRow([words.line('column.n'), ...trend.map(({ n, of }) => (length ? n : of))]);
  }
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
