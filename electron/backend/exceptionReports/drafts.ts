import { checkReport, reportTolerance } from '../../../shared/domain/exceptionReports/check-report.ts';
import { emptyReportForm, type ReportForm, reportLimits } from '../../../shared/domain/exceptionReports/form.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { ReportRow } from '../database/entities/exception-reports.ts';
import type { WorkOrderRow } from '../database/entities/orders.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { clockOf } from './clock.ts';
import type { ExceptionReportsDeps, NotedCall } from './exception-reports.deps.ts';
import { change, demandVersion } from './in-hand.ts';
import { reportEvent } from './report-facts.ts';
import { reportsRepository } from './reports.repository.ts';

export interface DraftInput {
  readonly id: string | null;
  readonly version: number;
  readonly token: string;
  readonly form: ReportForm;
  readonly knownAt: number;
  readonly noteId: string | null;
}

interface Acted {
  readonly id: string;
  readonly version: number;
}

/** Reports before they are filed: kept as typed; the clock runs from the moment of knowledge all the same. */
export function createDrafts(deps: ExceptionReportsDeps) {
  const { write } = deps.database;
  return {
    saveDraft: (actor: Actor, input: DraftInput): Promise<{ id: string; version: number; knownAt: number }> =>
      write(async (tx) => {
        const { id, version, knownAt } = await keepDraft(tx, deps, actor, input);
        return { id, version, knownAt };
      }),

    discardDraft: (actor: Actor, { id, version }: Acted): Promise<void> =>
      write(async (tx) => {
        const row = await holdDraft(tx, actor, id);
        demandVersion(row, version, deps.now());
        // What it said is not hidden by that: it stays in the log (3.4).
        await deps.events.append(tx, actor, [reportEvent('discarded', row, { form: row.form, knownAt: row.knownAt })]);
        await reportsRepository.remove(tx, id);
        tx.changed('report', id);
      }),

    /** 5.3.11: who is not cleared writes it, a colleague files it. Answers its id. */
    submit: (actor: Actor, input: DraftInput): Promise<string> =>
      write(async (tx) => {
        const row = await keepDraft(tx, deps, actor, input);
        if (row.state === 'waiting') return row.id;
        const order = await orderOf(tx, deps, row.form);
        const { issues } = checkReport(row.form, { knownAt: row.knownAt, now: deps.now(), order });
        if (issues.length > 0) throw new UserError('exceptionReports.notFiled', {}, issues);
        const after = await change({ tx, deps, row }, { state: 'waiting', returnReason: '' });
        await deps.events.append(tx, actor, [reportEvent('submitted', after)]);
        return after.id;
      }),

    giveBack: (actor: Actor, { id, version, reason }: Acted & { readonly reason: string }): Promise<string> =>
      write(async (tx) => {
        const row = await holdDraft(tx, actor, id);
        if (row.state !== 'waiting') throw new UserError('exceptionReports.notWaiting');
        demandVersion(row, version, deps.now());
        const after = await change({ tx, deps, row }, { state: 'draft', returnReason: reason });
        await deps.events.append(tx, actor, [reportEvent('givenBack', after, { reason })]);
        return id;
      }),
  };
}

/** A draft, held until the unit of work ends: its author's, or one that waits for whoever may file it. */
export async function holdDraft(tx: WriteContext, actor: Actor, id: string): Promise<ReportRow> {
  const row = await reportsRepository.hold(tx, id);
  if (!row) throw new UserError('exceptionReports.unknown');
  if (row.state === 'open' || row.state === 'closed') {
    throw new UserError('exceptionReports.filedAlready', { number: row.number ?? '' });
  }
  const cleared = row.state === 'waiting' && actor.permissions.has('exceptionReports.file');
  if (row.authorId !== actor.userId && !cleared) throw new UserError('exceptionReports.notYours');
  return row;
}

/** What was typed, kept; begun under a token it is one, however often the key was pressed. */
export async function keepDraft(
  tx: WriteContext,
  deps: ExceptionReportsDeps,
  actor: Actor,
  input: DraftInput,
): Promise<ReportRow> {
  const begun = input.id === null ? await reportsRepository.byToken(tx, input.token) : null;
  const id = input.id ?? begun?.id ?? null;
  if (id === null) return beginDraft(tx, deps, actor, input);
  const row = await holdDraft(tx, actor, id);
  if (!begun) demandVersion(row, input.version, deps.now());
  return change({ tx, deps, row }, await typed(tx, deps, input.form, Math.min(row.knownAt, input.knownAt)));
}

