import {
  type Decision,
  missingSignatures,
  openSignatures,
  rightOnceOpen as rightInTurn,
  rightToSign as rightOf,
  type Signature as SignatureOf,
  type Signer as SignerOf,
  type Signing,
  type SigningRefusal,
  type SigningRight,
} from '../../lib/signing.ts';
import type { Role } from '../people/roles.ts';
import {
  type AnalysisPart,
  type AnalysisState,
  type AnalysisStep,
  analysisStages,
  roleOfAnalysisStep,
} from './values.ts';

export type { Decision } from '../../lib/signing.ts';
export type Signature = SignatureOf<AnalysisStep>;
export type Signer = SignerOf<Role>;

/** An analysis on its way to the deputy GM: what decides who may do what next. */
export interface Approval {
  readonly state: AnalysisState;
  /** Who wrote and who handed in this revision: they sign nothing of it. */
  readonly authorIds: readonly string[];
  readonly parts: readonly AnalysisPart[];
  /** Of this revision only. */
  readonly signatures: readonly Signature[];
}

/** Why somebody may not give a signature now. */
export type SignRefusal = SigningRefusal | 'notSubmitted';

/** Signatures that are not there yet, in their order. */
export function missingSteps({ parts, signatures }: Pick<Approval, 'parts' | 'signatures'>): readonly AnalysisStep[] {
  return missingSignatures({ stages: analysisStages(parts), signatures });
}

/** Those that may be given now: the first unfinished stage. */
export function openSteps(approval: Approval): readonly AnalysisStep[] {
  return approval.state === 'submitted' ? openSignatures(signingOf(approval)) : [];
}

/** In whose name a person may sign: `null` for his own, else the absent one. */
export function rightToSign(
  approval: Approval,
  step: AnalysisStep,
  signer: Signer,
): SigningRight | { readonly refused: SignRefusal } {
  if (approval.state !== 'submitted') return { refused: 'notSubmitted' };
  return rightOf(signingOf(approval), step, signer);
}

/** The same for a step whose turn has not come: who could give it, as things stand. */
export function rightOnceOpen(approval: Approval, step: AnalysisStep, signer: Signer): SigningRight {
  return rightInTurn(signingOf(approval), step, signer);
}

function signingOf({ parts, authorIds, signatures }: Approval): Signing<AnalysisStep, Role> {
  return { stages: analysisStages(parts), roleOf: roleOfAnalysisStep, authorIds, signatures };
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
