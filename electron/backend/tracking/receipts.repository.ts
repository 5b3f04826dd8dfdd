import type { ReceiptStep } from '../../../shared/domain/tracking/receipts.ts';
import {
  ReceiptLimitEntity,
  type ReceiptLimitRow,
  ReceiptStepEntity,
  type ReceiptStepRow,
  ShipmentEntity,
} from '../database/entities/tracking.ts';
import { findRow, insertRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

/** Where the signed originals are, and how long each customer gives us for them. */
export const receiptsRepository = {
  of: (at: ReadContext, orderId: string): Promise<ReceiptStepRow[]> =>
    managerOf(at).find(ReceiptStepEntity, { where: { orderId } }),

  insert: (tx: WriteContext, row: ReceiptStepRow): Promise<void> => insertRows(tx, ReceiptStepEntity, [row]),

  async remove(tx: WriteContext, orderId: string, step: ReceiptStep): Promise<void> {
    await managerOf(tx).delete(ReceiptStepEntity, { orderId, step });
  },

  limit: (at: ReadContext, customerId: string): Promise<ReceiptLimitRow | null> =>
    findRow(at, ReceiptLimitEntity, { customerId }),

  async saveLimit(tx: WriteContext, row: ReceiptLimitRow): Promise<void> {
    const { customerId, version, ...patch } = row;
    if (version === 0) return insertRows(tx, ReceiptLimitEntity, [{ ...row, version: 1 }]);
    const current = () => receiptsRepository.limit(tx, customerId);
    return updateVersion(tx, ReceiptLimitEntity, { customerId, version }, patch, {
      code: 'tracking.changedMeanwhile',
      current,
    });
  },

  /** Orders closed without their receipt. */
  bypassed: (at: ReadContext): Promise<number> =>
    managerOf(at).createQueryBuilder(ShipmentEntity, 'shipment').where('shipment.bypassed_at > 0').getCount(),
};
