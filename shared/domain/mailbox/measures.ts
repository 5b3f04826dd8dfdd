import { formatDecimal, parseDecimal } from '../../lib/decimal.ts';
import type { ProposedGoods } from './proposal.ts';

/** A goods line with the words it was read from. */
export interface FoundGoods {
  readonly phrase: string;
  readonly line: ProposedGoods;
}

const weight = /(?<![\d.])(\d[\d,]*(?:\.\d+)?)\s*(kgs?|公斤|千克|吨|tonn?e?s?|t)(?![a-z])/i;
const volume = /(?<![\d.])(\d[\d,]*(?:\.\d+)?)\s*(m3|m³|m\^3|立方米|立方|方|cbm)(?![a-z])/i;

/** The first weight of a text in kilograms, as the form takes it; empty when there is none. */
export function kilograms(text: string): string {
  const found = weight.exec(text);
  if (!found) return '';
  const tons = /^(?:吨|t)/i.test(found[2] ?? '');
  return plainNumber(found[1] ?? '', 3, tons ? 1000 : 1);
}

/** The first volume of a text in cubic metres. */
export function cubicMetres(text: string): string {
  return plainNumber(volume.exec(text)?.[1] ?? '', 6, 1);
}

/** A number as the form takes it; empty when it is none. */
export function plainNumber(text: string, decimals: number, times: number): string {
  const value = parseDecimal(text, decimals);
  return value === null || value <= 0 ? '' : formatDecimal(value * times, decimals, { trim: true });
}
