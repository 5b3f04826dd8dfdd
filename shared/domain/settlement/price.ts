import type { Issue } from '../../errors/errors.ts';
import { oneLine } from '../../lib/text.ts';
import type { JobType, TransportMode } from '../orders/job-types.ts';
import { greatestFen, type PriceBasis } from './values.ts';

/** One agreed price. What is `null` or empty fits anything; the most particular line that fits is taken. */
export interface PriceLine {
  readonly jobType: JobType | null;
  readonly mode: TransportMode | null;
  /** Part of the destination, as a city. */
  readonly destination: string;
  readonly basis: PriceBasis;
  /** Fen per kg, m³, piece or order. */
  readonly rateFen: number;
  /** The least freight of an order, in fen. */
  readonly minimumFen: number;
}

/** What a price is found by. */
export interface Carried {
  readonly jobType: JobType;
  readonly mode: TransportMode | null;
  readonly destination: string;
  readonly pieces: number;
  readonly grams: number;
  readonly cm3: number;
}

/** Freight by the quotation in fen, half a fen up; `null` where no line fits. */
export function quotedFreight(lines: readonly PriceLine[], order: Carried): number | null {
  const fitting = lines.filter((line) => fits(line, order));
  const [line] = fitting.toSorted((one, other) => particular(other) - particular(one));
  return line ? Math.max(line.minimumFen, freightBy(line, order)) : null;
}

export const priceLimits = { lines: 200, destination: 60 } as const;

/** Tidies a quotation and says what is wrong with it; paths as in `lines.0.rateFen`. */
export function readPrices(typed: readonly PriceLine[]): {
  readonly lines: readonly PriceLine[];
  readonly issues: readonly Issue[];
} {
  const lines = typed.map((line) => ({ ...line, destination: oneLine(line.destination) }));
  const issues = lines.flatMap((line, index): Issue[] => {
    const twice = lines.findIndex((other) => keyOf(other) === keyOf(line)) < index;
    return [
      ...(isAmount(line.rateFen) && line.rateFen > 0
        ? []
        : [{ path: `lines.${index}.rateFen`, code: 'settlement.rateWrong' }]),
      ...(isAmount(line.minimumFen) ? [] : [{ path: `lines.${index}.minimumFen`, code: 'settlement.rateWrong' }]),
      ...(twice ? [{ path: `lines.${index}.destination`, code: 'settlement.priceTwice' }] : []),
    ];
  });
  return { lines, issues };
}

function keyOf({ jobType, mode, destination }: PriceLine): string {
  return [jobType, mode, destination].join('|');
}

function isAmount(fen: number): boolean {
  return Number.isSafeInteger(fen) && fen >= 0 && fen <= greatestFen;
}

function fits({ jobType, mode, destination }: PriceLine, order: Carried): boolean {
  return (
    (jobType === null || jobType === order.jobType) &&
    (mode === null || mode === order.mode) &&
    order.destination.includes(destination)
  );
}

/** A line for a place before one for everywhere, the longer name first, then the mode, then the kind of job. */
function particular({ jobType, mode, destination }: PriceLine): number {
  return destination.length * 4 + (mode === null ? 0 : 2) + (jobType === null ? 0 : 1);
}

function freightBy({ basis, rateFen }: PriceLine, { pieces, grams, cm3 }: Carried): number {
  switch (basis) {
    case 'kg':
      return halfUp(rateFen, grams, 1_000);
    case 'm3':
      return halfUp(rateFen, cm3, 1_000_000);
    case 'piece':
      return rateFen * pieces;
    case 'order':
      return rateFen;
  }
}

/** Exact beyond 2^53, where a rate by a weight may lead. */
function halfUp(rate: number, amount: number, per: number): number {
  const product = BigInt(rate) * BigInt(amount);
  return Number((product * 2n + BigInt(per)) / (BigInt(per) * 2n));
}
