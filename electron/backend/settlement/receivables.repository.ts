import type { DayText } from '../../../shared/lib/dates.ts';
import { managerOf, type ReadContext } from '../database/unit-of-work.ts';

/** A statement that the customer has and of which something is open, or too much was paid; fen. */
export interface OpenStatement {
  readonly statementId: string;
  readonly customerId: string;
  readonly number: string;
  readonly month: string;
  readonly amount: number;
  readonly open: number;
  readonly dueDay: DayText | null;
}

/** A payment of which a part is on no statement; below nought it was paid back of such parts. */
export interface Advance {
  readonly paymentId: string;
  readonly customerId: string;
  readonly day: DayText;
  readonly rest: number;
}

/** Who owes or paid. */
export interface Debtor {
  readonly customerId: string;
  readonly customerName: string;
  readonly ownerId: string | null;
  readonly ownerName: string;
}

/** How long one payment of an invoice took, by its weight in fen. */
export interface PaidInvoice {
  readonly customerId: string;
  readonly invoiceDay: DayText;
  readonly day: DayText;
  readonly fen: number;
}

const notTakenBack = 'NOT EXISTS (SELECT 1 FROM payment_void v WHERE v.payment_id = p.id)';
const shared = 'COALESCE((SELECT SUM(h.fen) FROM payment_share h WHERE h.payment_id = p.id), 0)';
const known = `(EXISTS (SELECT 1 FROM statement s WHERE s.customer_id = c.id)
  OR EXISTS (SELECT 1 FROM customer_payment p WHERE p.customer_id = c.id))`;
const open = 's.amount_fen - s.paid_fen - s.written_off_fen';

/** What customers owe; of one of them, or of all. */
export const receivablesRepository = {
  /** The oldest first. */
  async open(at: ReadContext, customerId: string | null): Promise<readonly OpenStatement[]> {
    const rows = await ask<OpenStatement>(
      at,
      `SELECT s.id AS "statementId", s.customer_id AS "customerId", s.number AS number, s.month AS month,
        s.amount_fen AS amount, ${open} AS open, s.due_day AS "dueDay" FROM statement s
        WHERE s.state IN ('sent', 'disputed', 'confirmed') AND ${open} <> 0`,
      customerId === null ? null : { column: 's.customer_id', customerId },
      'ORDER BY s.month, s.number',
    );
    return rows.map((row) => ({ ...row, amount: Number(row.amount), open: Number(row.open) }));
  },

  /** The oldest first. */
  async advances(at: ReadContext, customerId: string | null): Promise<readonly Advance[]> {
    const rows = await ask<Advance>(
      at,
      `SELECT p.id AS "paymentId", p.customer_id AS "customerId", p.day AS day, p.fen - ${shared} AS rest
        FROM customer_payment p WHERE p.fen <> ${shared} AND ${notTakenBack}`,
      customerId === null ? null : { column: 'p.customer_id', customerId },
      'ORDER BY p.day, p.id',
    );
    return rows.map((row) => ({ ...row, rest: Number(row.rest) }));
  },

  /** What was paid of invoices from that day on. */
  async paidInvoices(at: ReadContext, customerId: string | null, from: DayText): Promise<readonly PaidInvoice[]> {
    const rows = await ask<PaidInvoice>(
      at,
      `SELECT p.customer_id AS "customerId", s.invoice_day AS "invoiceDay", p.day AS day, h.fen AS fen
        FROM payment_share h JOIN customer_payment p ON p.id = h.payment_id JOIN statement s ON s.id = h.statement_id
        WHERE s.invoice_day IS NOT NULL AND p.day >= $1 AND p.fen > 0 AND ${notTakenBack}`,
      customerId === null ? null : { column: 'p.customer_id', customerId },
      '',
      [from],
    );
    return rows.map((row) => ({ ...row, fen: Number(row.fen) }));
  },

  /** Those who were billed or paid, or the one who is asked for. */
  debtors: (at: ReadContext, customerId: string | null): Promise<readonly Debtor[]> =>
    ask<Debtor>(
      at,
      `SELECT c.id AS "customerId", c.name_zh AS "customerName", c.owner_id AS "ownerId",
        COALESCE(u.name_zh, '') AS "ownerName"
        FROM customer c LEFT JOIN user_account u ON u.id = c.owner_id WHERE ${customerId === null ? known : '1 = 1'}`,
      customerId === null ? null : { column: 'c.id', customerId },
      'ORDER BY c.name_zh, c.id',
    ),

  async names(at: ReadContext, customerIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (customerIds.length === 0) return new Map();
    const places = customerIds.map((_, index) => `$${index + 1}`).join(', ');
    const rows = await managerOf(at).query<{ id: string; name: string }[]>(
      `SELECT id, name_zh AS name FROM customer WHERE id IN (${places})`,
      [...customerIds],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  },
};

function ask<Row>(
  at: ReadContext,
  query: string,
  whose: { readonly column: string; readonly customerId: string } | null,
  order: string,
  values: readonly string[] = [],
): Promise<Row[]> {
  const also = whose === null ? '' : ` AND ${whose.column} = $${values.length + 1}`;
  const given = whose === null ? values : [...values, whose.customerId];
  return managerOf(at).query<Row[]>(`${query}${also} ${order}`, [...given]);
}
