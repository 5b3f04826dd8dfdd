import {
  type Decision,
  missingSignatures,
  openSignatures,
  rightToSign as rightOf,
  type Signature as SignatureOf,
  type Signer as SignerOf,
  type Signing,
  type SigningRefusal,
} from '../../lib/signing.ts';
import type { Role } from '../people/roles.ts';
import { type Department, type HandoverState, roleOfStep, stagesOf, type Step } from './steps.ts';

export type { Decision } from '../../lib/signing.ts';
export type Signature = SignatureOf<Step>;
export type Signer = SignerOf<Role>;

/** A form on its way through the signatures: what decides who may do what next. */
export interface Approval {
  readonly state: HandoverState;
  readonly revision: number;
  /** Whoever filled in or handed in this revision: they sign nothing of it. */
  readonly authorIds: readonly string[];
  readonly departments: readonly Department[];
  /** Of this revision only; those of an earlier one count for nothing. */
  readonly signatures: readonly Signature[];
}

/** Why somebody may not give a signature now. */
export type SignRefusal = SigningRefusal | 'notSubmitted';

/** Signatures that are not there yet, in their order. */
export function missingSteps({
  departments,
  signatures,
}: Pick<Approval, 'departments' | 'signatures'>): readonly Step[] {
  return missingSignatures({ stages: stagesOf(departments), signatures });
}

/** Those of the missing signatures that may be given now: the first unfinished stage. */
export function openSteps(approval: Approval): readonly Step[] {
  return approval.state === 'submitted' ? openSignatures(signingOf(approval)) : [];
}

/** In whose name a person may give the signature: `null` for his own, else the absent one. */
export function rightToSign(
  approval: Approval,
  step: Step,
  signer: Signer,
): { readonly forId: string | null } | { readonly refused: SignRefusal } {
  if (approval.state !== 'submitted') return { refused: 'notSubmitted' };
  return rightOf(signingOf(approval), step, signer);
}

function signingOf({ departments, authorIds, signatures }: Approval): Signing<Step, Role> {
  return { stages: stagesOf(departments), roleOf: roleOfStep, authorIds, signatures };
}

export type Decided =
  | { readonly approval: Approval; readonly signature: Signature }
  | { readonly refused: SignRefusal };

/** 1.2.4b: a signature brings the form on, a rejection returns it; the last one makes it effective. */
export function decide(approval: Approval, step: Step, decision: Decision, signer: Signer): Decided {
  const right = rightToSign(approval, step, signer);
  if ('refused' in right) return right;
  const signature: Signature = { step, decision, byId: signer.id, forId: right.forId };
  const signatures = [...approval.signatures, signature];
  if (decision === 'rejected') return { approval: { ...approval, signatures, state: 'rejected' }, signature };
  const complete = missingSteps({ ...approval, signatures }).length === 0;
  return { approval: { ...approval, signatures, state: complete ? 'effective' : 'submitted' }, signature };
}

/** Hands the draft in for signing; who does so counts among its authors. `null` when it is no draft. */
export function submit(approval: Approval, byId: string): Approval | null {
  if (approval.state !== 'draft') return null;
  const authorIds = [...new Set([...approval.authorIds, byId])];
  return { ...approval, authorIds, signatures: [], state: 'submitted' };
}

/** Takes a form back to change it: the next revision, which needs every signature anew. `null` when it cannot be. */
export function reopen(approval: Approval, byId: string): Approval | null {
  if (approval.state === 'draft' || approval.state === 'withdrawn') return null;
  return { ...approval, state: 'draft', revision: approval.revision + 1, authorIds: [byId], signatures: [] };
}

/** Gives the business up, or ends it. `null` when that was done already. */
export function withdraw(approval: Approval): Approval | null {
  return approval.state === 'withdrawn' ? null : { ...approval, state: 'withdrawn' };
}
