import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, formatInstant, instantOf, isDay, isTimeOfDay, wallTime } from '../../../shared/lib/dates.ts';

const shanghai = 'Asia/Shanghai';

describe('the wall clock of the company', () => {
  it('reads an instant as day and time there', () => {
    const at = Date.parse('2026-11-23T16:30:00Z');
    expect(wallTime(at, shanghai)).toEqual({ day: '2026-11-24', time: '00:30', second: 0 });
    expect(formatInstant(at, shanghai)).toBe('2026-11-24 00:30');
  });

  it('24:00 is the beginning of the next day', () => {
    expect(instantOf('2026-11-23', '24:00', shanghai)).toBe(instantOf('2026-11-24', '00:00', shanghai));
  });

  it('knows zones with summer time', () => {
    expect(instantOf('2026-07-01', '12:00', 'Europe/Berlin')).toBe(Date.parse('2026-07-01T10:00:00Z'));
    expect(instantOf('2026-12-01', '12:00', 'Europe/Berlin')).toBe(Date.parse('2026-12-01T11:00:00Z'));
  });

  it('what the wall shows leads back to the instant', () => {
    const minutes = fc.integer({ min: 20_000_000, max: 40_000_000 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(shanghai, 'UTC', 'Asia/Kathmandu'), (minute, zone) => {
        const { day, time } = wallTime(minute * 60_000, zone);
        expect(instantOf(day, time, zone)).toBe(minute * 60_000);
      }),
    );
  });

  it('shows what Intl shows, to the second, on both sides of every change of clocks', () => {
    for (const zone of [shanghai, 'Europe/Berlin', 'Australia/Lord_Howe']) {
      const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
      const shown = (at: number) => {
        const { day, time, second } = wallTime(at, zone);
        return `${day} ${time}:${String(second).padStart(2, '0')}`;
      };
      const hours = fc.integer({ min: 0, max: 24 * 365 * 80 });
      fc.assert(
        fc.property(hours, fc.integer({ min: -3_600_000, max: 3_600_000 }), (hour, more) => {
          const at = Math.max(0, hour * 3_600_000 + more);
          expect(shown(at)).toBe(format.format(at));
        }),
      );
      // 2026 hour by hour, a millisecond before each and at each: every change of clocks of a year is among them.
      for (let at = Date.parse('2026-01-01T00:00:00Z'); at < Date.parse('2027-01-01T00:00:00Z'); at += 1_800_000) {
        if (shown(at) !== format.format(at) || shown(at - 1) !== format.format(at - 1)) expect.fail(`${zone} ${at}`);
      }
    }
  });

  it('a day that the calendar does not have is no day', () => {
    expect(isDay('2026-02-29')).toBe(false);
    expect(isDay('2028-02-29')).toBe(true);
    expect(isDay('2026-13-01')).toBe(false);
    expect(isTimeOfDay('24:00')).toBe(true);
    expect(isTimeOfDay('24:01')).toBe(false);
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(instantOf('2026-02-30', '09:00', shanghai)).toBeNull();
  });
});