async function beginDraft(
  tx: WriteContext,
  deps: ExceptionReportsDeps,
  actor: Actor,
  { token, form, knownAt, noteId }: DraftInput,
): Promise<ReportRow> {
  const id = deps.ports.ids.next();
  const known = await knowledgeOf(tx, deps, actor, { id, form, knownAt, noteId });
  const columns = await typed(tx, deps, known.form, known.knownAt);
  const row: ReportRow = { ...newReport(deps, actor, { id, token, noteId }), ...columns };
  if (!(await reportsRepository.insert(tx, row))) {
    // Begun by the same key in this very moment.
    const other = await reportsRepository.byToken(tx, token);
    if (other) return other;
    throw new UserError('exceptionReports.unknown');
  }
  await deps.events.append(tx, actor, [knownEvent(row)]);
  tx.changed('report', id);
  return row;
}

export function knownEvent(row: ReportRow) {
  const { knownAt, regime, dueAt, noteId } = row;
  return reportEvent('known', row, { knownAt, regime, dueAt, noteId });
}

interface Begun {
  readonly id: string;
  readonly form: ReportForm;
  readonly knownAt: number;
  readonly noteId: string | null;
}

/** A note's own time comes first, and its words where nothing is typed; a moment that has not come is nobody's knowledge. */
export async function knowledgeOf(
  tx: WriteContext,
  deps: ExceptionReportsDeps,
  actor: Actor,
  { id, form, knownAt, noteId }: Begun,
): Promise<{ readonly form: ReportForm; readonly knownAt: number }> {
  const noted = noteId === null ? null : await deps.neighbours.takeNote(tx, actor, noteId, id);
  const known = noted?.knownAt ?? knownAt;
  if (known > deps.now() + reportTolerance) {
    const issue = { path: 'knownAt', code: 'exceptionReports.knownInFuture' };
    throw new UserError(issue.code, {}, [issue]);
  }
  return { form: noted ? filledIn(form, noted) : form, knownAt: Math.min(known, deps.now()) };
}

function filledIn(form: ReportForm, { orderId, customerId, caller, phone, what }: NotedCall): ReportForm {
  const or = (typed: string, noted: string) => (typed.trim() === '' ? noted : typed);
  const order = form.orderId ?? orderId;
  return {
    ...form,
    orderId: order,
    customerId: order === null ? (form.customerId ?? customerId) : form.customerId,
    person: or(form.person, caller).slice(0, reportLimits.line),
    phone: or(form.phone, phone).slice(0, reportLimits.line),
    channel: form.channel || 'phone',
    facts: or(form.facts, what).slice(0, reportLimits.text),
  };
}

/** The columns that follow from what is typed. */
export async function typed(
  tx: WriteContext,
  deps: ExceptionReportsDeps,
  form: ReportForm,
  knownAt: number,
): Promise<Partial<ReportRow>> {
  const order = await orderOf(tx, deps, form);
  const customerId = order?.customerId ?? form.customerId;
  const customerName = order?.customerName ?? (customerId ? await reportsRepository.customerName(tx, customerId) : '');
  if (customerName === null) throw new UserError('exceptionReports.customerUnknown');
  const { regime, dueAt } = await clockOf(tx, deps, knownAt);
  const { orderId, severity } = form;
  return {
    form,
    severity,
    orderId,
    orderNumber: order?.number ?? '',
    customerId,
    customerName,
    knownAt,
    regime,
    dueAt,
  };
}

/** Throws `orders.notFound`. */
export async function orderOf(
  tx: WriteContext,
  { orders }: ExceptionReportsDeps,
  { orderId }: ReportForm,
): Promise<WorkOrderRow | null> {
  return orderId === null ? null : orders.find(tx, orderId);
}

export function newReport(
  { now }: ExceptionReportsDeps,
  actor: Actor,
  { id, token, noteId }: Pick<ReportRow, 'id' | 'token' | 'noteId'>,
): ReportRow {
  const at = now();
  return {
    id,
    number: null,
    state: 'draft',
    token,
    openKey: null,
    kind: null,
    foundBy: null,
    severity: 'minor',
    orderId: null,
    orderNumber: '',
    customerId: null,
    customerName: '',
    knownAt: at,
    regime: 'working',
    dueAt: at,
    form: emptyReportForm,
    noteId,
    exceptionId: null,
    authorId: actor.userId,
    authorName: actor.displayName,
    createdAt: at,
    returnReason: '',
    filedAt: null,
    filedByName: '',
    toldAt: null,
    closedAt: null,
    version: 1,
  };
}
