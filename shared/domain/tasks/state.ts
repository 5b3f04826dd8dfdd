/** What is kept of a task's life; whether an open one is late is computed when somebody looks. */
export const taskStates = ['open', 'done', 'notApplicable', 'cancelled'] as const;
export type TaskState = (typeof taskStates)[number];

export const shownStates = ['open', 'soon', 'due', 'late', 'done', 'notApplicable', 'cancelled'] as const;
export type ShownState = (typeof shownStates)[number];

interface Timed {
  readonly state: TaskState;
  readonly warnAt: number | null;
  readonly dueAt: number;
}

const minute = 60_000;

/** `soon` from the warning on, `due` in the minute in which it falls due, then `late`. */
export function stateOf({ state, warnAt, dueAt }: Timed, now: number): ShownState {
  if (state !== 'open') return state;
  if (now >= dueAt + minute) return 'late';
  if (now >= dueAt) return 'due';
  return warnAt !== null && now >= warnAt ? 'soon' : 'open';
}

export const verdicts = ['met', 'late', 'open', 'running', 'notApplicable', 'cancelled'] as const;
export type Verdict = (typeof verdicts)[number];

/**
 * What the compliance report makes of a task: `met` when done by its due time, `late` when done after it, `open`
 * when it is past and not done, `running` while its time is still to come.
 */
export function verdictOf(
  { state, dueAt, closedAt }: { readonly state: TaskState; readonly dueAt: number; readonly closedAt: number | null },
  now: number,
): Verdict {
  if (state === 'notApplicable' || state === 'cancelled') return state;
  if (state === 'done') return closedAt !== null && closedAt > dueAt ? 'late' : 'met';
  return dueAt <= now ? 'open' : 'running';
}
