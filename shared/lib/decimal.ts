import { toHalfWidth } from './text.ts';

/**
 * Reads a typed decimal as an integer of its smallest unit, exactly: `parseDecimal('1,234.5', 2)` is 123450.
 * `null` when it is no number, has more decimals than the unit knows, or leaves the safe integers.
 */
export function parseDecimal(typed: string, decimals: number): number | null {
  const plain = toHalfWidth(typed)
    .trim()
    .replace(/[,\s]/g, '')
    .replace(/^[¥￥]/, '');
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
