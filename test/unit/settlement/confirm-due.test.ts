import { describe, expect, it } from 'vitest';
import { confirmDue } from '../../../shared/domain/settlement/confirm-due.ts';
import { isDisputed, needsCorrection } from '../../../shared/domain/settlement/disputes.ts';
import { calendarOf, hoursOf, special } from '../calendar/calendars.ts';

const at = (text: string) => Date.parse(`${text}:00+08:00`);
const calendar = calendarOf({
  hours: hoursOf('09:00-12:00, 13:00-17:30'),
  ownDays: [special('2026-11-30', 'working', '09:00-16:00')],
});

describe('by when the customer answers', () => {
  it.each([
    ['counts his days from the day it was sent, whatever the hour', '2026-11-24T00:01', 2, '2026-11-26T17:30'],
    ['late in the evening still the same day', '2026-11-24T23:59', 2, '2026-11-26T17:30'],
    ['a weekend moves it to Monday, with the hours of that day', '2026-11-26T10:00', 2, '2026-11-30T16:00'],
    ['a long holiday moves it behind it', '2026-09-29T10:00', 5, '2026-10-08T17:30'],
    ['a make-up Saturday is a working day', '2026-10-08T10:00', 2, '2026-10-10T17:30'],
    ['into the next month', '2026-10-29T10:00', 5, '2026-11-03T17:30'],
  ])('[7.1.3] %s', (_what, sent, days, due) => {
    expect(new Date(confirmDue(at(sent), days, calendar)).toISOString()).toBe(new Date(at(due)).toISOString());
  });
});

describe('disputes', () => {
  it('[7.1.4] an open one keeps the statement disputed, one that was upheld asks for a new version of that one', () => {
    expect(isDisputed([{ state: 'rejected' }, { state: 'withdrawn' }])).toBe(false);
    expect(isDisputed([{ state: 'rejected' }, { state: 'open' }])).toBe(true);
    expect(needsCorrection([{ state: 'upheld', revision: 1 }], 1)).toBe(true);
    expect(needsCorrection([{ state: 'upheld', revision: 1 }], 2)).toBe(false);
    expect(needsCorrection([{ state: 'rejected', revision: 2 }], 2)).toBe(false);
  });
});
