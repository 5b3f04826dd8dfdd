import { shareOut, sumOfShares } from '../../../shared/domain/settlement/shares.ts';
import type { PaymentRow } from '../database/entities/payments.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { credit, payableOf, toGetOf } from './crediting.ts';
import { today } from './days.ts';
import { paymentEvent } from './payment-facts.ts';
import { paymentsRepository } from './payments.repository.ts';
import type { SettlementDeps } from './settlement.deps.ts';

/**
 * What the customer has to get of statements pays what he owes of others, the oldest first (7.3.1): a movement of no
 * money, whose shares add up to nought. Answers how much, in fen. Whoever calls holds the customer's account.
 */
export async function setOff(
  tx: WriteContext,
  deps: SettlementDeps,
  actor: Actor,
  customerId: string,
): Promise<number> {
  const payable = await payableOf(tx, customerId);
  const owed = payable.reduce((sum, { openFen }) => sum + openFen, 0);
  const given = shareOut(owed, await toGetOf(tx, customerId)).shares;
  const settled = sumOfShares(given);
  if (settled === 0) return 0;
  const by = { byId: actor.userId, byName: actor.displayName, at: deps.now() };
  const what = { id: deps.ports.ids.next(), customerId, day: await today(deps), fen: 0, way: 'setOff' } as const;
  const movement: PaymentRow = { ...what, reference: '', note: '', ...by };
  await paymentsRepository.add(tx, movement);
  const paymentIds = [movement.id];
  const told = { paymentId: movement.id, day: movement.day, way: movement.way };
  const shares = [...given.map((share) => ({ ...share, fen: -share.fen })), ...shareOut(settled, payable).shares];
  for (const share of shares) {
    await paymentsRepository.addShare(tx, { paymentId: movement.id, ...share });
    await credit(tx, deps, actor, { ...share, toGet: true, paymentIds, told });
  }
  await deps.events.append(tx, actor, [paymentEvent('setOff', movement, { settled })]);
  return settled;
}
