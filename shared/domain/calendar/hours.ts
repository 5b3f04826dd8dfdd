import type { Issue } from '../../errors/errors.ts';
import { type Weekday, weekdays } from './days.ts';
import { checkWindows, type WorkingWindow } from './windows.ts';

/** What a day of the week is when nothing else is said of it. */
export interface WeekdayRule {
  readonly works: boolean;
  /** `null`: the company's ordinary hours. */
  readonly windows: readonly WorkingWindow[] | null;
}

/** When the company works. */
export interface WorkingHours {
  /** The ordinary hours; a make-up working day has them too. */
  readonly standard: readonly WorkingWindow[];
  readonly week: Readonly<Record<Weekday, WeekdayRule>>;
  /** False: a weekend stays free although the state makes it a working day. */
  readonly followsMakeUpDays: boolean;
}

const works: WeekdayRule = { works: true, windows: null };
const rests: WeekdayRule = { works: false, windows: null };

/** The hours that a company starts with (3.3.1.7). */
export const defaultHours: WorkingHours = {
  standard: [{ from: '08:30', to: '17:30' }],
  week: { mon: works, tue: works, wed: works, thu: works, fri: works, sat: rests, sun: rests },
  followsMakeUpDays: true,
};

/** What is wrong with hours as they are about to be kept; paths as in `week.sat`. */
export function checkHours(hours: WorkingHours): readonly Issue[] {
  const issues = [...checkWindows(hours.standard, 'standard')];
  for (const weekday of weekdays) {
    const { works: open, windows } = hours.week[weekday];
    if (open && windows) issues.push(...checkWindows(windows, `week.${weekday}`));
  }
  if (!weekdays.some((weekday) => hours.week[weekday].works)) {
    issues.push({ path: 'week', code: 'calendar.weekNone' });
  }
  return issues;
}
