import { describe, expect, it } from 'vitest';
import { monthGrid, readTypedDay, readTypedTime, shiftTime } from '../../../shared/lib/typed-days.ts';

/** A Monday. */
const today = '2026-11-23';

describe('a day typed the short way', () => {
  it.each([
    ['25', '2026-11-25'],
    ['23', '2026-11-23'],
    ['22', '2026-12-22'],
    ['31', '2026-12-31'],
    ['1125', '2026-11-25'],
    ['0105', '2027-01-05'],
    ['11-25', '2026-11-25'],
    ['11/25', '2026-11-25'],
    ['11.25', '2026-11-25'],
    ['11月25日', '2026-11-25'],
    ['25号', '2026-11-25'],
    ['２５', '2026-11-25'],
    ['20261125', '2026-11-25'],
    ['261125', '2026-11-25'],
    ['2026-11-25', '2026-11-25'],
    ['2026年11月25日', '2026-11-25'],
    ['+1', '2026-11-24'],
    ['＋3', '2026-11-26'],
    ['今天', '2026-11-23'],
    ['明天', '2026-11-24'],
    ['明', '2026-11-24'],
    ['后天', '2026-11-25'],
    ['大后天', '2026-11-26'],
    ['tomorrow', '2026-11-24'],
    ['Today', '2026-11-23'],
    ['周五', '2026-11-27'],
    ['星期日', '2026-11-29'],
    ['周一', '2026-11-23'],
    ['下周一', '2026-11-30'],
    ['fri', '2026-11-27'],
    ['next wed', '2026-12-02'],
  ])('reads %s as %s', (typed, day) => {
    expect(readTypedDay(typed, today)).toBe(day);
  });

  it.each(['', '32', '0', '1345', '2026-02-30', 'soon', '明年', '-1', '25x', '12345'])(
    'does not guess at %j',
    (typed) => {
      expect(readTypedDay(typed, today)).toBeNull();
    },
  );

  it('takes the 30th of February for no day and goes on to March', () => {
    expect(readTypedDay('30', '2027-01-31')).toBe('2027-03-30');
  });
});

describe('a time typed the short way', () => {
  it.each([
    ['9', '09:00'],
    ['09', '09:00'],
    ['930', '09:30'],
    ['1430', '14:30'],
    ['14:30', '14:30'],
    ['１４：３０', '14:30'],
    ['9点', '09:00'],
    ['9点半', '09:30'],
    ['9点05分', '09:05'],
    ['下午2点', '14:00'],
    ['下午2点半', '14:30'],
    ['2pm', '14:00'],
    ['12pm', '12:00'],
    ['24', '24:00'],
  ])('reads %s as %s', (typed, time) => {
    expect(readTypedTime(typed)).toBe(time);
  });

  it.each(['', '25', '9:75', '2430', 'noon', '99999'])('does not guess at %j', (typed) => {
    expect(readTypedTime(typed)).toBeNull();
  });

  it('moves by half an hour and stays within the day', () => {
    expect(shiftTime('09:00', 30)).toBe('09:30');
    expect(shiftTime('', 30)).toBe('09:00');
    expect(shiftTime('23:45', 30)).toBe('24:00');
    expect(shiftTime('00:15', -30)).toBe('00:00');
  });
});

it('lays a month out in weeks from Monday', () => {
  const grid = monthGrid('2026-11-23');
  expect(grid).toHaveLength(6);
  expect(grid[0]?.[0]).toBe('2026-10-26');
  expect(grid[0]?.[6]).toBe('2026-11-01');
});
