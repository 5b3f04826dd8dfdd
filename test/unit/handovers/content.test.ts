import { describe, expect, it } from 'vitest';
import { creditLimitText } from '../../../shared/domain/handovers/content.ts';

describe('a hand-over form', () => {
  it.each([
    ['80000', '¥80,000.00'],
    ['1,234.5', '¥1,234.50'],
    ['', ''],
    ['另议', '另议'],
  ])('[1.2.4a] says the credit limit %j as %j', (creditLimit, said) => {
    expect(creditLimitText({ creditLimit })).toBe(said);
  });
});
