import type { KpiRow } from '../../../shared/contract/kpi.ts';
import { kpiFigures } from '../../../shared/domain/kpi/figures.ts';
import {
  type CountedReport,
  figuresOf,
  type ReportItem,
  tableOf,
  type TableRow,
} from '../../../shared/domain/reports/counted.ts';
import { missedTag, type ReportTableId, shownTables } from '../../../shared/domain/reports/figures.ts';
import { carrierCells } from '../../../shared/domain/reports/grades.ts';
import { periodSpan } from '../../../shared/domain/reports/periods.ts';
import { addDays, wallTime } from '../../../shared/lib/dates.ts';
import type { WorkReportRow } from '../database/entities/work-reports.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { gather } from './gathering.ts';
import { linesOf, spansOf } from './lines.ts';
import { movementsOf } from './movements.ts';
import { orderItemsRepository } from './orders.repository.ts';
import type { ReportsDeps } from './reports.deps.ts';
import { reportsRepository } from './reports.repository.ts';
import { workReportSettingsRepository } from './settings.repository.ts';
import type { Scope } from './sql.ts';

type Whose = Pick<WorkReportRow, 'kind' | 'period' | 'personId' | 'customerId'>;

export interface Reckoned {
  readonly counted: CountedReport;
  readonly items: readonly ReportItem[];
}

/** What a share lacks is listed so far; how many there are is told all the same. */
const mostMissed = 500;

/** Everything of a report as it stands at this moment: its figures, and what each of them is made of. */
export async function reckon(at: ReadContext, deps: ReportsDeps, row: Whose): Promise<Reckoned> {
  const zone = await deps.company.zone();
  const now = deps.now();
  const seq = await reportsRepository.lastSeq(at);
  const scope = scopeOf(row, zone, now);
  const lines = row.kind === 'daily' ? [] : await linesOf(at, deps, row, scope);
  const settings = await workReportSettingsRepository.read(at);
  const lacking = row.kind === 'daily' ? { items: [], totals: {} } : await missed(at, deps, row, now);
  const items = [...(await gather(at, deps, row, scope)), ...lacking.items];
  const counted = {
    seq,
    at: now,
    figures: figuresOf(items),
    tables: await tablesOf(at, row, scope, items),
    lines,
    movements: movementsOf(row.kind, lines, settings),
    totals: lacking.totals,
  };
  return { counted, items };
}

function scopeOf({ kind, period, personId, customerId }: Whose, zone: string, now: number): Scope {
  const { from, to } = periodSpan(kind, period, zone);
  const lastDay = addDays(wallTime(to, zone).day, -1);
  return { from, to, end: Math.min(to, now), days: [wallTime(from, zone).day, lastDay], personId, customerId };
}

/** What each share lacks; the number of all of them where they are too many to be listed. */
async function missed(at: ReadContext, deps: ReportsDeps, row: Whose, now: number) {
  const buckets = await spansOf(deps, row);
  const asked = { buckets, customerId: row.customerId, personId: row.personId, now };
  const items: ReportItem[] = [];
  const totals: Record<string, number> = {};
  for (const figure of kpiFigures) {
    const { rows, total } = await deps.kpi.spans.missed(at, asked, figure, mostMissed);
    if (total > rows.length) totals[missedTag(figure)] = total;
    items.push(...rows.map((one) => itemOfRow(one, missedTag(figure))));
  }
  return { items, totals };
}

function itemOfRow(row: KpiRow, tag: string): ReportItem {
  const { id, orderId, number, customerName, detail, reportKind, at, dueAt, doneAt } = row;
  const kind = row.kind === 'report' ? 'report' : 'order';
  const what = reportKind === null ? '' : `exceptionReports:kind.${reportKind}`;
  return { kind, id, orderId, label: number, customerName, what, detail, at, dueAt, doneAt, tags: [tag] };
}

async function tablesOf(
  at: ReadContext,
  { kind }: Whose,
  scope: Scope,
  items: readonly ReportItem[],
): Promise<CountedReport['tables']> {
  const tables: Partial<Record<ReportTableId, readonly TableRow[]>> = {};
  for (const table of shownTables[kind]) tables[table] = await rowsOf(at, table, scope, items);
  return tables;
}

async function rowsOf(
  at: ReadContext,
  table: ReportTableId,
  scope: Scope,
  items: readonly ReportItem[],
): Promise<readonly TableRow[]> {
  switch (table) {
    case 'destinations':
    case 'modes': {
      const volume = await orderItemsRepository.volume(at, scope, table);
      return tableOf(items, table).map((row) => ({ ...row, cells: volume.get(row.key) ?? [] }));
    }
    case 'carriers':
      return tableOf(items, table, carrierCells);
    case 'links':
      return tableOf(items, table, ['lateDuty', 'openDuty']);
    default:
      return tableOf(items, table);
  }
}
