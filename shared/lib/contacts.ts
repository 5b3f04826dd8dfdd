import { toHalfWidth } from './text.ts';

/** A phone number as typed, in half-width signs and without spaces; it may hold an area code, dashes and an extension. */
export function tidyPhone(typed: string): string {
  return toHalfWidth(typed)
    .replace(/[\s()（）]/g, '')
    .replace(/[转轉]|ext\.?/i, '-')
    .replace(/[—–－]/g, '-');
}

/** Mobile, landline with or without area code and extension, service number, or an international number. */
export function isPhone(typed: string): boolean {
  return /^\+?\d[\d-]{5,21}\d$/.test(tidyPhone(typed)) && tidyPhone(typed).replace(/\D/g, '').length >= 7;
}

export function isEmail(typed: string): boolean {
  return /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+$/.test(toHalfWidth(typed).trim());
}
