import { type MonthSpan, type MonthText, monthAfter, spanOf } from '../../../shared/lib/month.ts';

/** A month of the trend, in its place. */
export interface Bucket extends MonthSpan {
  readonly month: MonthText;
  /** Lies in the span that was asked for. */
  readonly asked: boolean;
}

/** Months of a trend at least. */
const trendMonths = 12;

/** From the beginning of the first to the end of the last. */
export function wholeSpan(buckets: readonly Bucket[]): MonthSpan {
  return { from: buckets[0]?.from ?? 0, to: buckets.at(-1)?.to ?? 0 };
}

/** The months from the first to the last that was asked for, and as many before them as make a trend. */
export function bucketsOf(from: MonthText, to: MonthText, zone: string): readonly Bucket[] {
  const earliest = [from, monthAfter(to, 1 - trendMonths)].toSorted()[0] ?? from;
  const buckets: Bucket[] = [];
  for (let month = earliest; month <= to; month = monthAfter(month, 1)) {
    buckets.push({ ...spanOf(month, zone), month, asked: month >= from });
  }
  return buckets;
}
