import type { DayText } from '../../lib/dates.ts';

/** Days past due, by which receivables are counted. */
export const ageBuckets = ['notDue', 'to30', 'to60', 'to90', 'over90'] as const;
export type AgeBucket = (typeof ageBuckets)[number];
export type Ageing = Readonly<Record<AgeBucket, number>>;

export const nothingOwed: Ageing = { notDue: 0, to30: 0, to60: 0, to90: 0, over90: 0 };

/** What is owed of one statement; `dueDay` is `null` while no invoice reached the customer. */
export interface OpenItem {
  readonly openFen: number;
  readonly dueDay: DayText | null;
}

export function daysLate(dueDay: DayText | null, today: DayText): number {
  if (dueDay === null) return 0;
  return Math.max(0, Math.round((Date.parse(today) - Date.parse(dueDay)) / 86_400_000));
}

export function bucketOf(dueDay: DayText | null, today: DayText): AgeBucket {
  const days = daysLate(dueDay, today);
  if (days === 0) return 'notDue';
  if (days <= 30) return 'to30';
  if (days <= 60) return 'to60';
  return days <= 90 ? 'to90' : 'over90';
}

/** Fen by age. */
export function ageingOf(items: readonly OpenItem[], today: DayText): Ageing {
  const ages: Record<AgeBucket, number> = { ...nothingOwed };
  for (const { openFen, dueDay } of items) ages[bucketOf(dueDay, today)] += openFen;
  return ages;
}
