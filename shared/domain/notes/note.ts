import type { Issue } from '../../errors/errors.ts';

/** `report`: it became an exception report, whose duties take over. `done`: the manager knows, or it was no emergency. */
export const noteStates = ['open', 'report', 'done'] as const;
export type NoteState = (typeof noteStates)[number];

export const noteLimits = { caller: 120, phone: 60, what: 2_000, order: 120 } as const;

/** What stands in a note while the phone is still at the ear; only what happened must be there (4.3.1.1). */
export interface NoteText {
  /** When the phone rang: the moment at which the note was begun. */
  readonly calledAt: number;
  readonly what: string;
}

/** Clocks of workstations differ a little. */
const tolerance = 60_000;

/** What in a note cannot be. */
export function checkNote({ calledAt, what }: NoteText, now: number): readonly Issue[] {
  const issues: Issue[] = [];
  if (what.trim() === '') issues.push({ path: 'what', code: 'notes.whatMissing' });
  if (calledAt > now + tolerance) issues.push({ path: 'calledAt', code: 'notes.calledInFuture' });
  return issues;
}
