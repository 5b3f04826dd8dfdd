import { EntitySchema } from 'typeorm';
import type { DayKind, SpecialDay, YearState } from '../../../../shared/domain/calendar/days.ts';
import type { WorkingHours } from '../../../../shared/domain/calendar/hours.ts';
import type { WorkingWindow } from '../../../../shared/domain/calendar/windows.ts';
import { count, instant, json, key, lock, text } from '../columns.ts';

/** The one row of the company's working hours. */
export interface CalendarHoursRow {
  id: string;
  hours: WorkingHours;
  /** Rises with every change of hours, years or days. */
  revision: number;
  updatedAt: number;
  updatedByName: string;
  version: number;
}

export const CalendarHoursEntity = new EntitySchema<CalendarHoursRow>({
  name: 'calendar_hours',
  columns: { id: key, hours: json, revision: count, updatedAt: instant, updatedByName: text(120), version: lock },
});

/** One announcement with all its days. */
export interface CalendarYearRow {
  year: number;
  state: YearState;
  sourceZh: string;
  sourceEn: string;
  days: readonly SpecialDay[];
  updatedAt: number;
  updatedByName: string;
  version: number;
}

export const CalendarYearEntity = new EntitySchema<CalendarYearRow>({
  name: 'calendar_year',
  columns: {
    year: { ...count, primary: true },
    state: text(10),
    sourceZh: text(200),
    sourceEn: text(200),
    days: json,
    updatedAt: instant,
    updatedByName: text(120),
    version: lock,
  },
});

/** A day on which the company decided otherwise. */
export interface CalendarDayRow {
  /** `YYYY-MM-DD` */
  day: string;
  kind: DayKind;
  note: string;
  windows: readonly WorkingWindow[] | null;
  updatedAt: number;
  updatedByName: string;
  version: number;
}

export const CalendarDayEntity = new EntitySchema<CalendarDayRow>({
  name: 'calendar_day',
  columns: {
    day: { ...text(10), primary: true },
    kind: text(10),
    note: text(60),
    windows: { ...json, nullable: true },
    updatedAt: instant,
    updatedByName: text(120),
    version: lock,
  },
});
