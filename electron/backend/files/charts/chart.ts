import type { Worksheet } from 'exceljs';

/** Cells of one row or one column; rows and columns count from 1, both ends are in it. */
export interface CellRange {
  readonly sheet: Worksheet;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** How a series is told from the others on paper without colour. */
export type Paint = 'ink' | 'goal' | 'light' | 'middle' | 'dark';

export interface ChartSeries {
  /** The cell that holds its name. */
  readonly name: CellRange;
  /** Cells without a number are gaps. */
  readonly values: CellRange;
  readonly paint: Paint;
}

/** A line through the spans, bars of one length each, or bars made of parts. */
export interface ChartPlan {
  readonly kind: 'line' | 'bars' | 'parts';
  readonly title: string;
  readonly categories: CellRange;
  readonly series: readonly ChartSeries[];
  /** How its numbers are written. */
  readonly format: string;
  /** Where the scale ends at the latest; by itself where that is nowhere. */
  readonly most: number | null;
}

/** A chart at its place: it fills so many rows of one column. */
export interface PlacedChart extends ChartPlan {
  readonly sheet: Worksheet;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
}

export function cellAt(sheet: Worksheet, row: number, column: number): CellRange {
  return { sheet, top: row, left: column, bottom: row, right: column };
}

export function alongRow(sheet: Worksheet, row: number, [left, right]: readonly [number, number]): CellRange {
  return { sheet, top: row, left, bottom: row, right };
}

export function downColumn(sheet: Worksheet, column: number, [top, bottom]: readonly [number, number]): CellRange {
  return { sheet, top, left: column, bottom, right: column };
}
