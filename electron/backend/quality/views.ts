import type { QualityAction, QualityCase, QualityCaseRow as Row } from '../../../shared/contract/quality-schemas.ts';
import { reviewAnalysis } from '../../../shared/domain/quality/analysis.ts';
import { analysisSteps } from '../../../shared/domain/quality/values.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type {
  QualityActionRow,
  QualityAnalysisRow,
  QualityCaseRow,
  QualitySignatureRow,
} from '../database/entities/quality.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { analysisRepository } from './analysis.repository.ts';
import type { QualityDeps } from './quality.deps.ts';
import { qualityRepository } from './quality.repository.ts';
import { approvalOf, missingOf, stepsFor } from './signers.ts';

/** Cases as lists show them, for the person who asks. */
export async function rowsOf(
  at: ReadContext,
  deps: QualityDeps,
  actor: Actor,
  rows: readonly QualityCaseRow[],
): Promise<Row[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const staff = await deps.staff(at);
  const actions = Map.groupBy(await qualityRepository.actions(at, ids), ({ caseId }) => caseId);
  const analyses = await analysisRepository.current(at, ids);
  const signatures = await analysisRepository.signatures(at, ids);
  const letters = await qualityRepository.letters(at, ids);
  return rows.map(({ updatedAt: _at, round: _round, customerId: _customer, ...row }) => {
    const open = (actions.get(row.id) ?? []).filter(({ doneAt, droppedAt }) => doneAt === null && droppedAt === null);
    const analysis = analyses.get(row.id);
    return {
      ...row,
      openActions: open.length,
      nextDueAt: open.length > 0 ? Math.min(...open.map(({ dueAt }) => dueAt)) : null,
      analysis: analysis?.state ?? null,
      waitsForMe: analysis ? stepsFor(approvalOf(analysis, signatures), staff, actor.userId).length > 0 : false,
      letterSentAt: letters.find(({ caseId }) => caseId === row.id)?.sentAt ?? null,
    };
  });
}

/** One case whole, for the person who asks. Throws `quality.unknown`. */
export async function caseOf(at: ReadContext, deps: QualityDeps, actor: Actor, id: string): Promise<QualityCase> {
  const row = await qualityRepository.find(at, id);
  const [view] = row ? await rowsOf(at, deps, actor, [row]) : [];
  if (!row || !view) throw new UserError('quality.unknown');
  const report = await deps.reports.find(at, row.reportId);
  const steps = await qualityRepository.steps(at, id);
  const followUps = await qualityRepository.followUps(at, id, row.round);
  const letters = await qualityRepository.letters(at, [id]);
  return {
    ...view,
    customerId: row.customerId,
    orderId: report?.orderId ?? null,
    orderNumber: report?.orderNumber ?? '',
    kind: report?.kind ?? 'other',
    severity: report?.severity ?? 'minor',
    knownAt: report?.knownAt ?? row.openedAt,
    summary: report?.form.facts ?? '',
    steps: steps.map(({ caseId: _case, byId: _by, ...step }) => step),
    actions: (await qualityRepository.actions(at, [id])).map((action) => actionOf(action, actor, row)),
    followUps: followUps.map(({ caseId: _case, round: _round, ...one }) => one),
    analysisForm: await analysisOf(at, deps, actor, row),
    letters: letters.map(({ caseId: _case, ...letter }) => letter),
  };
}

export function actionOf(
  { caseId: _case, doneById, verifiedById: _verified, ...action }: QualityActionRow,
  actor: Actor,
  { stage }: Pick<QualityCaseRow, 'stage'>,
): QualityAction {
  const works = actor.permissions.has('quality.work');
  const live = action.droppedAt === null && stage !== 'closed';
  const own = action.ownerId === actor.userId;
  const verifying = stage === 'actions' || stage === 'verification';
  return {
    ...action,
    mayFinish: live && action.doneAt === null && (own || works),
    mayVerify:
      live &&
      verifying &&
      works &&
      action.doneAt !== null &&
      action.verifiedAt === null &&
      !own &&
      doneById !== actor.userId,
  };
}

async function analysisOf(at: ReadContext, deps: QualityDeps, actor: Actor, row: QualityCaseRow) {
  const [current, ...earlier] = await analysisRepository.revisions(at, row.id);
  if (!current) return null;
  const signatures = await analysisRepository.signatures(at, [row.id]);
  const approval = approvalOf(current, signatures);
  const staff = await deps.staff(at);
  const { revision, state, content, authorName, submittedAt, submittedByName, approvedAt, reason, updatedAt, version } =
    current;
  const issues = state === 'draft' ? reviewAnalysis(content, await qualityRepository.names(at)) : [];
  return {
    revision,
    state,
    content,
    authorName,
    submittedAt,
    submittedByName,
    approvedAt,
    reason,
    updatedAt,
    signatures: given(signatures, revision),
    missing: missingOf(approval, staff),
    mySteps: [...stepsFor(approval, staff, actor.userId)],
    issues: [...issues],
    mayWrite: actor.permissions.has('quality.work') && row.stage !== 'closed',
    history: earlier.map((one) => historyOf(one, signatures)),
    version,
  };
}

function historyOf(
  { revision, submittedAt, submittedByName, reason, content }: QualityAnalysisRow,
  signatures: readonly QualitySignatureRow[],
) {
  return { revision, submittedAt, submittedByName, reason, content, signatures: given(signatures, revision) };
}

function given(signatures: readonly QualitySignatureRow[], revision: number) {
  return signatures
    .filter((one) => one.revision === revision)
    .toSorted((a, b) => a.at - b.at || analysisSteps.indexOf(a.step) - analysisSteps.indexOf(b.step))
    .map(({ step, decision, byName, forName, reason, at }) => ({ step, decision, byName, forName, reason, at }));
}
