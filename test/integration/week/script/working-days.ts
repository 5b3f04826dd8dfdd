import type { Moment } from '../moments.ts';

/** Days on which the department works, and the working day after each. */
export const workingDays = [
  ['Mon', 'Tue'],
  ['Tue', 'Wed'],
  ['Wed', 'Thu'],
  ['Thu', 'Fri'],
  ['Fri', 'Sun'],
  ['Sun', 'NextMon'],
] as const;

export type WorkingDay = (typeof workingDays)[number][0] | 'NextMon';

export const at = (day: WorkingDay | 'NextTue' | 'NextWed' | 'NextThu', time: `${number}:${number}`): Moment =>
  `${day} ${time}`;
