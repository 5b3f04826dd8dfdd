import type { Worksheet } from 'exceljs';
import { type ReportTableId, shownTables } from '../../../shared/domain/reports/figures.ts';
import { gradeOf } from '../../../shared/domain/reports/grades.ts';
import { cellText, rowColumns, rowName } from '../../../shared/domain/reports/row-words.ts';
import type { WorkReportSheetModel } from '../../../shared/domain/reports/sheet-model.ts';
import type { Words } from '../../../shared/sheets/words.tsx';
import { barsOf, mostBars } from '../files/charts/bars.ts';
import type { ChartPlan } from '../files/charts/chart.ts';

/** Every table below what stands already, and bars of those that paper draws beside their n. */
export function addTables(sheet: Worksheet, model: WorkReportSheetModel, words: Words): readonly ChartPlan[] {
  return shownTables[model.kind].flatMap((table) => addTable(sheet, table, model, words));
}

function addTable(
  sheet: Worksheet,
  table: ReportTableId,
  { counted }: WorkReportSheetModel,
  words: Words,
): readonly ChartPlan[] {
  const rows = counted.tables[table] ?? [];
  const columns = rowColumns[table];
  const heads = [`row.${table}`, 'column.n', ...columns.map((column) => `column.${column}`)];
  const title = words.line(`table.${table}`);
  sheet.addRow([]);
  sheet.addRow([title]).font = { bold: true };
  const head = sheet.addRow(
    [...heads, ...(table === 'carriers' ? ['column.grade'] : [])].map((key) => words.line(key)),
  );
  head.font = { bold: true };
  for (const { key, n, cells } of rows) {
    const name = rowName(table, key).map((part) => ('key' in part ? words.line(part.key) : part.text));
    const grade = table === 'carriers' ? [gradeOf(n, cells) ?? ''] : [];
    sheet.addRow([
      name.join(' '),
      n,
      ...columns.map((column, at) => Number(cellText(column, cells[at] ?? 0))),
      ...grade,
    ]);
  }
  if (columns.length > 0 || rows.length === 0) return [];
  const cut = rows.length > mostBars ? ` · ${words.line('kpi:excel.first', { count: mostBars })}` : '';
  return [barsOf({ sheet, head: head.number, rows: rows.length }, title + cut, [[2, 'dark']])];
}
