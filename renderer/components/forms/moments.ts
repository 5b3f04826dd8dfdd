import { wallTime } from '../../../shared/lib/dates.ts';
import { readComingMoment, readPastMoment } from '../../../shared/lib/typed-moments.ts';

/** A moment on the company's wall, as it is typed. */
export function momentText(at: number, zone: string): string {
  const { day, time } = wallTime(at, zone);
  return `${day} ${time}`;
}

/** A moment that lies behind; `null` when it cannot be read. */
export function readPast(typed: string, now: number, zone: string): number | null {
  return readPastMoment(typed, { at: now, day: wallTime(now, zone).day }, zone);
}

/** A moment to come; `null` when it cannot be read. */
export function readComing(typed: string, now: number, zone: string): number | null {
  return readComingMoment(typed, { at: now, day: wallTime(now, zone).day }, zone);
}
