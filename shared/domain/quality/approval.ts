import type { Role } from '../people/roles.ts';
import {
  type AnalysisPart,
  type AnalysisState,
  type AnalysisStep,
  analysisStages,
  roleOfAnalysisStep,
} from './values.ts';

export type Decision = 'signed' | 'rejected';

/** One signature of a revision. `forId` is the absent person in whose place a substitute signed. */
export interface Signature {
  readonly step: AnalysisStep;
  readonly decision: Decision;
  readonly byId: string;
  readonly forId: string | null;
}

/** An analysis on its way to the deputy GM: what decides who may do what next. */
export interface Approval {
  readonly state: AnalysisState;
  /** Who wrote and who handed in this revision: they sign nothing of it. */
  readonly authorIds: readonly string[];
  readonly parts: readonly AnalysisPart[];
  /** Of this revision only. */
  readonly signatures: readonly Signature[];
}

export interface Signer {
  readonly id: string;
  readonly roles: readonly Role[];
  /** Absent colleagues whose substitute this person is today. */
  readonly standsInFor: readonly { readonly id: string; readonly roles: readonly Role[] }[];
}

/** Why somebody may not give a signature now. */
export type SignRefusal =
  | 'notSubmitted'
  | 'stepNotNeeded'
  | 'stepSigned'
  | 'tooEarly'
  | 'notYours'
  | 'ownAnalysis'
  | 'signedTwice';

/** Signatures that are not there yet, in their order. */
export function missingSteps({ parts, signatures }: Pick<Approval, 'parts' | 'signatures'>): readonly AnalysisStep[] {
  const given = new Set(signatures.map(({ step }) => step));
  return analysisStages(parts)
    .flat()
    .filter((step) => !given.has(step));
}

/** Those that may be given now: the first unfinished stage. */
export function openSteps(approval: Approval): readonly AnalysisStep[] {
  if (approval.state !== 'submitted') return [];
  const missing = missingSteps(approval);
  const stage = analysisStages(approval.parts).find((steps) => steps.some((step) => missing.includes(step)));
  return stage?.filter((step) => missing.includes(step)) ?? [];
}

/**
 * In whose name a person may sign: `null` for his own, else the absent one. Nobody signs his own analysis, nor through
 * his substitute; nobody stands for two signatures of one revision.
 */
export function rightToSign(
  approval: Approval,
  step: AnalysisStep,
  signer: Signer,
): { readonly forId: string | null } | { readonly refused: SignRefusal } {
  if (approval.state !== 'submitted') return { refused: 'notSubmitted' };
  if (!analysisStages(approval.parts).flat().includes(step)) return { refused: 'stepNotNeeded' };
  if (!missingSteps(approval).includes(step)) return { refused: 'stepSigned' };
  if (!openSteps(approval).includes(step)) return { refused: 'tooEarly' };
  return rightOnceOpen(approval, step, signer);
}

/** The same for a step whose turn has not come: who could give it, as things stand. */
export function rightOnceOpen(
  approval: Approval,
  step: AnalysisStep,
  signer: Signer,
): { readonly forId: string | null } | { readonly refused: SignRefusal } {
  const role = roleOfAnalysisStep[step];
  const absent = signer.standsInFor.filter((one) => one.id !== signer.id && one.roles.includes(role));
  if (!signer.roles.includes(role) && absent.length === 0) return { refused: 'notYours' };
  if (approval.authorIds.includes(signer.id)) return { refused: 'ownAnalysis' };
  const involved = new Set(approval.signatures.flatMap(({ byId, forId }) => [byId, forId]));
  if (involved.has(signer.id)) return { refused: 'signedTwice' };
  if (signer.roles.includes(role)) return { forId: null };
  const others = absent.filter((one) => !approval.authorIds.includes(one.id));
  const free = others.find((one) => !involved.has(one.id));
  if (free) return { forId: free.id };
  return { refused: others.length === 0 ? 'ownAnalysis' : 'signedTwice' };
}

export type Decided =
  | { readonly approval: Approval; readonly signature: Signature }
  | { readonly refused: SignRefusal };

/** 4.3.1.9: a signature brings the analysis on, a rejection returns it; the last one approves it. */
export function decide(approval: Approval, step: AnalysisStep, decision: Decision, signer: Signer): Decided {
  const right = rightToSign(approval, step, signer);
  if ('refused' in right) return right;
  const signature: Signature = { step, decision, byId: signer.id, forId: right.forId };
  const signatures = [...approval.signatures, signature];
  if (decision === 'rejected') return { approval: { ...approval, signatures, state: 'rejected' }, signature };
  const complete = missingSteps({ ...approval, signatures }).length === 0;
  return { approval: { ...approval, signatures, state: complete ? 'approved' : 'submitted' }, signature };
}
