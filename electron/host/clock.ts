import { readFileSync } from 'node:fs';
import type { Clock } from '../backend/ports.ts';

export const systemClock: Clock = {
  now: () => Date.now(),
  steady: () => performance.now(),
  every(intervalMs, work) {
    const timer = setInterval(work, intervalMs);
    return () => clearInterval(timer);
  },
};

/** It is the moment that a file says, as `2026-09-30T17:58:00+08:00`, until the file says another one: for tests. */
export function clockOfFile(file: string): Clock {
  const now = () => Date.parse(readFileSync(file, 'utf8').trim());
  if (Number.isNaN(now())) throw new Error(`--clock ${file}: not a moment`);
  return { ...systemClock, now };
}
