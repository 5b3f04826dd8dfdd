/** Papers that people sign stage after stage, those of one stage side by side. Nobody signs his own, or twice. */

export type Decision = 'signed' | 'rejected';

/** One signature of a revision. `forId` is the absent person in whose place a substitute signed. */
export interface Signature<Step extends string> {
  readonly step: Step;
  readonly decision: Decision;
  readonly byId: string;
  readonly forId: string | null;
}

export interface Signer<Role extends string> {
  readonly id: string;
  readonly roles: readonly Role[];
  /** Absent colleagues whose substitute this person is today. */
  readonly standsInFor: readonly { readonly id: string; readonly roles: readonly Role[] }[];
}

/** A revision that was handed in, and what was signed of it. */
export interface Signing<Step extends string, Role extends string> {
  readonly stages: readonly (readonly Step[])[];
  readonly roleOf: Readonly<Record<Step, Role>>;
  /** Whoever wrote it or handed it in: they sign nothing of it. */
  readonly authorIds: readonly string[];
  readonly signatures: readonly Signature<Step>[];
}

/** Why somebody may not give a signature now. */
export type SigningRefusal = 'stepNotNeeded' | 'stepSigned' | 'tooEarly' | 'notYours' | 'ownPaper' | 'signedTwice';

/** In whose name a signature may be given: `null` for one's own, else the absent one. */
export type SigningRight = { readonly forId: string | null } | { readonly refused: SigningRefusal };

/** Signatures that are not there yet, in their order. */
export function missingSignatures<Step extends string>({
  stages,
  signatures,
}: Pick<Signing<Step, string>, 'stages' | 'signatures'>): readonly Step[] {
  const given = new Set(signatures.map(({ step }) => step));
  return stages.flat().filter((step) => !given.has(step));
}

/** Those that may be given now: what is missing of the first unfinished stage. */
export function openSignatures<Step extends string>(
  signing: Pick<Signing<Step, string>, 'stages' | 'signatures'>,
): readonly Step[] {
  const missing = missingSignatures(signing);
  const stage = signing.stages.find((steps) => steps.some((step) => missing.includes(step)));
  return stage?.filter((step) => missing.includes(step)) ?? [];
}

/** Nobody signs his own, nor through his substitute; nobody stands for two signatures of one revision. */
export function rightToSign<Step extends string, Role extends string>(
  signing: Signing<Step, Role>,
  step: Step,
  signer: Signer<Role>,
): SigningRight {
  if (!signing.stages.flat().includes(step)) return { refused: 'stepNotNeeded' };
  if (!missingSignatures(signing).includes(step)) return { refused: 'stepSigned' };
  if (!openSignatures(signing).includes(step)) return { refused: 'tooEarly' };
  return rightOnceOpen(signing, step, signer);
}

/** The same for a step whose turn has not come: who could give it, as things stand. */
export function rightOnceOpen<Step extends string, Role extends string>(
  { roleOf, authorIds, signatures }: Signing<Step, Role>,
  step: Step,
  signer: Signer<Role>,
): SigningRight {
  const role = roleOf[step];
  const absent = signer.standsInFor.filter((one) => one.id !== signer.id && one.roles.includes(role));
  if (!signer.roles.includes(role) && absent.length === 0) return { refused: 'notYours' };
  if (authorIds.includes(signer.id)) return { refused: 'ownPaper' };
  const involved = new Set(signatures.flatMap(({ byId, forId }) => [byId, forId]));
  if (involved.has(signer.id)) return { refused: 'signedTwice' };
  if (signer.roles.includes(role)) return { forId: null };
  const others = absent.filter((one) => !authorIds.includes(one.id));
  const free = others.find((one) => !involved.has(one.id));
  if (free) return { forId: free.id };
  return { refused: others.length === 0 ? 'ownPaper' : 'signedTwice' };
}
