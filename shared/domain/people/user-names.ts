import { tidy } from '../../lib/text.ts';

/** The form in which user names are compared and kept unique: half-width, trimmed, lower case. */
export function userNameKey(typed: string): string {
  return tidy(typed.normalize('NFKC')).toLowerCase();
}

/** A user name is one word that can be said over the counter: letters (Han too), digits, dot, dash, underscore, @. */
export function isUserName(typed: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,59}$/u.test(userNameKey(typed));
}
