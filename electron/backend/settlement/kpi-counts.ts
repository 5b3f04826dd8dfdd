import { addDays, instantOf, wallTime } from '../../../shared/lib/dates.ts';
import type { MonthSpan } from '../../../shared/lib/month.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { countsRepository, dueIn, type ListedStatement, owedAt, type StatementPage } from './counts.repository.ts';
import type { SettlementDeps } from './settlement.deps.ts';

interface Whose {
  readonly customerId: string | null;
}

interface Listed extends Whose {
  readonly figure: 'statements' | 'overdue';
  readonly span: MonthSpan;
}

/** What the figures of the service ask of statements and money (7.2.1, 7.3.1). */
export function createKpiCounts(deps: Pick<SettlementDeps, 'company' | 'now'>) {
  const statementsDue = ({ from, to }: MonthSpan, { customerId }: Whose) =>
    dueIn({ from, to: Math.min(to, deps.now()) }, customerId);

  /** At the end of the span, or now. */
  async function owed({ to }: MonthSpan, { customerId }: Whose) {
    const until = Math.min(to, deps.now() + 1);
    const { day, time } = wallTime(until, await deps.company.zone());
    return owedAt(until, time === '00:00' ? addDays(day, -1) : day, customerId);
  }

  return {
    /** n: sent for the first time by the customer's day; of: fell due in the span. */
    async statementsInTime(at: ReadContext, span: MonthSpan, whose: Whose) {
      const { due, missed } = await countsRepository.sums(at, statementsDue(span, whose));
      return { n: due - missed, of: due, parts: { due, met: due - missed, missed } };
    },

    /** Fen at the end of the span, or now. n: past its due day; of: all that is owed by statements that were sent. */
    async overdue(at: ReadContext, span: MonthSpan, whose: Whose) {
      const { due, missed, dueFen, missedFen } = await countsRepository.sums(at, await owed(span, whose));
      return { n: missedFen, of: dueFen, parts: { due, missed } };
    },

    /** The statements behind a part of either figure. */
    async list(at: ReadContext, { figure, span, customerId }: Listed, page: StatementPage) {
      const rows = figure === 'statements' ? statementsDue(span, { customerId }) : await owed(span, { customerId });
      const zone = await deps.company.zone();
      const found = await countsRepository.page(at, rows, page);
      return { total: await countsRepository.total(at, rows, page.part), rows: found.map((row) => read(row, zone)) };
    },
  };
}

function read({ id, number, customer, month, at, due, done, fen }: ListedStatement, zone: string) {
  const whole = (value: number | string | null) => (value === null ? null : Number(value));
  return {
    id,
    number,
    customerName: customer,
    month,
    at: Number(at),
    dueAt: typeof due === 'string' && due.includes('-') ? endOfDay(due, zone) : whole(due),
    doneAt: whole(done),
    fen: whole(fen),
  };
}

function endOfDay(day: string, zone: string): number | null {
  const end = instantOf(day, '24:00', zone);
  return end === null ? null : end - 1;
}
