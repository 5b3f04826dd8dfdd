/**
 * The week of the script: Monday 14 September 2026 to the Monday after. Saturday the 19th is a rest day, Sunday the
 * 20th a working day in exchange for National Day.
 */
const days = {
  Mon: '2026-09-14',
  Tue: '2026-09-15',
  Wed: '2026-09-16',
  Thu: '2026-09-17',
  Fri: '2026-09-18',
  Sat: '2026-09-19',
  Sun: '2026-09-20',
  NextMon: '2026-09-21',
  NextTue: '2026-09-22',
  NextWed: '2026-09-23',
  NextThu: '2026-09-24',
} as const;

type Day = keyof typeof days;

/** A time on the company's wall, as in `Mon 08:05`. */
export type Moment = `${Day} ${number}:${number}`;

export function instantOf(moment: Moment): number {
  return Date.parse(`${dayOf(moment)}T${timeOf(moment)}:00+08:00`);
}

export function dayOf(moment: Moment): string {
  return days[moment.split(' ')[0] as Day];
}

export function timeOf(moment: Moment): string {
  return moment.split(' ')[1] ?? '';
}

/** All of the week, as reports ask for it. */
export const wholeWeek = { from: '2026-09-01', to: '2026-10-31' } as const;
