import { describe, expect, it } from 'vitest';
import {
  emptyItemWriting,
  isOverdue,
  itemState,
  mergeItem,
  reviewItem,
  stateOf,
} from '../../../shared/domain/training/item.ts';
import { trainingLimits } from '../../../shared/domain/training/values.ts';

const signed = { result: 'passed', trainerSignedAt: 1, traineeSignedAt: 2 } as const;
const days = { startDay: '2026-11-23', today: '2026-11-27' };

describe('an item of a training plan', () => {
  it('[5.3.1] is settled by both signatures, and never while it is to be repeated', () => {
    expect(itemState({ ...signed, trainerSignedAt: null, traineeSignedAt: null })).toBe('open');
    expect(itemState({ ...signed, traineeSignedAt: null })).toBe('taught');
    expect(itemState(signed)).toBe('settled');
    expect(itemState({ ...signed, result: 'repeat' })).toBe('taught');
    expect(itemState({ ...signed, result: 'notApplicable' })).toBe('settled');
    expect(stateOf([signed, signed])).toBe('finished');
    expect(stateOf([signed, { ...signed, traineeSignedAt: null }])).toBe('running');
    expect(stateOf([])).toBe('running');
  });

  it('[5.3.1] is overdue from the day after its own until the trainer signs', () => {
    const item = { ...signed, trainerSignedAt: null, traineeSignedAt: null, plannedDay: '2026-11-26' };
    expect(isOverdue(item, '2026-11-26')).toBe(false);
    expect(isOverdue(item, '2026-11-27')).toBe(true);
    expect(isOverdue({ ...item, trainerSignedAt: 1 }, '2026-11-27')).toBe(false);
  });

  it('[5.2.1] is signed on its first and its present day, and not on one before or to come', () => {
    const on = (doneDay: string) =>
      reviewItem({ ...emptyItemWriting, result: 'passed', doneDay }, 'items', days).map(({ code }) => code);
    expect(on('2026-11-23')).toEqual([]);
    expect(on('2026-11-27')).toEqual([]);
    expect(on('2026-11-22')).toEqual(['training.doneBeforeStart']);
    expect(on('2026-11-28')).toEqual(['training.doneDayAhead']);
    expect(on('2026-02-30')).toEqual(['training.doneDayMissing']);
  });

  it('[5.3.7] lays together what two wrote: nothing that was typed is lost', () => {
    const before = { ...emptyItemWriting, notes: '第一天' };
    const theirs = { ...before, result: 'passed', notes: '第一天，认真', doneDay: '2026-11-24' } as const;
    const typed = { ...before, notes: '第一天，记了笔记', taughtBy: '许芳' };
    expect(mergeItem(before, theirs, typed)).toEqual({
      ...before,
      result: 'passed',
      doneDay: '2026-11-24',
      taughtBy: '许芳',
      notes: '第一天，记了笔记\n第一天，认真',
    });
    const long = mergeItem(before, { ...theirs, notes: 'a'.repeat(4_000) }, { ...typed, notes: 'b'.repeat(4_000) });
    expect(long.notes).toHaveLength(trainingLimits.notes);
  });
});
