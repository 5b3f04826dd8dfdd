import { formatKg, formatM3 } from '../../../../../shared/lib/quantity.ts';
import { grouped } from '../../../../components/numbers.ts';
import type { Line } from './shown-lines.ts';

type Measured = Pick<Line, 'pieces' | 'grams' | 'cm3'>;

/** Pieces, kg and m³ as they were measured. */
export function quantitiesOf({ pieces, grams, cm3 }: Measured): string {
  return `${grouped(pieces)} / ${grouped(formatKg(grams))} / ${grouped(formatM3(cm3))}`;
}

/** The same in a narrow column: of 100 kg and more no fractions, of 1 m³ and more hundredths. */
export function shortQuantitiesOf({ pieces, grams, cm3 }: Measured): string {
  return quantitiesOf({
    pieces,
    grams: grams < 100_000 ? grams : Math.round(grams / 1_000) * 1_000,
    cm3: cm3 < 1_000_000 ? cm3 : Math.round(cm3 / 10_000) * 10_000,
  });
}
