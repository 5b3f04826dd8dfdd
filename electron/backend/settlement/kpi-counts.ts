import type { MonthSpan } from '../../../shared/lib/month.ts';
import { addDays, wallTime } from '../../../shared/lib/dates.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { countsRepository } from './counts.repository.ts';
import type { SettlementDeps } from './settlement.deps.ts';

interface Whose {
  readonly customerId: string | null;
}

/** What the figures of the service ask of statements and money (7.2.1, 7.3.1). */
export function createKpiCounts(deps: Pick<SettlementDeps, 'company' | 'now'>) {
  return {
    /** n: sent for the first time by the customer's day; of: fell due in the span. */
    statementsInTime: (at: ReadContext, { from, to }: MonthSpan, { customerId }: Whose) =>
      countsRepository.inTime(at, { from, to: Math.min(to, deps.now()) }, customerId),

    /** Fen at the end of the span, or now. n: past its due day; of: all that is owed by statements that were sent. */
    async overdue(at: ReadContext, { to }: MonthSpan, { customerId }: Whose) {
      const until = Math.min(to, deps.now() + 1);
      const { day, time } = wallTime(until, await deps.company.zone());
      const lastDay = time === '00:00' ? addDays(day, -1) : day;
      return countsRepository.overdue(at, { until, lastDay }, customerId);
    },
  };
}
