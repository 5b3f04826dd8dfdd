import type { Workbook } from 'exceljs';
import type { FileContent } from '../../../shared/contract/base.ts';
import { roles } from '../../../shared/domain/people/roles.ts';
import { figureKey, figureLine, roleKey, shownFigures } from '../../../shared/domain/summaries/figure-words.ts';
import {
  type FigureId,
  type Figures,
  ofClause,
  sectionNames,
  shareOf,
  tellingFigures,
  toldClauses,
} from '../../../shared/domain/summaries/figures.ts';
import type { Matter } from '../../../shared/domain/summaries/matter.ts';
import { rowName } from '../../../shared/domain/reports/row-words.ts';
import type { SummarySheetModel } from '../../../shared/domain/summaries/sheet-model.ts';
import { writtenParts } from '../../../shared/domain/summaries/writing.ts';
import type { Translate } from '../../../shared/i18n/languages.ts';
import { formatInstant } from '../../../shared/lib/dates.ts';
import { bookFile } from '../files/book-file.ts';
import { addChartSheet } from '../files/charts/chart-sheet.ts';
import { addTelling } from './summary-excel-charts.ts';

const minute = 60_000;

type Word = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** Figures with their n, who told in time with charts, the author's words, and each matter with the figures in which it counts. */
export async function summaryExcel(
  model: SummarySheetModel,
  matters: readonly Matter[],
  name: string,
  t: Translate,
): Promise<FileContent> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const word: Word = (key, params) => t(`summaries:${key}`, params);
  addFigures(book, model, word);
  const bars = addTelling(book, model, t);
  const charts = addChartSheet(book, { name: t('kpi:excel.charts'), title: titleOf(model, word) }, bars);
  addWords(book, model, word);
  addMatters(book, model, matters, { word, t });
  addLinks(book, model, t);
  return bookFile(book, `${name}.xlsx`, charts);
}

function whoseOf({ scope, personName }: SummarySheetModel, word: Word): string {
  return scope === 'department' ? word('department') : personName;
}

function titleOf(model: SummarySheetModel, word: Word): string {
  return `${word('sheet.title')} ${model.month} ${whoseOf(model, word)}`;
}

function addFigures(book: Workbook, model: SummarySheetModel, word: Word): void {
  const sheet = book.addWorksheet(word('sheet.figures'), { views: [{ state: 'frozen', ySplit: 3 }] });
  sheet.columns = [18, 22, 34, 12, 10, 10, 10, 14, 14, 14].map((width) => ({ width }));
  const whose = whoseOf(model, word);
  sheet.addRow([titleOf(model, word)]).font = { bold: true };
  const time = formatInstant(model.countedAt, model.zone);
  sheet.addRow([word(model.frozen ? 'sheet.frozenAt' : 'sheet.countedAt', { time })]);
  const columns = ['person', 'section', 'figure', 'clause', 'n', 'of', 'share', 'amount', 'median', 'worst'] as const;
  sheet.addRow(columns.map((column) => word(`column.${column}`))).font = { bold: true };
  for (const row of rowsOf(whose, model.figures, word)) sheet.addRow(row);
  for (const { name, figures } of model.people) for (const row of rowsOf(name, figures, word)) sheet.addRow(row);
}

function* rowsOf(whose: string, figures: Figures, word: Word) {
  for (const section of sectionNames) {
    for (const id of shownFigures(section, figures))
      yield cellsOf([whose, word(`section.${section}`)], id, '', figures, word);
  }
  for (const clause of toldClauses) {
    for (const name of tellingFigures) {
      const id = ofClause(name, clause);
      if (figures[id]) yield cellsOf([whose, word('section.byClause')], id, clause, figures, word);
    }
  }
}

function cellsOf(place: readonly string[], id: FigureId, clause: string, figures: Figures, word: Word) {
  const { n, of, fen, medianMs, worstMs } = figureLine(id, figures);
  const minutes = (ms: number | null) => (ms === null ? '' : Math.ceil(ms / minute));
  const share = of === null ? null : shareOf(id, n, of);
  return [
    ...place,
    word(figureKey(id)),
    clause,
    n,
    of ?? '',
    share === null ? '' : Number(share),
    fen !== 0 ? fen / 100 : '',
    minutes(medianMs),
    minutes(worstMs),
  ];
}

function addWords(book: Workbook, model: SummarySheetModel, word: Word): void {
  const sheet = book.addWorksheet(word('sheet.words'));
  sheet.columns = [24, 100].map((width) => ({
    width,
    style: { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } },
  }));
  const time = (at: number | null) => (at === null ? word('sheet.notSigned') : formatInstant(at, model.zone));
  for (const part of writtenParts) sheet.addRow([word(`part.${part}`), model.writing[part]]);
  sheet.addRow([word('sheet.author'), `${model.submittedByName} ${time(model.submittedAt)}`]);
  sheet.addRow([word('sheet.answeredBy'), `${model.answeredByName} ${time(model.answeredAt)} ${model.answer}`]);
}

/** Links that failed the customer: by clause and department, how often late and how often not at all. */
function addLinks(book: Workbook, { links }: SummarySheetModel, t: Translate): void {
  const sheet = book.addWorksheet(t('reports:table.links').slice(0, 31));
  sheet.columns = [14, 28, 12, 12].map((width) => ({ width }));
  const heads = ['row.links', 'column.whose', 'column.lateDuty', 'column.openDuty'];
  sheet.addRow(heads.map((head) => t(`reports:${head}`))).font = { bold: true };
  for (const { key, cells } of links) {
    const name = rowName('links', key).map((part) => ('key' in part ? t(part.key) : part.text));
    sheet.addRow([...name, ...cells]);
  }
}

function addMatters(
  book: Workbook,
  { zone }: SummarySheetModel,
  matters: readonly Matter[],
  { word, t }: { readonly word: Word; readonly t: Translate },
): void {
  const sheet = book.addWorksheet(word('sheet.matters'), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = [14, 24, 14, 28, 40, 18, 18, 18, 50].map((width) => ({ width, style: { numFmt: '@' } }));
  const columns = ['matter', 'label', 'person', 'customer', 'detail', 'at', 'dueAt', 'doneAt', 'counts'] as const;
  sheet.addRow(columns.map((column) => word(`column.${column}`))).font = { bold: true };
  const time = (at: number | null) => (at === null ? '' : formatInstant(at, zone));
  for (const matter of matters) {
    const { kind, label, personName, customerName, detail, at, dueAt, doneAt, counts } = matter;
    const role = roleKey(matter, roles);
    const figures = counts.map(({ figure }) => figure).filter((figure) => !/:3\./.test(figure));
    const named = figures.map((figure) => word(figureKey(figure))).join('; ');
    sheet.addRow([
      word(`matter.${kind}`),
      role ? t(role) : label,
      personName,
      customerName,
      detail,
      time(at),
      time(dueAt),
      time(doneAt),
      named,
    ]);
  }
}
