import {
  type JobType,
  type PodKind,
  type SettlementMethod,
  settlementMethods,
  type TransportMode,
} from '../../../shared/domain/orders/job-types.ts';
import type { OrderState } from '../../../shared/domain/orders/states.ts';
import { isOnSpot } from '../../../shared/domain/settlement/lines.ts';
import type { MonthText } from '../../../shared/lib/month.ts';
import { managerOf, type ReadContext } from '../database/unit-of-work.ts';
import { newestReceiptFact } from '../events/receipt-facts.ts';
import type { Ends } from './ends.ts';

/** What a statement reads of an order; times in epoch ms, amounts in fen. */
export interface DeliveredOrder {
  readonly orderId: string;
  readonly customerId: string;
  readonly orderNumber: string;
  readonly customerOrderNo: string;
  readonly revision: number;
  readonly state: OrderState;
  readonly signedAt: number | null;
  readonly closedAt: number | null;
  readonly destination: string;
  readonly pieces: number;
  readonly grams: number;
  readonly cm3: number;
  readonly jobType: JobType;
  readonly mode: TransportMode | null;
  readonly method: SettlementMethod;
  readonly expectedFeeFen: number | null;
  readonly insuranceFeeFen: number | null;
  readonly podKind: PodKind;
  readonly podBackAt: number | null;
  readonly bypassedAt: number | null;
  /** Why a person holds it back, by its newest statement; `null` where nobody does. */
  readonly heldBack: string | null;
}

/** What one customer was delivered and is not on a statement. */
export interface Unbilled {
  readonly customerId: string;
  readonly orders: number;
  /** How many of them are of the month itself. */
  readonly inMonth: number;
}

/** What the newest statement of its customer says of an order's line; most have none, so SQLite is to look for lines first. */
const lineSays = (what: string) => `(SELECT ${what} FROM statement_line l CROSS JOIN statement t
  WHERE l.order_id = o.id AND t.id = l.statement_id AND t.revision = l.revision AND t.customer_id = o.customer_id ORDER BY t.month DESC LIMIT 1)`;

/** Back, and not found to be signed otherwise than it should be: then it is missing until a good one is checked (2.5.1). */
const podBackAt = `(CASE WHEN s.pod_back_at IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM receipt_step r WHERE r.order_id = o.id AND r.step = 'checked')
  AND ${newestReceiptFact('o.id')} = 'receipt.unqualified' THEN NULL ELSE s.pod_back_at END)`;

const columns = `o.id AS "orderId", o.customer_id AS "customerId", o.number AS "orderNumber",
  o.customer_order_no AS "customerOrderNo", o.revision AS revision, o.state AS state, s.signed_at AS "signedAt",
  s.closed_at AS "closedAt", o.destination AS destination, o.pieces AS pieces, o.grams AS grams, o.cm3 AS cm3,
  o.job_type AS "jobType", o.mode AS mode, o.settlement_method AS method, o.expected_fee_fen AS "expectedFeeFen",
  o.insurance_fee_fen AS "insuranceFeeFen", o.pod_kind AS "podKind", ${podBackAt} AS "podBackAt",
  s.bypassed_at AS "bypassedAt", ${lineSays("CASE WHEN l.hold = 'person' THEN l.hold_reason END")} AS "heldBack"`;

/** Signed for, or lost and closed: it counts from then on. */
const deliveredAt = 'COALESCE(s.signed_at, s.closed_at)';
const delivered = `o.state IN ('signed', 'closed') AND ${deliveredAt} IS NOT NULL`;
/** Orders of which this and the state are asked have an index of their own. */
const notBilled = 'o.billed = FALSE';

/** A line made now would not wait for a signed original: it is back or bypassed, none is wanted any more, or nobody signed. */
const onSpot = settlementMethods.filter(isOnSpot).map((method) => `'${method}'`);
const waitsNoMore = `${podBackAt} IS NOT NULL OR s.bypassed_at IS NOT NULL OR s.signed_at IS NULL
  OR o.pod_kind = 'none' OR o.settlement_method IN (${onSpot.join(', ')})`;

/** What is shown as held on a statement waits there: for its signed original, or until whoever holds it lets it go. */
const notHeld = `${lineSays(`CASE WHEN l.hold = 'receipt' AND (${waitsNoMore}) THEN NULL ELSE l.hold END`)} IS NULL`;

/** Held back by a person on a statement that was handed over: only a later one can let it go. */
const leftBehind = `${lineSays("CASE WHEN t.state <> 'draft' THEN l.hold END")} = 'person'`;

