import type { DayText } from '../../lib/dates.ts';
import type { WorkingWindow } from './windows.ts';

/** What a day is: an ordinary working day, a weekly day of rest, a public holiday, a working day that makes up for one. */
export const dayKinds = ['working', 'rest', 'holiday', 'makeUp'] as const;
export type DayKind = (typeof dayKinds)[number];

/** Monday first. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

export const festivals = [
  'newYear',
  'springFestival',
  'qingming',
  'labourDay',
  'dragonBoat',
  'midAutumn',
  'nationalDay',
  'nationalMidAutumn',
] as const;
export type Festival = (typeof festivals)[number];

/** A day that is not what its weekday says. */
export interface SpecialDay {
  readonly day: DayText;
  readonly kind: DayKind;
  readonly festival: Festival | null;
  /** In the company's own words; empty when the festival says enough. */
  readonly note: string;
  /** `null`: the hours that such a day has anyway. */
  readonly windows: readonly WorkingWindow[] | null;
}

/** `assumed`: not announced yet, or not checked by anybody. */
export const yearStates = ['confirmed', 'assumed'] as const;
export type YearState = (typeof yearStates)[number];

/** The days of one announcement. Its last days of the year before may be among them. */
export interface CalendarYear {
  readonly year: number;
  readonly state: YearState;
  readonly days: readonly SpecialDay[];
}

export function isWorking(kind: DayKind): boolean {
  return kind === 'working' || kind === 'makeUp';
}

export function weekdayOf(day: DayText): Weekday {
  const sunday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekdays[(sunday + 6) % 7] ?? 'mon';
}

export function yearOf(day: DayText): number {
  return Number(day.slice(0, 4));
}
