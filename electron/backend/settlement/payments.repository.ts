import { In } from 'typeorm';
import {
  PaymentEntity,
  PaymentNoticeEntity,
  type PaymentNoticeRow,
  type PaymentRow,
  PaymentShareEntity,
  type PaymentShareRow,
  PaymentVoidEntity,
  type PaymentVoidRow,
} from '../database/entities/payments.ts';
import { managerOf, type ReadContext } from '../database/unit-of-work.ts';

/** Money that came, what it pays, and what was taken back. */
export const paymentsRepository = {
  of: (at: ReadContext, ids: readonly string[]): Promise<PaymentRow[]> =>
    ids.length === 0
      ? Promise.resolve([])
      : managerOf(at).find(PaymentEntity, { where: { id: In([...ids]) }, order: { day: 'ASC', id: 'ASC' } }),

  sharesOfStatement: (at: ReadContext, statementId: string): Promise<PaymentShareRow[]> =>
    managerOf(at).find(PaymentShareEntity, { where: { statementId } }),

  sharesOf: (at: ReadContext, paymentIds: readonly string[]): Promise<PaymentShareRow[]> =>
    paymentIds.length === 0
      ? Promise.resolve([])
      : managerOf(at).find(PaymentShareEntity, { where: { paymentId: In([...paymentIds]) } }),

  voids: (at: ReadContext, paymentIds: readonly string[]): Promise<PaymentVoidRow[]> =>
    paymentIds.length === 0
      ? Promise.resolve([])
      : managerOf(at).find(PaymentVoidEntity, { where: { paymentId: In([...paymentIds]) } }),

  notices: (at: ReadContext, statementId: string): Promise<PaymentNoticeRow[]> =>
    managerOf(at).find(PaymentNoticeEntity, { where: { statementId }, order: { at: 'ASC' } }),

  /** What came from and was given up for each customer between two days, in fen: first included, last included. */
  async received(
    at: ReadContext,
    customerIds: readonly string[],
    { firstDay, lastDay }: { readonly firstDay: string; readonly lastDay: string },
  ): Promise<ReadonlyMap<string, number>> {
    if (customerIds.length === 0) return new Map();
    const places = customerIds.map((_, index) => `$${index + 3}`).join(', ');
    const rows = await managerOf(at).query<{ id: string; fen: number | string }[]>(
      `SELECT p.customer_id AS id, SUM(p.fen) AS fen FROM customer_payment p
        WHERE p.day >= $1 AND p.day <= $2 AND p.customer_id IN (${places})
        AND NOT EXISTS (SELECT 1 FROM payment_void v WHERE v.payment_id = p.id) GROUP BY p.customer_id`,
      [firstDay, lastDay, ...customerIds],
    );
    return new Map(rows.map(({ id, fen }) => [id, Number(fen)]));
  },

  /** The same of what was written off, between two moments: the last is not included. */
  async writtenOff(
    at: ReadContext,
    customerIds: readonly string[],
    { from, to }: { readonly from: number; readonly to: number },
  ): Promise<ReadonlyMap<string, number>> {
    if (customerIds.length === 0) return new Map();
    const places = customerIds.map((_, index) => `$${index + 3}`).join(', ');
    const rows = await managerOf(at).query<{ id: string; fen: number | string }[]>(
      `SELECT s.customer_id AS id, SUM(w.fen) AS fen FROM write_off w JOIN statement s ON s.id = w.statement_id
        WHERE w.at >= $1 AND w.at < $2 AND s.customer_id IN (${places}) GROUP BY s.customer_id`,
      [from, to, ...customerIds],
    );
    return new Map(rows.map(({ id, fen }) => [id, Number(fen)]));
  },
};
