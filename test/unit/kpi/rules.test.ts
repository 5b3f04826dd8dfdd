import { describe, expect, it } from 'vitest';
import { translatorFor } from '../../../electron/backend/i18n/translate.ts';
import { agreedAnew } from '../../../shared/domain/kpi/agreement.ts';
import { arrivedIntact, damagedPieces, excuseOf, type Happened } from '../../../shared/domain/kpi/damage.ts';
import { countWords } from '../../../shared/domain/kpi/figure-words.ts';
import { trendLine } from '../../../shared/domain/kpi/trend-line.ts';
import { isReached, percentOf, readGoal, typedGoal, valueOf } from '../../../shared/domain/kpi/value.ts';

describe('the time an order is judged by', () => {
  const first = agreedAnew(null, 1_000, 0);

  it('[8] is the last one agreed before the one before it had passed', () => {
    const earlier = agreedAnew(first, 2_000, 1_000);
    expect(earlier).toEqual({ agreedAt: 2_000, currentAt: 2_000, movedLate: 0 });
    expect(agreedAnew(earlier, 500, 900)).toEqual({ agreedAt: 500, currentAt: 500, movedLate: 0 });
  });

  it('[8] stays once it has passed, and the later version is kept beside it', () => {
    const late = agreedAnew(first, 2_000, 1_001);
    expect(late).toEqual({ agreedAt: 1_000, currentAt: 2_000, movedLate: 1 });
    expect(agreedAnew(late, 3_000, 1_500)).toEqual({ agreedAt: 1_000, currentAt: 3_000, movedLate: 2 });
    expect(agreedAnew(late, null, 1_500)).toEqual({ agreedAt: 1_000, currentAt: null, movedLate: 2 });
    expect(agreedAnew(late, 2_000, 1_500)).toBe(late);
  });

  it('[8] is not lost when the order names none any more: it is still judged by what was agreed last', () => {
    const taken = agreedAnew(first, null, 900);
    expect(taken).toEqual({ agreedAt: 1_000, currentAt: null, movedLate: 0 });
    expect(agreedAnew(taken, 2_000, 950)).toEqual({ agreedAt: 2_000, currentAt: 2_000, movedLate: 0 });
    expect(agreedAnew(taken, 2_000, 1_500)).toEqual({ agreedAt: 1_000, currentAt: 2_000, movedLate: 1 });
  });

  it('[8] is none until one is agreed', () => {
    const undated = agreedAnew(null, null, 0);
    expect(undated.agreedAt).toBeNull();
    expect(agreedAnew(undated, 700, 900)).toEqual({ agreedAt: 700, currentAt: 700, movedLate: 0 });
  });
});

const handed = { signedAt: 1, signedPieces: 10, outcome: 'clean', condition: 'sound' } as const;
const happened = (given: Partial<Happened>): Happened => ({ pieces: 10, handed, reports: [], troubles: [], ...given });

describe('damage', () => {
  it('[8] of the same pieces told by report, flag and consignee counts once, and never more than was sent', () => {
    const report = { kind: 'damage', pieces: 3, party: null } as const;
    const lost = { kind: 'lost', pieces: 2, side: null } as const;
    const wet = { ...handed, condition: 'wet' } as const;
    expect(damagedPieces(happened({ reports: [report], troubles: [lost], handed: wet }))).toBe(3);
    expect(damagedPieces(happened({ reports: [report, { ...report, pieces: 30 }] }))).toBe(10);
    expect(damagedPieces(happened({ reports: [{ ...report, kind: 'late' }] }))).toBe(0);
  });

  it('[8] that nobody counted is one piece, and lost goods without a number are all', () => {
    expect(damagedPieces(happened({ reports: [{ kind: 'shortage', pieces: null, party: null }] }))).toBe(1);
    const underway = { ...handed, signedAt: null, signedPieces: null, outcome: null, condition: null };
    const lost = { kind: 'lost', pieces: null, side: null } as const;
    expect(damagedPieces(happened({ handed: underway, troubles: [lost] }))).toBe(10);
    expect(damagedPieces(happened({ handed: null, troubles: [lost] }))).toBe(10);
    const short = { ...handed, outcome: 'part', condition: 'short', signedPieces: 7 } as const;
    expect(damagedPieces(happened({ handed: short }))).toBe(3);
    expect(damagedPieces(happened({ handed: { ...short, outcome: 'refused', signedPieces: 0 } }))).toBe(1);
  });

  it('[8] is not what was lost on the way and signed for sound in the end', () => {
    const lost = { kind: 'lost', pieces: 4, side: null } as const;
    const loss = { kind: 'loss', pieces: 4, party: null } as const;
    expect(damagedPieces(happened({ troubles: [lost] }))).toBe(0);
    expect(damagedPieces(happened({ reports: [loss], troubles: [lost] }))).toBe(0);
    expect(arrivedIntact(happened({ reports: [loss], troubles: [lost] }))).toBe(true);
    const part = { ...handed, outcome: 'part', signedPieces: 9 } as const;
    expect(damagedPieces(happened({ handed: part, troubles: [lost] }))).toBe(1);
    const wet = { ...handed, condition: 'wet' } as const;
    expect(damagedPieces(happened({ handed: wet, troubles: [lost] }))).toBe(1);
    const short = { ...handed, condition: 'short', signedPieces: null } as const;
    expect(damagedPieces(happened({ handed: short, troubles: [lost] }))).toBe(4);
    // What is short inside a piece that was signed for is seen later.
    expect(damagedPieces(happened({ reports: [{ ...loss, kind: 'shortage' }] }))).toBe(4);
  });

  it('[8] leaves an order in full and undamaged only when all was signed for and nothing was wrong', () => {
    expect(arrivedIntact(happened({}))).toBe(true);
    expect(arrivedIntact(happened({ handed: { ...handed, signedAt: null } }))).toBeNull();
    expect(arrivedIntact(happened({ handed: null }))).toBeNull();
    expect(arrivedIntact(happened({ handed: { ...handed, outcome: 'part', signedPieces: 9 } }))).toBe(false);
    expect(arrivedIntact(happened({ handed: { ...handed, condition: 'torn' } }))).toBe(false);
  });
});

