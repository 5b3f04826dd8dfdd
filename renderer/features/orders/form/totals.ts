import type { GoodsForm } from '../../../../shared/domain/orders/form.ts';
import { type DensityClass, densityClassOf } from '../../../../shared/domain/orders/job-types.ts';
import { parseCm3, parseCount, parseGrams } from '../../../../shared/lib/quantity.ts';

export interface TypedTotals {
  readonly pieces: number;
  readonly grams: number;
  readonly cm3: number;
  readonly density: DensityClass | null;
}

/** The sum of what can be read so far; a line that is not a number yet counts as nothing. */
export function totalsOfTyped(lines: readonly GoodsForm[]): TypedTotals {
  const sum = { pieces: 0, grams: 0, cm3: 0 };
  for (const line of lines) {
    sum.pieces += atLeastZero(parseCount(line.pieces));
    sum.grams += atLeastZero(parseGrams(line.weightKg));
    sum.cm3 += atLeastZero(parseCm3(line.volumeM3));
  }
  return { ...sum, density: densityClassOf(sum.grams, sum.cm3) };
}

export function densityOfTyped(line: GoodsForm): DensityClass | null {
  return densityClassOf(parseGrams(line.weightKg) ?? 0, parseCm3(line.volumeM3) ?? 0);
}

function atLeastZero(value: number | null): number {
  return value !== null && value > 0 ? value : 0;
}
