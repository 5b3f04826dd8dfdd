import type { Workbook, Worksheet } from 'exceljs';
import { figureKey, peopleFigures, toldParts } from '../../../shared/domain/summaries/figure-words.ts';
import { type Figures, ofClause, tellingFigures, toldClauses } from '../../../shared/domain/summaries/figures.ts';
import type { SummarySheetModel } from '../../../shared/domain/summaries/sheet-model.ts';
import type { Translate } from '../../../shared/i18n/languages.ts';
import { barsOf, mostBars } from '../files/charts/bars.ts';
import type { ChartPlan } from '../files/charts/chart.ts';

const paints = { inTime: 'light', late: 'middle', untold: 'dark' } as const;

interface TableRow {
  readonly name: string;
  readonly cells: readonly number[];
}

/** What was told in time, late and not at all, by clause and by person, as paper sets it out; and bars of both. */
export function addTelling(book: Workbook, { figures, people }: SummarySheetModel, t: Translate): readonly ChartPlan[] {
  const sheet = book.addWorksheet(t('summaries:section.telling'));
  sheet.columns = [24, ...peopleFigures.map(() => 14)].map((width) => ({ width }));
  const clauses = toldClauses
    .map((clause) => ({ name: clause, cells: tellingFigures.map((id) => figures[ofClause(id, clause)]?.n ?? 0) }))
    .filter(({ cells: [due = 0] }) => due > 0);
  const persons = people.map(({ name, figures: own }) => ({ name, cells: countsOf(own) }));
  return [
    ...addTable(sheet, { section: 'byClause', column: 'clause', ids: tellingFigures, rows: clauses }, t),
    ...addTable(sheet, { section: 'people', column: 'person', ids: peopleFigures, rows: persons }, t),
  ];
}

function countsOf(figures: Figures): readonly number[] {
  return peopleFigures.map((id) => figures[id]?.n ?? 0);
}

interface Table {
  readonly section: 'byClause' | 'people';
  readonly column: 'clause' | 'person';
  readonly ids: readonly (typeof peopleFigures)[number][];
  readonly rows: readonly TableRow[];
}

function addTable(sheet: Worksheet, { section, column, ids, rows }: Table, t: Translate): readonly ChartPlan[] {
  if (rows.length === 0) return [];
  const title = t(`summaries:section.${section}`);
  sheet.addRow([title]).font = { bold: true };
  const heads = [t(`summaries:column.${column}`), ...ids.map((id) => t(`summaries:${figureKey(id)}`))];
  const head = sheet.addRow(heads);
  head.font = { bold: true };
  for (const { name, cells } of rows) sheet.addRow([name, ...cells]);
  sheet.addRow([]);
  const cut = rows.length > mostBars ? ` · ${t('kpi:excel.first', { count: mostBars })}` : '';
  const columns = toldParts.map((id) => [ids.indexOf(id) + 2, paints[id]] as const);
  const whole = `${t('summaries:section.telling')} · ${title}${cut}`;
  return [barsOf({ sheet, head: head.number, rows: rows.length }, whole, columns)];
}
