import type { Run } from './run-week.ts';

/** The first three of each kind of step, and now and then a later one: each kind is met in different company. */
export function nowAndThen(first = 3, every = 10): NonNullable<Run['restarts']> {
  const seen = new Map<string, number>();
  return (what) => {
    const times = (seen.get(what) ?? 0) + 1;
    seen.set(what, times);
    return times <= first || times % every === 0;
  };
}
