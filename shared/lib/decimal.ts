import { toHalfWidth } from './text.ts';

/** Digits in a row, or with every three apart: what is grouped otherwise may be meant as decimals, as `1.000,00` or `12,5`. */
const grouped = /^-?(?:\d+|\d{1,3}(?:[,\s]\d{3})+)(?:\.\d+)?$/;

/**
 * Reads a typed decimal as an integer of its smallest unit, exactly: `parseDecimal('1,234.5', 2)` is 123450.
 * `null` when it is no number, has more decimals than the unit knows, or leaves the safe integers.
 */
export function parseDecimal(typed: string, decimals: number): number | null {
  const written = toHalfWidth(typed)
    .trim()
    .replace(/^(-?)[¥￥]\s*/, '$1');
  if (!grouped.test(written)) return null;
  const plain = written.replace(/[,\s]/g, '');
  const match = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(plain);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  const kept = fraction.replace(/0+$/, '');
  if (kept.length > decimals) return null;
  const value = Number(whole + kept.padEnd(decimals, '0'));
  if (!Number.isSafeInteger(value)) return null;
  return sign === '-' && value !== 0 ? -value : value;
}

/** The integer of a smallest unit as a plain decimal: `formatDecimal(123450, 2)` is `1234.50`. */
export function formatDecimal(value: number, decimals: number, options: { readonly trim?: boolean } = {}): string {
  const sign = value < 0 ? '-' : '';
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  const shown = options.trim ? fraction.replace(/0+$/, '') : fraction;
  return sign + whole + (shown ? `.${shown}` : '');
}
