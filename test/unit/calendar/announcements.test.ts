import { describe, expect, it } from 'vitest';
import { announcedDays } from '../../../shared/domain/calendar/announcement.ts';
import { checkYearDays, oddities } from '../../../shared/domain/calendar/check-year.ts';
import { unconfirmedYears } from '../../../shared/domain/calendar/coming-year.ts';
import { weekdayOf } from '../../../shared/domain/calendar/days.ts';
import { defaultHours } from '../../../shared/domain/calendar/hours.ts';
import { checkWindows, parseWindows, windowsText } from '../../../shared/domain/calendar/windows.ts';
import { calendarOf, notices, officialYears } from './calendars.ts';

describe('the official years', () => {
  it.each(notices)('[3.3.1.7] $year is sound day by day and names its notice', (notice) => {
    const days = announcedDays(notice);
    expect(checkYearDays(notice.year, days, defaultHours)).toEqual([]);
    expect(oddities(notice.year, days)).toEqual([]);
    expect(notice.sourceZh).toMatch(
      new RegExp(`${notice.year}年部分节假日安排的通知（国办发明电〔${notice.year - 1}〕\\d+号）`),
    );
    expect(notice.sourceEn).toContain(`[${notice.year - 1}] No.`);
    const makeUp = days.filter(({ kind }) => kind === 'makeUp');
    expect(makeUp.every(({ day }) => ['sat', 'sun'].includes(weekdayOf(day)))).toBe(true);
  });

  it.each([
    [2024, 28, 8, 251],
    [2025, 28, 5, 248],
    [2026, 33, 6, 248],
  ])('[3.3.1.7] %i has %i days of holidays, %i make-up days and %i days worked', (year, holidays, makeUp, worked) => {
    const { days, assumed } = calendarOf().year(year);
    expect(days.filter(({ kind }) => kind === 'holiday')).toHaveLength(holidays);
    expect(days.filter(({ kind }) => kind === 'makeUp')).toHaveLength(makeUp);
    expect(days.filter(({ windows }) => windows.length > 0)).toHaveLength(worked);
    expect(assumed).toBe(false);
  });

  it('a year that is not among them is assumed, whatever its days', () => {
    const { days, assumed } = calendarOf().year(2028);
    expect([days.length, assumed, days.every((day) => day.assumed)]).toEqual([366, true, true]);
  });

  it('are asked for from the first of November on', () => {
    expect(unconfirmedYears(officialYears, '2026-10-31')).toEqual([]);
    expect(unconfirmedYears(officialYears, '2026-11-01')).toEqual([2027]);
    expect(unconfirmedYears(officialYears, '2027-01-01')).toEqual([2027]);
    expect(unconfirmedYears([], '2026-12-01')).toEqual([2026, 2027]);
  });

  it('are checked by number of days and by the three holidays that every year has had', () => {
    const [year] = officialYears;
    const few = year?.days.filter(({ day }) => day !== '2024-10-01').slice(0, 5) ?? [];
    expect(oddities(2024, few).map(({ code }) => code)).toEqual([
      'calendar.holidayMissing',
      'calendar.holidayMissing',
      'calendar.holidaysUnusual',
    ]);
  });
});

describe('hours as people write them', () => {
  it.each([
    ['08:30-17:30', '08:30–17:30'],
    ['8:30-12, 13-17:30', '08:30–12:00, 13:00–17:30'],
    ['13:00～17:30，8:30～12:00', '08:30–12:00, 13:00–17:30'],
    ['8：30至12：00、13：00至24：00', '08:30–12:00, 13:00–24:00'],
    ['08:30 – 12:00 13:00 – 17:30', '08:30–12:00, 13:00–17:30'],
    ['', ''],
  ])('"%s" is read as "%s"', (text, written) => {
    expect(windowsText(parseWindows(text) ?? [{ from: '?', to: '?' }])).toBe(written);
  });

  it.each(['morning', '8:30', '8:30-25:00', '8:30-12:60', '8-12-17', '24:01-24:02'])('"%s" is not read', (text) => {
    expect(parseWindows(text)).toBeNull();
  });

  it('overlapping, backward, empty and too many windows are named', () => {
    const codeOf = (text: string) => checkWindows(parseWindows(text) ?? [], 'standard').map(({ code }) => code);
    expect(codeOf('8:30-12:01, 12-17')).toEqual(['calendar.windowsOverlap']);
    expect(codeOf('17-8:30')).toEqual(['calendar.windowBackwards']);
    expect(codeOf('12-12')).toEqual(['calendar.windowBackwards']);
    expect(codeOf('')).toEqual(['calendar.windowsNone']);
    expect(codeOf('0-1,2-3,4-5,6-7,8-9,10-11,12-13')).toEqual(['calendar.windowsTooMany']);
    expect(codeOf('8:30-12, 12-24')).toEqual([]);
  });
});
