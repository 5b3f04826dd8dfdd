import type { Workbook } from 'exceljs';
import { taggedItems } from '../../../shared/domain/reports/counted.ts';
import { reportFigureIds, reportTables } from '../../../shared/domain/reports/figures.ts';
import { carrierCells } from '../../../shared/domain/reports/grades.ts';
import { rowName } from '../../../shared/domain/reports/row-words.ts';
import type { WorkReportSheetModel } from '../../../shared/domain/reports/sheet-model.ts';
import { formatInstant } from '../../../shared/lib/dates.ts';
import type { Words } from '../../../shared/sheets/words.tsx';

const widths = { item: 14, label: 24, customer: 28, what: 24, detail: 40, at: 18, dueAt: 18, doneAt: 18, counts: 50 };

/** Cells of a carrier's row in which an order counts. */
const cellNames: ReadonlySet<string> = new Set(carrierCells);

/** Every item with the figures in which it counts. */
export function addListSheet(book: Workbook, { items, zone, counted }: WorkReportSheetModel, words: Words): void {
  const title = words.line('sheet.lists').replaceAll('/', ' ').slice(0, 31);
  const sheet = book.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = Object.values(widths).map((width) => ({ width, style: { numFmt: '@' } }));
  sheet.addRow(Object.keys(widths).map((column) => words.line(`column.${column}`))).font = { bold: true };
  const time = (at: number | null) => (at === null ? '' : formatInstant(at, zone));
  const known: ReadonlySet<string> = new Set(reportFigureIds);
  for (const { kind, label, customerName, what, detail, at, dueAt, doneAt, tags } of items) {
    sheet.addRow([
      words.line(`item.${kind}`),
      label,
      customerName,
      what && words.line(what),
      detail,
      time(at),
      time(dueAt),
      time(doneAt),
      tags.flatMap((tag) => countsIn(tag, known, words)).join('; '),
    ]);
  }
  for (const [tag, total] of Object.entries(counted.totals ?? {})) {
    const n = taggedItems(items, tag).length;
    sheet.addRow([`${countsIn(tag, known, words).join()}: ${words.line('page.first', { n, total })}`]);
  }
}

function countsIn(tag: string, known: ReadonlySet<string>, words: Words): readonly string[] {
  if (known.has(tag)) return [words.line(`figure.${tag}`)];
  if (cellNames.has(tag)) return [words.line(`column.${tag}`)];
  const [head = '', ...rest] = tag.split('|');
  const key = rest.join('|');
  if (head === 'kpi') return [words.line(`kpi:figure.${key}`)];
  const table = reportTables.find((one) => one === head);
  if (!table) return [];
  const name = rowName(table, key).map((part) => ('key' in part ? words.line(part.key) : part.text));
  return [`${words.line(`table.${table}`)}: ${name.join(' ')}`];
}
