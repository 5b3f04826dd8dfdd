import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf, faxState, readCount } from '../../../shared/domain/intake/fax-count.ts';

const code = (typed: string) => {
  const read = readCount(typed);
  return read.ok ? read.count : read.code.replace('intake.', '');
};

describe('the number of faxes that a customer names', () => {
  it('[1.2.3] is a whole number that somebody can have sent; -3, words and 10000 are answered at the field', () => {
    expect(['0', ' 12 ', '１２', '9999', ''].map(code)).toEqual([0, 12, 12, 9_999, null]);
    expect(['-3', '－3', '− 3'].map(code)).toEqual(['countNegative', 'countNegative', 'countNegative']);
    expect(['3.5', '三', '1e3', '1,000', '+3', '0x1F'].map(code)).toEqual(
      Array.from({ length: 6 }, () => 'countWrong'),
    );
    expect(['10000', '99999999999999999999'].map(code)).toEqual(['countTooLarge', 'countTooLarge']);
  });

  it('[1.2.3] whatever is typed, only a whole number up to 9999 is taken', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer().map(String)), (typed) => {
        const read = readCount(typed);
        if (!read.ok || read.count === null) return;
        expect(Number.isInteger(read.count) && read.count >= 0 && read.count <= 9_999).toBe(true);
      }),
    );
  });

  it('[1.2.3] is set against orders and open drafts; a difference without its reason stays open', () => {
    const ours = { orders: 3, drafts: 1, reason: '' };
    expect(differenceOf({ ...ours, theirCount: 5 })).toBe(1);
    expect(differenceOf({ ...ours, theirCount: 2 })).toBe(-2);
    expect(faxState({ ...ours, theirCount: 4 })).toBe('agreed');
    expect(faxState({ ...ours, theirCount: 5 })).toBe('differs');
    expect(faxState({ ...ours, theirCount: null })).toBe('missing');
    expect(faxState({ ...ours, theirCount: 5, reason: '重发一份' })).toBe('explained');
    expect(faxState({ ...ours, theirCount: null, reason: ' ' })).toBe('missing');
    expect(faxState({ orders: 0, drafts: 0, theirCount: null, reason: '' })).toBe('missing');
  });
});
