import { stateOf } from '../../../shared/domain/tracking/milestones.ts';
import { promisedAt } from '../../../shared/domain/tracking/punctuality.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { NewEvent } from '../events/events.ts';
import { mustFind } from './in-hand.ts';
import type { TrackingDeps } from './tracking.deps.ts';
import { type TrackingFact, trackingFact } from './tracking-facts.ts';
import { trackingRepository } from './tracking.repository.ts';

/**
 * What was lost or mis-sent is never signed for itself: it ends with the archived receipt of the order that made it
 * good, and is open again when that receipt is taken back (2.5.2). Both answer the facts, none where nothing changed.
 */
export function createLinkedEnding(deps: TrackingDeps) {
  return {
    endByLink: (tx: WriteContext, orderId: string, by: string): Promise<readonly NewEvent[]> =>
      move(tx, deps, orderId, { closes: true, by }),
    reopenByLink: (tx: WriteContext, orderId: string, by: string): Promise<readonly NewEvent[]> =>
      move(tx, deps, orderId, { closes: false, by }),
  };
}

async function move(
  tx: WriteContext,
  deps: TrackingDeps,
  orderId: string,
  { closes, by }: { readonly closes: boolean; readonly by: string },
): Promise<readonly NewEvent[]> {
  const shipment = await trackingRepository.hold(tx, orderId);
  const order = await deps.orders.find(tx, orderId);
  // What has a receipt of its own, or was closed by the director, stays as it is.
  if (!shipment || shipment.signedAt !== null || shipment.bypassedAt !== null || order.state === 'cancelled') return [];
  if ((order.state === 'closed') === closes) return [];
  const at = deps.now();
  const patch = { closedAt: closes ? at : null, updatedAt: at };
  await trackingRepository.update(tx, orderId, shipment.version, patch, () => mustFind(tx, deps, orderId));
  await deps.orders.move(tx, order, closes ? 'closed' : stateOf(shipment, shipment.startState));
  tx.changed('tracking', orderId);
  const type: TrackingFact = closes ? 'order.closed' : 'order.reopened';
  const promised = promisedAt({ ...order, expectedAt: shipment.expectedAt });
  const more = closes ? { bypassed: false } : {};
  return [trackingFact(type, order, shipment, { clauses: ['2.5.1', '2.5.2'], promisedAt: promised, by, ...more })];
}
