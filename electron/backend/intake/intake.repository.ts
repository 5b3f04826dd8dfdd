import { emptyOrderForm, type OrderForm } from '../../../shared/domain/orders/form.ts';
import {
  OrderConfirmationEntity,
  type OrderConfirmationRow,
  ReadBackEntity,
  type ReadBackRow,
} from '../database/entities/intake.ts';
import { OrderRevisionEntity, WorkOrderEntity } from '../database/entities/orders.ts';
import { findRow, insertRows, returning } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

export const intakeRepository = {
  readBack: (at: ReadContext, orderId: string): Promise<ReadBackRow[]> =>
    managerOf(at).find(ReadBackEntity, { where: { orderId }, order: { at: 'ASC' } }),

  /**
   * Puts a tick down unless the very same words are ticked already; says whether it was put. Of two clerks at
   * once the second finds the first one's.
   */
  async putReadBack(tx: WriteContext, row: ReadBackRow): Promise<boolean> {
    const sql = `INSERT INTO order_read_back (order_id, part, fingerprint, caller_name, at, by_id, by_name)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT (order_id, part) DO UPDATE SET fingerprint = excluded.fingerprint,
        caller_name = excluded.caller_name, at = excluded.at, by_id = excluded.by_id, by_name = excluded.by_name
      WHERE order_read_back.fingerprint <> excluded.fingerprint
      RETURNING part`;
    const { orderId, part, fingerprint, callerName, at, byId, byName } = row;
    const values = [orderId, part, fingerprint, callerName, at, byId, byName];
    return (await returning(tx, sql, values)).length === 1;
  },

  /** Oldest first. */
  confirmations: (at: ReadContext, orderId: string): Promise<OrderConfirmationRow[]> =>
    managerOf(at).find(OrderConfirmationEntity, { where: { orderId }, order: { id: 'ASC' } }),

  insertConfirmation: (tx: WriteContext, row: OrderConfirmationRow) => insertRows(tx, OrderConfirmationEntity, [row]),

  /** What an order says now; `null` when there is no such order. */
  async acceptedForm(at: ReadContext, orderId: string): Promise<OrderForm | null> {
    const order = await findRow(at, WorkOrderEntity, { id: orderId });
    const revision = order && (await findRow(at, OrderRevisionEntity, { orderId, revision: order.revision }));
    return revision && { ...emptyOrderForm, ...revision.form };
  },
};
