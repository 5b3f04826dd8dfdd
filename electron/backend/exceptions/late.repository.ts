import { managerOf, type ReadContext } from '../database/unit-of-work.ts';

/** An order that should have arrived. */
export interface OverdueOrder {
  readonly id: string;
  readonly number: string;
  readonly deliveryFromAt: number | null;
  readonly deliveryToAt: number | null;
  readonly expectedAt: number | null;
}

const promised = 'COALESCE(o.delivery_to_at, o.delivery_from_at, s.expected_at)';
const underWay = ['confirmed', 'dispatched', 'collected', 'inTransit'] as const;

export const lateRepository = {
  /** Orders under way whose agreed time has passed without having been flagged; by the index of open orders alone. */
  overdue: (at: ReadContext, now: number, take: number): Promise<OverdueOrder[]> =>
    managerOf(at).query(
      `SELECT o.id AS id, o.number AS number, o.delivery_from_at AS "deliveryFromAt",
        o.delivery_to_at AS "deliveryToAt", s.expected_at AS "expectedAt"
        FROM work_order o LEFT JOIN shipment s ON s.order_id = o.id
        WHERE o.state IN (${underWay.map((state) => `'${state}'`).join(', ')}) AND ${promised} < $1
        AND NOT EXISTS (SELECT 1 FROM order_exception e WHERE e.order_id = o.id AND e.kind = 'late'
          AND (e.open_key IS NOT NULL OR e.promised_at >= ${promised}))
        LIMIT ${take}`,
      [now],
    ),
};
