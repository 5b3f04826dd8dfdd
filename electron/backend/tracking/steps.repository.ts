import { type ShipmentStepRow, ShipmentStepEntity } from '../database/entities/tracking.ts';
import { insertRows } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

const stepsLock = 7_263_532;

/** The checklist of an order, frozen when it got its class. */
export const stepsRepository = {
  /** An order enters the table and gets a vehicle one after the other, so that neither misses the other. */
  async hold(tx: WriteContext, orderId: string): Promise<void> {
    const manager = managerOf(tx);
    if (manager.connection.options.type !== 'postgres') return;
    await manager.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [stepsLock, orderId]);
  },

  of: (at: ReadContext, orderId: string): Promise<ShipmentStepRow[]> =>
    managerOf(at).find(ShipmentStepEntity, { where: { orderId }, order: { position: 'ASC' } }),

  insert: (tx: WriteContext, rows: readonly ShipmentStepRow[]): Promise<void> =>
    rows.length > 0 ? insertRows(tx, ShipmentStepEntity, rows) : Promise.resolve(),

  async update(tx: WriteContext, { orderId, code, ...patch }: ShipmentStepRow): Promise<void> {
    await managerOf(tx).update(ShipmentStepEntity, { orderId, code }, patch);
  },

  async remove(tx: WriteContext, { orderId, code }: ShipmentStepRow): Promise<void> {
    await managerOf(tx).delete(ShipmentStepEntity, { orderId, code });
  },
};
