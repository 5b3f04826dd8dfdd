import type { Payment } from '../../../shared/contract/settlement-schemas.ts';
import { shareOut, sumOfShares } from '../../../shared/domain/settlement/shares.ts';
import { formatFen } from '../../../shared/lib/money.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { credit, toGetOf } from './crediting.ts';
import { demandPastDay } from './days.ts';
import { paymentEvent } from './payment-facts.ts';
import { viewOf } from './payment-views.ts';
import { paymentsRepository } from './payments.repository.ts';
import { receivablesRepository } from './receivables.repository.ts';
import { demandNew, type Recording } from './recording.ts';
import { refuseAt } from './refusing.ts';
import type { SettlementDeps } from './settlement.deps.ts';
import { statementsRepository } from './statements.repository.ts';

export type Refunding = Omit<Recording, 'shares' | 'keepRest'>;

/**
 * Writes down that the customer got his money back (7.3.1): what he has to get of statements that he confirmed, the
 * oldest first, then what he paid in advance. Kept as a payment below nought.
 */
export async function refund(tx: WriteContext, deps: SettlementDeps, actor: Actor, input: Refunding): Promise<Payment> {
  const { customerId, fen } = input;
  await deps.customers.get(customerId, tx);
  await demandPastDay(deps, 'day', input.day);
  await statementsRepository.holdAccount(tx, [customerId]);
  const known = await paymentsRepository.find(tx, input.id);
  if (known) return viewOf(tx, known);
  const payment = { ...input, fen: -fen, byId: actor.userId, byName: actor.displayName, at: deps.now() };
  await demandNew(tx, payment);
  const toGet = await toGetOf(tx, customerId, ({ state }) => state === 'confirmed');
  const { shares, rest } = shareOut(fen, toGet);
  const advance = (await receivablesRepository.advances(tx, customerId)).reduce((sum, one) => sum + one.rest, 0);
  const credited = toGet.reduce((sum, { openFen }) => sum + openFen, 0) + advance;
  if (rest > advance) refuseAt('fen', 'settlement.aboveCredit', { credit: formatFen(credited) });
  await paymentsRepository.add(tx, payment);
  const { id: paymentId, day, way, reference } = payment;
  for (const share of shares) {
    const given = { statementId: share.statementId, fen: -share.fen };
    await paymentsRepository.addShare(tx, { paymentId, ...given });
    const told = { paymentId, day, way, reference };
    await credit(tx, deps, actor, { ...given, toGet: true, paymentIds: [paymentId], told });
  }
  await deps.events.append(tx, actor, [paymentEvent('refunded', payment, { ofStatements: sumOfShares(shares) })]);
  tx.changed('statement', customerId);
  return viewOf(tx, payment);
}
