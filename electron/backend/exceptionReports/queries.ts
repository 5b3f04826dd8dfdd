import type {
  BoardRow,
  MissingReport,
  Report,
  ReportFlag,
  ReportRow as ListRow,
} from '../../../shared/contract/report-schemas.ts';
import type { ExceptionKind } from '../../../shared/domain/exceptions/values.ts';
import {
  type FoundBy,
  type ReportKind,
  type ReportState,
  type Severity,
  severities,
} from '../../../shared/domain/exceptionReports/values.ts';
import type { ReportRow } from '../database/entities/exception-reports.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { clockOf, clockView } from './clock.ts';
import type { ExceptionReportsDeps } from './exception-reports.deps.ts';
import { recipientsRepository } from './recipients.repository.ts';
import { reportOf } from './report-view.ts';
import { type ReportFilter, reportsRepository } from './reports.repository.ts';
import { recipientsNow } from './telling.ts';
import { rowOf } from './views.ts';

export type ReportView = 'open' | 'drafts' | 'late' | 'closed';

export interface ListInput {
  readonly view: ReportView;
  readonly kind: ReportKind | null;
  readonly severity: Severity | null;
  readonly text: string;
}

/** More than a department has open at a time. */
const most = 2_000;

const statesOf: Readonly<Record<ReportView, readonly ReportState[]>> = {
  open: ['open'],
  drafts: ['draft', 'waiting'],
  late: ['open', 'closed', 'draft', 'waiting'],
  closed: ['closed'],
};

