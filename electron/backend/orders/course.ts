import type { TimelineEntry } from '../../../shared/contract/orders.ts';
import type { Actor } from '../session.ts';

interface CourseDeps {
  readonly orders: { timeline(id: string): Promise<TimelineEntry[]> };
  /** What statements tell of an order: nothing to whoever may not read settlement. */
  readonly settlement: { toldOfOrder(actor: Actor, orderId: string): Promise<readonly TimelineEntry[]> };
}

/** All that happened to an order, oldest first. */
export function createOrderCourse({ orders, settlement }: CourseDeps) {
  return async (actor: Actor, orderId: string): Promise<TimelineEntry[]> => {
    const own = await orders.timeline(orderId);
    const ofStatements = await settlement.toldOfOrder(actor, orderId);
    return [...own, ...ofStatements].toSorted((one, other) => one.seq - other.seq);
  };
}
