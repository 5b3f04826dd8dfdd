import { describe, expect, it } from 'vitest';
import { callsOf } from '../../../renderer/features/intake/calls.ts';
import { foldReading, groupsIn } from '../../../shared/domain/orders/course.ts';
import type { TimelineEntry } from '../../../shared/contract/orders.ts';

function entry(seq: number, patch: Partial<TimelineEntry> = {}): TimelineEntry {
  const at = 1_763_900_000_000 + seq * 10_000;
  return {
    seq,
    type: 'order.draftStarted',
    at,
    actorName: '王丽',
    workstation: 'counter-1',
    clauses: [],
    payload: {},
    ...patch,
  };
}

const tick = (seq: number, groups: readonly string[], caller = '张三', actorName = '王丽') =>
  entry(seq, { type: 'intake.readBack', clauses: ['1.2.2'], actorName, payload: { caller, groups } });

describe('the timeline of an order', () => {
  it('[1.1, 1.2.2] tells a call that was read back group by group as one entry', () => {
    const folded = foldReading([
      entry(1),
      tick(2, ['client']),
      tick(3, ['job', 'times']),
      tick(4, ['goods']),
      entry(5),
    ]);
    expect(folded.map(({ seq }) => seq)).toEqual([1, 4, 5]);
    expect(groupsIn(folded[1] ?? entry(0))).toEqual(['client', 'job', 'times', 'goods']);
  });

  it('keeps apart what another clerk read, what was read to another person, and what lay between', () => {
    const apart = [
      tick(1, ['client']),
      tick(2, ['job'], '李四'),
      tick(3, ['goods'], '李四', '张伟'),
      entry(4),
      tick(5, ['quote']),
    ];
    expect(foldReading(apart)).toHaveLength(5);
    expect(foldReading([tick(1, ['client']), tick(2, ['client'])]).map(groupsIn)).toEqual([['client']]);
    expect(groupsIn(entry(1, { payload: { groups: 'client' } }))).toEqual([]);
  });

  it('[1.2.2] sums the ticks of an order up to the calls in which they were made', () => {
    const one = { group: 'client', callerName: '张三', byName: '王丽', at: 0 } as const;
    const minute = 60_000;
    const calls = callsOf([
      { ...one, group: 'quote', at: 90 * minute },
      one,
      { ...one, group: 'job', at: minute },
      { ...one, group: 'goods', callerName: '李四', at: 2 * minute },
    ]);
    expect(calls.map(({ callerName, groups }) => [callerName, ...groups])).toEqual([
      ['张三', 'client', 'job'],
      ['李四', 'goods'],
      ['张三', 'quote'],
    ]);
    expect(calls[0]).toMatchObject({ from: 0, to: minute });
  });
});