it('[8] a delay is excused by what quality control signed, else by what was answered about its cause', () => {
  const answered = { kind: 'late', pieces: null, side: 'customer' } as const;
  expect(excuseOf({ reports: [], troubles: [answered] })).toBe('customer');
  const signed = { kind: 'late', pieces: null, party: 'internal' } as const;
  expect(excuseOf({ reports: [signed], troubles: [answered] })).toBeNull();
  expect(excuseOf({ reports: [{ ...signed, party: 'forceMajeure' }], troubles: [] })).toBe('forceMajeure');
  expect(excuseOf({ reports: [{ ...signed, kind: 'damage', party: 'customer' }], troubles: [] })).toBeNull();
});

describe('a value', () => {
  const counted = (n: number, of: number) => ({ n, of, ms: 0 });

  it('[8] is rounded against us: nothing that is not whole is called whole, nothing that happened never', () => {
    expect(percentOf('onTime', 999_999, 1_000_000)).toBe('99.9');
    expect(percentOf('onTime', 970, 1_000)).toBe('97.0');
    expect(percentOf('onTime', 7, 7)).toBe('100.0');
    expect(percentOf('damage', 1, 10_000_000)).toBe('0.001');
    expect(percentOf('complaints', 29, 1_000)).toBe('2.90');
    expect(percentOf('onTime', 0, 0)).toBe('');
  });

  it('[8] reaches its target by the whole numbers, and nothing reaches none', () => {
    expect(isReached('onTime', counted(969_999, 1_000_000), 9_700)).toBe(false);
    expect(isReached('onTime', counted(97, 100), 9_700)).toBe(true);
    expect(isReached('damage', counted(1, 10_000), 1)).toBe(true);
    expect(isReached('damage', counted(2, 10_000), 1)).toBe(false);
    expect(isReached('onTime', counted(0, 0), 9_700)).toBeNull();
    expect(isReached('closing', { n: 2, of: 2, ms: 2 * 60_000 }, 1)).toBe(true);
    expect(isReached('closing', { n: 2, of: 2, ms: 2 * 60_000 + 1 }, 1)).toBe(false);
    expect(valueOf('closing', { n: 2, of: 2, ms: 3_000 })).toBe(1_500);
  });

  it('[8] has a target that is typed in percent or hours', () => {
    expect(readGoal('onTime', ' 97.5% ')).toBe(9_750);
    expect(readGoal('damage', '0.01')).toBe(1);
    expect(readGoal('closing', '48')).toBe(2_880);
    for (const wrong of ['', '101', '-1', '1e3', '9,5', '97.555']) expect(readGoal('onTime', wrong)).toBeNull();
    for (const goal of [0, 1, 29, 9_750, 10_000]) expect(readGoal('onTime', typedGoal('onTime', goal))).toBe(goal);
  });
});

it('[8] a trend leaves a gap where a month has nothing, and draws its target', () => {
  const box = { width: 106, height: 26 };
  const line = trendLine([0.9, null, 1, 0.95], 0.97, box);
  expect(line.path).toMatch(/^M[\d. ]+M[\d. ]+L[\d. ]+$/);
  expect(line.dots.map(({ month }) => month)).toEqual([0, 2, 3]);
  expect(line.dots[1]?.y).toBe(3);
  expect(line.dots[0]?.y).toBe(23);
  expect(line.goalY).toBeCloseTo(9, 0);
  expect(trendLine([null, null], 1, box)).toEqual({ path: '', dots: [], goalY: null });
});

describe('what n is', () => {
  it('[8] reads as a person writes it: one complaint, and money with its thousands', () => {
    const say = (figure: Parameters<typeof countWords>[0], counted: { n: number; of: number }) => {
      const { key, params } = countWords(figure, { ...counted, ms: 0 });
      return translatorFor('en')(`kpi:${key}`, params);
    };
    expect(say('closing', { n: 1, of: 1 })).toBe('1 complaint');
    expect(say('closing', { n: 2, of: 2 })).toBe('2 complaints');
    expect(say('overdue', { n: 123_456_789, of: 200_000_000 })).toBe('¥1,234,567.89 / ¥2,000,000.00');
  });
});
