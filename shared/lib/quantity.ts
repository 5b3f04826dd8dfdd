import { formatDecimal, parseDecimal } from './decimal.ts';

/** Kilograms as typed -> integer grams; `null` when it is no weight. */
export function parseGrams(typed: string): number | null {
  return parseDecimal(typed, 3);
}

/** Integer grams -> kilograms without needless zeros: 12500 -> `12.5`. */
export function formatKg(grams: number): string {
  return formatDecimal(grams, 3, { trim: true });
}

/** Cubic metres as typed -> integer cm³; `null` when it is no volume. */
export function parseCm3(typed: string): number | null {
  return parseDecimal(typed, 6);
}

/** Integer cm³ -> cubic metres without needless zeros. */
export function formatM3(cm3: number): string {
  return formatDecimal(cm3, 6, { trim: true });
}

/** A whole count as typed; `null` when it is none. */
export function parseCount(typed: string): number | null {
  return parseDecimal(typed, 0);
}
