import type { FoundBy, ReportKind } from '../exceptionReports/values.ts';
import { clauseOfWay, countedKinds, countedWays } from './counted.ts';
import { ofClause, ofKind, ofWay, type ToldClause } from './figures.ts';
import { type Asked, type Counted, endOf, isIn, type LoggedEvent, type Matter, textIn } from './matter.ts';

/** What the log tells of one report. */
interface ToldReport {
  readonly id: string;
  readonly authorId: string;
  readonly authorName: string;
  readonly number: string;
  readonly customerName: string;
  readonly kind: ReportKind | null;
  readonly foundBy: FoundBy | null;
  readonly knownAt: number;
  readonly dueAt: number;
  readonly afterHours: boolean;
  readonly filedAt: number | null;
  readonly toldAt: number | null;
  /** Somebody's word stands for a mail server's. */
  readonly byWord: boolean;
  readonly closedAt: number | null;
  /** Its draft ended without a report of its own. */
  readonly gone: boolean;
  readonly goneAt: number | null;
}

/** Reports as the log tells of them, by id. */
export function readReports(events: readonly LoggedEvent[]): ReadonlyMap<string, ToldReport> {
  const reports = new Map<string, ToldReport>();
  for (const event of events) {
    if (event.subjectKind !== 'exceptionReport') continue;
    const before = reports.get(event.subjectId);
    const after = event.type === 'report.known' ? known(event, before) : before && next(before, event);
    if (after) reports.set(event.subjectId, after);
  }
  return reports;
}

function known(event: LoggedEvent, before: ToldReport | undefined): ToldReport {
  if (before) return before;
  const { subjectId, actorId, actorName, payload } = event;
  return {
    id: subjectId,
    authorId: actorId ?? '',
    authorName: actorName,
    number: '',
    customerName: '',
    kind: null,
    foundBy: null,
    knownAt: Number(payload['knownAt']),
    dueAt: Number(payload['dueAt']),
    afterHours: payload['regime'] === 'afterHours',
    filedAt: null,
    toldAt: null,
    byWord: false,
    closedAt: null,
    gone: false,
    goneAt: null,
  };
}

function next(report: ToldReport, { type, payload, at }: LoggedEvent): ToldReport {
  switch (type) {
    case 'report.filed':
      return filed(report, payload, at);
    case 'report.mailAccepted':
      return { ...report, toldAt: Number(payload['toldAt']), byWord: payload['typed'] === true };
    case 'report.closed':
      return { ...report, closedAt: at };
    case 'report.reopened':
      return { ...report, closedAt: null };
    case 'report.discarded':
    case 'report.joined':
      return { ...report, gone: true, goneAt: at };
    default:
      return report;
  }
}

interface FiledPayload {
  readonly entry?: { readonly data?: { readonly filed?: Readonly<Record<string, unknown>> } };
}

function filed(report: ToldReport, payload: LoggedEvent['payload'], at: number): ToldReport {
  const facts = (payload as FiledPayload).entry?.data?.filed ?? {};
  return {
    ...report,
    filedAt: at,
    authorId: textIn(facts, 'authorId') || report.authorId,
    authorName: textIn(facts, 'authorName') || report.authorName,
    number: textIn(payload, 'number'),
    customerName: textIn(facts, 'customerName'),
    kind: countedKinds.find((one) => one === facts['kind']) ?? null,
    foundBy: countedWays.find((one) => one === facts['foundBy']) ?? null,
    knownAt: Number(facts['knownAt'] ?? report.knownAt),
    dueAt: Number(facts['dueAt'] ?? report.dueAt),
    afterHours: facts['regime'] === 'afterHours',
  };
}

/**
 * Reports count in the month in which they were due to be told; told means that everybody whom the clause names has it.
 * One that was known and never filed is due all the same (3.4). `ours`: not by customer or force majeure, as far as
 * quality control has signed.
 */
export function reportMatters(
  reports: ReadonlyMap<string, ToldReport>,
  asked: Asked,
  ours: (reportId: string) => boolean,
): readonly Matter[] {
  return [...reports.values()].flatMap((report) => {
    const counts = countsOf(report, asked, ours(report.id));
    return counts.length === 0 ? [] : [matterOf(report, counts)];
  });
}

function matterOf(report: ToldReport, counts: readonly Counted[]): Matter {
  const { id, authorId, authorName, number, customerName, knownAt, dueAt, toldAt } = report;
  const label = { label: number, customerName, detail: '', reportId: id };
  return {
    kind: 'report',
    id,
    personId: authorId,
    personName: authorName,
    ...label,
    at: knownAt,
    dueAt,
    doneAt: toldAt,
    counts,
  };
}

function countsOf(report: ToldReport, asked: Asked, ours: boolean): readonly Counted[] {
  const { dueAt, gone, goneAt, closedAt, knownAt, filedAt, kind, foundBy } = report;
  if (gone) return isIn(asked, goneAt) ? [{ figure: 'discarded' }] : [];
  const counts: Counted[] = isIn(asked, dueAt) ? [...tellingOf(report, asked)] : [];
  if (isIn(asked, dueAt) && filedAt !== null && kind && foundBy) {
    counts.push({ figure: 'reports' }, { figure: ofKind(kind) }, { figure: ofWay(foundBy) });
    if (foundBy === 'complaint')
      counts.push({ figure: 'complaints' }, ...(ours ? [{ figure: 'complaintsOurs' } as const] : []));
  }
  if (closedAt !== null && isIn(asked, closedAt)) counts.push({ figure: 'closed', ms: closedAt - knownAt });
  const end = endOf(asked);
  if (filedAt !== null && filedAt < end && (closedAt === null || closedAt >= end)) counts.push({ figure: 'stillOpen' });
  return counts;
}

function tellingOf({ dueAt, toldAt, byWord, afterHours, foundBy }: ToldReport, { now }: Asked): readonly Counted[] {
  if (toldAt === null && now <= dueAt) return [{ figure: 'running' }];
  const clause: ToldClause = afterHours ? '3.3.1.7' : clauseOfWay[foundBy ?? 'complaint'];
  const word: readonly Counted[] = byWord ? [{ figure: 'byWord' }] : [];
  return [...twice('due', clause), ...outcomeOf(dueAt, toldAt, clause), ...word];
}

function outcomeOf(dueAt: number, toldAt: number | null, clause: ToldClause): readonly Counted[] {
  if (toldAt === null) return twice('untold', clause);
  return toldAt <= dueAt ? twice('inTime', clause) : twice('late', clause, toldAt - dueAt);
}

/** In the sum and under its clause. */
function twice(name: 'due' | 'inTime' | 'late' | 'untold', clause: ToldClause, ms?: number): readonly Counted[] {
  const by = ms === undefined ? {} : { ms };
  return [
    { figure: name, ...by },
    { figure: ofClause(name, clause), ...by },
  ];
}
