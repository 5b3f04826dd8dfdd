import { describe, expect, it } from 'vitest';
import type { Role } from '../../../shared/domain/people/roles.ts';
import { ladderOf } from '../../../shared/domain/tasks/ladder.ts';
import { peopleFor, placesOf, type Staff } from '../../../shared/domain/tasks/recipients.ts';
import { quietUntil, ringOf } from '../../../shared/domain/tasks/ringing.ts';
import { stateOf, verdictOf } from '../../../shared/domain/tasks/state.ts';
import { type Sent, sweepOf } from '../../../shared/domain/tasks/sweep.ts';
import { at, calendar } from './calendar.ts';

const person = (id: string, ...roles: readonly Role[]) => ({ id, roles });
const staff: Staff = {
  people: [
    person('lina', 'csClerk'),
    person('zhang', 'csClerk'),
    person('zhao', 'csDirector'),
    person('admin', 'administrator'),
  ],
  absences: [],
};
const owner = { ownerId: 'lina', ownerRole: null };
const dueAt = at('2026-11-23 09:05');
const escalation = [
  { amount: 5, unit: 'minutes', to: ['csDirector'] },
  { amount: 20, unit: 'minutes', to: ['departmentManager'] },
] as const;
const ladder = ladderOf({ escalation }, { dueAt, warnAt: dueAt - 60_000 }, calendar);
const minute = 60_000;

function sweep(
  now: number,
  given: { rungsDone?: number; sent?: readonly Sent[]; staff?: Staff; openedAt?: number } = {},
) {
  const task = { ...owner, rungsDone: given.rungsDone ?? 0, openedAt: given.openedAt ?? at('2026-11-23 09:00') };
  const context = { ladder, rule: { returnAfter: 15 }, sent: given.sent ?? [], staff: given.staff ?? staff };
  return sweepOf(task, context, { wall: now, steady: now });
}

describe('who is told when', () => {
  it('[2.2.1] the ladder is warning, due time, then each step in the order of time', () => {
    expect(ladder.map(({ step, at: when }) => [step, (when - dueAt) / minute])).toEqual([
      ['warn', -1],
      ['due', 0],
      ['step1', 5],
      ['step2', 20],
    ]);
    const office = ladderOf(
      { escalation: [{ amount: 60, unit: 'workingMinutes', to: ['gm'] }] },
      { dueAt: at('2026-11-27 17:00'), warnAt: null },
      calendar,
    );
    expect(office.at(-1)?.at).toBe(at('2026-11-30 09:00'));
  });

  it('[2.2.1] nothing is told before its time, and each step once', () => {
    expect(sweep(dueAt - 2 * minute)).toMatchObject({ fired: [], rungsDone: 0, nextAt: dueAt - minute });
    expect(sweep(dueAt, { rungsDone: 1 })).toMatchObject({
      fired: [{ step: 'due', to: [{ userId: 'lina', forId: null }], passed: [] }],
      rungsDone: 2,
      nextAt: dueAt + 5 * minute,
    });
    expect(sweep(dueAt + minute, { rungsDone: 2 }).fired).toEqual([]);
  });

  it('[2.2.1] whoever looks late finds all that was missed, but no warning of what is due by now', () => {
    const late = sweep(dueAt + 24 * 60 * minute);
    expect(late.fired.map(({ step }) => step)).toEqual(['due', 'step1', 'nobody']);
    expect(late.nextAt).toBeNull();
  });

  it('[2.2.1] a step without people falls through to the next at once', () => {
    const withoutOwner = { ...staff, people: staff.people.filter(({ id }) => id !== 'lina') };
    expect(sweep(dueAt, { rungsDone: 1, staff: withoutOwner })).toMatchObject({
      fired: [{ step: 'step1', to: [{ userId: 'zhao' }], passed: ['due'] }],
      rungsDone: 3,
    });
  });

  it('[2.2.1] what nobody can get is told to director and administrator', () => {
    const [fired] = sweep(dueAt + 20 * minute, { rungsDone: 3 }).fired;
    expect(fired).toMatchObject({ step: 'nobody', passed: ['step2'] });
    expect(fired?.to.map(({ userId }) => userId)).toEqual(['zhao', 'admin']);
  });

  it('[2.2.1] acknowledged but not done comes back; a warning does not', () => {
    const sent = [{ id: 'a', step: 'due', acknowledgedAt: dueAt }];
    expect(sweep(dueAt + 4 * minute, { rungsDone: 2, sent })).toMatchObject({
      returned: [],
      nextAt: dueAt + 5 * minute,
    });
    expect(sweep(dueAt + 15 * minute, { rungsDone: 3, sent }).returned).toEqual(['a']);
    const warned = [{ id: 'w', step: 'warn', acknowledgedAt: dueAt - minute }];
    expect(sweep(dueAt + 60 * minute, { rungsDone: 4, sent: warned })).toMatchObject({ returned: [], nextAt: null });
  });

  it('[2.2.1] a clock that was set back keeps what began before it going by steady time', () => {
    const task = { ...owner, rungsDone: 1, openedAt: dueAt - 5 * minute };
    const context = { ladder, rule: { returnAfter: 15 }, sent: [], staff };
    const year = 365 * 24 * 60 * minute;
    expect(sweepOf(task, context, { wall: dueAt - year, steady: dueAt }).fired).toMatchObject([{ step: 'due' }]);
    const begunAfter = { ...task, openedAt: dueAt - year - minute };
    expect(sweepOf(begunAfter, context, { wall: dueAt - year, steady: dueAt }).fired).toEqual([]);
  });

  it('[1.1] absent people are stood in for; those who stand in for each other are nobody', () => {
    const away = (userId: string, substituteId: string) => ({ userId, substituteId });
    const told = (absences: Staff['absences']) => peopleFor(['owner'], owner, { ...staff, absences });
    expect(told([away('lina', 'zhang')])).toEqual([{ userId: 'zhang', forId: 'lina' }]);
    expect(told([away('lina', 'zhang'), away('zhang', 'zhao')])).toEqual([{ userId: 'zhao', forId: 'lina' }]);
    expect(told([away('lina', 'zhang'), away('zhang', 'lina')])).toEqual([]);
    expect(told([away('lina', 'gone')])).toEqual([]);
    const clerks = peopleFor(['csClerk'], owner, { ...staff, absences: [away('lina', 'zhang')] });
    expect(clerks).toEqual([{ userId: 'zhang', forId: null }]);
  });
});

