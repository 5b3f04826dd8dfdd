import type { Workbook } from 'exceljs';
import type { FileContent } from '../../../shared/contract/base.ts';
import { countWords, goalWords, partKey, valueWords } from '../../../shared/domain/kpi/figure-words.ts';
import { type KpiFigure, type KpiPart, kpiParts } from '../../../shared/domain/kpi/figures.ts';
import type { KpiSheetModel, SheetRow } from '../../../shared/domain/kpi/sheet-model.ts';
import { isReached } from '../../../shared/domain/kpi/value.ts';
import type { Translate } from '../../../shared/i18n/languages.ts';
import { formatInstant } from '../../../shared/lib/dates.ts';
import { bookFile } from '../files/book-file.ts';
import { addChartSheet } from '../files/charts/chart-sheet.ts';
import { addTrendSheet } from '../files/charts/trend-sheet.ts';

interface ListSheet {
  readonly figure: KpiFigure;
  readonly part: KpiPart;
  readonly total: number;
  readonly rows: readonly SheetRow[];
}

/** The table, its months with a chart of each figure, and the list behind one figure. Names and numbers are text, whatever they look like. */
export async function kpiExcel(
  model: KpiSheetModel,
  list: ListSheet | null,
  name: string,
  t: Translate,
): Promise<FileContent> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const word: Translate = (key, params) => t(`kpi:${key}`, params);
  addTable(book, model, word);
  const figures = model.figures.map((one) => ({
    ...one,
    trend: one.trend.map((month) => ({ ...month, label: month.month })),
  }));
  const lines = addTrendSheet(book, figures, { name: word('excel.trend'), word: t });
  const charts = addChartSheet(book, { name: word('excel.charts'), title: titleOf(model, word) }, lines);
  if (list) addList(book, model, list, { word, t });
  return bookFile(book, `${name}.xlsx`, charts);
}

function titleOf({ from, to, customer }: KpiSheetModel, word: Translate): string {
  return `${word('title')} ${from === to ? from : `${from} – ${to}`} ${customer?.nameZh ?? word('everybody')}`;
}

function addTable(book: Workbook, model: KpiSheetModel, word: Translate): void {
  const sheet = book.addWorksheet(word('excel.table'), { views: [{ state: 'frozen', ySplit: 4 }] });
  sheet.columns = [30, 14, 24, 16, 12, 16, ...kpiParts.map(() => 12)].map((width) => ({ width }));
  const { known, corrected, version, zone, countedAt } = model;
  sheet.addRow([titleOf(model, word)]).font = { bold: true };
  const plain = known === 'monthEnd' ? [word('known.plain')] : [];
  sheet.addRow([word(`known.${known}`), word('countedAt', { time: formatInstant(countedAt, zone) }), ...plain]);
  sheet.addRow([
    word('versionOf', { version: known === 'now' ? version : 1 }),
    word('corrected', { count: corrected }),
  ]);
  const heads = ['figure', 'value', 'count', 'goal', 'reached', 'without'] as const;
  sheet.addRow([...heads.map((head) => word(`column.${head}`)), ...kpiParts.map((part) => word(`part.${part}`))]).font =
    {
      bold: true,
    };
  for (const one of model.figures) {
    const reached = isReached(one.figure, one, one.goal);
    const say = ({ key, params }: ReturnType<typeof valueWords>) => word(key, params);
    sheet.addRow([
      word(`figure.${one.figure}`),
      say(valueWords(one.figure, one)),
      say(countWords(one.figure, one)),
      say(goalWords(one.figure, one.goal)),
      word(`reached.${reached === null ? 'nothing' : reached ? 'yes' : 'no'}`),
      one.without ? say(valueWords(one.figure, one.without)) : '',
      ...kpiParts.map((part) => one.parts[part] ?? ''),
    ]);
  }
}

const listColumns = [
  ['number', 22],
  ['customer', 28],
  ['detail', 26],
  ['kind', 14],
  ['at', 18],
  ['due', 18],
  ['laterDue', 18],
  ['done', 18],
  ['excuse', 14],
  ['pieces', 10],
  ['damaged', 10],
  ['amount', 14],
] as const;

function addList(
  book: Workbook,
  { zone }: KpiSheetModel,
  { figure, part, total, rows }: ListSheet,
  { word, t }: { readonly word: Translate; readonly t: Translate },
): void {
  const sheet = book.addWorksheet(word('excel.list'), { views: [{ state: 'frozen', ySplit: 2 }] });
  sheet.columns = listColumns.map(([, width]) => ({ width, style: { numFmt: '@' } }));
  sheet.getColumn(listColumns.length).numFmt = '#,##0.00';
  const title = `${word(`figure.${figure}`)} · ${word(partKey(figure, part))} · ${word('list.total', { count: total })}`;
  const cut = rows.length < total ? ` · ${word('excel.first', { count: rows.length })}` : '';
  sheet.addRow([title + cut]).font = { bold: true };
  sheet.addRow(listColumns.map(([column]) => word(`column.${column}`))).font = { bold: true };
  const time = (at: number | null) => (at === null ? '' : formatInstant(at, zone));
  for (const row of rows) {
    const {
      number,
      customerName,
      detail,
      reportKind,
      at,
      dueAt,
      laterDueAt,
      doneAt,
      excuse,
      pieces,
      damagedPieces,
      fen,
    } = row;
    sheet.addRow([
      number,
      customerName,
      detail,
      reportKind === null ? '' : t(`exceptionReports:kind.${reportKind}`),
      time(at),
      time(dueAt),
      time(laterDueAt),
      time(doneAt),
      excuse === null ? '' : word(`excuse.${excuse}`),
      pieces ?? '',
      damagedPieces ?? '',
      fen === null ? '' : fen / 100,
    ]);
  }
}
