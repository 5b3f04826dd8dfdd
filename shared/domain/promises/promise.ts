import type { Issue } from '../../errors/errors.ts';

/** `callBack`: a reply is promised (4.3.1.2). `lateQuestion`: where a late shipment is; the driver is called first (3.3.2.2). */
export const promiseKinds = ['callBack', 'lateQuestion'] as const;
export type PromiseKind = (typeof promiseKinds)[number];

/** `extended`: another time was promised before it was kept. `dropped`: there was no need of it any more. */
export const promiseStates = ['running', 'kept', 'extended', 'dropped'] as const;
export type PromiseState = (typeof promiseStates)[number];

/** After a kept promise: the next word to the customer is `asked` for, `given` as another promise, or the case is `over`. */
export const followUps = ['none', 'asked', 'given', 'over'] as const;
export type FollowUp = (typeof followUps)[number];

/** 4.3.1.2: a reply in five to ten minutes; the other lengths are for what takes longer. */
export const promiseMinutes = [5, 10, 15, 30, 60, 120, 240] as const;
export const usualMinutes = 10;
export const promiseLimits = { person: 120, address: 200, text: 2_000, minutes: 24 * 60 } as const;

const soonMs = 2 * 60_000;

export interface Promised {
  readonly state: PromiseState;
  readonly dueAt: number;
  /** When it was kept, extended or dropped. */
  readonly endedAt: number | null;
}

/** What became of a promise by now; `broken` is computed from the times, never typed. */
export type Standing = 'running' | 'soon' | 'broken' | 'kept' | 'keptLate' | 'extended' | 'extendedLate' | 'dropped';

export function standingOf({ state, dueAt, endedAt }: Promised, now: number): Standing {
  switch (state) {
    case 'running':
      if (now > dueAt) return 'broken';
      return dueAt - now <= soonMs ? 'soon' : 'running';
    case 'kept':
      return (endedAt ?? now) > dueAt ? 'keptLate' : 'kept';
    case 'extended':
      return (endedAt ?? now) > dueAt ? 'extendedLate' : 'extended';
    case 'dropped':
      return 'dropped';
  }
}

/** What is missing in a promise to somebody. */
export function checkPromise({ person, text }: { readonly person: string; readonly text: string }): readonly Issue[] {
  const issues: Issue[] = [];
  if (person.trim() === '') issues.push({ path: 'person', code: 'promises.personMissing' });
  if (text.trim() === '') issues.push({ path: 'text', code: 'promises.textMissing' });
  return issues;
}
