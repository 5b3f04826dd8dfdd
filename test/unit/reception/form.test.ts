import { describe, expect, it } from 'vitest';
import { emptyGuest, emptyVisit, mergeVisit, visitLimits } from '../../../shared/domain/reception/form.ts';

const guest = (name: string) => ({ ...emptyGuest, name });
const before = { ...emptyVisit, guests: [guest('王建国')], purpose: '签约', companionIds: ['one'], from: '14:00' };

describe('a visit that two windows write', () => {
  it('[6.2.1] keeps the guests that each of them added, and the change of a field that one made', () => {
    const theirs = {
      ...before,
      guests: [...before.guests, guest('Anna')],
      from: '15:00',
      companionIds: ['one', 'two'],
    };
    const typed = {
      ...before,
      guests: [{ ...guest('王建国'), title: '总经理' }, guest('Bob')],
      purpose: '参观',
      companionIds: ['three', 'one'],
    };
    const merged = mergeVisit(before, theirs, typed);
    expect(merged.guests.map(({ name, title }) => `${name}${title}`)).toEqual(['王建国总经理', 'Bob', 'Anna']);
    expect(merged).toMatchObject({ purpose: '参观', from: '15:00', companionIds: ['three', 'one', 'two'] });
    expect(mergeVisit(before, { ...before, from: '16:00' }, { ...before, from: '17:00' }).from).toBe('17:00');
  });

  it('[6.2.1] never holds more guests than may be kept', () => {
    const many = (of: string) => ({
      ...before,
      guests: Array.from({ length: 40 }, (_, index) => guest(`${of}${index}`)),
    });
    expect(mergeVisit(before, many('a'), many('b')).guests).toHaveLength(visitLimits.guests);
  });
});