describe('places', () => {
  it('[1.1] of absent people are their substitute’s, with their roles, along the whole chain and back again', () => {
    const away = (userId: string, substituteId: string) => ({ userId, substituteId });
    const places = (absences: Staff['absences'], userId = 'zhang') =>
      placesOf({ userId, roles: ['csClerk'] }, { ...staff, absences });
    expect(places([]).ids).toEqual(['zhang']);
    expect(places([away('lina', 'zhang')]).ids).toEqual(['zhang', 'lina']);
    expect(places([away('zhao', 'zhang')])).toEqual({ ids: ['zhang', 'zhao'], roles: ['csClerk', 'csDirector'] });
    expect(places([away('lina', 'zhang'), away('zhao', 'lina')]).ids).toEqual(['zhang', 'lina', 'zhao']);
    expect(places([away('lina', 'zhang'), away('zhang', 'lina')]).ids).toEqual(['zhang']);
  });
});

describe('how it is shown', () => {
  it('[2.2.1] the state is computed on looking: open, soon, due, late', () => {
    const task = { state: 'open', warnAt: dueAt - minute, dueAt } as const;
    const shown = [-2, -1, 0, 1].map((minutes) => stateOf(task, dueAt + minutes * minute));
    expect(shown).toEqual(['open', 'soon', 'due', 'late']);
    expect(stateOf({ ...task, state: 'done' }, dueAt + minute)).toBe('done');
  });

  it('[3.4] whether it was kept is computed: met at the very moment, late a millisecond after, open and past is open', () => {
    const done = (closedAt: number) => verdictOf({ state: 'done', dueAt, closedAt }, dueAt + minute);
    expect([done(dueAt), done(dueAt + 1)]).toEqual(['met', 'late']);
    const open = { state: 'open', dueAt, closedAt: null } as const;
    expect([verdictOf(open, dueAt - 1), verdictOf(open, dueAt)]).toEqual(['running', 'open']);
  });

  it('[2.2.1] an alert grows more urgent and comes twice as often from its third ring on', () => {
    const rings = [1, 2, 3].map((times) => ringOf('due', times, 10));
    expect(rings.map(({ urgent, againAfterMs }) => [urgent, againAfterMs / minute])).toEqual([
      [false, 10],
      [true, 10],
      [true, 5],
    ]);
    expect(ringOf('step1', 1, 10).urgent).toBe(true);
  });

  it('[2.2.1] quiet hours end in the morning, over midnight too', () => {
    const night = { from: '21:00', to: '07:00' };
    const zone = 'Asia/Shanghai';
    expect(quietUntil(night, at('2026-11-23 22:00'), zone)).toBe(at('2026-11-24 07:00'));
    expect(quietUntil(night, at('2026-11-24 03:00'), zone)).toBe(at('2026-11-24 07:00'));
    expect(quietUntil(night, at('2026-11-24 07:00'), zone)).toBeNull();
    expect(quietUntil({ from: '12:00', to: '13:00' }, at('2026-11-24 12:30'), zone)).toBe(at('2026-11-24 13:00'));
    expect(quietUntil(null, at('2026-11-24 03:00'), zone)).toBeNull();
  });
});
