import { wallTime } from '../../shared/lib/dates.ts';
import { readPastMoment } from '../../shared/lib/typed-moments.ts';

/** A moment on the company's wall, as it is typed. */
export function momentText(at: number, zone: string): string {
  const { day, time } = wallTime(at, zone);
  return `${day} ${time}`;
}

/** What was typed of something that happened; `null` when it cannot be understood. */
export function readPast(typed: string, now: number, zone: string): number | null {
  return readPastMoment(typed, { at: now, day: wallTime(now, zone).day }, zone);
}
