import type { Clock } from '../../electron/backend/ports.ts';

export interface TestClock extends Clock {
  /**
   * Moves time on and runs the repeated work that falls due on the way, in the order of time. Of a long way only its first
   * and its last pulses are run: between them each finds its worker busy, since who waits gets no turn before time stands still.
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

/** Pulses at each end of a long way: more than any worker lets pass between two looks of its own. */
const enough = 50;

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
      const begin = now;
      const end = now + milliseconds;
      for (let next = earliest(repeated, end); next !== undefined; next = earliest(repeated, end)) {
        now = next.dueAt;
        next.dueAt += next.intervalMs;
        const left = Math.floor((end - next.dueAt) / next.intervalMs);
        if (now >= begin + enough * next.intervalMs && left > enough) next.dueAt += (left - enough) * next.intervalMs;
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
