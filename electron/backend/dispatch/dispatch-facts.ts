import type { WorkOrderRow } from '../database/entities/orders.ts';
import type { TripRow } from '../database/entities/dispatch.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { NewEvent } from '../events/events.ts';
import type { DispatchDeps } from './dispatch.deps.ts';
import { fleetRepository } from './fleet.repository.ts';

/**
 * What the vehicle plan makes known of an order; others open and close duties on it.
 *
 * | event | when | beside `number`, `ownerId`, `plate`, `driver`, `phone`, `day`, `tripId` |
 * | --- | --- | --- |
 * | `vehicle.assigned` | a vehicle carries it, or another vehicle or driver does | `from`, `to` of the trip, `was`: the plate before |
 * | `vehicle.unassigned` | none does any more: taken off, or agreed for another day | `reason` |
 * | `vehicle.released` | the same, because it was cancelled | |
 * | `vehicle.reordered` | it has another place in the trip's sequence | `position`, `was` |
 * | `driver.arrivalKnown` | the driver told when he arrives | `at`, `calledAt`, `driver` and `phone` as called, `note` |
 */
export type DispatchFact =
  | 'vehicle.assigned'
  | 'vehicle.unassigned'
  | 'vehicle.released'
  | 'vehicle.reordered'
  | 'driver.arrivalKnown';

export async function dispatchFact(
  tx: WriteContext,
  deps: DispatchDeps,
  type: DispatchFact,
  order: WorkOrderRow,
  trip: TripRow,
  more: Readonly<Record<string, unknown>> = {},
): Promise<NewEvent> {
  const vehicle = await fleetRepository.vehicle(tx, trip.vehicleId);
  const driver = trip.driverId === null ? null : await fleetRepository.driver(tx, trip.driverId);
  return {
    type,
    subject: { kind: 'order', id: order.id },
    clauses: [await deps.tracking.clauseOf(tx, order)],
    payload: {
      number: order.number,
      ownerId: order.ownerId,
      tripId: trip.id,
      day: trip.day,
      plate: vehicle?.plate ?? '',
      driver: driver?.name ?? '',
      phone: driver?.phone ?? '',
      ...more,
    },
  };
}
