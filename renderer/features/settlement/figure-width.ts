import { formatDecimal } from '../../../shared/lib/decimal.ts';
import { grouped } from '../../components/numbers.ts';

/** What a figure takes in a list, as bold as sums are, in px. */
export function figureWidth(text: string): number {
  const signs = text.replaceAll(/\d/g, '').length;
  return Math.ceil((text.length - signs) * 7.7 + signs * 4) + 2;
}

/** What the longest of these amounts takes, their sum at the foot among them. */
export function amountWidth(amounts: readonly number[]): number {
  const sum = amounts.reduce((so, fen) => so + fen, 0);
  const longest = amounts.reduce((so, fen) => Math.max(so, Math.abs(fen)), Math.abs(sum));
  return figureWidth(grouped(formatDecimal(longest, 2)));
}
