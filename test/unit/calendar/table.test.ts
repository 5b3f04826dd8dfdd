import { describe, expect, it } from 'vitest';
import { formatInstant, instantOf } from '../../../shared/lib/dates.ts';
import { calendars } from './calendars.ts';
import { added, atNine, between, opened, workingDays } from './table.ts';

type Name = keyof typeof calendars;

function at(name: Name, wall: string): number {
  const [day = '', time = ''] = wall.split(' ');
  const instant = instantOf(day, time, calendars[name].zone);
  if (instant === null) throw new Error(`No moment: ${wall}`);
  return instant;
}

const shown = (name: Name, instant: number) => formatInstant(instant, calendars[name].zone);

describe('the hand-made table of due times', () => {
  it('holds more than eighty dated cases', () => {
    expect(atNine.length + added.length + opened.length + workingDays.length + between.length).toBeGreaterThan(120);
  });

  it.each(atNine.map(([name, moment, answer, assumed = []]) => ({ name, moment, answer, assumed })))(
    '[3.3.1.7] with $name hours, what happens on $moment is due on $answer',
    ({ name, moment, answer, assumed }) => {
      const due = calendars[name].onNextWorkingDay(at(name, moment));
      expect(shown(name, due.at)).toBe(answer);
      expect(due.assumedYears).toEqual(assumed);
      expect(due.steps().at(-1)).toMatchObject({ kind: 'point', at: due.at });
    },
  );

  it.each(added.map(([name, moment, minutes, answer, assumed = []]) => ({ name, moment, minutes, answer, assumed })))(
    'with $name hours, from $moment $minutes working minutes on is $answer',
    ({ name, moment, minutes, answer, assumed }) => {
      const due = calendars[name].addWorkingTime(at(name, moment), minutes);
      expect(shown(name, due.at)).toBe(answer);
      expect(due.assumedYears).toEqual(assumed);
    },
  );

  it.each(opened)('[3.3.1.7] with %s hours, at %s the office is open: %s; it opens %s', (name, moment, open, opens) => {
    const calendar = calendars[name];
    expect(calendar.isOpen(at(name, moment))).toBe(open);
    expect(shown(name, calendar.nextOpening(at(name, moment)).at)).toBe(opens);
    const found = calendar.momentAt(at(name, moment));
    expect([found.open, found.why === 'open', shown(name, found.opensAt)]).toEqual([open, open, opens]);
  });

  it.each(workingDays.map(([name, day, count, answer, assumed = []]) => ({ name, day, count, answer, assumed })))(
    'with $name hours, $day and $count working days is $answer',
    ({ name, day, count, answer, assumed }) => {
      const due = calendars[name].addWorkingDays(day, count);
      expect(due.day).toBe(answer);
      expect(due.assumedYears).toEqual(assumed);
    },
  );

  it.each(between)('with %s hours, from %s to %s are %i working minutes', (name, from, to, minutes) => {
    expect(calendars[name].workingTimeBetween(at(name, from), at(name, to)).lengthMs).toBe(minutes * 60_000);
  });
});

describe('the shown sum', () => {
  const { ordinary, lunch, always } = calendars;

  it('[3.3.1.7] says why the mail is not due at once, which days were skipped and what was reached', () => {
    const steps = ordinary.onNextWorkingDay(at('ordinary', '2026-09-30 18:00')).steps();
    expect(steps).toMatchObject([
      { kind: 'closed', why: 'afterClosing', day: '2026-09-30' },
      { kind: 'skipped', day: '2026-10-01', lastDay: '2026-10-07', days: 7, festival: 'nationalDay' },
      { kind: 'point', day: '2026-10-08', reached: 'asked', at: at('ordinary', '2026-10-08 09:00') },
    ]);
  });

  it('counts the windows one by one, the lunch break between them left out', () => {
    const steps = lunch.addWorkingTime(at('lunch', '2026-11-23 09:00'), 260).steps();
    expect(steps).toMatchObject([
      { kind: 'counted', from: at('lunch', '2026-11-23 09:00'), to: at('lunch', '2026-11-23 12:00') },
      { kind: 'counted', from: at('lunch', '2026-11-23 13:00'), to: at('lunch', '2026-11-23 14:20') },
    ]);
  });

  it('names make-up days, the weekend beside them and days that are only assumed', () => {
    const steps = ordinary.addWorkingTime(at('ordinary', '2026-10-10 17:00'), 60).steps();
    expect(steps.map(({ kind, day, dayKind }) => [kind, day, dayKind])).toEqual([
      ['counted', '2026-10-10', 'makeUp'],
      ['skipped', '2026-10-11', 'rest'],
      ['counted', '2026-10-12', 'working'],
    ]);
    const turn = ordinary.addWorkingTime(at('ordinary', '2026-12-31 17:00'), 60).steps();
    expect(turn.map(({ day, assumed }) => [day, assumed])).toEqual([
      ['2026-12-31', false],
      ['2027-01-01', true],
    ]);
  });

  it('tells a run of whole days in one line, and nothing of the day after midnight', () => {
    const steps = ordinary.addWorkingTime(at('ordinary', '2026-11-23 08:30'), 5 * 540).steps();
    expect(steps).toMatchObject([{ kind: 'countedDays', day: '2026-11-23', lastDay: '2026-11-27', days: 5 }]);
    const night = always.addWorkingTime(at('always', '2026-09-30 23:00'), 60).steps();
    expect(night).toMatchObject([{ kind: 'counted', day: '2026-09-30' }]);
    expect(night).toHaveLength(1);
  });

  it('shows working days as they were passed', () => {
    expect(ordinary.addWorkingDays('2026-09-30', 3).steps()).toMatchObject([
      { kind: 'skipped', day: '2026-10-01', days: 7 },
      { kind: 'countedDays', day: '2026-10-08', lastDay: '2026-10-09', days: 2 },
      { kind: 'countedDays', day: '2026-10-10', dayKind: 'makeUp', days: 1 },
    ]);
  });
});
