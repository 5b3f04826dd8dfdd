import { type Agreement, agreedAnew, windowEnd } from '../../../shared/domain/kpi/agreement.ts';
import { arrivedIntact, damagedPieces, excuseOf, type Happened } from '../../../shared/domain/kpi/damage.ts';
import type { OrderLine } from '../../../shared/domain/kpi/order-line.ts';
import { podDueOn, usualPodDays } from '../../../shared/domain/tracking/pod-due.ts';
import { instantOf } from '../../../shared/lib/dates.ts';
import type { WorkOrderRow } from '../database/entities/orders.ts';
import type { ShipmentRow } from '../database/entities/tracking.ts';
import type { Told } from './keeping.repository.ts';

/** An order that was just confirmed: nothing has happened to it. */
export function newLine(order: WorkOrderRow): OrderLine {
  return lineOf(order, agreedAnew(null, windowEnd(order), order.confirmedAt), nothingTold, '');
}

const nothingTold: Told = { shipment: null, reports: [], troubles: [], podGoodAt: null };

/** The order's line by all that is told of it; the signing time is when it was signed, whenever that was written down. */
export function lineOf(order: WorkOrderRow, agreement: Agreement, told: Told, zone: string): OrderLine {
  const { shipment, podGoodAt } = told;
  const happened: Happened = { pieces: order.pieces, handed: shipment, ...told };
  return {
    ...agreement,
    customerId: order.customerId,
    periodAt: agreement.agreedAt ?? order.confirmedAt,
    cancelled: order.state === 'cancelled',
    signedAt: shipment?.signedAt ?? null,
    pieces: order.pieces,
    damagedPieces: damagedPieces(happened),
    intact: arrivedIntact(happened),
    satisfied: shipment?.satisfied ?? null,
    excuse: excuseOf(told),
    podDueAt: shipment && podDueAt(order, shipment, zone),
    podGoodAt,
  };
}

/** The last instant of the last day for the signed original. */
function podDueAt({ podKind }: WorkOrderRow, { signedAt, podDays }: ShipmentRow, zone: string): number | null {
  const day = podDueOn({ podKind, signedAt }, podDays ?? usualPodDays, zone);
  const end = day === null ? null : instantOf(day, '24:00', zone);
  return end === null ? null : end - 1;
}
