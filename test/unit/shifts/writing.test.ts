import { describe, expect, it } from 'vitest';
import { writeShiftList } from '../../../shared/domain/shifts/shift-list.ts';
import { emptyWriting, mergeWriting, reviewWriting } from '../../../shared/domain/shifts/writing.ts';

const matter = (id: string, at: number | null) => ({ id, at, label: id, customerName: '', detail: '', code: 'x' });
const nothing = {
  orders: [],
  tasks: [],
  papers: [],
  prints: [],
  alerts: [],
  drafts: [],
  mail: [],
  promises: [],
  reports: [],
  notes: [],
};

describe('the shift hand-over list', () => {
  it('[1.1] puts calls before other tasks, both by due time, and what has no time last', () => {
    const list = writeShiftList({
      ...nothing,
      orders: [matter('undated', null), matter('dated', 5)],
      tasks: [
        { ...matter('late', 9), expectsCall: false },
        { ...matter('call', 8), expectsCall: true },
        { ...matter('soon', 3), expectsCall: false },
      ],
    });
    expect(list.map(({ key }) => key)).toEqual([
      'calls:call',
      'tasks:soon',
      'tasks:late',
      'orders:dated',
      'orders:undated',
    ]);
  });

  it('asks for a successor who is not the giver', () => {
    expect(reviewWriting(emptyWriting, 'a')).toMatchObject([{ code: 'shifts.receiverMissing' }]);
    expect(reviewWriting({ ...emptyWriting, receiverId: 'a' }, 'a')).toMatchObject([
      { code: 'shifts.receiverIsGiver' },
    ]);
    expect(reviewWriting({ ...emptyWriting, receiverId: 'b' }, 'a')).toEqual([]);
  });

  it('loses no word of two windows that write the same list', () => {
    const base = { ...emptyWriting, notes: { one: '旧', two: '旧' }, keeps: ['k'] };
    const stored = { ...base, notes: { one: '甲', two: '旧' }, keeps: [], remarks: '甲' };
    const typed = { ...base, notes: { one: '旧', two: '乙' }, keeps: ['k', 'm'], remarks: '乙', receiverId: 'b' };
    expect(mergeWriting(base, stored, typed)).toEqual({
      receiverId: 'b',
      notes: { one: '甲', two: '乙' },
      keeps: ['m'],
      remarks: '甲 / 乙',
    });
  });
});
