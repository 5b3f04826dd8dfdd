import type { MonthSpan } from '../../../shared/lib/month.ts';
import { managerOf, type ReadContext } from '../database/unit-of-work.ts';

interface Share {
  readonly n: number;
  readonly of: number;
}

/** The first time counts: a corrected statement that is sent again was in time if the first one was. */
const firstSent = `(SELECT MIN(e.at) FROM event e WHERE e.subject_id = s.id AND e.type = 'statement.sent')`;

/** What came for a statement by a day, and what was written off before a moment. */
const paidBy = `COALESCE((SELECT SUM(x.fen) FROM payment_share x JOIN customer_payment p ON p.id = x.payment_id
  WHERE x.statement_id = s.id AND p.day <= $1
  AND NOT EXISTS (SELECT 1 FROM payment_void v WHERE v.payment_id = p.id)), 0)`;
const writtenOffBy = `COALESCE((SELECT SUM(w.fen) FROM write_off w WHERE w.statement_id = s.id AND w.at < $2
  AND NOT EXISTS (SELECT 1 FROM write_off_void v WHERE v.write_off_id = w.id)), 0)`;

/** Sums over statements. */
export const countsRepository = {
  async inTime(at: ReadContext, { from, to }: MonthSpan, customerId: string | null): Promise<Share> {
    const [row] = await managerOf(at).query<Record<'n' | 'of', number | string | null>[]>(
      `SELECT COUNT(*) AS "of", SUM(CASE WHEN d.sent <= d.due THEN 1 ELSE 0 END) AS n
        FROM (SELECT s.send_due_at AS due, ${firstSent} AS sent FROM statement s
          WHERE s.send_due_at >= $1 AND s.send_due_at < $2${customerId === null ? '' : ' AND s.customer_id = $3'}) AS d`,
      [from, to, ...(customerId === null ? [] : [customerId])],
    );
    return shareOf(row);
  },

  async overdue(
    at: ReadContext,
    { until, lastDay }: { readonly until: number; readonly lastDay: string },
    customerId: string | null,
  ): Promise<Share> {
    const [row] = await managerOf(at).query<Record<'n' | 'of', number | string | null>[]>(
      `SELECT SUM(o.owed) AS "of", SUM(CASE WHEN o.due < $1 THEN o.owed ELSE 0 END) AS n
        FROM (SELECT s.due_day AS due, s.amount_fen - ${paidBy} - ${writtenOffBy} AS owed FROM statement s
          WHERE s.sent_at IS NOT NULL AND s.sent_at < $2${customerId === null ? '' : ' AND s.customer_id = $3'}) AS o
        WHERE o.owed > 0`,
      [lastDay, until, ...(customerId === null ? [] : [customerId])],
    );
    return shareOf(row);
  },
};

/** PostgreSQL hands sums over as text. */
function shareOf(row: Record<'n' | 'of', number | string | null> | undefined): Share {
  return { n: Number(row?.n ?? 0), of: Number(row?.of ?? 0) };
}
