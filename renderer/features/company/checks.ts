import { toHalfWidth } from '../../../shared/lib/text.ts';

/** A telephone line as it stands on the sheet's head; several may be named. */
export function isPhoneLine(typed: string): boolean {
  return /^[\d\s()+\-/;,、，；（）]*$/.test(toHalfWidth(typed));
}

export function isPrefix(typed: string): boolean {
  return /^[A-Z]{1,4}$/.test(typed);
}

/** Letters of a number series as one types them: full-width and small ones become capitals. */
export function tidyPrefix(typed: string): string {
  return toHalfWidth(typed).toUpperCase().replace(/\s/g, '');
}

/** Whole minutes from 1 to 240; `null` when it is none. */
export function minutesOf(typed: string): number | null {
  const text = toHalfWidth(typed).trim();
  const minutes = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return minutes >= 1 && minutes <= 240 ? minutes : null;
}
