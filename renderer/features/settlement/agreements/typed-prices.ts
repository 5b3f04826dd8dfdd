import {
  type JobType,
  jobTypes,
  type TransportMode,
  transportModes,
} from '../../../../shared/domain/orders/job-types.ts';
import { type PriceLine, readPrices } from '../../../../shared/domain/settlement/price.ts';
import type { PriceBasis } from '../../../../shared/domain/settlement/values.ts';
import type { Issue } from '../../../../shared/errors/errors.ts';
import { formatDecimal } from '../../../../shared/lib/decimal.ts';
import { parseFen } from '../../../../shared/lib/money.ts';

/** A price under the fingers: yuan as typed, an empty choice for anything. */
export interface TypedPrice {
  readonly jobType: JobType | '';
  readonly mode: TransportMode | '';
  readonly destination: string;
  readonly basis: PriceBasis;
  readonly rate: string;
  readonly minimum: string;
}

export const emptyPrice: TypedPrice = { jobType: '', mode: '', destination: '', basis: 'kg', rate: '', minimum: '' };

export function typedPrice({ jobType, mode, destination, basis, rateFen, minimumFen }: PriceLine): TypedPrice {
  return {
    jobType: jobType ?? '',
    mode: mode ?? '',
    destination,
    basis,
    rate: formatDecimal(rateFen, 2),
    minimum: minimumFen === 0 ? '' : formatDecimal(minimumFen, 2),
  };
}

/** Untouched lines go; paths as in `lines.0.rateFen`, counted with the lines that are on the screen. */
export function readTypedPrices(rows: readonly TypedPrice[]): {
  readonly lines: PriceLine[];
  readonly issues: readonly Issue[];
} {
  const kept = rows.map((row, at) => ({ row, at })).filter(({ row }) => isTouched(row));
  const { lines, issues } = readPrices(kept.map(({ row }) => priceOf(row)));
  return { lines: [...lines], issues: issues.map((issue) => onScreen(issue, kept)) };
}

function priceOf({ jobType, mode, destination, basis, rate, minimum }: TypedPrice): PriceLine {
  return {
    jobType: jobTypes.find((one) => one === jobType) ?? null,
    mode: transportModes.find((one) => one === mode) ?? null,
    destination,
    basis,
    rateFen: parseFen(rate) ?? Number.NaN,
    minimumFen: minimum.trim() === '' ? 0 : (parseFen(minimum) ?? Number.NaN),
  };
}

function isTouched({ destination, rate, minimum }: TypedPrice): boolean {
  return [destination, rate, minimum].some((typed) => typed.trim() !== '');
}

function onScreen(issue: Issue, kept: readonly { readonly at: number }[]): Issue {
  const [area = '', index = '', field = ''] = issue.path.split('.');
  return { ...issue, path: [area, kept[Number(index)]?.at ?? index, field].join('.') };
}
