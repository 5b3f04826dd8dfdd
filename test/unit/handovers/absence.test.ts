import { describe, expect, it } from 'vitest';
import { type Away, circleOf } from '../../../shared/domain/handovers/absence.ts';

const away = (userId: string, substituteId: string, fromDay: number, toDay: number): Away => ({
  userId,
  substituteId,
  fromDay: `2026-11-${fromDay}`,
  toDay: `2026-11-${toDay}`,
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
