import type { WorkReport } from '../../../shared/contract/reports.ts';
import type { CountedReport } from '../../../shared/domain/reports/counted.ts';
import { isForCustomer } from '../../../shared/domain/reports/values.ts';
import { namesMoney, type ReportWriting, reviewReport, writtenTexts } from '../../../shared/domain/reports/writing.ts';
import { namesIn } from '../../../shared/domain/quality/names.ts';
import { ConflictError, type Issue, UserError } from '../../../shared/errors/errors.ts';
import type { WorkReportRow } from '../database/entities/work-reports.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { demandAuthor, demandWritten, mayAnswer } from './access.ts';
import { reckon } from './counting.ts';
import { newReport } from './drafting.ts';
import { type WorkReportFact, workReportEvent } from './facts.ts';
import { fileAndSend, type Paper, paperOf } from './filing.ts';
import type { ReportsDeps } from './reports.deps.ts';
import { reportsRepository } from './reports.repository.ts';
import { casesOf, isOver, mustRead, reportView } from './views.ts';

export interface Acted {
  readonly id: string;
  readonly version: number;
}

interface Step {
  readonly fact: WorkReportFact;
  readonly patch: Partial<WorkReportRow>;
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** Completed and handed in by its author, approved and filed or returned, and corrected by a new version (chapter 8). */
export function createReportWriting(deps: ReportsDeps) {
  const { read, write } = deps.database;
  return {
    save: (actor: Actor, input: Acted & { readonly writing: ReportWriting }) =>
      write((tx) => save(tx, deps, actor, input)),

    submit: (actor: Actor, acted: Acted): Promise<WorkReport> =>
      write((tx) => take(tx, deps, actor, acted, (row) => submission(tx, deps, actor, row))),

    async approve(actor: Actor, { remark, ...acted }: Acted & { readonly remark: string }): Promise<WorkReport> {
      const row = await mustRead(read, actor, acted.id);
      demandAnswerable(actor, row);
      // The paper is made before the unit of work, and filed as it is sent.
      const paper = await paperOf(deps, { ...row, ...answerOf(deps, actor, 'approved', remark) });
      return write((tx) => approve(tx, deps, actor, acted, { remark, paper }));
    },

    giveBack: (actor: Actor, { reason, ...acted }: Acted & { readonly reason: string }): Promise<WorkReport> =>
      write((tx) => take(tx, deps, actor, acted, (row) => returned(deps, actor, row, reason))),

    correct: (actor: Actor, input: Acted & { readonly reason: string }): Promise<WorkReport> =>
      write((tx) => correct(tx, deps, actor, input)),
  };
}

/** Kept as typed. */
async function save(
  tx: WriteContext,
  deps: ReportsDeps,
  actor: Actor,
  { writing, ...acted }: Acted & { readonly writing: ReportWriting },
): Promise<{ version: number; updatedAt: number }> {
  const row = await inHand(tx, deps, actor, acted);
  demandAuthor(actor, row);
  demandWritten(row);
  const updatedAt = deps.now();
  await reportsRepository.update(tx, row, { writing, updatedAt }, () => reportView(tx, deps, actor, row.id));
  tx.changed('workReport', row.id);
  return { version: row.version + 1, updatedAt };
}

async function submission(tx: WriteContext, deps: ReportsDeps, actor: Actor, row: WorkReportRow): Promise<Step> {
  demandAuthor(actor, row);
  demandWritten(row);
  if (!(await isOver(deps, row))) throw new UserError('reports.notOver');
  const { counted, items } = await reckon(tx, deps, row);
  const caseIds = casesOf(row.kind, items).map(({ id }) => id);
  const issues = [
    ...reviewReport(row.writing, { kind: row.kind, wentWrong: wentWrong(counted), caseIds }),
    ...(isForCustomer(row.kind) ? await givenAway(tx, row, caseIds) : []),
  ];
  if (issues.length > 0) throw new UserError('reports.incomplete', {}, issues);
  return {
    fact: 'submitted',
    patch: {
      state: 'submitted',
      frozen: [counted],
      items,
      submittedAt: deps.now(),
      submittedById: actor.userId,
      submittedByName: actor.displayName,
      answeredAt: null,
      answeredByName: '',
      answer: '',
    },
    payload: {
      figures: counted.figures,
      tables: counted.tables,
      lines: counted.lines,
      seq: counted.seq,
      writing: row.writing,
    },
  };
}

/** Something was late, complained about or left undone. */
function wentWrong({ figures, movements }: CountedReport): boolean {
  const { late = 0, complaints = 0, lateDuty = 0, openDuty = 0 } = figures;
  return late + complaints + lateDuty + openDuty > 0 || movements.some(({ worse }) => worse);
}

/** The customer reads no name of our people and partners, and no sum of money. */
async function givenAway(tx: WriteContext, row: WorkReportRow, caseIds: readonly string[]): Promise<readonly Issue[]> {
  const names = await reportsRepository.inside(tx);
  return writtenTexts(row.kind, row.writing, caseIds).flatMap(({ path, text }): Issue[] => [
    ...namesIn(text, names).map((name) => ({ path, code: 'reports.nameInside', params: { name } })),
    ...(namesMoney(text) ? [{ path, code: 'reports.moneyInside' }] : []),
  ]);
}

function demandAnswerable(actor: Actor, row: WorkReportRow): void {
  if (row.state !== 'submitted') throw new UserError('reports.nothingToAnswer');
  if (!mayAnswer(actor, row)) throw new UserError('reports.notYoursToAnswer');
}

function answerOf({ now }: ReportsDeps, actor: Actor, state: 'approved' | 'returned', answer: string) {
  return { state, answer, answeredAt: now(), answeredByName: actor.displayName } as const;
}

async function approve(
  tx: WriteContext,
  deps: ReportsDeps,
  actor: Actor,
  acted: Acted,
  { remark, paper }: { readonly remark: string; readonly paper: Paper },
): Promise<WorkReport> {
  const row = await inHand(tx, deps, actor, acted);
  demandAnswerable(actor, row);
  const sent = await fileAndSend(tx, deps, actor, row, paper);
  const patch = {
    ...answerOf(deps, actor, 'approved', remark),
    ...(sent.messageIds.length > 0 ? { sentAt: deps.now() } : {}),
  };
  await put(tx, deps, actor, row, { fact: 'approved', patch, payload: { ...(remark && { reason: remark }), ...sent } });
  return reportView(tx, deps, actor, row.id);
}

function returned(deps: ReportsDeps, actor: Actor, row: WorkReportRow, reason: string): Step {
  demandAnswerable(actor, row);
  return {
    fact: 'returned',
    patch: { ...answerOf(deps, actor, 'returned', reason), round: row.round + 1 },
    payload: { reason },
  };
}

async function correct(
  tx: WriteContext,
  deps: ReportsDeps,
  actor: Actor,
  { reason, ...acted }: Acted & { readonly reason: string },
): Promise<WorkReport> {
  const row = await inHand(tx, deps, actor, acted);
  demandAuthor(actor, row);
  const versions = await reportsRepository.versions(tx, row);
  if (row.state !== 'approved' || versions.at(-1)?.id !== row.id) throw new UserError('reports.notCorrectable');
  const next: WorkReportRow = {
    ...newReport(deps, row),
    revision: row.revision + 1,
    writing: row.writing,
    correction: reason,
  };
  await reportsRepository.insert(tx, [next]);
  await deps.events.append(tx, actor, [workReportEvent('corrected', next, { reason, corrects: row.id })]);
  tx.changed('workReport', next.id);
  tx.changed('workReport', row.id);
  return reportView(tx, deps, actor, next.id);
}

async function take(
  tx: WriteContext,
  deps: ReportsDeps,
  actor: Actor,
  acted: Acted,
  make: (row: WorkReportRow) => Step | Promise<Step>,
): Promise<WorkReport> {
  const row = await inHand(tx, deps, actor, acted);
  await put(tx, deps, actor, row, await make(row));
  return reportView(tx, deps, actor, row.id);
}

/** The row and what is told of it. */
export async function put(
  tx: WriteContext,
  deps: ReportsDeps,
  actor: Actor,
  row: WorkReportRow,
  { fact, patch, payload }: Step,
): Promise<void> {
  const changed = { ...patch, updatedAt: deps.now() };
  await reportsRepository.update(tx, row, changed, () => reportView(tx, deps, actor, row.id));
  await deps.events.append(tx, actor, [
    workReportEvent(fact, { ...row, ...changed, version: row.version + 1 }, payload),
  ]);
  tx.changed('workReport', row.id);
}

/** At the version that the caller saw. */
export async function inHand(
  tx: WriteContext,
  deps: ReportsDeps,
  actor: Actor,
  { id, version }: Acted,
): Promise<WorkReportRow> {
  const row = await mustRead(tx, actor, id);
  if (row.version !== version)
    throw new ConflictError('reports.changedMeanwhile', await reportView(tx, deps, actor, id));
  return row;
}
