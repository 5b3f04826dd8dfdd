import y2024 from '../../../resources/calendars/2024.json' with { type: 'json' };
import y2025 from '../../../resources/calendars/2025.json' with { type: 'json' };
import y2026 from '../../../resources/calendars/2026.json' with { type: 'json' };
import { type Announcement, announcedDays } from '../../../shared/domain/calendar/announcement.ts';
import { compileCalendar, type WorkingCalendar } from '../../../shared/domain/calendar/calendar.ts';
import type { CalendarData } from '../../../shared/domain/calendar/compiled-year.ts';
import type { CalendarYear, SpecialDay } from '../../../shared/domain/calendar/days.ts';
import { defaultHours, type WorkingHours } from '../../../shared/domain/calendar/hours.ts';
import { parseWindows } from '../../../shared/domain/calendar/windows.ts';

export const notices = [y2024, y2025, y2026] as readonly Announcement[];

export const officialYears: readonly CalendarYear[] = notices.map((notice) => ({
  year: notice.year,
  state: 'confirmed',
  days: announcedDays(notice),
}));

export function special(day: string, kind: SpecialDay['kind'], windows: string | null = null): SpecialDay {
  return { day, kind, festival: null, note: '', windows: windows === null ? null : parseWindows(windows) };
}

export function hoursOf(windows: string, patch: Partial<WorkingHours> = {}): WorkingHours {
  return { ...defaultHours, standard: parseWindows(windows) ?? [], ...patch };
}

export function calendarOf(patch: Partial<CalendarData> = {}): WorkingCalendar {
  const whole = { zone: 'Asia/Shanghai', revision: 1, hours: defaultHours, years: officialYears, ownDays: [] };
  return compileCalendar({ ...whole, ...patch });
}

const saturdays = { works: true, windows: parseWindows('09:00-12:00') };
const daily = { works: true, windows: null };
const allWeek = { mon: daily, tue: daily, wed: daily, thu: daily, fri: daily, sat: daily, sun: daily };

/** The calendars of the table, by the name in its rows. */
export const calendars = {
  ordinary: calendarOf(),
  lunch: calendarOf({ hours: hoursOf('08:30-12:00, 13:00-17:30') }),
  'through lunch': calendarOf({ hours: hoursOf('08:30-12:00, 13:00-17:30') }).throughBreaks(),
  'two shifts': calendarOf({ hours: hoursOf('06:00-10:00, 16:00-20:00') }).throughBreaks(),
  evening: calendarOf({ hours: hoursOf('16:00-24:00') }),
  always: calendarOf({ hours: hoursOf('00:00-24:00', { week: allWeek }) }),
  late: calendarOf({ hours: hoursOf('10:00-19:00') }),
  'own Saturdays': calendarOf({ hours: hoursOf('08:30-17:30', { week: { ...defaultHours.week, sat: saturdays } }) }),
  'no make-up days': calendarOf({ hours: hoursOf('08:30-17:30', { followsMakeUpDays: false }) }),
  'own days': calendarOf({
    ownDays: [
      special('2026-11-27', 'rest'),
      special('2026-12-31', 'working', '8:30-12'),
      special('2026-10-01', 'working'),
    ],
  }),
  older: calendarOf({
    years: [
      {
        year: 2019,
        state: 'confirmed',
        days: [
          special('2018-12-29', 'makeUp'),
          special('2018-12-30', 'holiday'),
          special('2018-12-31', 'holiday'),
          special('2019-01-01', 'holiday'),
        ],
      },
      { year: 2021, state: 'confirmed', days: [special('2021-05-08', 'makeUp')] },
    ],
  }),
  'New York': calendarOf({ zone: 'America/New_York', hours: hoursOf('01:00-04:00', { week: allWeek }) }),
} satisfies Record<string, WorkingCalendar>;
