import type { HandoverRow } from '../database/entities/handovers.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { acceptanceRepository } from './acceptance.repository.ts';
import type { HandoversDeps } from './handovers.deps.ts';

/** The last signature is given: the customer is accepted, and what was begun on a leader's word has its papers. */
export async function papersComplete(
  tx: WriteContext,
  { events, now }: HandoversDeps,
  actor: Actor,
  { id, number, customerId }: HandoverRow,
): Promise<void> {
  await acceptanceRepository.settleConsents(tx, customerId, id, now());
  const orders = await acceptanceRepository.clearPending(tx, customerId);
  await events.append(tx, actor, [
    {
      type: 'customer.accepted',
      subject: { kind: 'customer', id: customerId },
      clauses: ['1.2.4b'],
      payload: { number },
    },
    ...orders.map((orderId) => ({
      type: 'order.papersComplete',
      subject: { kind: 'order', id: orderId },
      clauses: ['1.2.4c'] as const,
      payload: { number },
    })),
  ]);
  tx.changed('customer', customerId);
  for (const orderId of orders) tx.changed('order', orderId);
}
