import type { Issue } from '../../errors/errors.ts';
import { type ActionKind, type CaseStage, caseStages, type SignedStage, signedStages } from './values.ts';

/** What an action of a case is, as far as the case's way depends on it. */
export interface ActionState {
  readonly kind: ActionKind;
  readonly ownerId: string;
  readonly done: boolean;
  readonly verified: boolean;
}

/** The stage that follows when this one is signed. */
export function stageAfter(stage: SignedStage): CaseStage {
  return caseStages[caseStages.indexOf(stage) + 1] ?? 'closed';
}

/** Stages to which a case may be led back from where it stands. */
export function stagesBefore(stage: CaseStage): readonly SignedStage[] {
  return signedStages.filter((one) => caseStages.indexOf(one) < caseStages.indexOf(stage));
}

/** What is missing before a stage may be signed. `actions` are those that were not given up. */
export function judgeStage(
  stage: SignedStage,
  given: { readonly text: string; readonly category: string | null; readonly party: string | null },
  actions: readonly ActionState[],
): readonly Issue[] {
  const issues: Issue[] = [];
  if (given.text.trim() === '') issues.push(issue('text', 'textMissing'));
  if (stage === 'cause') {
    if (given.category === null) issues.push(issue('category', 'categoryMissing'));
    if (given.party === null) issues.push(issue('party', 'partyMissing'));
  }
  if (stage === 'actions') {
    for (const kind of ['corrective', 'preventive'] as const) {
      if (!actions.some((one) => one.kind === kind)) issues.push(issue('actions', `${kind}Missing`));
    }
    if (actions.some(({ done }) => !done)) issues.push(issue('actions', 'actionsNotDone'));
  }
  if (stage === 'verification') issues.push(...judgeVerification(actions));
  return issues;
}

/** Every action was seen to work by somebody else than who did it. */
function judgeVerification(actions: readonly ActionState[]): readonly Issue[] {
  const open = actions.filter(({ verified }) => !verified).length;
  return open > 0 ? [{ ...issue('actions', 'notVerified'), params: { open } }] : [];
}

/** A case that was verified; only its follow-ups are left, or nothing. */
export function isVerified(stage: CaseStage): boolean {
  return stage === 'followUp' || stage === 'closed';
}

/**
 * Why a report may not be closed yet (3.3.1.6): its case is not verified, or it is grave and there is none.
 */
export function judgeReportClosing(found: { readonly stage: CaseStage } | null, grave: boolean): readonly Issue[] {
  if (!found) return grave ? [issue('quality', 'caseMissing')] : [];
  return isVerified(found.stage) ? [] : [issue('quality', 'caseNotVerified')];
}

function issue(path: string, name: string): Issue {
  return { path, code: `quality.${name}` };
}
