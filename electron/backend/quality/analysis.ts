import type { QualityCase } from '../../../shared/contract/quality-schemas.ts';
import { type AnalysisContent, reviewAnalysis } from '../../../shared/domain/quality/analysis.ts';
import { decide, type Decision, openSteps } from '../../../shared/domain/quality/approval.ts';
import { type AnalysisStep, analysisStages, roleOfAnalysisStep } from '../../../shared/domain/quality/values.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import type { QualityAnalysisRow } from '../database/entities/quality.ts';
import type { Actor } from '../session.ts';
import { analysisRepository } from './analysis.repository.ts';
import { firstContent } from './first-content.ts';
import { type Held, holdOpen, tell, touch } from './in-hand.ts';
import type { QualityDeps } from './quality.deps.ts';
import { qualityFact } from './quality-facts.ts';
import { qualityRepository } from './quality.repository.ts';
import { approvalOf, nameOf, signerOf } from './signers.ts';
import { caseOf } from './views.ts';

interface Acted {
  readonly id: string;
  readonly version: number;
}

export interface Deciding {
  readonly id: string;
  readonly revision: number;
  readonly step: AnalysisStep;
  readonly decision: Decision;
  readonly reason: string;
}

/** The analysis of an accident on its way through the managers to the deputy GM (4.3.1.9). */
export function createAnalysis(deps: QualityDeps) {
  const within = (actor: Actor, id: string, act: (held: Held) => Promise<void>): Promise<QualityCase> =>
    deps.database.write(async (tx) => {
      const held = await holdOpen(tx, deps, actor, { id, version: null });
      await act(held);
      touch(held);
      return caseOf(tx, deps, actor, id);
    });
  return {
    begin: (actor: Actor, id: string) => within(actor, id, begin),

    save: (actor: Actor, input: Acted & { readonly content: AnalysisContent }) =>
      deps.database.write(async (tx) => {
        const held = await holdOpen(tx, deps, actor, { id: input.id, version: null });
        const row = await current(held);
        if (row.state !== 'draft') throw new UserError('quality.notADraft');
        const updatedAt = deps.now();
        const { content } = input;
        await update(held, row, input.version, { content, ...authored(actor), updatedAt });
        touch(held);
        return { version: input.version + 1, updatedAt };
      }),

    submit: (actor: Actor, input: Acted) => within(actor, input.id, (held) => submit(held, input.version)),

    decide: (actor: Actor, input: Deciding) => within(actor, input.id, (held) => sign(held, input)),

    reopen: (actor: Actor, input: Acted & { readonly reason: string }) =>
      within(actor, input.id, (held) => reopen(held, input)),
  };
}

async function begin(held: Held): Promise<void> {
  const { tx, deps, actor, row } = held;
  const now = deps.now();
  await analysisRepository.begin(tx, {
    caseId: row.id,
    revision: 1,
    state: 'draft',
    content: await firstContent(tx, deps, row),
    ...authored(actor),
    ...untouched,
    reason: '',
    createdAt: now,
    updatedAt: now,
    version: 1,
  });
}

const untouched = { submittedById: null, submittedByName: null, submittedAt: null, approvedAt: null };

/** Whoever writes last is the author, who may not sign. */
function authored(actor: Actor) {
  return { authorId: actor.userId, authorName: actor.displayName };
}

async function current({ tx, row }: Held): Promise<QualityAnalysisRow> {
  const found = (await analysisRepository.current(tx, [row.id])).get(row.id);
  if (!found) throw new UserError('quality.noAnalysis');
  return found;
}

function update(
  { tx, deps, actor, row }: Held,
  { caseId, revision }: QualityAnalysisRow,
  version: number,
  patch: Partial<QualityAnalysisRow>,
): Promise<void> {
  return analysisRepository.update(tx, { caseId, revision, version }, patch, () => caseOf(tx, deps, actor, row.id));
}