/** What windows and other areas read of reports. */
export function createReportQueries(deps: ExceptionReportsDeps) {
  const { read } = deps.database;
  return {
    async list(actor: Actor, input: ListInput & { readonly cursor: string | null; readonly limit: number }) {
      const { cursor, limit } = input;
      const rows = await reportsRepository.list(read, filterOf(deps, actor, input), cursor, limit + 1);
      const shown = rows.slice(0, limit);
      return { rows: await rowsOf(read, deps, shown), next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
    },
    missing: () => missing(deps),
    board: () => board(deps),
    get: (id: string, until: number | null): Promise<Report> => reportOf(read, deps, id, until),
    rowsOfOrder: async (orderId: string): Promise<ListRow[]> =>
      rowsOf(read, deps, await reportsRepository.ofOrders(read, [orderId])),
    flags: () => flags(read),
    regime: async ({ knownAt, foundBy }: { readonly knownAt: number; readonly foundBy: FoundBy | null }) => ({
      ...clockView(await clockOf(read, deps, knownAt)),
      recipients: foundBy === null ? [] : (await recipientsNow(read, deps, foundBy)).map((one) => ({ ...one })),
    }),

    /** Filed reports of these orders, in short: what lists and sheets mark beside them. */
    numbersOf: async (at: ReadContext, orderIds: readonly string[]) =>
      Map.groupBy(
        (await reportsRepository.ofOrders(at, orderIds)).flatMap(({ orderId, number, state }) =>
          orderId && number ? [{ orderId, number, open: state === 'open' }] : [],
        ),
        ({ orderId }) => orderId,
      ),

    /** For other areas: the report as it is; `null` when there is none. */
    find: (at: ReadContext, id: string): Promise<ReportRow | null> => reportsRepository.find(at, id),
    /** Reports of an order, newest first, drafts too. */
    ofOrder: (at: ReadContext, orderId: string): Promise<readonly ReportRow[]> =>
      reportsRepository.ofOrders(at, [orderId]),
  };
}

export function filterOf(deps: ExceptionReportsDeps, actor: Actor, input: ListInput): ReportFilter {
  const { view, kind, severity, text } = input;
  const authorId = view === 'drafts' ? actor.userId : null;
  return { states: statesOf[view], lateAt: view === 'late' ? deps.now() : null, kind, severity, text, authorId };
}

export async function rowsOf(
  at: ReadContext,
  deps: ExceptionReportsDeps,
  rows: readonly ReportRow[],
): Promise<ListRow[]> {
  const ids = rows.map(({ id }) => id);
  const recipients = Map.groupBy(await recipientsRepository.ofReports(at, ids), ({ reportId }) => reportId);
  const now = deps.now();
  return rows.map((row) => rowOf(row, recipients.get(row.id) ?? [], now));
}

async function board(deps: ExceptionReportsDeps): Promise<BoardRow[]> {
  const at = deps.database.read;
  const open = await reportsRepository.open(at, most);
  const orders = new Map(
    (await deps.orders.some(at, [...new Set(open.flatMap(({ orderId }) => orderId ?? []))])).map((one) => [
      one.id,
      one,
    ]),
  );
  const tasks =
    open.length === 0
      ? []
      : await deps.tasks.openOf(
          at,
          open.map(({ id }) => id),
        );
  const rows = (await rowsOf(at, deps, open)).map((row): BoardRow => {
    const task = tasks.find(({ subjectId }) => subjectId === row.id);
    const ownerName = (row.orderId && orders.get(row.orderId)?.ownerName) || row.authorName;
    const next = task ? { taskId: task.id, ruleId: task.ruleId, dueAt: task.dueAt, warnAt: task.warnAt } : null;
    return { ...row, ownerName, next };
  });
  return rows.toSorted(byUrgency);
}

function byUrgency(one: BoardRow, other: BoardRow): number {
  const grave = (row: BoardRow) => severities.indexOf(row.severity);
  const due = (row: BoardRow) => row.next?.dueAt ?? Number.MAX_SAFE_INTEGER;
  return grave(other) - grave(one) || due(one) - due(other) || one.knownAt - other.knownAt;
}

async function flags(at: ReadContext): Promise<ReportFlag[]> {
  const rows = await reportsRepository.filedOfOrders(at, most);
  return [...Map.groupBy(rows, ({ orderId }) => orderId ?? '')].map(([orderId, reports]) => ({
    orderId,
    reports: reports.flatMap(({ id, number, kind, severity, state }) =>
      number && kind ? [{ id, number, kind, severity, open: state === 'open' }] : [],
    ),
  }));
}

const reportedAs: Readonly<Record<ExceptionKind, ReportKind>> = { late: 'late', lost: 'loss', misSent: 'misSent' };

/** 3.4: what is hidden shows by itself: flagged trouble without a report, and reports that nobody filed in time. */
async function missing(deps: ExceptionReportsDeps): Promise<MissingReport[]> {
  const at = deps.database.read;
  const now = deps.now();
  const unfiled = (await reportsRepository.unfiled(at, most))
    .filter(({ dueAt }) => dueAt < now)
    .map((row): MissingReport => {
      const { id, orderId, orderNumber, customerName, form, knownAt, regime, dueAt, authorName } = row;
      const kind = form.kind || null;
      return {
        what: 'draft',
        id,
        orderId,
        orderNumber,
        customerName,
        kind,
        knownAt,
        regime,
        dueAt,
        personName: authorName,
      };
    });
  return [...unfiled, ...(await unreported(deps, now))].toSorted((one, other) => one.dueAt - other.dueAt);
}

async function unreported(deps: ExceptionReportsDeps, now: number): Promise<MissingReport[]> {
  const at = deps.database.read;
  const { rows } = await deps.exceptions.list({ view: 'open', kind: null, text: '', cursor: null, limit: 200 });
  const reports = await reportsRepository.ofOrders(at, [...new Set(rows.map(({ orderId }) => orderId))]);
  const found: MissingReport[] = [];
  for (const { id, orderId, number, customerName, kind, flaggedAt, ownerName } of rows) {
    const reported = reports.some((report) => {
      return report.orderId === orderId && (report.exceptionId === id || report.kind === reportedAs[kind]);
    });
    const { regime, dueAt } = await clockOf(at, deps, flaggedAt);
    if (reported || dueAt >= now) continue;
    const about = { id, orderId, orderNumber: number, customerName, kind, knownAt: flaggedAt, regime, dueAt };
    found.push({ what: 'flag', ...about, personName: ownerName });
  }
  return found;
}
