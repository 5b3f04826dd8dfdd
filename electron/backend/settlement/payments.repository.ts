import { Between, In } from 'typeorm';
import {
  PaymentEntity,
  PaymentNoticeEntity,
  type PaymentNoticeRow,
  type PaymentRow,
  PaymentShareEntity,
  type PaymentShareRow,
  PaymentVoidEntity,
  type PaymentVoidRow,
  WriteOffEntity,
  type WriteOffRow,
  WriteOffVoidEntity,
  type WriteOffVoidRow,
} from '../database/entities/payments.ts';
import { findRow, insertRows, updateVersion, upTo } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

/** Money that came, what it pays, and what was taken back or given up. */
export const paymentsRepository = {
  find: (at: ReadContext, id: string): Promise<PaymentRow | null> => findRow(at, PaymentEntity, { id }),

  /** So many of the newest, with `null` all; `days` both included, `null` for whenever it came. */
  newest: (
    at: ReadContext,
    customerId: string | null,
    days: { readonly from: string; readonly to: string } | null,
    most: number | null,
  ): Promise<PaymentRow[]> =>
    managerOf(at).find(PaymentEntity, {
      where: { ...(customerId === null ? {} : { customerId }), ...(days && { day: Between(days.from, days.to) }) },
      order: { day: 'DESC', id: 'DESC' },
      ...upTo(most),
    }),

  /** Of a customer and of that amount, whenever it came, and not taken back. */
  async alike(
    at: ReadContext,
    { customerId, fen }: Pick<PaymentRow, 'customerId' | 'fen'>,
  ): Promise<readonly PaymentRow[]> {
    const rows = await managerOf(at).find(PaymentEntity, { where: { customerId, fen } });
    const gone = await paymentsRepository.voids(
      at,
      rows.map(({ id }) => id),
    );
    return rows.filter(({ id }) => !gone.some(({ paymentId }) => paymentId === id));
  },

  add: (tx: WriteContext, row: PaymentRow): Promise<void> => insertRows(tx, PaymentEntity, [row]),

  /** More of a payment for a statement. */
  async addShare(tx: WriteContext, { paymentId, statementId, fen }: PaymentShareRow): Promise<void> {
    await managerOf(tx).query(
      `INSERT INTO payment_share (payment_id, statement_id, fen) VALUES ($1, $2, $3)
        ON CONFLICT (payment_id, statement_id) DO UPDATE SET fen = payment_share.fen + $3`,
      [paymentId, statementId, fen],
    );
  },

  addVoid: (tx: WriteContext, row: PaymentVoidRow): Promise<void> => insertRows(tx, PaymentVoidEntity, [row]),

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
    managerOf(at).find(PaymentNoticeEntity, { where: { statementId }, order: { at: 'ASC', id: 'ASC' } }),

  notice: (at: ReadContext, id: string): Promise<PaymentNoticeRow | null> => findRow(at, PaymentNoticeEntity, { id }),

  addNotice: (tx: WriteContext, row: PaymentNoticeRow): Promise<void> => insertRows(tx, PaymentNoticeEntity, [row]),

  updateNotice: (
    tx: WriteContext,
    { id, version }: Pick<PaymentNoticeRow, 'id' | 'version'>,
    patch: Partial<PaymentNoticeRow>,
    current: () => Promise<unknown>,
  ): Promise<void> =>
    updateVersion(tx, PaymentNoticeEntity, { id, version }, patch, { code: 'settlement.noticeChanged', current }),

  addWriteOff: (tx: WriteContext, row: WriteOffRow): Promise<void> => insertRows(tx, WriteOffEntity, [row]),

  writeOff: (at: ReadContext, id: string): Promise<WriteOffRow | null> => findRow(at, WriteOffEntity, { id }),

  writeOffs: (at: ReadContext, statementId: string): Promise<WriteOffRow[]> =>
    managerOf(at).find(WriteOffEntity, { where: { statementId }, order: { at: 'ASC', id: 'ASC' } }),

  addWriteOffVoid: (tx: WriteContext, row: WriteOffVoidRow): Promise<void> => insertRows(tx, WriteOffVoidEntity, [row]),

  writeOffVoids: (at: ReadContext, writeOffIds: readonly string[]): Promise<WriteOffVoidRow[]> =>
    writeOffIds.length === 0
      ? Promise.resolve([])
      : managerOf(at).find(WriteOffVoidEntity, { where: { writeOffId: In([...writeOffIds]) } }),

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
        WHERE w.at >= $1 AND w.at < $2 AND s.customer_id IN (${places})
        AND NOT EXISTS (SELECT 1 FROM write_off_void v WHERE v.write_off_id = w.id) GROUP BY s.customer_id`,
      [from, to, ...customerIds],
    );
    return new Map(rows.map(({ id, fen }) => [id, Number(fen)]));
  },
};
