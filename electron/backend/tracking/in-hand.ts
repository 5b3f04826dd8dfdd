import type { Shipment } from '../../../shared/contract/tracking.ts';
import { stateOf } from '../../../shared/domain/tracking/milestones.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import type { WorkOrderRow } from '../database/entities/orders.ts';
import type { ShipmentRow } from '../database/entities/tracking.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import { shipmentListRepository } from './shipment-list.repository.ts';
import type { TrackingDeps } from './tracking.deps.ts';
import { trackingRepository } from './tracking.repository.ts';

/**
 * A shipment that may still be written to, with its order, held until the unit of work ends. `version`: as the
 * person saw it; `null` where nothing of the line itself changes.
 */
export async function inHand(tx: WriteContext, deps: TrackingDeps, id: string, version: number | null) {
  const shipment = await trackingRepository.hold(tx, id);
  if (!shipment) throw new UserError('tracking.notOpened');
  const order = await deps.orders.find(tx, id);
  if (order.state === 'cancelled') throw new UserError('tracking.cancelled', { number: order.number });
  if (order.state === 'closed') throw new UserError('tracking.closed', { number: order.number });
  if (version !== null && shipment.version !== version) {
    throw new ConflictError('tracking.changedMeanwhile', await mustFind(tx, deps, id));
  }
  return { order, shipment };
}

/** Writes the line, moves its order to where it is now, and tells the windows. */
export async function save(
  tx: WriteContext,
  deps: TrackingDeps,
  order: WorkOrderRow,
  after: ShipmentRow,
): Promise<void> {
  const { orderId, version, ...patch } = after;
  const current = () => mustFind(tx, deps, orderId);
  await trackingRepository.update(tx, orderId, version, { ...patch, updatedAt: deps.now() }, current);
  // Before the goods have left the vehicle plan moves the order; what is told here leaves it there.
  const before = isStart(order.state) ? order.state : after.startState;
  await deps.orders.move(tx, order, stateOf(after, before));
  tx.changed('tracking', orderId);
}

function isStart(state: WorkOrderRow['state']): state is ShipmentRow['startState'] {
  return state === 'confirmed' || state === 'dispatched' || state === 'collected';
}

/** The line as windows read it. */
export async function mustFind(tx: WriteContext, { company }: TrackingDeps, id: string): Promise<Shipment> {
  const found = await shipmentListRepository.one(tx, id, await company.zone());
  if (!found) throw new UserError('tracking.notOpened');
  return found;
}
