import { addDays, type DayText, wallTime } from '../../lib/dates.ts';

/** Days in which the signed original is due where the customer has no limit of his own. */
export const usualPodDays = 10;

/** The last day on which the signed original is in time (2.5.1, 7.2.1); `null` before it is signed or when none is asked for. */
export function podDueOn(
  { podKind, signedAt }: { readonly podKind: string; readonly signedAt: number | null },
  days: number,
  zone: string,
): DayText | null {
  if (podKind === 'none' || signedAt === null) return null;
  return addDays(wallTime(signedAt, zone).day, days);
}
