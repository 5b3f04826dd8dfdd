import { type CheckedReport, checkReport } from '../../../shared/domain/exceptionReports/check-report.ts';
import type { FiledFacts } from '../../../shared/domain/exceptionReports/entry.ts';
import { rises } from '../../../shared/domain/exceptionReports/check-entry.ts';
import type { ReportKind } from '../../../shared/domain/exceptionReports/values.ts';
import type { ExceptionKind, Finder } from '../../../shared/domain/exceptions/values.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import { wallTime } from '../../../shared/lib/dates.ts';
import type { ReportRow } from '../database/entities/exception-reports.ts';
import type { WorkOrderRow } from '../database/entities/orders.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { clockOf } from './clock.ts';
import { type DraftInput, holdDraft, knowledgeOf, knownEvent, newReport, orderOf, typed } from './drafts.ts';
import type { ExceptionReportsDeps } from './exception-reports.deps.ts';
import { addEntry, demandVersion, holdOpen } from './in-hand.ts';
import { reportEvent } from './report-facts.ts';
import { openKeyOf, reportsRepository } from './reports.repository.ts';
import { tellLeaders } from './telling.ts';

export type FilingDeps = ExceptionReportsDeps & { readonly wake: () => void };

interface Filed {
  readonly id: string;
  readonly joined: boolean;
}

/** Reported: numbered, its clock fixed, everybody told whom the clause names (3.3.1.2 to 3.3.1.5). */
export function createFiling(deps: FilingDeps) {
  return {
    file: (actor: Actor, input: DraftInput): Promise<Filed> =>
      deps.database.write(async (tx) => {
        const before = await filedBefore(tx, input.token);
        if (before) return before;
        await deps.people.standing.demandOnDuty(tx, actor);
        return file(tx, deps, actor, input);
      }),
  };
}

/** Pressed twice, it is one report. */
async function filedBefore(tx: WriteContext, token: string): Promise<Filed | null> {
  const row = await reportsRepository.byToken(tx, token);
  if (row && row.number !== null) return { id: row.id, joined: false };
  const entry = await reportsRepository.entryByToken(tx, token);
  return entry && { id: entry.reportId, joined: entry.kind !== 'filed' };
}

interface Filing {
  readonly tx: WriteContext;
  readonly deps: FilingDeps;
  readonly actor: Actor;
  readonly token: string;
  /** As it will be filed. */
  readonly row: ReportRow;
  /** It was begun before. */
  readonly draft: ReportRow | null;
  readonly order: WorkOrderRow | null;
  readonly checked: CheckedReport;
}

async function file(tx: WriteContext, deps: FilingDeps, actor: Actor, input: DraftInput): Promise<Filed> {
  const begun = input.id === null ? await reportsRepository.byToken(tx, input.token) : null;
  const id = input.id ?? begun?.id ?? null;
  const draft = id === null ? null : await holdDraft(tx, actor, id);
  if (draft && !begun) demandVersion(draft, input.version, deps.now());
  const fresh =
    draft ?? newReport(deps, actor, { id: deps.ports.ids.next(), token: input.token, noteId: input.noteId });
  const known = await knowledgeOf(tx, deps, actor, { ...input, id: fresh.id, noteId: draft ? null : input.noteId });
  const { form } = known;
  const order = await orderOf(tx, deps, form);
  if (order?.state === 'cancelled') throw new UserError('exceptionReports.orderCancelled', { number: order.number });
  const knownAt = draft ? Math.min(draft.knownAt, known.knownAt) : known.knownAt;
  const checked = checkReport(form, { knownAt, now: deps.now(), order });
  const { issues, kind, foundBy } = checked;
  if (issues.length > 0) throw new UserError('exceptionReports.notFiled', {}, issues);
  const row = { ...fresh, ...(await typed(tx, deps, form, knownAt)), kind, foundBy };
  const filing = { tx, deps, actor, token: input.token, row, draft, order, checked };
  const key = openKeyOf(row.orderId, kind);
  const open = key === null ? null : await reportsRepository.byOpenKey(tx, key);
  return open ? join(filing, open.id) : begin(filing);
}

