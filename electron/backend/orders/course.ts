import type { TimelineEntry } from '../../../shared/contract/orders.ts';
import type { Services } from '../services.ts';
import type { Actor } from '../session.ts';

/** All that happened to an order, oldest first; what its statements tell of it only to whoever may read settlement. */
export async function courseOf(
  { orderQueries, settlement }: Pick<Services, 'orderQueries' | 'settlement'>,
  actor: Actor,
  orderId: string,
): Promise<TimelineEntry[]> {
  const own = await orderQueries.timeline(orderId);
  const ofStatements = await settlement.toldOfOrder(actor, orderId);
  return [...own, ...ofStatements].toSorted((one, other) => one.seq - other.seq);
}
