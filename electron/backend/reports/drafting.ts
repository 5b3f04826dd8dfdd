import { type PeriodText, periodSpan } from '../../../shared/domain/reports/periods.ts';
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
import type { WorkReportRow } from '../database/entities/work-reports.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { isAuthor, mayReadAll } from './access.ts';
import { askedPeriod, type DuePeriod, duePeriods, reportingSince } from './due.ts';
import { workReportEvent } from './facts.ts';
import type { ReportsDeps } from './reports.deps.ts';
import { type Holder, reportsRepository } from './reports.repository.ts';

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
    const owed = await missing(deps.database.read, deps, kind, await duePeriods(deps, kind));
    for (const one of owed.toReversed()) {
      if (one.wanted.length > 0) drafted += await deps.database.write((tx) => draft(tx, deps, null, kind, one));
    }
  }
  return drafted;
}

/** The same when somebody asks for it before its hour: one's own, or everybody's for who leads. */
export async function draftAsked(deps: ReportsDeps, actor: Actor, kind: WorkReportKind): Promise<number> {
  const asked = await askedPeriod(deps, kind);
  return deps.database.write(async (tx) =>
    draft(tx, deps, actor, kind, { ...asked, wanted: await ownOf(tx, deps, actor, kind, asked) }),
  );
}

/** What the caller could have drafted now and is not there. */
export async function mine(at: ReadContext, deps: ReportsDeps, actor: Actor, kind: WorkReportKind) {
  return ownOf(at, deps, actor, kind, await askedPeriod(deps, kind));
}

async function ownOf(at: ReadContext, deps: ReportsDeps, actor: Actor, kind: WorkReportKind, asked: DuePeriod) {
  const [owed] = await missing(at, deps, kind, [asked]);
  const leads = mayReadAll(actor) && actor.permissions.has('reports.write');
  return owed?.wanted.filter((one) => isAuthor(actor, one) || leads) ?? [];
}

/** What is owed of a period. */
interface Owed extends DuePeriod {
  readonly wanted: readonly Wanted[];
}

/** Who may have to report. */
interface Reporters {
  readonly clerks: readonly Holder[];
  readonly leaders: readonly Holder[];
}

/**
 * What is not there of these periods, the newest first. Nobody owes a report of before he came; one that was never drafted
 * because the app did not run is asked of those who were reporting before it, or a new role would begin in arrears.
 */
async function missing(
  at: ReadContext,
  deps: ReportsDeps,
  kind: WorkReportKind,
  due: readonly DuePeriod[],
): Promise<readonly Owed[]> {
  const [newest] = due;
  if (!newest) return [];
  const zone = await deps.company.zone();
  const before = periodSpan(kind, newest.period, zone).to;
  const there = await reportsRepository.since(at, kind, reportingSince(kind, due));
  const reporters = {
    clerks: personalKinds.has(kind) ? await reportsRepository.holders(at, reportingRoles, before) : [],
    leaders: sharedKinds.has(kind) ? await reportsRepository.holders(at, sharedAuthors, before) : [],
  };
  const owed: Owed[] = [];
  for (const one of due) {
    const { period } = one;
    const keys = (rows: typeof there) => new Set(rows.map((row) => row.whoseKey));
    const drafted = keys(there.filter((row) => row.period === period));
    const reporting = keys(there.filter((row) => row.period < period));
    const found = await everybody(at, kind, periodSpan(kind, period, zone).to, reporters);
    const open = found.filter((who) => !drafted.has(whoseKey(who)));
    const asked = one === newest ? open : open.filter((who) => reporting.has(whoseKey(who)));
    owed.push({ ...one, wanted: await present(at, deps, kind, period, asked) });
  }
  return owed;
}

/** Without those who were away all day; each in the language in which it is read. */
async function present(
  at: ReadContext,
  deps: ReportsDeps,
  kind: WorkReportKind,
  period: PeriodText,
  found: readonly Wanted[],
): Promise<readonly Wanted[]> {
  const wanted: Wanted[] = [];
  for (const one of found) {
    // Of a week something is to be told even by who was away for a part of it.
    if (kind === 'daily' && one.personId !== null && (await isAway(deps, one.personId, period))) continue;
    wanted.push(await inLanguage(at, deps, one));
  }
  return wanted;
}

/** Everybody whose report there is of a period that ended then. */
async function everybody(
  at: ReadContext,
  kind: WorkReportKind,
  before: number,
  { clerks, leaders }: Reporters,
): Promise<readonly Wanted[]> {
  const came = ({ createdAt }: Holder) => createdAt < before;
  const people = clerks.filter(came).map(({ id, name }) => ({ ...department, personId: id, personName: name }));
  return leaders.some(came) ? [...people, ...(await shared(at, kind, before))] : people;
}

/** Away the whole day: at its beginning and at its end. */
async function isAway({ awayDuring }: ReportsDeps, id: string, day: PeriodText): Promise<boolean> {
  const at = (time: string, until: string) => ({ fromDay: day, toDay: day, fromTime: time, toTime: until });
  return (await awayDuring(id, at('09:00', '09:01'))) !== null && (await awayDuring(id, at('17:00', '17:01'))) !== null;
}

async function shared(at: ReadContext, kind: WorkReportKind, before: number): Promise<readonly Wanted[]> {
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
  { period, openedAt, wanted }: Owed,
): Promise<number> {
  const rows = wanted.map((one) => newReport(deps, { ...one, period, openedAt, kind, whoseKey: whoseKey(one) }));
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
