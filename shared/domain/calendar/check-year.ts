import type { Issue } from '../../errors/errors.ts';
import { addDays, type DayText, isDay } from '../../lib/dates.ts';
import { isWorking, type SpecialDay, weekdayOf } from './days.ts';
import type { WorkingHours } from './hours.ts';
import { checkWindows } from './windows.ts';

export const firstYear = 2000;
export const lastYear = 2099;

/** An announcement may make days of the turn of the year before it working days. */
const daysBefore = 14;
/** What a year of China's announcements has had so far, with room on both sides. */
const usual = { holidays: { least: 20, most: 45 }, makeUp: { most: 12 } } as const;

/** What is wrong with the days of a year; `path` is `days.<index>`. Nothing of it may be kept then. */
export function checkYearDays(year: number, days: readonly SpecialDay[], hours: WorkingHours): readonly Issue[] {
  const seen = new Set<DayText>();
  return days.flatMap((special, index) => {
    const path = `days.${index}`;
    const { day, kind, windows } = special;
    const params = { day };
    if (!isDay(day)) return [{ path, code: 'calendar.dayWrong', params }];
    if (seen.has(day)) return [{ path, code: 'calendar.dayTwice', params }];
    seen.add(day);
    if (!belongsTo(year, day)) return [{ path, code: 'calendar.dayOutside', params: { day, year } }];
    if (kind === 'makeUp' && hours.week[weekdayOf(day)].works) {
      return [{ path, code: 'calendar.makeUpOnWorkingDay', params }];
    }
    return windows ? checkSpecialWindows(special, path) : [];
  });
}

/** Hours of a single day: only a day that is worked has any. */
export function checkSpecialWindows({ day, kind, windows }: SpecialDay, path: string): readonly Issue[] {
  if (!windows) return [];
  if (!isWorking(kind)) return [{ path, code: 'calendar.windowsOnFreeDay', params: { day } }];
  return checkWindows(windows, path);
}

/** What looks unlike any announcement so far: to be looked at, not refused. */
export function oddities(year: number, days: readonly SpecialDay[]): readonly Issue[] {
  const issues: Issue[] = [];
  const holidays = days.filter(({ kind }) => kind === 'holiday');
  const makeUp = days.filter(({ kind }) => kind === 'makeUp').length;
  for (const day of [`${year}-01-01`, `${year}-05-01`, `${year}-10-01`]) {
    if (!holidays.some((one) => one.day === day)) {
      issues.push({ path: 'days', code: 'calendar.holidayMissing', params: { day } });
    }
  }
  const { least, most } = usual.holidays;
  if (holidays.length < least || holidays.length > most) {
    issues.push({ path: 'days', code: 'calendar.holidaysUnusual', params: { count: holidays.length, least, most } });
  }
  if (makeUp > usual.makeUp.most) {
    issues.push({ path: 'days', code: 'calendar.makeUpUnusual', params: { count: makeUp, most: usual.makeUp.most } });
  }
  return issues;
}

function belongsTo(year: number, day: DayText): boolean {
  return day >= addDays(`${year}-01-01`, -daysBefore) && day <= `${year}-12-31`;
}
