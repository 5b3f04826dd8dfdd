import type {
  Report,
  ReportEntry as EntryView,
  ReportFact,
  ReportRecipient,
} from '../../../shared/contract/report-schemas.ts';
import type { OutboxRow } from '../../../shared/contract/mail.ts';
import { checkReport } from '../../../shared/domain/exceptionReports/check-report.ts';
import { foldReport, type FoldedReport } from '../../../shared/domain/exceptionReports/fold.ts';
import { nextToCall } from '../../../shared/domain/exceptionReports/recipients.ts';
import { lastToldAt } from '../../../shared/domain/exceptionReports/timeliness.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { ReportEntryRow, ReportRecipientRow, ReportRow } from '../database/entities/exception-reports.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { clockOf, clockView } from './clock.ts';
import { closingIssues } from './closing.ts';
import type { ExceptionReportsDeps } from './exception-reports.deps.ts';
import { recipientsRepository } from './recipients.repository.ts';
import { reportsRepository } from './reports.repository.ts';
import { rowOf } from './views.ts';

/** All that is known of a report at a moment. */
export interface Known {
  /** As lists show it at that moment. */
  readonly row: ReportRow;
  /** `null` of a draft. */
  readonly folded: FoldedReport | null;
  readonly entries: readonly ReportEntryRow[];
  /** As they stood at that moment. */
  readonly recipients: readonly ReportRecipientRow[];
  readonly mails: readonly OutboxRow[];
  readonly at: number;
}

/** Throws `exceptionReports.unknown`, and `exceptionReports.notYetThen` before it was filed. */
export async function knownOf(
  at: ReadContext,
  deps: ExceptionReportsDeps,
  id: string,
  until: number | null = null,
): Promise<Known> {
  const row = await reportsRepository.find(at, id);
  if (!row) throw new UserError('exceptionReports.unknown');
  const all = await reportsRepository.entries(at, id);
  const folded = foldReport(all, until);
  if (until !== null && row.number !== null && !folded) throw new UserError('exceptionReports.notYetThen');
  const moment = until ?? deps.now();
  const told = (time: number | null) => (time !== null && time <= moment ? time : null);
  const recipients = (await recipientsRepository.ofReport(at, id))
    .filter(({ seq }) => seq <= (folded?.entries.at(-1)?.seq ?? 0))
    .map((one) => ({ ...one, toldAt: told(one.toldAt), lostAt: told(one.lostAt) }));
  const mails = (await deps.mail.ofSubject(id, at)).filter(({ queuedAt }) => queuedAt <= moment);
  return { row: asOf(row, folded, recipients), folded, entries: all, recipients, mails, at: moment };
}

/** What is fixed is read from the entries, which nobody can bend, and not from the row beside them (3.4). */
function asOf(row: ReportRow, folded: FoldedReport | null, recipients: readonly ReportRecipientRow[]): ReportRow {
  if (!folded) return row;
  const { filed, severity, closedAt, filedAt, filedByName } = folded;
  const { number, kind, foundBy, orderId, orderNumber, customerId, customerName, knownAt, regime, dueAt } = filed;
  return {
    ...row,
    number,
    kind,
    foundBy,
    orderId,
    orderNumber,
    customerId,
    customerName,
    knownAt,
    regime,
    dueAt,
    severity,
    filedAt,
    filedByName,
    closedAt,
    form: filed.form,
    state: closedAt === null ? 'open' : 'closed',
    toldAt: lastToldAt(recipients.filter(({ seq }) => seq === 1)),
  };
}