/** Delivered orders, as statements are made of them. */
export const deliveredRepository = {
  /** Of these customers and on no statement, delivered before each one's time. */
  async toBill(
    at: ReadContext,
    customers: readonly { readonly id: string; readonly before: number }[],
  ): Promise<readonly DeliveredOrder[]> {
    if (customers.length === 0) return [];
    // Each named first in the order of its value: SQLite counts them so.
    const ids = customers.map((_, i) => `$${i + 1}`);
    const either = ids.map((id, i) => `(o.customer_id = ${id} AND ${deliveredAt} < $${customers.length + i + 1})`);
    const rows = await managerOf(at).query<Record<string, unknown>[]>(
      `SELECT ${columns} FROM work_order o JOIN shipment s ON s.order_id = o.id
        WHERE ${delivered} AND ${notBilled} AND o.customer_id IN (${ids.join(', ')}) AND (${either.join(' OR ')}) ORDER BY ${deliveredAt}, o.number`,
      [...customers.map(({ id }) => id), ...customers.map(({ before }) => before)],
    );
    return rows.map(read);
  },

  /** These orders as they are now, whatever became of them. */
  async ofStatement(at: ReadContext, statementId: string, revision: number): Promise<readonly DeliveredOrder[]> {
    const rows = await managerOf(at).query<Record<string, unknown>[]>(
      `SELECT ${columns} FROM statement_line l JOIN work_order o ON o.id = l.order_id
        LEFT JOIN shipment s ON s.order_id = o.id WHERE l.statement_id = $1 AND l.revision = $2`,
      [statementId, revision],
    );
    return rows.map(read);
  },

  /** How many orders of a month's statements are not any more as they were when these were handed over, by statement. */
  async drifted(at: ReadContext, month: MonthText): Promise<ReadonlyMap<string, number>> {
    const rows = await managerOf(at).query<{ id: string; orders: number | string }[]>(
      `SELECT t.id AS id, COUNT(*) AS orders FROM statement t
        JOIN statement_line l ON l.statement_id = t.id AND l.revision = t.revision
        JOIN work_order o ON o.id = l.order_id LEFT JOIN shipment s ON s.order_id = o.id
        WHERE t.month = $1 AND t.state <> 'draft' AND l.hold IS NULL
        AND NOT (${delivered} AND o.customer_id = t.customer_id AND o.revision = l.order_version
          AND ${deliveredAt} = l.delivered_at) GROUP BY t.id`,
      [month],
    );
    return new Map(rows.map(({ id, orders }) => [id, Number(orders)]));
  },

  /** Customers with something delivered by the end of their month that is on no statement and not held by one. */
  unbilled: (at: ReadContext, ends: Ends): Promise<readonly Unbilled[]> => waiting(at, notHeld, ends),

  /** Customers with something that a person held back on an earlier statement and nobody has let go. */
  heldBack: (at: ReadContext, ends: Ends): Promise<readonly Unbilled[]> => waiting(at, leftBehind, ends),
};

async function waiting(at: ReadContext, which: string, ends: Ends): Promise<readonly Unbilled[]> {
  const rows = await managerOf(at).query<{ customerId: string; orders: number | string; inMonth: number | string }[]>(
    `SELECT o.customer_id AS "customerId", COUNT(*) AS orders,
      SUM(CASE WHEN ${within(ends, 'from')} THEN 1 ELSE 0 END) AS "inMonth"
      FROM work_order o JOIN shipment s ON s.order_id = o.id JOIN customer c ON c.id = o.customer_id
      WHERE ${delivered} AND ${notBilled} AND ${which} AND ${within(ends, 'to')} GROUP BY o.customer_id`,
  );
  return rows.map(({ customerId, orders, inMonth }) => ({
    customerId,
    orders: Number(orders),
    inMonth: Number(inMonth),
  }));
}

/** Delivered from the beginning, or before the end, of each customer's own month. */
function within({ byDay, ...whole }: Ends, edge: 'from' | 'to'): string {
  // Written out: PostgreSQL takes parameters of a CASE for text.
  const cases = byDay.map((end) => `WHEN ${end.day} THEN ${end[edge]}`);
  const limit = `CASE c.settlement_day ${cases.join(' ')} ELSE ${whole[edge]} END`;
  return `${deliveredAt} ${edge === 'from' ? '>=' : '<'} ${limit}`;
}

const numbers = [
  'revision',
  'signedAt',
  'closedAt',
  'pieces',
  'grams',
  'cm3',
  'expectedFeeFen',
  'insuranceFeeFen',
  'podBackAt',
  'bypassedAt',
];

/** PostgreSQL hands 64-bit integers over as text. */
function read(row: Record<string, unknown>): DeliveredOrder {
  const read = { ...row };
  for (const name of numbers) read[name] = row[name] === null ? null : Number(row[name]);
  return read as unknown as DeliveredOrder;
}
