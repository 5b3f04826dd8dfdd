import { clockToleranceMs } from '../../../shared/domain/exams/sitting.ts';
import type { ExamSittingRow } from '../database/entities/exams.ts';
import type { Clock } from '../ports.ts';

export interface Moment {
  /** What counts for the sitting: never before anything that was seen of it. */
  readonly at: number;
  /** The wall clock was set, or two workstations do not agree. */
  readonly changed: boolean;
}

/**
 * Time as a sitting sees it: the wall clock, but never less than the latest moment that is on record, and never less than
 * what has passed since then by a clock that nobody can set. So a clock put back gives no time, before a restart or after.
 */
export function createSittingClock(clock: Pick<Clock, 'now' | 'steady'>) {
  const seen = new Map<string, { readonly at: number; readonly steady: number }>();
  return {
    /** Only looks: a clock that jumped is seen as such until the moment is kept. */
    look({ id, seenAt }: Pick<ExamSittingRow, 'id' | 'seenAt'>): Moment {
      const wall = clock.now();
      const steady = clock.steady();
      const before = seen.get(id);
      const expected = before ? before.at + (steady - before.steady) : seenAt;
      const at = Math.floor(Math.max(wall, expected, seenAt));
      const ahead = before !== undefined && wall > expected + clockToleranceMs;
      return { at, changed: ahead || wall + clockToleranceMs < at };
    },
    /** What is on record of the sitting by now; from here on time is measured. */
    keep(id: string, { at }: Pick<Moment, 'at'>): void {
      seen.set(id, { at, steady: clock.steady() });
    },
    forget(id: string): void {
      seen.delete(id);
    },
  };
}

export type SittingClock = ReturnType<typeof createSittingClock>;
