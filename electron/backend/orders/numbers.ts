import { wallTime } from '../../../shared/lib/dates.ts';
import type { CentreKind } from '../../../shared/domain/company/centres.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { OrdersDeps } from './orders.deps.ts';
import { ordersRepository } from './orders.repository.ts';

/** `DD261123-0007`: the centre's letters, the day on the company's wall, the next of that day. Given once, never again. */
export async function nextNumber(tx: WriteContext, deps: OrdersDeps, centre: CentreKind, now: number): Promise<string> {
  const prefix = await deps.company.numberPrefix(tx, centre);
  const series = seriesOf(prefix, wallTime(now, await deps.company.zone()).day);
  return numberIn(series, await ordersRepository.nextInSeries(tx, series));
}

export function seriesOf(prefix: string, day: string): string {
  return `${prefix}${day.slice(2).replaceAll('-', '')}`;
}

/** The day of a series: `DD261123` is of 2026-11-23. */
export function dayOfSeries(series: string): string {
  return `20${series.slice(-6, -4)}-${series.slice(-4, -2)}-${series.slice(-2)}`;
}

export function numberIn(series: string, position: number): string {
  return `${series}-${String(position).padStart(4, '0')}`;
}

/** What a person types or a scanner reads: the number, with or without the revision that the sheet carries. */
export function numberOfScan(text: string): string | null {
  const match = /^([A-Z]{1,4}\d{6}-?\d{4,})(?:R\d+)?$/.exec(text.normalize('NFKC').trim().toUpperCase());
  if (!match?.[1]) return null;
  return match[1].includes('-') ? match[1] : match[1].replace(/^([A-Z]+\d{6})(\d+)$/, '$1-$2');
}