/** Somebody was first: what is told now joins it, and nobody is told again unless it is graver. */
async function join(filing: Filing, id: string): Promise<Filed> {
  const { tx, deps, actor, token, row, draft } = filing;
  const { form, knownAt, severity } = row;
  const held = await holdOpen(tx, deps, id);
  const fact = { kind: 'fact', text: form.facts, token, data: { joined: { form, knownAt } } } as const;
  const added = await addEntry(held, actor, fact);
  if (rises(added.row.severity, severity)) {
    const next = { tx, deps, row: added.row, entries: [...held.entries, added.entry] };
    const graver = { kind: 'severity', text: form.facts, token: deps.ports.ids.next(), data: { severity } } as const;
    const { row: raised, entry } = await addEntry(next, actor, graver, { severity });
    await tellLeaders(tx, deps, actor, raised, entry.seq);
  }
  // A note that was taken for it hears of it too.
  if (draft || row.noteId) {
    await deps.events.append(tx, actor, [reportEvent('joined', row, { into: id, number: held.row.number })]);
  }
  if (draft) {
    await reportsRepository.remove(tx, draft.id);
    tx.changed('report', draft.id);
  }
  return { id, joined: true };
}

async function begin(filing: Filing): Promise<Filed> {
  const { tx, deps, actor, token, draft } = filing;
  const exceptionId = await flagOrder(filing);
  const at = deps.now();
  const number = await nextNumber(tx, deps, at);
  const openKey = openKeyOf(filing.row.orderId, filing.row.kind);
  const filed = { state: 'open', number, openKey, exceptionId, filedAt: at, filedByName: actor.displayName } as const;
  const row: ReportRow = { ...filing.row, ...filed, returnReason: '' };
  if (draft) {
    const { id, version } = draft;
    await reportsRepository.update(tx, { id, version }, { ...row, version: version + 1 }, async () => draft);
  } else if (!(await reportsRepository.insert(tx, row))) {
    return lostRace(filing, openKey);
  }
  const written = draft ? { ...row, version: draft.version + 1 } : row;
  if (!draft) await deps.events.append(tx, actor, [knownEvent(written)]);
  const data = { filed: await filedFacts(filing, written), severity: row.severity };
  const entry = { kind: 'filed', text: row.form.facts, token, data } as const;
  const added = await addEntry({ tx, deps, row: written, entries: [] }, actor, entry);
  await tellLeaders(tx, deps, actor, added.row, added.entry.seq);
  tx.changed('report', row.id);
  return { id: row.id, joined: false };
}

/** Another workstation filed the same, or opened one for the same, in this very moment. */
async function lostRace(filing: Filing, openKey: string | null): Promise<Filed> {
  const { tx, token } = filing;
  const same = await filedBefore(tx, token);
  if (same) return same;
  const open = openKey === null ? null : await reportsRepository.byOpenKey(tx, openKey);
  if (!open) throw new UserError('exceptionReports.unknown');
  return join(filing, open.id);
}

/** Given at this moment, never again. */
async function nextNumber(tx: WriteContext, { company }: ExceptionReportsDeps, at: number): Promise<string> {
  const { day } = wallTime(at, await company.zone());
  const position = await reportsRepository.nextInSeries(tx, `KF01:${day}`);
  return `KF01-${day.replaceAll('-', '')}-${String(position).padStart(3, '0')}`;
}

async function filedFacts({ tx, deps, checked }: Filing, row: ReportRow): Promise<FiledFacts> {
  const { regime, dueAt, calendarRevision, assumedYears, steps } = await clockOf(tx, deps, row.knownAt);
  const { number, kind, foundBy, orderId, orderNumber, customerId, customerName, knownAt, authorId, authorName } = row;
  const { pieces, amountFen } = checked;
  if (kind === null || foundBy === null) throw new Error('A report is filed without its kind');
  return {
    number: number ?? '',
    kind,
    foundBy,
    orderId,
    orderNumber,
    customerId,
    customerName,
    knownAt,
    regime,
    dueAt,
    calendarRevision,
    assumedYears,
    steps,
    authorId,
    authorName,
    pieces,
    amountFen,
    noteId: row.noteId,
    exceptionId: row.exceptionId,
    form: row.form,
  };
}

const flagged: Partial<Record<ReportKind, ExceptionKind>> = { late: 'late', loss: 'lost', misSent: 'misSent' };

/** What is late, lost or mis-sent is flagged on its order too; where the order forbids it, the report goes out all the same. */
async function flagOrder({ deps, actor, row, checked, order }: Filing): Promise<string | null> {
  const kind = row.kind === null ? undefined : flagged[row.kind];
  if (!order || !kind) return null;
  const foundBy: Finder = row.foundBy === 'complaint' ? 'customer' : 'tracking';
  const told = { note: row.form.facts.slice(0, 2_000), pieces: checked.pieces, place: '', newExpectedAt: null };
  try {
    const { exception } = await deps.exceptions.flag(actor, {
      orderId: order.id,
      kind,
      foundBy,
      foundAt: row.knownAt,
      ...told,
    });
    return exception.id;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
