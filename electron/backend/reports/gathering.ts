import { isWorking } from '../../../shared/domain/calendar/days.ts';
import type { ReportItem } from '../../../shared/domain/reports/counted.ts';
import { rowTag } from '../../../shared/domain/reports/figures.ts';
import { periodAfter, periodSpan } from '../../../shared/domain/reports/periods.ts';
import { instantOf } from '../../../shared/lib/dates.ts';
import type { WorkReportRow } from '../database/entities/work-reports.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { clientItemsRepository } from './customers.repository.ts';
import { matterItemsRepository as matters } from './matters.repository.ts';
import { orderItemsRepository as orders } from './orders.repository.ts';
import type { ReportsDeps } from './reports.deps.ts';
import type { Scope } from './sql.ts';

type Whose = Pick<WorkReportRow, 'kind' | 'period'>;
type Read = (at: ReadContext, scope: Scope) => Promise<readonly ReportItem[]>;

/** What the trade looks at twice a day. */
const looks = [
  { time: '09:00', figures: ['wayMorning', 'pastMorning'] },
  { time: '16:00', figures: ['wayAfternoon', 'pastAfternoon'] },
] as const;

/** What every report of that kind reads, in the order in which it is shown. */
const readings: Readonly<Record<WorkReportRow['kind'], readonly Read[]>> = {
  daily: [
    orders.taken,
    orders.printed,
    orders.cancelled,
    orders.due,
    reached('arrived'),
    reached('signed'),
    matters.exceptions,
    matters.reports,
    orders.podsIn,
    orders.podsOverdue,
    matters.faxes,
    matters.requests,
    matters.failedDuties,
  ],
  weekly: [
    orders.taken,
    orders.printed,
    orders.cancelled,
    orders.due,
    reached('arrived'),
    reached('signed'),
    matters.exceptions,
    matters.reports,
    orders.podsIn,
    orders.podsOverdue,
    matters.requests,
    clientItemsRepository.quiet,
    matters.failedDuties,
  ],
  keyAccount: [
    orders.taken,
    orders.cancelled,
    orders.due,
    reached('arrived'),
    reached('signed'),
    matters.exceptions,
    matters.reports,
    orders.podsIn,
    orders.podsOverdue,
  ],
  quarter: [
    orders.carried,
    late,
    matters.exceptions,
    matters.reports,
    orders.podsIn,
    orders.podsOverdue,
    matters.requests,
    matters.failedDuties,
  ],
};

/** Everything that a report tells of, each with what it counts in; what counts in nothing is left out. */
export async function gather(
  at: ReadContext,
  deps: ReportsDeps,
  row: Whose,
  scope: Scope,
): Promise<readonly ReportItem[]> {
  const items: ReportItem[] = [];
  for (const read of readings[row.kind]) items.push(...(await read(at, scope)));
  if (row.kind === 'daily') items.push(...(await ofTheDay(at, deps, row, scope)));
  if (row.kind === 'quarter') items.push(...(await retention(at, deps, row, scope)));
  return items.filter(({ tags }) => tags.length > 0);
}

function reached(step: 'arrived' | 'signed'): Read {
  return (at, scope) => orders.reached(at, scope, step);
}

/** Of a quarter only whom we kept waiting: how many came in time is a figure of the service. */
async function late(at: ReadContext, scope: Scope): Promise<readonly ReportItem[]> {
  const ofClients = (tag: string) => tag.startsWith(rowTag('lateClients', ''));
  return (await orders.due(at, scope)).map((item) => ({ ...item, tags: item.tags.filter(ofClients) }));
}

/** The looks that were made by now, and what the next working day brings. */
async function ofTheDay(
  at: ReadContext,
  deps: ReportsDeps,
  { period }: Whose,
  scope: Scope,
): Promise<readonly ReportItem[]> {
  const calendar = await deps.calendar.current();
  const items: ReportItem[] = [];
  for (const { time, figures } of looks) {
    const moment = instantOf(period, time, calendar.zone);
    if (moment !== null && moment <= scope.end) items.push(...(await orders.underWay(at, scope, moment, figures)));
  }
  const next = periodSpan('daily', calendar.addWorkingDays(period, 1).day, calendar.zone);
  // Goods arrive on rest days too: from the day after until the end of the next working day.
  const ahead = { from: scope.to, to: next.to };
  return [...items, ...(await orders.ahead(at, scope, ahead))];
}

async function retention(at: ReadContext, deps: ReportsDeps, { kind, period }: Whose, scope: Scope) {
  const { from } = periodSpan(kind, periodAfter(kind, period, -1), await deps.company.zone());
  return clientItemsRepository.retention(at, scope, from);
}

/** Whether people are asked for anything on that day. */
export function isOfficeDay(day: {
  readonly kind: Parameters<typeof isWorking>[0];
  readonly windows: readonly unknown[];
}) {
  return isWorking(day.kind) && day.windows.length > 0;
}
