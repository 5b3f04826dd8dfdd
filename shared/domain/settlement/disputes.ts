import type { DisputeState } from './values.ts';

interface Standing {
  readonly state: DisputeState;
  readonly revision: number;
}

export function isDisputed(disputes: readonly Pick<Standing, 'state'>[]): boolean {
  return disputes.some(({ state }) => state === 'open');
}

/** He objects to nothing, and was answered where he was right. */
export function isSettled(disputes: readonly Standing[], revision: number): boolean {
  return !isDisputed(disputes) && !needsCorrection(disputes, revision);
}

/** Where the customer was right, this version is not confirmed any more: a new one answers him (7.1.4). */
export function needsCorrection(disputes: readonly Standing[], revision: number): boolean {
  return disputes.some((dispute) => dispute.state === 'upheld' && dispute.revision === revision);
}