async function submit(held: Held, version: number): Promise<void> {
  const { tx, deps, actor, row } = held;
  const analysis = await current(held);
  if (analysis.state !== 'draft') throw new UserError('quality.notADraft');
  const issues = reviewAnalysis(analysis.content, await qualityRepository.names(tx));
  if (issues.length > 0) throw new UserError('quality.notReady', {}, issues);
  const submittedAt = deps.now();
  const by = { submittedById: actor.userId, submittedByName: actor.displayName };
  await update(held, analysis, version, { state: 'submitted', ...by, submittedAt, updatedAt: submittedAt, reason: '' });
  const { revision } = analysis;
  await tell(held, qualityFact(row, 'analysisSubmitted', { revision }, ['4.3.1.9']));
  await callOn(held, revision, analysisStages(analysis.content.parts)[0] ?? []);
}

/** Those whose turn it is are told of it. */
async function callOn(held: Held, revision: number, steps: readonly AnalysisStep[]): Promise<void> {
  const facts = steps.map((step) =>
    qualityFact(
      held.row,
      `turnOf.${step}`,
      { revision, step, turn: `${revision}/${step}`, role: roleOfAnalysisStep[step] },
      ['4.3.1.9'],
    ),
  );
  await tell(held, ...facts);
}

async function sign(held: Held, { revision, step, decision, reason }: Deciding): Promise<void> {
  const { tx, deps, actor, row } = held;
  const analysis = await current(held);
  if (analysis.revision !== revision) {
    throw new ConflictError('quality.changedMeanwhile', await caseOf(tx, deps, actor, row.id));
  }
  if (decision === 'rejected' && reason === '') throw new UserError('quality.reasonMissing');
  const before = await deps.staff(tx);
  const absent = before.absences.filter(({ substituteId }) => substituteId === actor.userId);
  await analysisRepository.holdAccounts(tx, [actor.userId, ...absent.map(({ userId }) => userId)]);
  // Read again under the lock: a role may have been taken away meanwhile.
  const staff = await deps.staff(tx);
  const signer = signerOf(staff, actor.userId);
  if (!signer) throw new UserError('quality.notYours');
  const approval = approvalOf(analysis, await analysisRepository.signatures(tx, [row.id]));
  const decided = decide(approval, step, decision, signer);
  if ('refused' in decided) throw new UserError(`quality.${decided.refused}`);
  const { forId } = decided.signature;
  const at = deps.now();
  const by = { byId: actor.userId, byName: actor.displayName, forId, forName: nameOf(staff, forId) };
  await analysisRepository.sign(tx, { caseId: row.id, revision, step, decision, ...by, reason, at });
  const { state } = decided.approval;
  const patch = { state, updatedAt: at, approvedAt: state === 'approved' ? at : null };
  await update(held, analysis, analysis.version, decision === 'rejected' ? { ...patch, reason } : patch);
  const what = decision === 'signed' ? 'analysisSigned' : 'analysisRejected';
  await tell(held, qualityFact(row, what, { revision, step, reason, forName: by.forName }, ['4.3.1.9']));
  if (state === 'approved') await tell(held, qualityFact(row, 'analysisApproved', { revision }, ['4.3.1.9']));
  const waited = openSteps(approval);
  await callOn(
    held,
    revision,
    openSteps(decided.approval).filter((one) => !waited.includes(one)),
  );
}

/** A changed analysis is another one: the next revision, signed anew by everybody. */
async function reopen(held: Held, { version, reason }: { readonly version: number; readonly reason: string }) {
  const { tx, deps, actor, row } = held;
  const analysis = await current(held);
  if (analysis.state === 'draft') throw new UserError('quality.isADraft');
  const now = deps.now();
  await update(held, analysis, version, {
    reason,
    updatedAt: now,
    ...(analysis.state === 'submitted' ? { state: 'rejected' } : {}),
  });
  const revision = analysis.revision + 1;
  await analysisRepository.insert(tx, {
    ...analysis,
    ...authored(actor),
    ...untouched,
    revision,
    state: 'draft',
    reason,
    createdAt: now,
    updatedAt: now,
    version: 1,
  });
  await tell(held, qualityFact(row, 'analysisReopened', { revision, reason }, ['4.3.1.9']));
}
