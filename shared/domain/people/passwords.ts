import { userNameKey } from './user-names.ts';

export const leastPasswordLength = 8;
/** From here on length alone is enough. */
const longEnough = 16;

/** Those that are tried first; everything is compared in lower case. */
const common = new Set([
  'password1',
  'passw0rd',
  'admin123',
  'admin888',
  'administrator1',
  'abc12345',
  'abcd1234',
  '1234abcd',
  'a1234567',
  'a12345678',
  'a123456789',
  'aa123456',
  'qq123456',
  'qwer1234',
  '1234qwer',
  '1q2w3e4r',
  '1qaz2wsx',
  'woaini520',
  'woaini1314',
  'iloveyou1',
  'welcome1',
  'p@ssw0rd',
]);

/** The form in which a password is hashed, so that an input method's full-width signs do not lock its owner out. */
export function passwordText(typed: string): string {
  return typed.normalize('NFKC');
}

/**
 * Whether a new password may be used: at least 8 characters with two of letters, digits and signs (or at
 * least 16 of any kind), not made of the user name, not one of the common ones, not one sign over and over.
 */
export function isPasswordStrong(typed: string, userName: string): boolean {
  const password = passwordText(typed);
  const lower = password.toLowerCase();
  const signs = [...password];
  if (signs.length < leastPasswordLength) return false;
  if (new Set(signs).size < 4 || common.has(lower)) return false;
  const name = userNameKey(userName);
  if (name.length >= 3 && lower.includes(name)) return false;
  return signs.length >= longEnough || kindsIn(password) >= 2;
}

function kindsIn(password: string): number {
  return [/\p{L}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(password)).length;
}
