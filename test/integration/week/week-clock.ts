import type { TestClock } from '../../helpers/test-clock.ts';

/** A clock that jumps from one moment to the next; whatever it is asked to repeat is done once at each beat. */
export interface WeekClock extends TestClock {
  /** Every worker looks at what there is to do, at the present moment. */
  beat(): void;
}

export function weekClock(start: number): WeekClock {
  let now = start;
  const repeated = new Set<() => void>();
  const beat = () => {
    for (const work of repeated) work();
  };
  return {
    now: () => now,
    steady: () => now,
    every(_intervalMs, work) {
      // Two workers may repeat the same function.
      const own = () => work();
      repeated.add(own);
      return () => repeated.delete(own);
    },
    beat,
    set(time) {
      now = typeof time === 'number' ? time : Date.parse(time);
    },
    advance(milliseconds) {
      now += milliseconds;
      beat();
    },
  };
}
