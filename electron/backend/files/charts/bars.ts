import type { Worksheet } from 'exceljs';
import { cellAt, type ChartPlan, downColumn, type Paint } from './chart.ts';

/** More bars than these are no picture: the table beside them holds all. */
export const mostBars = 30;

interface Table {
  readonly sheet: Worksheet;
  /** The row of its heads; below it stand the rows, names first. */
  readonly head: number;
  readonly rows: number;
}

/** A table's rows as bars: of one column, or of several whose cells together make the bar. */
export function barsOf(
  { sheet, head, rows }: Table,
  title: string,
  columns: readonly (readonly [number, Paint])[],
): ChartPlan {
  const span = [head + 1, head + Math.min(rows, mostBars)] as const;
  return {
    kind: columns.length > 1 ? 'parts' : 'bars',
    title,
    categories: downColumn(sheet, 1, span),
    series: columns.map(([column, paint]) => ({
      name: cellAt(sheet, head, column),
      values: downColumn(sheet, column, span),
      paint,
    })),
    // Nothing is drawn of nothing, and so nothing written.
    format: columns.length > 1 ? '0;;' : '0',
    most: null,
  };
}
