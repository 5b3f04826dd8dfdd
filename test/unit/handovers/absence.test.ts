import { describe, expect, it } from 'vitest';
import { type Away, circleOf, gapsOf, isAwayAt } from '../../../shared/domain/handovers/absence.ts';

const away = (userId: string, substituteId: string, fromDay: number, toDay: number): Away => ({
  userId,
  substituteId,
  fromDay: `2026-11-${fromDay}`,
  toDay: `2026-11-${toDay}`,
  fromTime: null,
  toTime: null,
});

describe('[1.2.4b] a circle of substitutes', () => {
  const chain = [away('b', 'c', 20, 25), away('c', 'd', 24, 28)];

  it('closes over several people, on the days on which all of them are away', () => {
    expect(circleOf(away('d', 'b', 25, 26), chain)).toEqual(['d', 'b', 'c']);
    expect(circleOf(away('d', 'b', 26, 28), chain)).toBeNull();
    expect(circleOf(away('d', 'a', 25, 26), chain)).toBeNull();
  });

  it('of two who are away one after the other is none', () => {
    expect(circleOf(away('c', 'b', 26, 27), [away('b', 'c', 20, 25)])).toBeNull();
    expect(circleOf(away('c', 'b', 25, 27), [away('b', 'c', 20, 25)])).toEqual(['c', 'b']);
  });

  it('that is there already does not hold up whoever leads into it', () => {
    expect(circleOf(away('x', 'b', 20, 28), [away('b', 'c', 20, 28), away('c', 'b', 20, 28)])).toBeNull();
  });
});

describe('[1.2.4b] hours', () => {
  const afternoon = { ...away('a', 'b', 23, 24), fromTime: '13:00', toTime: '10:30' };

  it('count on the first and on the last day only', () => {
    expect(isAwayAt(afternoon, { day: '2026-11-23', time: '12:59' })).toBe(false);
    expect(isAwayAt(afternoon, { day: '2026-11-23', time: '13:00' })).toBe(true);
    expect(isAwayAt(afternoon, { day: '2026-11-24', time: '08:00' })).toBe(true);
    expect(isAwayAt(afternoon, { day: '2026-11-24', time: '10:30' })).toBe(false);
  });

  it('keep two who relieve each other from being a circle', () => {
    const morning = { ...away('b', 'a', 23, 23), toTime: '13:00' };
    expect(circleOf(morning, [afternoon])).toBeNull();
    expect(circleOf({ ...morning, toTime: '14:00' }, [afternoon])).toEqual(['b', 'a']);
  });
});

const halves = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '20:00' },
];
const office = (day: string) => ({ day, windows: halves });

describe('[1.2.4b] what absences leave uncovered', () => {
  const people = [
    { id: 'a', roles: ['csDirector'] },
    { id: 'b', roles: ['csClerk'] },
    { id: 'c', roles: ['csClerk'] },
  ] as const;

  it('is told of working days: a substitute who is away too, and a role that nobody holds that day', () => {
    const absences = [away('a', 'b', 24, 25), away('b', 'c', 25, 26)];
    expect(gapsOf(['2026-11-23', '2026-11-25'].map(office), people, absences)).toEqual([
      { kind: 'bothAway', day: '2026-11-25', userId: 'a', substituteId: 'b' },
      { kind: 'nobodyWith', day: '2026-11-25', role: 'csDirector' },
    ]);
  });

  it('is nothing of an hour at the dentist, nor of a role that the company does not have', () => {
    const dentist = { ...away('a', 'b', 25, 25), fromTime: '14:00', toTime: '15:00' };
    expect(gapsOf([office('2026-11-25')], people, [dentist])).toEqual([]);
  });

  it('goes by the hours of the company: who comes for the evening is there, two absences may leave no hour', () => {
    const untilFive = { ...away('a', 'b', 25, 25), fromTime: '08:00', toTime: '17:30' };
    expect(gapsOf([office('2026-11-25')], people, [untilFive])).toEqual([]);
    const rest = { ...away('a', 'c', 25, 25), fromTime: '13:00', toTime: '20:00' };
    const morning = { ...untilFive, toTime: '12:00' };
    expect(gapsOf([office('2026-11-25')], people, [morning, rest])).toEqual([
      { kind: 'nobodyWith', day: '2026-11-25', role: 'csDirector' },
    ]);
  });
});
