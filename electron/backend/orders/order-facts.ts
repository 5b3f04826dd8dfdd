import type { Facts } from '../../../shared/domain/tasks/rule.ts';
import type { WorkOrderRow } from '../database/entities/orders.ts';

/** What the duties of the manual are judged by, and what their sentences name. */
export function orderFacts(order: WorkOrderRow): Facts {
  return {
    number: order.number,
    revision: order.revision,
    state: order.state,
    customerId: order.customerId,
    customerName: order.customerName,
    ownerId: order.ownerId,
    ownerName: order.ownerName,
    jobType: order.jobType,
    centre: order.centre,
    channel: order.channel,
    mode: order.mode,
    urgent: order.urgent,
    podKind: order.podKind,
    consignee: order.consignee,
    destination: order.destination,
    specialDemands: order.specialDemands !== '',
    declaredValueFen: order.declaredValueFen,
    papersPending: order.papersPending,
    confirmedAt: order.confirmedAt,
    pickupFromAt: order.pickupFromAt,
    pickupToAt: order.pickupToAt,
    deliveryFromAt: order.deliveryFromAt,
    deliveryToAt: order.deliveryToAt,
  };
}
