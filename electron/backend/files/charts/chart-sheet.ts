import type { Workbook, Worksheet } from 'exceljs';
import type { ChartPlan, PlacedChart } from './chart.ts';

/** Of a chart beside another, in pixels: two fill an A4 page as it stands. */
const width = 400;
const rowHeight = 20;
const lineRows = 11;

/** A sheet of nothing but charts, two beside each other, to read and to print; none where there is nothing to draw. */
export function addChartSheet(
  book: Workbook,
  { name, title }: { readonly name: string; readonly title: string },
  plans: readonly ChartPlan[],
): readonly PlacedChart[] {
  if (plans.length === 0) return [];
  const sheet = book.addWorksheet(name, {
    properties: { defaultRowHeight: rowHeight * 0.75 },
    views: [{ showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = [58, 58].map((chars) => ({ width: chars }));
  sheet.addRow([title]).font = { bold: true };
  return placed(sheet, plans);
}

function placed(sheet: Worksheet, plans: readonly ChartPlan[]): readonly PlacedChart[] {
  const charts: PlacedChart[] = [];
  let row = 3;
  for (let at = 0; at < plans.length; at += 2) {
    const pair = plans.slice(at, at + 2);
    const rows = Math.max(...pair.map(rowsOf));
    for (const [index, plan] of pair.entries()) {
      charts.push({ ...plan, sheet, row, column: index + 1, width, height: rowsOf(plan) * rowHeight });
    }
    row += rows + 1;
  }
  return charts;
}

function rowsOf({ kind, categories: { top, bottom }, series }: ChartPlan): number {
  if (kind === 'line') return lineRows;
  return bottom - top + (series.length > 1 ? 6 : 4);
}
