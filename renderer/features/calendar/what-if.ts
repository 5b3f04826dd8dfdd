import type { WorkingCalendar } from '../../../shared/domain/calendar/calendar.ts';
import type { SumStep } from '../../../shared/domain/calendar/sum.ts';
import { type DayText, instantOf, wallTime } from '../../../shared/lib/dates.ts';
import { tidy } from '../../../shared/lib/text.ts';

export const limitKinds = ['workingTime', 'nextMorning', 'workingDays'] as const;

/** What is tried out, as it was typed. */
export interface Question {
  readonly at: string;
  readonly kind: (typeof limitKinds)[number];
  readonly amount: string;
  readonly breaksOpen: boolean;
}

export interface Answer {
  readonly at: number;
  /** A limit in days falls due on a day. */
  readonly day: DayText | null;
  readonly assumedYears: readonly number[];
  readonly steps: readonly SumStep[];
}

/** `2026-11-23 18:01` on the company's wall; `null` for no such moment. */
export function momentOf(text: string, zone: string): number | null {
  const [day = '', time = ''] = tidy(text).split(' ');
  return instantOf(day, time.padStart(5, '0'), zone);
}

/** The due time with its sum; `null` while the question is not whole. */
export function answerTo(calendar: WorkingCalendar, { at: text, kind, amount, breaksOpen }: Question): Answer | null {
  const at = momentOf(text, calendar.zone);
  const count = /^-?\d{1,7}$/.test(amount.trim()) ? Number(amount) : null;
  if (at === null) return null;
  const asked = breaksOpen ? calendar.throughBreaks() : calendar;
  if (kind === 'nextMorning') {
    const due = asked.onNextWorkingDay(at);
    return { ...due, day: null, steps: due.steps() };
  }
  if (count === null) return null;
  if (kind === 'workingDays') {
    const due = asked.addWorkingDays(
      wallTime(at, calendar.zone).day,
      Math.sign(count) * Math.min(Math.abs(count), 1_000),
    );
    return { ...due, at, steps: due.steps() };
  }
  const due = asked.addWorkingTime(at, count);
  return { ...due, day: null, steps: due.steps() };
}
