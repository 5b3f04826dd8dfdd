import type { Workbook, Worksheet } from 'exceljs';
import type { ChartPlan, PlacedChart } from './chart.ts';

const firstRow = 3;
const lineRows = 11;
/** Rows that can still be read where they are all put on one A4 page: a page's end would cut through a chart. */
const onOnePage = 90;

/** A sheet of nothing but charts, two beside each other, to read and to print; none where there is nothing to draw. */
export function addChartSheet(
  book: Workbook,
  { name, title }: { readonly name: string; readonly title: string },
  plans: readonly ChartPlan[],
): readonly PlacedChart[] {
  if (plans.length === 0) return [];
  const sheet = book.addWorksheet(name, {
    views: [{ showGridLines: false }],
  });
  sheet.columns = [57, 57].map((chars) => ({ width: chars }));
  sheet.addRow([title]).font = { bold: true };
  const charts = placed(sheet, plans);
  const fitToHeight = Math.max(...charts.map(({ row, rows }) => row + rows)) > onOnePage ? 0 : 1;
  sheet.pageSetup = { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight };
  return charts;
}

function placed(sheet: Worksheet, plans: readonly ChartPlan[]): readonly PlacedChart[] {
  const charts: PlacedChart[] = [];
  let row = firstRow;
  for (const pair of pairsOf(plans)) {
    const rows = Math.max(...pair.map(rowsOf));
    for (const [index, plan] of pair.entries()) {
      charts.push({ ...plan, sheet, row, column: index + 1, rows: rowsOf(plan) });
    }
    row += rows;
  }
  return charts;
}

/** Two and two of one kind, so that those beside each other are about as high. */
function pairsOf(plans: readonly ChartPlan[]): readonly (readonly ChartPlan[])[] {
  const pairs: ChartPlan[][] = [];
  for (const plan of plans) {
    const last = pairs.at(-1);
    if (last?.length === 1 && last[0]?.kind === plan.kind) last.push(plan);
    else pairs.push([plan]);
  }
  return pairs;
}

function rowsOf({ kind, categories: { top, bottom }, series }: ChartPlan): number {
  if (kind === 'line') return lineRows;
  return bottom - top + (series.length > 1 ? 6 : 4);
}
