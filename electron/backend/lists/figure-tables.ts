import type { WorkReportItem } from '../../../shared/contract/reports.ts';
import { reportFigureIds, reportTables } from '../../../shared/domain/reports/figures.ts';
import { rowName } from '../../../shared/domain/reports/row-words.ts';
import type { ListTable } from './list-table.ts';

/** What a figure, a row or a share of a work report is made of, by its tag. */
export function reportItemTable(tag: string): ListTable<WorkReportItem> {
  return { ...headOf(tag), columns: reportItemColumns };
}

const reportItemColumns: ListTable<WorkReportItem>['columns'] = {
  kind: (row, { word }) => word('reports', 'item', row.kind),
  number: (row) => row.label,
  customer: (row) => row.customerName,
  what: (row, { t }) => (row.what === '' ? '' : t(row.what)),
  detail: (row) => row.detail,
  at: (row, { time }) => time(row.at),
  dueAt: (row, { time }) => time(row.dueAt),
  doneAt: (row, { time }) => time(row.doneAt),
};

function headOf(tag: string): Omit<ListTable<WorkReportItem>, 'columns'> {
  if (reportFigureIds.some((figure) => figure === tag)) return { title: `reports:figure.${tag}` };
  const [head = '', ...rest] = tag.split('|');
  const key = rest.join('|');
  const table = reportTables.find((one) => one === head);
  if (!table) return { title: `kpi:figure.${key}` };
  return {
    title: `reports:table.${table}`,
    of: ({ t }) =>
      rowName(table, key)
        .map((part) => ('key' in part ? t(part.key) : part.text))
        .join(' '),
  };
}
