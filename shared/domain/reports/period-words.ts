import { type PeriodText, weekDays } from './periods.ts';
import type { WorkReportKind } from './values.ts';

/** A period as people say it: a week by its first and last day. */
export function periodWords(kind: WorkReportKind, period: PeriodText): string {
  if (kind !== 'weekly') return period;
  const [monday, sunday] = weekDays(period);
  return `${monday} – ${sunday}`;
}
