import { describe, expect, it } from 'vitest';
import { dueOf } from '../../../shared/domain/tasks/due.ts';
import type { Due, Facts } from '../../../shared/domain/tasks/rule.ts';
import { at, calendar } from './calendar.ts';

const dueAt = (due: Due, from: string, facts: Facts = {}) =>
  dueOf({ due, warnBefore: null }, { at: at(from), facts }, calendar)?.dueAt;

const relative = (amount: number, unit: 'minutes' | 'workingMinutes' | 'workingDays', time: string | null = null) =>
  ({ kind: 'relative', fact: 'deliveryToAt', amount, unit, time, atLeast: 0 }) as const;

describe('when a duty is due', () => {
  it('[2.2.1] real minutes go on whatever the hour: what begins just before closing is due just after it', () => {
    expect(dueAt({ kind: 'minutes', amount: 5 }, '2026-11-23 17:28')).toBe(at('2026-11-23 17:33'));
    expect(dueAt({ kind: 'minutes', amount: 5 }, '2026-11-28 03:00')).toBe(at('2026-11-28 03:05'));
  });

  it('[2.4.2] working minutes wait for the office: Friday evening goes on on Monday', () => {
    const due = { kind: 'workingMinutes', amount: 60, throughBreaks: false } as const;
    expect(dueAt(due, '2026-11-27 17:00')).toBe(at('2026-11-30 09:00'));
  });

  it.each([
    [0, '17:00', '2026-11-23 09:00', '2026-11-23 17:00'],
    [0, '17:00', '2026-11-23 17:10', '2026-11-24 17:00'],
    [0, 'closing', '2026-11-27 17:31', '2026-11-30 17:30'],
    [0, 'closing', '2026-11-28 10:00', '2026-11-30 17:30'],
    [1, '09:00', '2026-11-23 10:00', '2026-11-24 09:00'],
    [1, '09:00', '2026-11-23 07:00', '2026-11-23 09:00'],
    [1, '09:00', '2026-11-27 18:00', '2026-11-30 09:00'],
    [1, 'opening', '2026-11-27 18:00', '2026-11-30 08:30'],
    [2, '16:00', '2026-11-26 10:00', '2026-11-30 16:00'],
    [1, '09:00', '2026-12-31 18:00', '2027-01-02 09:00'],
  ])('[1.2.3, 2.4.3] working day %i at %s, asked at %s, is %s', (workingDay, time, from, expected) => {
    expect(dueAt({ kind: 'point', workingDay, time }, from)).toBe(at(expected));
  });

  it('[2.5.2] a moment of the order is counted back from, in real time, office time and days', () => {
    const facts = { deliveryToAt: at('2026-11-30 12:00') };
    expect(dueAt(relative(-60, 'minutes'), '2026-11-23 09:00', facts)).toBe(at('2026-11-30 11:00'));
    expect(dueAt(relative(-240, 'workingMinutes'), '2026-11-23 09:00', facts)).toBe(at('2026-11-27 17:00'));
    expect(dueAt(relative(-1, 'workingDays', '10:00'), '2026-11-23 09:00', facts)).toBe(at('2026-11-27 10:00'));
    expect(dueAt(relative(0, 'workingDays', 'opening'), '2026-11-23 09:00', facts)).toBe(at('2026-11-30 08:30'));
  });

  it('[2.3.1-nextDay] what belongs to a day without work is done on the working day before it', () => {
    const facts = { deliveryToAt: at('2026-11-29 12:00') };
    expect(dueAt(relative(0, 'workingDays', '09:00'), '2026-11-23 09:00', facts)).toBe(at('2026-11-27 09:00'));
    const midnight = { deliveryToAt: at('2026-11-25 00:00') };
    expect(dueAt(relative(0, 'workingDays', '09:00'), '2026-11-23 09:00', midnight)).toBe(at('2026-11-24 09:00'));
  });

  it('[2.5.2] nothing is due before anybody could do it, and the sum says so', () => {
    const due = { ...relative(-60, 'minutes'), atLeast: 30 };
    const facts = { deliveryToAt: at('2026-11-23 09:40') };
    const found = dueOf({ due, warnBefore: null }, { at: at('2026-11-23 09:00'), facts }, calendar);
    expect(found?.dueAt).toBe(at('2026-11-23 09:30'));
    expect(found?.sum).toMatchObject({ heldBack: true, calendarRevision: 7, factAt: at('2026-11-23 09:40') });
  });

  it('[2.5.2] without a promised time there is nothing to be late for', () => {
    expect(dueAt(relative(0, 'minutes'), '2026-11-23 09:00')).toBeUndefined();
    expect(dueAt(relative(0, 'minutes'), '2026-11-23 09:00', { deliveryToAt: 'soon' })).toBeUndefined();
  });

  it('[2.5.2] warns before, in office time too, but never before the duty began', () => {
    const rule = { due: relative(0, 'minutes'), warnBefore: { amount: 540, unit: 'workingMinutes' } } as const;
    const facts = { deliveryToAt: at('2026-11-30 12:00') };
    expect(dueOf(rule, { at: at('2026-11-23 09:00'), facts }, calendar)?.warnAt).toBe(at('2026-11-27 12:00'));
    expect(dueOf(rule, { at: at('2026-11-30 11:00'), facts }, calendar)?.warnAt).toBe(at('2026-11-30 11:00'));
  });

  it('[3.3.1.7] keeps the sum that was made, day by day', () => {
    const due = { kind: 'workingMinutes', amount: 60, throughBreaks: false } as const;
    const found = dueOf({ due, warnBefore: null }, { at: at('2026-11-27 17:00'), facts: {} }, calendar);
    expect(found?.sum.steps.map(({ kind, day }) => `${kind} ${day}`)).toEqual([
      'counted 2026-11-27',
      'skipped 2026-11-28',
      'counted 2026-11-30',
    ]);
  });
});
