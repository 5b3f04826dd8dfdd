import { leastPasswordLength } from './passwords.ts';
import { userNameKey } from './user-names.ts';

export const leastPinDigits = 4;
export const mostPinDigits = 6;
/** Looks at a PIN, wrong ones in a row, until it is switched off. */
export const pinTries = 5;

/** The digits as they are hashed, so that an input method's full-width ones do not lock their owner out. */
export function pinText(typed: string): string {
  return typed.normalize('NFKC').trim();
}

export function isPin(typed: string): boolean {
  return /^\d{4,6}$/.test(pinText(typed));
}

/** Digits that are neither a PIN nor long enough for a password: a PIN of which one was missed or struck twice. */
export function isMistypedPin(typed: string): boolean {
  const digits = pinText(typed);
  return /^\d+$/.test(digits) && digits.length < leastPasswordLength && !isPin(digits);
}

/** Whether a PIN is none of those that are tried first: rows, repeats, years and birthdays, digits of the user name. */
export function isPinStrong(typed: string, userName: string): boolean {
  const pin = pinText(typed);
  return isPin(pin) && !isRow(pin) && !isRepeat(pin) && !isDate(pin) && !isOfName(pin, userName);
}

/** 1234, 9876, 8901. */
function isRow(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, at) => (Number(digit) - Number(pin[at]) + 10) % 10);
  return steps.every((step) => step === 1) || steps.every((step) => step === 9);
}

/** Few different digits, or a half said twice: 0000, 7577, 1212, 123123. */
function isRepeat(pin: string): boolean {
  const half = pin.slice(0, pin.length / 2);
  return new Set(pin).size < 3 || pin === half + half;
}

/** 1985, 2026, 1203 as the third of December, 850623. */
function isDate(pin: string): boolean {
  const isDay = (text: string) => /^(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(text);
  if (pin.length === leastPinDigits) return /^(19|20)/.test(pin) || isDay(pin);
  return pin.length === mostPinDigits && isDay(pin.slice(2));
}

function isOfName(pin: string, userName: string): boolean {
  const digits = userNameKey(userName).replaceAll(/\D/g, '');
  return digits.includes(pin) || (digits.length >= 3 && pin.includes(digits));
}

export interface PinSettings {
  readonly allowed: boolean;
  /** Days without use after which a PIN no longer works. */
  readonly unusedDays: number;
}

export const firstPinSettings: PinSettings = { allowed: true, unusedDays: 30 };

export type PinState = 'none' | 'on' | 'tries' | 'unused';

/** What a PIN that is kept is worth at `now`. */
export function pinStateOf(
  pin: { readonly off: 'tries' | ''; readonly tries: number; readonly lastUsedAt: number } | null,
  { allowed, unusedDays }: PinSettings,
  now: number,
): PinState {
  if (!pin || !allowed) return 'none';
  if (pin.off === 'tries' || pin.tries >= pinTries) return 'tries';
  return now - pin.lastUsedAt > unusedDays * 86_400_000 ? 'unused' : 'on';
}
