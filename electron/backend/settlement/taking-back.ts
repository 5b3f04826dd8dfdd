import type { Payment } from '../../../shared/contract/settlement-schemas.ts';
import { sumOfShares } from '../../../shared/domain/settlement/shares.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { credit } from './crediting.ts';
import { hold } from './in-hand.ts';
import { reopenEnded } from './notices.ts';
import { paymentEvent } from './payment-facts.ts';
import { viewOf } from './payment-views.ts';
import { paymentsRepository } from './payments.repository.ts';
import { receivablesRepository } from './receivables.repository.ts';
import type { SettlementDeps } from './settlement.deps.ts';
import { statementsRepository } from './statements.repository.ts';

export interface TakingBack {
  /** Of the payment. */
  readonly id: string;
  readonly reason: string;
}

/** What was recorded by mistake is owed again. Nobody takes back his own (7.3.1). */
export async function takeBack(
  tx: WriteContext,
  deps: SettlementDeps,
  actor: Actor,
  { id, reason }: TakingBack,
): Promise<Payment> {
  const payment = await paymentsRepository.find(tx, id);
  if (!payment) throw new UserError('settlement.paymentUnknown');
  if (payment.byId === actor.userId) throw new UserError('settlement.ownPayment');
  await statementsRepository.holdAccount(tx, [payment.customerId]);
  if ((await paymentsRepository.voids(tx, [id])).length > 0) throw new UserError('settlement.takenBackAlready');
  const shares = await paymentsRepository.sharesOf(tx, [id]);
  const rest = payment.fen - sumOfShares(shares);
  await demandThere(tx, payment.customerId, rest);
  const by = { byId: actor.userId, byName: actor.displayName, at: deps.now() };
  await paymentsRepository.addVoid(tx, { paymentId: id, reason, ...by });
  const { day, way, reference } = payment;
  for (const { statementId, fen } of shares) {
    const told = { paymentId: id, day, way, reference, reason };
    await credit(tx, deps, actor, { statementId, fen: -fen, paymentIds: [id], told });
    await reopenEnded(await hold(tx, deps, actor, { id: statementId, version: null }), id);
  }
  if (rest !== 0) await deps.events.append(tx, actor, [paymentEvent('takenBack', payment, { rest, reason })]);
  tx.changed('statement', payment.customerId);
  return viewOf(tx, payment);
}

/** An advance that was paid back to the customer is not there any more: first the refund is taken back. */
async function demandThere(tx: WriteContext, customerId: string, rest: number): Promise<void> {
  if (rest <= 0) return;
  const advances = await receivablesRepository.advances(tx, customerId);
  const there = advances.reduce((sum, one) => sum + one.rest, 0);
  if (there < rest) throw new UserError('settlement.paidBackAlready');
}
