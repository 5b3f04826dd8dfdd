import { describe, expect, it } from 'vitest';
import { createPasswordHasher, officeCost } from '../../../electron/backend/people/password-hash.ts';
import { isPasswordStrong } from '../../../shared/domain/people/passwords.ts';
import { isUserName, userNameKey } from '../../../shared/domain/people/user-names.ts';

const quick = createPasswordHasher({ N: 2 ** 8, r: 8, p: 1 });

describe('a stored password', () => {
  it('matches what was typed and nothing else', async () => {
    const stored = await quick.hash('Rain-over-Beijing');
    expect(await quick.matches('Rain-over-Beijing', stored)).toBe(true);
    expect(await quick.matches('rain-over-Beijing', stored)).toBe(false);
    expect(await quick.matches('', stored)).toBe(false);
  });

  it('is salted: the same password twice is stored differently', async () => {
    expect(await quick.hash('same-Password-1')).not.toBe(await quick.hash('same-Password-1'));
  });

  it('carries its cost, so that a hash of another cost still opens', async () => {
    const other = createPasswordHasher({ N: 2 ** 9, r: 4, p: 1 });
    const stored = await other.hash('kept-for-years-1');
    expect(stored.startsWith('scrypt$512$4$1$')).toBe(true);
    expect(await quick.matches('kept-for-years-1', stored)).toBe(true);
  });

  it('never matches for nobody, nor for a damaged hash', async () => {
    expect(await quick.matches('anything-1', null)).toBe(false);
    for (const damaged of ['', 'plain', 'scrypt$256$8$1$AAAA', 'md5$256$8$1$AAAA$AAAA', 'scrypt$256$8$1$AAAA$AAAA']) {
      expect(await quick.matches('anything-1', damaged)).toBe(false);
    }
  });

  it('opens whether the input method typed full-width or half-width signs', async () => {
    expect(await quick.matches('ａｂｃ１２３４５', await quick.hash('abc12345'))).toBe(true);
  });

  it('is hashed at the full cost where no other is given, within the memory that Node allows', async () => {
    const office = createPasswordHasher();
    const stored = await office.hash('a-Real-one-1');
    expect(stored.startsWith(`scrypt$${officeCost.N}$8$1$`)).toBe(true);
    expect(await office.matches('a-Real-one-1', stored)).toBe(true);
  });
});

describe('a new password', () => {
  it.each(['Tide-2026', 'blue7sky', '蓝天白云大雁南飞1', 'correct horse battery', 'ａｂｃｄ８８６６'])(
    'may be %j',
    (password) => {
      expect(isPasswordStrong(password, 'wangli')).toBe(true);
    },
  );

  it.each([
    ['short', 'Ab1-cde'],
    ['only digits', '20261123'],
    ['only letters', 'onlyletters'],
    ['one sign over and over', 'aaaaaaa1'],
    ['the common first try', 'Abcd1234'],
    ['made of the user name', 'WangLi2026'],
    ['empty', ''],
  ])('may not be %s', (_, password) => {
    expect(isPasswordStrong(password, 'wangli')).toBe(false);
  });
});

describe('a user name', () => {
  it('is the same in any case, width and with spaces around', () => {
    expect(userNameKey('  ＷａｎｇＬｉ ')).toBe('wangli');
    expect(userNameKey('WANGLI')).toBe('wangli');
  });

  it('is one word of letters, Han characters and digits', () => {
    for (const fine of ['wangli', '王丽', 'wang.li-2', 'cs@01', '７号']) expect(isUserName(fine)).toBe(true);
    for (const wrong of ['', ' ', 'wang li', '<b>', "o'; DROP TABLE", '-x', '😀'])
      expect(isUserName(wrong)).toBe(false);
  });
});
