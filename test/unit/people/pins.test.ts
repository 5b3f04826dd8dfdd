import { describe, expect, it } from 'vitest';
import { isPin, isPinStrong, pinStateOf } from '../../../shared/domain/people/pins.ts';

const day = 86_400_000;

describe('the PIN of a workstation', () => {
  it('has four to six digits, in any width', () => {
    for (const right of ['4071', '40718', '407183', '４０７１']) expect(isPin(right)).toBe(true);
    for (const wrong of ['', '407', '4071834', '40a1', '4 071', '-4071', '四零七一']) expect(isPin(wrong)).toBe(false);
  });

  it('is none of those that are tried first', () => {
    const easy = ['0000', '1234', '4321', '8901', '123456', '1212', '7577', '112211', '406406', '1985', '2026', '0314'];
    expect(easy.filter((pin) => isPinStrong(pin, 'wangli'))).toEqual([]);
    expect(isPinStrong('850623', 'wangli')).toBe(false);
    for (const good of ['4071', '58302', '739164']) expect(isPinStrong(good, 'wangli')).toBe(true);
  });

  it('holds no digits of the user name', () => {
    expect(isPinStrong('4071', 'clerk4071')).toBe(false);
    expect(isPinStrong('94078', 'clerk407')).toBe(false);
    expect(isPinStrong('4071', 'clerk4')).toBe(true);
  });

  it('ends after days without use, after five tries, and where the company does not want it', () => {
    const settings = { allowed: true, unusedDays: 30 };
    const pin = { off: '', tries: 0, lastUsedAt: 0 } as const;
    expect(pinStateOf(null, settings, 0)).toBe('none');
    expect(pinStateOf(pin, settings, 30 * day)).toBe('on');
    expect(pinStateOf(pin, settings, 30 * day + 1)).toBe('unused');
    expect(pinStateOf({ ...pin, tries: 5 }, settings, 0)).toBe('tries');
    expect(pinStateOf(pin, { ...settings, allowed: false }, 0)).toBe('none');
  });
});
