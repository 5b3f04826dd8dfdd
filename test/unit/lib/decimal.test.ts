import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDecimal, parseDecimal } from '../../../shared/lib/decimal.ts';
import { formatFen, parseFen } from '../../../shared/lib/money.ts';
import { formatKg, formatM3, parseCm3, parseCount, parseGrams } from '../../../shared/lib/quantity.ts';

describe('[1.3.1.6, 1.3.2.6] money is exact, never floating point', () => {
  it.each([
    ['1,234.5', 123_450],
    ['￥１２．５０', 1_250],
    [' 0.01 ', 1],
    ['100', 10_000],
    ['-3', -300],
    ['1.230', 123],
    ['0.29', 29],
    ['1,234,567.80', 123_456_780],
    ['12 345', 1_234_500],
    ['-¥1,000.00', -100_000],
  ])('%s is read to the fen', (typed, fen) => {
    expect(parseFen(typed)).toBe(fen);
  });

  it.each([
    '',
    'abc',
    '1.234',
    '1..2',
    '1e3',
    '12元',
    '99999999999999999',
    '0x10',
    '.5',
    '1.000,00',
    '12,5',
    '1,0000',
    '1 2',
    ',100',
  ])('%j is no amount', (typed) => {
    expect(parseFen(typed)).toBeNull();
  });

  it('an amount is shown in yuan with its thousands apart', () => {
    expect(formatFen(123_456_789)).toBe('¥1,234,567.89');
    expect(formatFen(-5)).toBe('-¥0.05');
    expect(formatFen(0)).toBe('¥0.00');
  });

  it('whatever is written out is read back as the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 6 }), (value, decimals) => {
        expect(parseDecimal(formatDecimal(value, decimals), decimals)).toBe(value);
      }),
    );
  });
});

describe('weights, volumes and counts', () => {
  it('kilograms are kept as grams and cubic metres as cubic centimetres', () => {
    expect(parseGrams('12.5')).toBe(12_500);
    expect(formatKg(12_500)).toBe('12.5');
    expect(parseCm3('0.36')).toBe(360_000);
    expect(formatM3(360_000)).toBe('0.36');
  });

  it('a count has no fraction', () => {
    expect(parseCount('１２')).toBe(12);
    expect(parseCount('1.5')).toBeNull();
  });
});
