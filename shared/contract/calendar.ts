import * as z from 'zod';
import { firstYear, lastYear } from '../domain/calendar/check-year.ts';
import { dayKinds, festivals, type Weekday, yearStates } from '../domain/calendar/days.ts';
import { mostWindows } from '../domain/calendar/windows.ts';
import { allowed, day, fileContent, instant, issueSchema, signedIn, version } from './base.ts';

const time = z.string().max(5);
const windows = z.array(z.strictObject({ from: time, to: time })).max(2 * mostWindows);
const note = z.string().trim().max(60);
const source = z.string().trim().max(200);
const year = z.int().min(firstYear).max(lastYear);

const weekdayRule = z.strictObject({ works: z.boolean(), windows: windows.nullable() });
const week = z.strictObject({
  mon: weekdayRule,
  tue: weekdayRule,
  wed: weekdayRule,
  thu: weekdayRule,
  fri: weekdayRule,
  sat: weekdayRule,
  sun: weekdayRule,
} satisfies Record<Weekday, typeof weekdayRule>);

const hours = z.strictObject({ standard: windows, week, followsMakeUpDays: z.boolean() });

const specialDay = z.strictObject({
  day: z.string().max(10),
  kind: z.enum(dayKinds),
  festival: z.enum(festivals).nullable(),
  note,
  windows: windows.nullable(),
});

const changed = { updatedAt: instant, updatedByName: z.string(), version };

const calendarYear = z.object({
  year,
  state: z.enum(yearStates),
  sourceZh: z.string(),
  sourceEn: z.string(),
  days: z.array(specialDay),
  ...changed,
});
export type CalendarYearRecord = z.infer<typeof calendarYear>;

const ownDay = specialDay.extend(changed);
export type OwnDayRecord = z.infer<typeof ownDay>;

export const calendarSchema = z.object({
  zone: z.string(),
  /** Rises with every change of the calendar. */
  revision: z.int(),
  hours,
  hoursVersion: version,
  years: z.array(calendarYear),
  /** Days on which the company decided otherwise than the announcement. */
  ownDays: z.array(ownDay),
});
export type CalendarRecord = z.infer<typeof calendarSchema>;

/** A day that is about to be changed; version 0 when the company has not decided on it yet. */
const touchedDays = z.array(z.strictObject({ day, version })).min(1).max(366);

const yearInput = z.strictObject({
  year,
  state: z.enum(yearStates),
  sourceZh: source,
  sourceEn: source,
  days: z.array(specialDay).max(380),
});
export type CalendarYearInput = z.infer<typeof yearInput>;

const readYear = yearInput.extend({
  /** What keeps the file from being taken over; empty when nothing does. `line` 0: the file as a whole. */
  issues: z.array(issueSchema.omit({ path: true }).extend({ line: z.int() })),
  /** Unlike any announcement so far: to be looked at. */
  odd: z.array(issueSchema),
});
export type ReadCalendarYear = z.infer<typeof readYear>;

export const yearFormats = ['xlsx', 'csv', 'json'] as const;

export const calendarContract = {
  /** Hours, years and own days: all that a window reckons due times from (3.3.1.7). */
  current: signedIn.output(calendarSchema),
  setHours: allowed('calendar.administer').input(hours.extend({ version })).output(calendarSchema),
  /** Makes days something else than announced; what says the same as the announcement is taken back instead. */
  setDays: allowed('calendar.administer')
    .input(z.strictObject({ days: touchedDays, kind: z.enum(dayKinds), note, windows: windows.nullable() }))
    .output(calendarSchema),
  /** Back to what was announced. */
  resetDays: allowed('calendar.administer')
    .input(z.strictObject({ days: touchedDays }))
    .output(calendarSchema),
  /** Reads a year from Excel, CSV or JSON and says what is wrong with it; writes nothing. */
  readYear: allowed('calendar.administer')
    .input(z.strictObject({ file: fileContent }))
    .output(readYear),
  /** Writes a year whole or not at all; version 0 for a year that there is not yet. */
  setYear: allowed('calendar.administer').input(yearInput.extend({ version })).output(calendarSchema),
  /** A file that `readYear` reads back. */
  exportYear: signedIn.input(z.strictObject({ year, format: z.enum(yearFormats) })).output(fileContent),
};
