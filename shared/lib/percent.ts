/** Which way a share is rounded. */
type Rounding = 'down' | 'up';

/** n of `of` in percent, by whole numbers and not by fractions that miss a digit by a hair; `of` is not 0. */
export function percentText(n: number, of: number, digits: number, rounding: Rounding): string {
  const factor = 10 ** digits;
  const scaled = n * 100 * factor;
  const rest = scaled % of;
  const down = (scaled - rest) / of;
  return ((rest > 0 && rounding === 'up' ? down + 1 : down) / factor).toFixed(digits);
}
