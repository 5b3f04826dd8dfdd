import { addDays, instantOf, wallTime } from '../../../shared/lib/dates.ts';
import type { Chance } from './chance.ts';

const zone = 'Asia/Shanghai';
const minute = 60_000;

/** Moments at which the last weeks' orders came in: office hours, few on Saturdays, none on Sundays, none to come. */
export function orderTimes(chance: Chance, count: number, weeks: number, now: number): readonly number[] {
  const today = wallTime(now, zone).day;
  const days = Array.from({ length: weeks * 7 }, (_, ago) => addDays(today, -ago)).filter((day) => weight(day) > 0);
  const weighted = days.flatMap((day) => Array.from({ length: weight(day) }, () => day));
  const times: number[] = [];
  while (times.length < count) {
    const opening = instantOf(chance.pick(weighted), '08:30', zone) ?? now;
    const at = opening + chance.whole(0, 9 * 60) * minute + chance.whole(0, 59) * 1_000;
    if (at < now - 30 * minute) times.push(at);
  }
  return times.sort((a, b) => a - b);
}

function weight(day: string): number {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0) return 0;
  return weekday === 6 ? 1 : 4;
}
