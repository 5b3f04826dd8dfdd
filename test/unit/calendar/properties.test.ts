import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCalendar, type WorkingCalendar } from '../../../shared/domain/calendar/calendar.ts';
import { dayKinds, type SpecialDay } from '../../../shared/domain/calendar/days.ts';
import { defaultHours } from '../../../shared/domain/calendar/hours.ts';
import type { WorkingWindow } from '../../../shared/domain/calendar/windows.ts';
import { addDays } from '../../../shared/lib/dates.ts';
import { calendarOf, calendars, officialYears } from './calendars.ts';

const minute = 60_000;
const start = Date.parse('2024-01-01T00:00:00+08:00');
const end = Date.parse('2028-12-31T00:00:00+08:00');

const time = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Up to three windows that do not overlap, in quarters of an hour, 24:00 included. */
const windows: fc.Arbitrary<readonly WorkingWindow[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 6 })
  .map((quarters) => {
    const sorted = quarters.toSorted((a, b) => a - b);
    return Array.from({ length: Math.floor(sorted.length / 2) }, (_, at) => ({
      from: time((sorted[2 * at] ?? 0) * 15),
      to: time((sorted[2 * at + 1] ?? 0) * 15),
    }));
  });

const ownDay: fc.Arbitrary<SpecialDay> = fc.record({
  day: fc.integer({ min: 0, max: 1_800 }).map((days) => addDays('2024-01-01', days)),
  kind: fc.constantFrom(...dayKinds),
  festival: fc.constant(null),
  note: fc.constant(''),
  windows: fc.option(windows, { nil: null }),
});

const calendar: fc.Arbitrary<WorkingCalendar> = fc
  .record({
    standard: windows,
    saturday: fc.record({ works: fc.boolean(), windows: fc.option(windows, { nil: null }) }),
    followsMakeUpDays: fc.boolean(),
    ownDays: fc.array(ownDay, { maxLength: 30 }),
  })
  .map(({ standard, saturday, followsMakeUpDays, ownDays }) =>
    compileCalendar({
      zone: 'Asia/Shanghai',
      revision: 1,
      hours: { standard, week: { ...defaultHours.week, sat: saturday }, followsMakeUpDays },
      years: officialYears,
      ownDays,
    }),
  );

const moment = fc.integer({ min: start, max: end });
const length = fc.integer({ min: 0, max: 20_000 });
const runs = { numRuns: 60 };

/** Inside a window or at its end. */
const within = (one: WorkingCalendar, at: number) => one.isOpen(at) || one.isOpen(at - 1);

