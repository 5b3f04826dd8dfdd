import { describe, expect, it } from 'vitest';
import { isEmail, isPhone, tidyPhone } from '../../../shared/lib/contacts.ts';

describe('phones and mail addresses', () => {
  it.each([
    '13800138000',
    '+86 138 0013 8000',
    '010-6512 3456',
    '０１０－６５１２３４５６',
    '(021)5888 1234转801',
    '400-820-8820',
    '6512 3456',
  ])('%s is a phone', (typed) => {
    expect(isPhone(typed)).toBe(true);
  });

  it.each(['', 'abc', '138-ABCD-8000', '12345', '无', '138001380001380013800138000'])('%j is no phone', (typed) => {
    expect(isPhone(typed)).toBe(false);
  });

  it('a phone is kept in half-width signs with its extension', () => {
    expect(tidyPhone('（０１０）６５１２３４５６转８')).toBe('01065123456-8');
  });

  it.each([
    ['wang@example.cn', true],
    ['王@公司.中国', true],
    ['wang.example.cn', false],
    ['a@b', false],
    ['a b@c.cn', false],
  ])('%s as a mail address: %s', (typed, expected) => {
    expect(isEmail(typed)).toBe(expected);
  });
});
