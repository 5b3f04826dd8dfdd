import type { WorkReportItem, WorkReportRow } from '../../../shared/contract/reports.ts';
import type { SummaryMatter } from '../../../shared/contract/summaries.ts';
import { roles } from '../../../shared/domain/people/roles.ts';
import { reportFigureIds, type ReportTableId, reportTables } from '../../../shared/domain/reports/figures.ts';
import { periodWords } from '../../../shared/domain/reports/period-words.ts';
import { type CountedCell, rowName } from '../../../shared/domain/reports/row-words.ts';
import type { WorkReportKind } from '../../../shared/domain/reports/values.ts';
import { figureKey, roleKey } from '../../../shared/domain/summaries/figure-words.ts';
import type { FigureId } from '../../../shared/domain/summaries/figures.ts';
import type { LinkPart } from '../../../shared/domain/summaries/links.ts';
import type { ListTable, Say } from './list-table.ts';

/** Work reports of one kind, the newest version of each. */
export function workReportTable(kind: WorkReportKind): ListTable<WorkReportRow> {
  return { title: `reports:kind.${kind}`, columns: workReportColumns };
}

const workReportColumns: ListTable<WorkReportRow>['columns'] = {
  period: (row) => periodWords(row.kind, row.period),
  whose: (row, { t }) => row.customerName || row.personName || t('reports:department'),
  revision: (row) => row.revision,
  state: (row, { word }) => word('reports', 'state', row.state),
  submittedAt: (row, { time }) => time(row.submittedAt),
  submittedBy: (row) => row.submittedByName,
  answeredAt: (row, { time }) => time(row.answeredAt),
  answeredBy: (row) => row.answeredByName,
  sentAt: (row, { time }) => time(row.sentAt),
};

interface Extent {
  readonly n: number;
  readonly total: number;
}

/** What a figure, a row, one of its cells or a share of a work report is made of, by its tag; where it is cut, it says so. */
export function reportItemTable(
  tag: string,
  part: CountedCell | null = null,
  { n, total }: Extent = { n: 0, total: 0 },
): ListTable<WorkReportItem> {
  const table = { ...headOf(tag, part), columns: reportItemColumns };
  return total > n ? { ...table, note: ({ t }) => t('reports:page.first', { n, total }) } : table;
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

function headOf(tag: string, part: CountedCell | null): Omit<ListTable<WorkReportItem>, 'columns'> {
  if (reportFigureIds.some((figure) => figure === tag)) return { title: `reports:figure.${tag}` };
  const [head = '', ...rest] = tag.split('|');
  const key = rest.join('|');
  const table = reportTables.find((one) => one === head);
  if (!table) return { title: `kpi:figure.${key}` };
  return {
    title: `reports:table.${table}`,
    of: (say) => [nameOf(table, key, say), part === null ? '' : say.t(`reports:column.${part}`)].join(' ').trim(),
  };
}

function nameOf(table: ReportTableId, key: string, { t }: Say): string {
  return rowName(table, key)
    .map((part) => ('key' in part ? t(part.key) : part.text))
    .join(' ');
}

/** What a figure of a month's summary is made of. */
export function summaryMatterTable(figure: FigureId): ListTable<SummaryMatter> {
  return { title: `summaries:${figureKey(figure)}`, columns: matterColumns };
}

/** Duties behind a link that failed the customer. */
export function summaryDutyTable(link: string, part: LinkPart): ListTable<SummaryMatter> {
  return { title: `reports:column.${part}`, of: (say) => nameOf('links', link, say), columns: matterColumns };
}

const matterColumns: ListTable<SummaryMatter>['columns'] = {
  kind: (row, { word, t }) => (row.what === '' ? word('summaries', 'matter', row.kind) : t(row.what)),
  number: (row, { t }) => {
    const role = roleKey(row, roles);
    return role === null ? row.label : t(role);
  },
  person: (row) => row.personName,
  customer: (row) => row.customerName,
  detail: (row) => row.detail,
  at: (row, { time }) => time(row.at),
  dueAt: (row, { time }) => time(row.dueAt),
  doneAt: (row, { time }) => time(row.doneAt),
  amount: (row, { fen }) => (row.fen !== 0 ? fen(row.fen) : ''),
  minutes: (row) => (row.ms === null ? '' : Math.ceil(row.ms / minute)),
};

const minute = 60_000;
