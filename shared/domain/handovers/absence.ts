import type { DayText } from '../../lib/dates.ts';

/** Who is away from when to when, and who stands in for him. */
export interface Away {
  readonly userId: string;
  readonly substituteId: string;
  readonly fromDay: DayText;
  readonly toDay: DayText;
}

/**
 * The people who would stand in for each other in a circle, so that on some day nobody of them is there; each may be away
 * only once on a day. `null` when somebody is.
 */
export function circleOf(absence: Away, known: readonly Away[]): readonly string[] | null {
  return follow(absence, [absence.userId], absence.substituteId);

  function follow(days: Pick<Away, 'fromDay' | 'toDay'>, way: readonly string[], next: string): typeof way | null {
    if (next === absence.userId) return way;
    if (way.includes(next)) return null;
    for (const one of known) {
      if (one.userId !== next || one.fromDay > days.toDay || one.toDay < days.fromDay) continue;
      const both = {
        fromDay: one.fromDay > days.fromDay ? one.fromDay : days.fromDay,
        toDay: one.toDay < days.toDay ? one.toDay : days.toDay,
      };
      const found = follow(both, [...way, next], one.substituteId);
      if (found) return found;
    }
    return null;
  }
}
