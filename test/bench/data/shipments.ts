import type { WorkOrderRow } from '../../../electron/backend/database/entities/orders.ts';
import type { ShipmentRow } from '../../../electron/backend/database/entities/tracking.ts';
import { newShipment } from '../../../electron/backend/tracking/opening.ts';

const hour = 3_600_000;
const left = ['inTransit', 'arrived', 'signed', 'closed'] as const;
const there = ['arrived', 'signed', 'closed'] as const;

/** The order's line of the feedback table, with what its state says of the way. */
export function sampleShipment(order: WorkOrderRow): ShipmentRow {
  const proposal =
    order.jobType === 'cityDelivery' ? null : ({ serviceClass: 'B', rules: ['twoToThreeDays'] } as const);
  const line = newShipment(order, proposal, order.confirmedAt);
  const departedAt = among(left, order.state) ? order.confirmedAt + 4 * hour : null;
  const arrivedAt = among(there, order.state) ? order.confirmedAt + 30 * hour : null;
  if (order.state !== 'signed' && order.state !== 'closed') return { ...line, departedAt, arrivedAt };
  const signedAt = order.confirmedAt + 32 * hour;
  const closedAt = order.state === 'closed' ? order.confirmedAt + 90 * hour : null;
  return {
    ...line,
    departedAt,
    arrivedAt,
    signedAt,
    signee: '李四',
    signedPieces: order.pieces,
    outcome: 'clean',
    podDays: 7,
    podBackAt: closedAt,
    closedAt,
  };
}

function among<State extends string>(states: readonly State[], state: string): boolean {
  return (states as readonly string[]).includes(state);
}
