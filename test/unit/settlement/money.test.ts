import { describe, expect, it } from 'vitest';
import { ageingOf, bucketOf, daysLate } from '../../../shared/domain/settlement/ageing.ts';
import { checkShares, shareOut } from '../../../shared/domain/settlement/shares.ts';

const today = '2026-11-23';

describe('the age of what is owed', () => {
  it('[7.3.1] is nought on the due day itself, and while no invoice arrived', () => {
    expect(daysLate('2026-11-23', today)).toBe(0);
    expect(daysLate('2026-11-24', today)).toBe(0);
    expect(daysLate(null, today)).toBe(0);
    expect(daysLate('2026-11-22', today)).toBe(1);
    expect(bucketOf(null, today)).toBe('notDue');
  });

  it('[7.3.1] changes with the thirtieth, sixtieth and ninetieth day, over the end of a year and of February', () => {
    const ages = (dueDay: string, day: string) => [daysLate(dueDay, day), bucketOf(dueDay, day)];
    expect(ages('2026-10-24', today)).toEqual([30, 'to30']);
    expect(ages('2026-10-23', today)).toEqual([31, 'to60']);
    expect(ages('2026-09-24', today)).toEqual([60, 'to60']);
    expect(ages('2026-09-23', today)).toEqual([61, 'to90']);
    expect(ages('2026-08-25', today)).toEqual([90, 'to90']);
    expect(ages('2026-08-24', today)).toEqual([91, 'over90']);
    expect(ages('2026-12-31', '2027-01-30')).toEqual([30, 'to30']);
    expect(ages('2028-02-28', '2028-03-01')).toEqual([2, 'to30']);
  });

  it('[7.3.1] sums each age to the fen', () => {
    const items = [
      { openFen: 1, dueDay: null },
      { openFen: 2, dueDay: '2026-11-22' },
      { openFen: 4, dueDay: '2026-11-01' },
      { openFen: 8, dueDay: '2026-10-01' },
      { openFen: 16, dueDay: '2026-09-01' },
      { openFen: 9_999_999_999, dueDay: '2025-01-01' },
    ];
    expect(ageingOf(items, today)).toEqual({ notDue: 1, to30: 6, to60: 8, to90: 16, over90: 9_999_999_999 });
    expect(ageingOf([], today)).toEqual({ notDue: 0, to30: 0, to60: 0, to90: 0, over90: 0 });
  });
});

describe('a payment among statements', () => {
  const payable = [
    { id: 'october', openFen: 300 },
    { id: 'overpaid', openFen: -50 },
    { id: 'november', openFen: 500 },
  ];

  it('[7.3.1] pays the first one first and leaves what is more than all', () => {
    expect(shareOut(299, payable)).toEqual({ shares: [{ statementId: 'october', fen: 299 }], rest: 0 });
    expect(shareOut(301, payable)).toEqual({
      shares: [
        { statementId: 'october', fen: 300 },
        { statementId: 'november', fen: 1 },
      ],
      rest: 0,
    });
    expect(shareOut(801, payable).rest).toBe(1);
    expect(shareOut(5, [])).toEqual({ shares: [], rest: 5 });
  });

  it('[7.3.1] names no strangers, nothing twice, and no more than is open or came', () => {
    const faults = (fen: number, ...shares: { statementId: string; fen: number }[]) =>
      checkShares(fen, shares, payable).map(({ path, code }) => `${path} ${code.split('.')[1]}`);
    const october = (fen: number) => ({ statementId: 'october', fen });
    expect(faults(300, october(300))).toEqual([]);
    expect(faults(301, october(301))).toEqual(['shares.0.fen aboveOpen']);
    expect(faults(299, october(300))).toEqual(['shares sharesAbove']);
    expect(faults(5, { statementId: 'december', fen: 5 })).toEqual(['shares.0.statementId notPayable']);
    expect(faults(2, october(1), october(1))).toEqual(['shares.1.statementId shareTwice']);
  });
});
