import { type PeriodText, periodAfter, periodAt, periodSpan } from '../../../shared/domain/reports/periods.ts';
import {
  personalKinds,
  reportingRoles,
  sharedAuthors,
  sharedKinds,
  type WorkReportKind,
  workReportKinds,
} from '../../../shared/domain/reports/values.ts';
import { emptyReportWriting } from '../../../shared/domain/reports/writing.ts';
import type { SheetLanguage } from '../../../shared/i18n/languages.ts';
import { instantOf } from '../../../shared/lib/dates.ts';
import type { WorkReportRow } from '../database/entities/work-reports.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { isAuthor, mayReadAll } from './access.ts';
import { workReportEvent } from './facts.ts';
import { isOfficeDay } from './gathering.ts';
import type { ReportsDeps } from './reports.deps.ts';
import { reportsRepository } from './reports.repository.ts';
import { workReportSettingsRepository } from './settings.repository.ts';

const minute = 60_000;

/** Whose report it is; all are `null` of the department. */
interface Wanted {
  readonly personId: string | null;
  readonly personName: string;
  readonly customerId: string | null;
  readonly customerName: string;
  readonly language: SheetLanguage;
}

const department: Wanted = { personId: null, personName: '', customerId: null, customerName: '', language: 'both' };

/** Drafts whatever has come to its hour. Answers how many were new. */
export async function draftDue(deps: ReportsDeps): Promise<number> {
  const { company } = await deps.company.status({ workstation: '' });
  if (!company) return 0;
  let drafted = 0;
  for (const kind of workReportKinds) {
    const due = await lastDue(deps, kind);
    if (due === null) continue;
    const wanted = await missing(deps.database.read, deps, kind, due.period);
    if (wanted.length > 0) drafted += await deps.database.write((tx) => draft(tx, deps, null, kind, due, wanted));
  }
  return drafted;
}

/** The same when somebody asks for it before its hour: one's own, or everybody's for who leads. */
export async function draftAsked(deps: ReportsDeps, actor: Actor, kind: WorkReportKind): Promise<number> {
  const period = await askedPeriod(deps, kind);
  return deps.database.write(async (tx) => {
    const wanted = await mine(tx, deps, actor, kind);
    return draft(tx, deps, actor, kind, { period, openedAt: await hourOf(deps, kind, period) }, wanted);
  });
}

/** What the caller could have drafted now and is not there. */
export async function mine(at: ReadContext, deps: ReportsDeps, actor: Actor, kind: WorkReportKind) {
  const wanted = await missing(at, deps, kind, await askedPeriod(deps, kind));
  return wanted.filter((one) => isAuthor(actor, one) || (mayReadAll(actor) && actor.permissions.has('reports.write')));
}

/** Today for a daily report, else what is over. */
async function askedPeriod(deps: ReportsDeps, kind: WorkReportKind): Promise<PeriodText> {
  const running = periodAt(kind, deps.now(), await deps.company.zone());
  return kind === 'daily' ? running : periodAfter(kind, running, -1);
}

interface DuePeriod {
  readonly period: PeriodText;
  readonly openedAt: number;
}

/** The newest period whose hour has come; of days the last working day. */
async function lastDue(deps: ReportsDeps, kind: WorkReportKind): Promise<DuePeriod | null> {
  const now = deps.now();
  const zone = await deps.company.zone();
  const running = periodAt(kind, now, zone);
  const candidates = kind === 'daily' ? await officeDays(deps, running) : [periodAfter(kind, running, -1)];
  for (const period of candidates) {
    const openedAt = await hourOf(deps, kind, period);
    if (openedAt <= now) return { period, openedAt };
  }
  return null;
}

/** Today, where the office opens, and the working day before it. */
async function officeDays({ calendar }: ReportsDeps, today: string): Promise<readonly PeriodText[]> {
  const office = await calendar.current();
  return [today, office.addWorkingDays(today, -1).day].filter((day) => isOfficeDay(office.day(day)));
}

/** A day: so long before the office closes. Anything else: as the office opens after it. */
async function hourOf(deps: ReportsDeps, kind: WorkReportKind, period: PeriodText): Promise<number> {
  const office = await deps.calendar.current();
  if (kind !== 'daily') return office.nextOpening(periodSpan(kind, period, office.zone).to).at;
  const closing = office.day(period).windows.at(-1)?.to ?? '24:00';
  const closes =
    closing === '24:00' ? periodSpan(kind, period, office.zone).to : instantOf(period, closing, office.zone);
  const { dailyMinutes } = await workReportSettingsRepository.read(deps.database.read);
  return (closes ?? periodSpan(kind, period, office.zone).to) - dailyMinutes * minute;
}

