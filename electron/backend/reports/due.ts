import type { WorkingCalendar } from '../../../shared/domain/calendar/calendar.ts';
import {
  type PeriodText,
  periodAfter,
  periodAt,
  periodSpan,
  weekDays,
} from '../../../shared/domain/reports/periods.ts';
import type { WorkReportKind } from '../../../shared/domain/reports/values.ts';
import { addDays, instantOf } from '../../../shared/lib/dates.ts';
import { isOfficeDay } from './gathering.ts';
import type { ReportsDeps } from './reports.deps.ts';
import { workReportSettingsRepository } from './settings.repository.ts';

const minute = 60_000;

/** Office days before today, and weeks before this one, of which a report that is not there is still drafted. */
const daysBack = 10;
const weeksBack = 5;

/** Days before the oldest of these by which it is judged who was reporting then. */
const daysBefore = 28;

export interface DuePeriod {
  readonly period: PeriodText;
  readonly openedAt: number;
}

/** Every period whose hour has come and is not long past, the newest first. */
export async function duePeriods(deps: ReportsDeps, kind: WorkReportKind): Promise<readonly DuePeriod[]> {
  const now = deps.now();
  const office = await deps.calendar.current();
  const hour = await hours(deps, kind);
  const running = periodAt(kind, now, office.zone);
  const candidates = kind === 'daily' ? officeDays(office, running) : periodsBefore(office, kind, running);
  return candidates.map((period) => ({ period, openedAt: hour(period) })).filter(({ openedAt }) => openedAt <= now);
}

/** What is drafted when somebody asks for it: today for a daily report, else the last that is over. */
export async function askedPeriod(deps: ReportsDeps, kind: WorkReportKind): Promise<DuePeriod> {
  const office = await deps.calendar.current();
  const running = periodAt(kind, deps.now(), office.zone);
  const [last = periodAfter(kind, running, -1)] = periodsBefore(office, kind, running);
  const period = kind === 'daily' ? running : last;
  return { period, openedAt: (await hours(deps, kind))(period) };
}

/** From when on a report tells that its author was reporting before the oldest of these periods. */
export function reportingSince(kind: WorkReportKind, due: readonly DuePeriod[]): PeriodText {
  const oldest = due.at(-1)?.period ?? '';
  return kind === 'daily' || kind === 'weekly' ? addDays(oldest, -daysBefore) : oldest;
}

/** Today, where the office opens, and the working days before it. */
function officeDays(office: WorkingCalendar, today: PeriodText): readonly PeriodText[] {
  const days = [today];
  while (days.length <= daysBack) days.push(office.addWorkingDays(days.at(-1) ?? today, -1).day);
  return days.filter((day) => isOfficeDay(office.day(day)));
}

/** What is over, the newest first; a week in which the office never opened has nothing to tell. */
function periodsBefore(office: WorkingCalendar, kind: WorkReportKind, running: PeriodText): readonly PeriodText[] {
  const count = kind === 'weekly' ? weeksBack : 1;
  const periods = Array.from({ length: count }, (_, index) => periodAfter(kind, running, -1 - index));
  return kind === 'weekly' ? periods.filter((monday) => hasOfficeDay(office, monday)) : periods;
}

function hasOfficeDay(office: WorkingCalendar, monday: PeriodText): boolean {
  const [first, last] = weekDays(monday);
  for (let day = first; day <= last; day = addDays(day, 1)) if (isOfficeDay(office.day(day))) return true;
  return false;
}

/** A day: so long before the office closes. Anything else: as the office opens after it. */
async function hours(deps: ReportsDeps, kind: WorkReportKind): Promise<(period: PeriodText) => number> {
  const office = await deps.calendar.current();
  if (kind !== 'daily') return (period) => office.nextOpening(periodSpan(kind, period, office.zone).to).at;
  const { dailyMinutes } = await workReportSettingsRepository.read(deps.database.read);
  return (day) => {
    const midnight = periodSpan(kind, day, office.zone).to;
    const closing = office.day(day).windows.at(-1)?.to ?? '24:00';
    const closes = closing === '24:00' ? midnight : instantOf(day, closing, office.zone);
    return (closes ?? midnight) - dailyMinutes * minute;
  };
}
