import type { Role } from '../people/roles.ts';
import { type Department, type HandoverState, roleOfStep, stagesOf, type Step } from './steps.ts';

export type Decision = 'signed' | 'rejected';

/** One signature of a revision. `forId` is the absent person in whose place a substitute signed. */
export interface Signature {
  readonly step: Step;
  readonly decision: Decision;
  readonly byId: string;
  readonly forId: string | null;
}

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
  | 'ownForm'
  | 'signedTwice';

/** Signatures that are not there yet, in their order. */
export function missingSteps({
  departments,
  signatures,
}: Pick<Approval, 'departments' | 'signatures'>): readonly Step[] {
  const given = new Set(signatures.map(({ step }) => step));
  return stagesOf(departments)
    .flat()
    .filter((step) => !given.has(step));
}

/** Those of the missing signatures that may be given now: the first unfinished stage. */
export function openSteps(approval: Approval): readonly Step[] {
  if (approval.state !== 'submitted') return [];
  const missing = missingSteps(approval);
  return (
    stagesOf(approval.departments)
      .find((stage) => stage.some((step) => missing.includes(step)))
      ?.filter((step) => missing.includes(step)) ?? []
  );
}

/**
 * In whose name a person may give the signature: `null` for his own, else the absent one.
 * Nobody signs his own form, nor through his substitute; nobody stands for two signatures of one revision.
 */
export function rightToSign(
  approval: Approval,
  step: Step,
  signer: Signer,
): { readonly forId: string | null } | { readonly refused: SignRefusal } {
  if (approval.state !== 'submitted') return { refused: 'notSubmitted' };
  if (!stagesOf(approval.departments).flat().includes(step)) return { refused: 'stepNotNeeded' };
  if (!missingSteps(approval).includes(step)) return { refused: 'stepSigned' };
  if (!openSteps(approval).includes(step)) return { refused: 'tooEarly' };
  const role = roleOfStep[step];
  const absent = signer.standsInFor.filter((one) => one.id !== signer.id && one.roles.includes(role));
  if (!signer.roles.includes(role) && absent.length === 0) return { refused: 'notYours' };
  if (approval.authorIds.includes(signer.id)) return { refused: 'ownForm' };
  const involved = new Set(approval.signatures.flatMap(({ byId, forId }) => [byId, forId]));
  if (involved.has(signer.id)) return { refused: 'signedTwice' };
  if (signer.roles.includes(role)) return { forId: null };
  const others = absent.filter((one) => !approval.authorIds.includes(one.id));
  const free = others.find((one) => !involved.has(one.id));
  if (free) return { forId: free.id };
  return { refused: others.length === 0 ? 'ownForm' : 'signedTwice' };
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
