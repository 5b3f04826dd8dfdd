export const sittingStates = ['assigned', 'running', 'marking', 'passed', 'failed', 'withdrawn'] as const;
/** `marking`: it has ended, and a person has to mark short answers. */
export type SittingState = (typeof sittingStates)[number];

export const sittingPurposes = ['duty', 'recertification'] as const;
/** To go on duty (5.3.11), or to stay there when a certificate runs out. */
export type SittingPurpose = (typeof sittingPurposes)[number];

/** Over and marked. */
export function isOver(state: SittingState): state is 'passed' | 'failed' {
  return state === 'passed' || state === 'failed';
}

/** While there is one, the person has no second one of the same plan. */
export function isOpen(state: SittingState): boolean {
  return state === 'assigned' || state === 'running' || state === 'marking';
}

/** A time in which the exam was left: by a lock, another clerk at the counter, or because the app was gone. */
export interface Absence {
  readonly from: number;
  readonly to: number;
  /** The window said so; otherwise nothing was heard of it. */
  readonly told: boolean;
}

/** So long nothing may be heard of a running exam before that counts as having left it, in ms. */
export const silenceMs = 120_000;

/** Clocks of two workstations, and one that is corrected, may differ by so much, in ms. */
export const clockToleranceMs = 120_000;

/** What is left of the time; never negative. */
export function remainingOf(deadlineAt: number, at: number): number {
  return Math.max(0, deadlineAt - at);
}
