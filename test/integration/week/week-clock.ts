import type { TestClock } from '../../helpers/test-clock.ts';

/** A clock that jumps from one moment to the next; whatever it is asked to repeat is done once at each beat. */
export interface WeekClock extends TestClock {
  /** Every worker looks at what there is to do, at the present moment. */
  beat(): void;
  /** Those look that do so many times a minute: what the others do, nobody waits for. */
  quickBeat(): void;
}

const minute = 60_000;

export function weekClock(start: number): WeekClock {
  let now = start;
  const repeated = new Map<() => void, number>();
  const beat = (slowest = Number.POSITIVE_INFINITY) => {
    for (const [work, intervalMs] of repeated) if (intervalMs < slowest) work();
  };
  return {
    now: () => now,
    steady: () => now,
    every(intervalMs, work) {
      // Two workers may repeat the same function.
      const own = () => work();
      repeated.set(own, intervalMs);
      return () => repeated.delete(own);
    },
    beat: () => beat(),
    quickBeat: () => beat(minute),
    set(time) {
      now = typeof time === 'number' ? time : Date.parse(time);
    },
    advance(milliseconds) {
      now += milliseconds;
      beat();
    },
  };
}
