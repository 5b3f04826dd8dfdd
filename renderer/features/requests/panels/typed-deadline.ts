import { wallTime } from '../../../../shared/lib/dates.ts';
import { readComingMoment } from '../../../../shared/lib/typed-moments.ts';

/** A deadline as it is typed; `null` when it cannot be read. */
export function readDeadline(typed: string, now: number, zone: string): number | null {
  return readComingMoment(typed, { at: now, day: wallTime(now, zone).day }, zone);
}
