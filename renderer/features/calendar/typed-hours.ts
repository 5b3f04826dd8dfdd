import type { CalendarRecord } from '../../../shared/contract/calendar.ts';
import { type Weekday, weekdays } from '../../../shared/domain/calendar/days.ts';
import { parseWindows, windowsText } from '../../../shared/domain/calendar/windows.ts';

type Hours = CalendarRecord['hours'];

/** Working hours as they are typed: windows as text, empty where the usual ones hold. */
export interface TypedHours {
  readonly standard: string;
  readonly week: Readonly<Record<Weekday, { readonly works: boolean; readonly windows: string }>>;
  readonly followsMakeUpDays: boolean;
}

export function typedHours({ standard, week, followsMakeUpDays }: Hours): TypedHours {
  const typed = weekdays.map((weekday) => {
    const { works, windows } = week[weekday];
    return [weekday, { works, windows: windows ? windowsText(windows) : '' }];
  });
  return {
    standard: windowsText(standard),
    week: Object.fromEntries(typed) as TypedHours['week'],
    followsMakeUpDays,
  };
}

/** The hours, or the paths of what cannot be read. */
export function readHours(typed: TypedHours): { readonly hours: Hours | null; readonly unread: readonly string[] } {
  const unread: string[] = [];
  const read = (text: string, path: string) => {
    const windows = parseWindows(text);
    if (!windows) unread.push(path);
    return (windows ?? []).map((window) => ({ ...window }));
  };
  const standard = read(typed.standard, 'standard');
  const week = weekdays.map((weekday) => {
    const { works, windows } = typed.week[weekday];
    return [weekday, { works, windows: works && windows.trim() ? read(windows, `week.${weekday}`) : null }];
  });
  const hours = {
    standard,
    week: Object.fromEntries(week) as Hours['week'],
    followsMakeUpDays: typed.followsMakeUpDays,
  };
  return { hours: unread.length === 0 ? hours : null, unread };
}
