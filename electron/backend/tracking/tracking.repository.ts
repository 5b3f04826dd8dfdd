import { type ShipmentRow, ShipmentEntity } from '../database/entities/tracking.ts';
import { findRow, insertRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

/** Lines of the feedback table. */
export const trackingRepository = {
  find: (at: ReadContext, orderId: string): Promise<ShipmentRow | null> => findRow(at, ShipmentEntity, { orderId }),

  /** The line as it is now, held until the unit of work ends. */
  async hold(tx: WriteContext, orderId: string): Promise<ShipmentRow | null> {
    const manager = managerOf(tx);
    if (manager.connection.options.type === 'postgres') {
      // The order is held first, as by whoever changes it, so that two never wait for each other.
      await manager.query('SELECT id FROM work_order WHERE id = $1 FOR NO KEY UPDATE', [orderId]);
      await manager.query('SELECT order_id FROM shipment WHERE order_id = $1 FOR NO KEY UPDATE', [orderId]);
    }
    return trackingRepository.find(tx, orderId);
  },

  insert: (tx: WriteContext, row: ShipmentRow): Promise<void> => insertRows(tx, ShipmentEntity, [row]),

  update: (
    tx: WriteContext,
    orderId: string,
    version: number,
    patch: Partial<ShipmentRow>,
    current: () => Promise<unknown>,
  ): Promise<void> =>
    updateVersion(tx, ShipmentEntity, { orderId, version }, patch, { code: 'tracking.changedMeanwhile', current }),
};
