import { describe, expect, it } from 'vitest';
import { startingHours, startingYears } from '../../../electron/backend/calendar/starting-calendar.ts';
import { compileCalendar } from '../../../shared/domain/calendar/calendar.ts';
import type { WorkingWindow } from '../../../shared/domain/calendar/windows.ts';
import { checkLimits, reportClock, manualLimits, warnsAt } from '../../../shared/domain/exceptionReports/regime.ts';
import { cases, type Office } from './regime-table.ts';

const windows: Readonly<Record<Office, readonly WorkingWindow[]>> = {
  usual: [{ from: '08:30', to: '17:30' }],
  six: [{ from: '08:30', to: '18:00' }],
  lunchOpen: [
    { from: '08:30', to: '12:00' },
    { from: '13:30', to: '17:30' },
  ],
  lunchClosed: [
    { from: '08:30', to: '12:00' },
    { from: '13:30', to: '17:30' },
  ],
};

function calendarOf(office: Office) {
  const { hours } = startingHours(0);
  return compileCalendar({
    zone: 'Asia/Shanghai',
    revision: 7,
    hours: { ...hours, standard: windows[office] },
    years: startingYears(0),
    ownDays: [],
  });
}

const at = (text: string) => Date.parse(`${text}:00+08:00`);

describe('[3.3.1.7, 3.3.1.2] when a report is due, by hand-made table', () => {
  it('holds at least sixty dated cases, of both rules', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(new Set(cases.map(({ office, known }) => `${office} ${known}`)).size).toBe(cases.length);
    expect(new Set(cases.map(({ regime }) => regime)).size).toBe(2);
  });

  it.each(cases)('[3.3.1.7] $known ($office) is due $due: $why', ({ office, known, due, regime }) => {
    const limits = { ...manualLimits, throughBreaks: office !== 'lunchClosed' };
    const clock = reportClock(at(known), calendarOf(office), limits);
    expect(clock).toMatchObject({ knownAt: at(known), regime, dueAt: at(due), calendarRevision: 7 });
    expect(clock.steps.length > 0).toBe(regime === 'afterHours');
  });

  it('[3.3.1.7] counts five real minutes to the millisecond and closes to the millisecond', () => {
    const closing = at('2026-11-23T17:30');
    const calendar = calendarOf('usual');
    expect(reportClock(closing - 1, calendar, manualLimits)).toMatchObject({
      regime: 'working',
      dueAt: closing - 1 + 300_000,
    });
    expect(reportClock(closing, calendar, manualLimits)).toMatchObject({ regime: 'afterHours' });
  });

  it('[3.3.1.7] says where a year is only assumed', () => {
    expect(reportClock(at('2026-12-31T18:00'), calendarOf('usual'), manualLimits).assumedYears).toEqual([2027]);
    expect(reportClock(at('2026-11-23T10:00'), calendarOf('usual'), manualLimits).assumedYears).toEqual([]);
    expect(reportClock(at('2027-03-01T10:00'), calendarOf('usual'), manualLimits).assumedYears).toEqual([2027]);
  });

  it('[3.3.1.2, 3.3.1.7] goes by the limits that the company set', () => {
    const own = { ...manualLimits, minutes: 10, morning: '08:45' };
    expect(reportClock(at('2026-11-23T10:00'), calendarOf('usual'), own).dueAt).toBe(at('2026-11-23T10:10'));
    expect(reportClock(at('2026-11-23T19:00'), calendarOf('usual'), own).dueAt).toBe(at('2026-11-24T08:45'));
  });

  it('refuses limits that are none, each at its field', () => {
    expect(checkLimits(manualLimits)).toEqual([]);
    const paths = (limits: Partial<typeof manualLimits>) =>
      checkLimits({ ...manualLimits, ...limits }).map(({ path }) => path);
    for (const minutes of [0, 61, 2.5, Number.NaN, -5]) expect(paths({ minutes })).toEqual(['minutes']);
    for (const morning of ['', '9', '24:30', '9:60', 'nine']) expect(paths({ morning })).toEqual(['morning']);
  });

  it('is nearly due half an hour before, and at once where there are only minutes', () => {
    const known = at('2026-11-23T19:00');
    expect(warnsAt({ knownAt: known, dueAt: at('2026-11-24T09:00') })).toBe(at('2026-11-24T08:30'));
    expect(warnsAt({ knownAt: known, dueAt: known + 300_000 })).toBe(known);
  });
});