describe('any calendar', () => {
  it('[3.3.1.7] never gives a due time outside its windows', () => {
    fc.assert(
      fc.property(calendar, moment, length, (one, at, minutes) => {
        const due = one.addWorkingTime(at, minutes);
        expect(due.at >= at && within(one, due.at)).toBe(true);
        expect(one.isOpen(one.nextOpening(at).at)).toBe(true);
      }),
      runs,
    );
  });

  it('gives later due times for later moments and for longer work', () => {
    fc.assert(
      fc.property(calendar, moment, moment, length, length, (one, a, b, m, n) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)];
        expect(one.addWorkingTime(early, m).at).toBeLessThanOrEqual(one.addWorkingTime(late, m).at);
        expect(one.nextOpening(early).at).toBeLessThanOrEqual(one.nextOpening(late).at);
        expect(one.onNextWorkingDay(early).at).toBeLessThanOrEqual(one.onNextWorkingDay(late).at);
        const [short, long] = [Math.min(m, n), Math.max(m, n)];
        expect(one.addWorkingTime(a, short).at).toBeLessThanOrEqual(one.addWorkingTime(a, long).at);
      }),
      runs,
    );
  });

  it('adds in one step what it adds in two', () => {
    fc.assert(
      fc.property(calendar, moment, length, length, (one, at, m, n) => {
        expect(one.addWorkingTime(one.addWorkingTime(at, m).at, n).at).toBe(one.addWorkingTime(at, m + n).at);
      }),
      runs,
    );
  });

  it('measures what it added, and takes away what it measured', () => {
    fc.assert(
      fc.property(calendar, moment, moment, length, (one, a, b, minutes) => {
        expect(one.workingTimeBetween(a, one.addWorkingTime(a, minutes).at).lengthMs).toBe(minutes * minute);
        const back = one.addWorkingTime(a, -minutes - 1);
        expect(one.workingTimeBetween(back.at, a).lengthMs).toBe((minutes + 1) * minute);
        expect(within(one, back.at)).toBe(true);
        const whole = one.workingTimeBetween(start, a).lengthMs + one.workingTimeBetween(a, b).lengthMs;
        expect(whole).toBe(one.workingTimeBetween(start, b).lengthMs);
      }),
      runs,
    );
  });

  it('shows a sum whose lines add up', () => {
    fc.assert(
      fc.property(calendar, moment, length, (one, at, minutes) => {
        const lines = one.addWorkingTime(at, minutes).steps();
        const sum = lines.reduce((total, line) => total + ('lengthMs' in line ? line.lengthMs : 0), 0);
        expect(sum).toBe(minutes * minute);
      }),
      runs,
    );
  });

  it('agrees with counting minute by minute', () => {
    fc.assert(
      fc.property(calendar, moment, fc.integer({ min: 1, max: 600 }), (one, at, minutes) => {
        const from = Math.ceil(at / minute) * minute;
        let left = minutes;
        let now = from;
        for (; left > 0; now += minute) if (one.isOpen(now)) left -= 1;
        expect(one.addWorkingTime(from, minutes).at).toBe(now);
      }),
      { numRuns: 20 },
    );
  });

  it('counts working days forth and back', () => {
    const day = fc.integer({ min: 0, max: 1_000 }).map((days) => addDays('2024-06-01', days));
    fc.assert(
      fc.property(calendar, day, fc.integer({ min: 1, max: 60 }), (one, from, count) => {
        const there = one.addWorkingDays(from, count).day;
        expect(one.day(there).windows.length).toBeGreaterThan(0);
        expect(one.addWorkingDays(there, -count).day <= from).toBe(true);
        expect(one.addWorkingDays(one.addWorkingDays(from, count).day, 1).day).toBe(
          one.addWorkingDays(from, count + 1).day,
        );
      }),
      runs,
    );
  });
});

describe('a calendar under load', () => {
  it('adds a year of working time in far less than a millisecond', () => {
    const { ordinary } = calendars;
    const year = 248 * 540;
    ordinary.addWorkingTime(start, 4 * year);
    const times = Array.from({ length: 2_000 }, (_, at) => {
      const from = performance.now();
      ordinary.addWorkingTime(start + at * minute * 97, year);
      return performance.now() - from;
    }).toSorted((a, b) => a - b);
    expect(times[times.length / 2]).toBeLessThan(0.1);
  });

  it('compiles a year once', () => {
    const one = calendarOf();
    expect(one.year(2026).days).toBe(one.year(2026).days);
    expect(one.throughBreaks()).toBe(one.throughBreaks());
  });

  it('gives up where nobody ever works, instead of searching for ever', () => {
    const free = { works: false, windows: null };
    const week = { mon: free, tue: free, wed: free, thu: free, fri: free, sat: free, sun: free };
    const never = calendarOf({ years: [], hours: { standard: [], week, followsMakeUpDays: true } });
    expect(() => never.addWorkingTime(start, 1)).toThrow(RangeError);
    expect(() => never.addWorkingTime(start, -1)).toThrow(RangeError);
    expect(() => never.nextOpening(start)).toThrow(RangeError);
    expect(() => calendars.ordinary.addWorkingTime(Number.NaN, 1)).toThrow(RangeError);
  });
});