/** Whose report of the period is not there; nobody's who came after it or was away all day. */
async function missing(
  at: ReadContext,
  deps: ReportsDeps,
  kind: WorkReportKind,
  period: PeriodText,
): Promise<readonly Wanted[]> {
  const { to } = periodSpan(kind, period, await deps.company.zone());
  const there = await reportsRepository.whose(at, kind, period);
  const found = [
    ...(personalKinds.has(kind) ? await people(at, to) : []),
    ...(sharedKinds.has(kind) ? await shared(at, kind, to) : []),
  ];
  const wanted: Wanted[] = [];
  for (const one of found) {
    if (there.has(whoseKey(one))) continue;
    // Of a week something is to be told even by who was away for a part of it.
    if (kind === 'daily' && one.personId !== null && (await isAway(deps, one.personId, period))) continue;
    wanted.push(await inLanguage(at, deps, one));
  }
  return wanted;
}

async function people(at: ReadContext, before: number): Promise<readonly Wanted[]> {
  const clerks = await reportsRepository.holders(at, reportingRoles, before);
  return clerks.map(({ id, name }) => ({ ...department, personId: id, personName: name }));
}

/** Away the whole day: at its beginning and at its end. */
async function isAway({ awayDuring }: ReportsDeps, id: string, day: PeriodText): Promise<boolean> {
  const at = (time: string, until: string) => ({ fromDay: day, toDay: day, fromTime: time, toTime: until });
  return (await awayDuring(id, at('09:00', '09:01'))) !== null && (await awayDuring(id, at('17:00', '17:01'))) !== null;
}

async function shared(at: ReadContext, kind: WorkReportKind, before: number): Promise<readonly Wanted[]> {
  if ((await reportsRepository.holders(at, sharedAuthors, before)).length === 0) return [];
  if (kind !== 'keyAccount') return [department];
  const accounts = await reportsRepository.keyAccounts(at, before);
  return accounts.map(({ id, nameZh }) => ({ ...department, customerId: id, customerName: nameZh }));
}

/** A customer reads his own language, the house both. */
async function inLanguage(at: ReadContext, { termsOf }: ReportsDeps, wanted: Wanted): Promise<Wanted> {
  if (wanted.customerId === null) return wanted;
  return { ...wanted, language: (await termsOf(at, wanted.customerId)).language };
}

function whoseKey({ personId, customerId }: Pick<Wanted, 'personId' | 'customerId'>): string {
  return personId ?? customerId ?? 'department';
}

async function draft(
  tx: WriteContext,
  deps: ReportsDeps,
  actor: Actor | null,
  kind: WorkReportKind,
  due: DuePeriod,
  wanted: readonly Wanted[],
): Promise<number> {
  const rows = wanted.map((one) => newReport(deps, { ...one, ...due, kind, whoseKey: whoseKey(one) }));
  const added = await reportsRepository.insert(tx, rows);
  const drafted = rows.filter(({ id }) => added.has(id));
  await deps.events.append(
    tx,
    actor,
    drafted.map((row) => workReportEvent('drafted', row)),
  );
  for (const { id } of drafted) tx.changed('workReport', id);
  return drafted.length;
}

type Beginning = Pick<
  WorkReportRow,
  'kind' | 'period' | 'personId' | 'personName' | 'customerId' | 'customerName' | 'whoseKey' | 'language' | 'openedAt'
>;

export function newReport({ now, ports }: Pick<ReportsDeps, 'now' | 'ports'>, given: Beginning): WorkReportRow {
  const { kind, period, personId, personName, customerId, customerName, language, openedAt } = given;
  const at = now();
  return {
    id: ports.ids.next(),
    kind,
    period,
    personId,
    personName,
    customerId,
    customerName,
    whoseKey: given.whoseKey,
    language,
    revision: 1,
    state: 'draft',
    writing: emptyReportWriting,
    frozen: [],
    items: [],
    answer: '',
    correction: '',
    openedAt,
    createdAt: at,
    updatedAt: at,
    submittedAt: null,
    submittedById: null,
    submittedByName: '',
    answeredAt: null,
    answeredByName: '',
    sentAt: null,
    round: 1,
    version: 1,
  };
}
