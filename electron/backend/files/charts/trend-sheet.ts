import type { Workbook, Worksheet } from 'exceljs';
import { type KpiFigure, kindOf } from '../../../../shared/domain/kpi/figures.ts';
import { chartGoal, chartValue, type Counted } from '../../../../shared/domain/kpi/value.ts';
import { alongRow, cellAt, type ChartPlan } from './chart.ts';

export interface TrendOfFigure {
  readonly figure: KpiFigure;
  readonly goal: number;
  readonly trend: readonly (Counted & { readonly label: string })[];
}

/** Span by span each figure, how many it is of, and its goal; and the line that paper shows too of each that anything is known of. */
export function addTrendSheet(
  book: Workbook,
  figures: readonly TrendOfFigure[],
  { name, word }: { readonly name: string; readonly word: (key: string) => string },
): readonly ChartPlan[] {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
  const labels = figures[0]?.trend.map(({ label }) => label) ?? [];
  sheet.columns = [36, ...labels.map(() => 12)].map((width) => ({ width }));
  sheet.addRow([word('kpi:column.figure'), ...labels]).font = { bold: true };
  return figures.flatMap((one) => {
    const { figure, goal, trend } = one;
    const unit = word(unitKey(figure));
    const title = `${word(`kpi:figure.${figure}`)} ${unit}`;
    const { number: row } = sheet.addRow([title, ...trend.map((span) => chartValue(figure, span))]);
    sheet.addRow([word('kpi:excel.n'), ...trend.map(({ n, of }) => (isLength(figure) ? n : of))]);
    sheet.addRow([word('kpi:excel.goal'), ...trend.map(() => chartGoal(figure, goal))]);
    const isKnown = trend.some((span) => chartValue(figure, span) !== null);
    return isKnown ? [planOf(sheet, row, { ...one, title })] : [];
  });
}

function planOf(sheet: Worksheet, row: number, { figure, trend, title }: TrendOfFigure & { readonly title: string }) {
  const across = [2, trend.length + 1] as const;
  const { better, digits } = kindOf[figure];
  const series = (at: number, paint: 'ink' | 'goal') => ({
    name: cellAt(sheet, at, 1),
    values: alongRow(sheet, at, across),
    paint,
  });
  return {
    kind: 'line',
    title,
    categories: alongRow(sheet, 1, across),
    series: [series(row, 'ink'), series(row + 2, 'goal')],
    format: isLength(figure) ? '0.0' : digits === 0 ? '0' : `0.${'0'.repeat(digits)}`,
    most: !isLength(figure) && better === 'more' ? 100 : null,
  } satisfies ChartPlan;
}

function unitKey(figure: KpiFigure): string {
  return isLength(figure) ? 'kpi:excel.hours' : 'kpi:excel.percent';
}

function isLength(figure: KpiFigure): boolean {
  return kindOf[figure].unit === 'length';
}
