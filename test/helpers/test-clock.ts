import type { Clock } from '../../electron/backend/ports.ts';

export interface TestClock extends Clock {
  /**
   * Moves time on and runs the repeated work that falls due on the way, in the order of time: the first time and the last. What
   * lies between finds its worker busy: nobody who waits gets a turn before time stands still again.
   */
  advance(milliseconds: number): void;
  /** Sets the time without running anything, as when a machine wakes from sleep. */
  set(time: number | string): void;
}

interface Repeated {
  readonly intervalMs: number;
  readonly work: () => void;
  dueAt: number;
}

/** A clock that stands still until it is moved. Default: Monday 23 November 2026, 09:00 in Shanghai. */
export function testClock(start: number | string = '2026-11-23T09:00:00+08:00'): TestClock {
  let now = epochMs(start);
  let setBy = 0;
  const repeated = new Set<Repeated>();
  return {
    now: () => now,
    // Setting the wall clock does not move it; a test that advances it does.
    steady: () => now - setBy,
    every: (intervalMs, work) => {
      const entry = { intervalMs, work, dueAt: now + intervalMs };
      repeated.add(entry);
      return () => repeated.delete(entry);
    },
    set: (time) => {
      setBy += epochMs(time) - now;
      const back = Math.min(0, epochMs(time) - now);
      // Timers do not know the time of day: a clock that is set back does not put them off.
      for (const entry of repeated) entry.dueAt += back;
      now = epochMs(time);
    },
    advance: (milliseconds) => {
      const end = now + milliseconds;
      for (let next = earliest(repeated, end); next !== undefined; next = earliest(repeated, end)) {
        now = next.dueAt;
        next.dueAt += next.intervalMs * Math.max(1, Math.floor((end - next.dueAt) / next.intervalMs));
        next.work();
      }
      now = end;
    },
  };
}

function earliest(repeated: ReadonlySet<Repeated>, until: number): Repeated | undefined {
  let first: Repeated | undefined;
  for (const entry of repeated) if (entry.dueAt <= until && (!first || entry.dueAt < first.dueAt)) first = entry;
  return first;
}

function epochMs(time: number | string): number {
  return typeof time === 'number' ? time : Date.parse(time);
}
