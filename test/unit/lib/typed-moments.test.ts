import { describe, expect, it } from 'vitest';
import { formatInstant } from '../../../shared/lib/dates.ts';
import { readComingMoment, readPastDay, readPastMoment } from '../../../shared/lib/typed-moments.ts';

const zone = 'Asia/Shanghai';
/** A Wednesday. */
const now = { at: Date.parse('2026-11-25T15:30:20+08:00'), day: '2026-11-25' };
const past = (text: string) => shown(readPastMoment(text, now, zone));
const coming = (text: string) => shown(readComingMoment(text, now, zone));
const shown = (at: number | null) => (at === null ? null : formatInstant(at, zone));

describe('[2.2.1] a moment typed into the table', () => {
  it.each([
    ['930', '2026-11-25 09:30'],
    ['9点半', '2026-11-25 09:30'],
    ['now', '2026-11-25 15:30'],
    ['现在', '2026-11-25 15:30'],
    ['昨天 1430', '2026-11-24 14:30'],
    ['-2 8', '2026-11-23 08:00'],
    ['23 18', '2026-11-23 18:00'],
    ['28 18', '2026-10-28 18:00'],
    ['11-20 9:00', '2026-11-20 09:00'],
    ['12-30 9:00', '2025-12-30 09:00'],
    ['周五 16:00', '2026-11-20 16:00'],
    ['２３　１８：００', '2026-11-23 18:00'],
    ['2026-11-01 10:00', '2026-11-01 10:00'],
  ])('%s was %s', (typed, read) => {
    expect(past(typed)).toBe(read);
  });

  it.each([
    ['18', '2026-11-25 18:00'],
    ['明天 930', '2026-11-26 09:30'],
    ['+2 12', '2026-11-27 12:00'],
    ['3 1400', '2026-12-03 14:00'],
    ['周五 16:00', '2026-11-27 16:00'],
  ])('%s will be %s', (typed, read) => {
    expect(coming(typed)).toBe(read);
  });

  it.each(['', '11-20', '25日', '99', '昨天', 'abc 9', '31 25:00'])('“%s” is no moment', (typed) => {
    expect(past(typed)).toBeNull();
  });

  it('days without a year lie behind', () => {
    expect(readPastDay('26', '2026-11-25')).toBe('2026-10-26');
    expect(readPastDay('1', '2026-03-01')).toBe('2026-03-01');
    expect(readPastDay('31', '2026-03-15')).toBe('2026-01-31');
  });
});