export async function reportOf(
  at: ReadContext,
  deps: ExceptionReportsDeps,
  id: string,
  until: number | null,
): Promise<Report> {
  const known = await knownOf(at, deps, id, until);
  const { row, folded, recipients, mails, entries } = known;
  const first = recipients.filter(({ seq }) => seq === 1);
  const calls = callsOf(folded);
  const { filed } = folded ?? {};
  const checked = checkReport(row.form, { knownAt: row.knownAt, now: deps.now(), order: null });
  const next = row.regime === 'afterHours' ? nextToCall(first, calls) : null;
  return {
    ...rowOf(row, first, known.at),
    form: { ...row.form },
    pieces: filed ? filed.pieces : checked.pieces,
    amountFen: filed ? filed.amountFen : checked.amountFen,
    noteId: row.noteId,
    exceptionId: row.exceptionId,
    clock: filed
      ? { ...pick(filed), assumedYears: [...filed.assumedYears], steps: filed.steps.map((step) => ({ ...step })) }
      : clockView(await clockOf(at, deps, row.knownAt)),
    entries: (folded?.entries ?? []).map(entryOf),
    facts: (folded?.facts ?? []).map((fact): ReportFact => ({ ...fact, corrections: [...fact.corrections] })),
    recipients: first.map((one) => recipientOf(one, known, calls)),
    mails: mails.map((mail) => mailOf(mail, recipients)),
    phone: {
      needed: row.regime === 'afterHours',
      reachedAt: calls.find(({ reached }) => reached)?.at ?? null,
      next: next && { who: next.who, name: next.name, role: next.role, phone: next.phone },
    },
    closing: row.state === 'open' ? [...(await closingIssues(at, deps, row, entries))] : [],
    issues: folded ? [] : [...checked.issues],
    returnReason: row.returnReason,
    asOf: until,
  };
}

function pick({ knownAt, regime, dueAt, calendarRevision }: FoldedReport['filed']) {
  return { knownAt, regime, dueAt, calendarRevision };
}

/** Calls to leaders, in their order. */
export function callsOf(folded: FoldedReport | null) {
  return (folded?.entries ?? []).flatMap(({ kind, data }) => {
    const { contact } = data;
    if (kind !== 'call' || !contact) return [];
    return [{ who: contact.who ?? '', at: contact.at, reached: contact.reached === true }];
  });
}

/** How the word to this one stood. */
export function standingOf(
  { address, lostAt, toldAt, typed, outboxId }: ReportRecipientRow,
  mails: readonly OutboxRow[],
): ReportRecipient['standing'] {
  if (toldAt !== null) return typed === 1 ? 'typed' : 'accepted';
  if (address === '') return 'noAddress';
  if (lostAt !== null) return 'givenUp';
  const mail = mails.find(({ id }) => id === outboxId);
  if (!mail) return 'preparing';
  return mail.state === 'failed' ? 'failed' : 'queued';
}

function recipientOf(
  row: ReportRecipientRow,
  { mails, row: report }: Known,
  calls: ReturnType<typeof callsOf>,
): ReportRecipient {
  const { who, userId, name, role, clause, address, phone, language, toldAt } = row;
  const mail = mails.find(({ id }) => id === row.outboxId);
  const call = calls.findLast((one) => one.who === who);
  return {
    who,
    userId,
    name,
    role,
    clause,
    address,
    phone,
    language,
    toldAt,
    standing: standingOf(row, mails),
    queuedAt: mail?.queuedAt ?? null,
    inTime: toldAt === null ? null : toldAt <= report.dueAt,
    reply: mail?.reply ?? '',
    messageId: mail?.id ?? null,
    calledAt: call?.at ?? null,
    reached: call?.reached ?? null,
  };
}

function mailOf(mail: OutboxRow, recipients: readonly ReportRecipientRow[]): Report['mails'][number] {
  const { id, state, attempts, queuedAt, nextAttemptAt, acceptedAt, account, reply, errorCode } = mail;
  const recipient = recipients.find(({ outboxId }) => outboxId === id);
  const [to] = mail.to;
  return {
    id,
    state,
    attempts,
    queuedAt,
    nextAttemptAt,
    acceptedAt,
    account,
    reply,
    errorCode,
    seq: recipient?.seq ?? 1,
    to: to?.address ?? '',
    name: to?.name ?? '',
    language: recipient?.language ?? 'zh-CN',
  };
}

function entryOf({
  id,
  seq,
  kind,
  at,
  byId,
  byName,
  workstation,
  text,
  corrects,
  data,
}: FoldedReport['entries'][number]) {
  const { severity = null, contact = null } = data;
  return { id, seq, kind, at, byId, byName, workstation, text, corrects, severity, contact } satisfies EntryView;
}
