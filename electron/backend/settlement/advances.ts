import { shareOut } from '../../../shared/domain/settlement/shares.ts';
import type { PaymentShareRow } from '../database/entities/payments.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { credit, payableOf } from './crediting.ts';
import { paymentEvent } from './payment-facts.ts';
import { paymentsRepository } from './payments.repository.ts';
import { type Advance, receivablesRepository } from './receivables.repository.ts';
import { setOff } from './setting-off.ts';
import type { SettlementDeps } from './settlement.deps.ts';
import { statementsRepository } from './statements.repository.ts';

/**
 * What a customer has to get of statements, and then what he paid in advance, pays what he owes now: the oldest payment,
 * the oldest statement first (7.3.1).
 */
export async function settleAdvance(
  tx: WriteContext,
  deps: SettlementDeps,
  actor: Actor,
  customerId: string,
): Promise<{ settled: number }> {
  await deps.customers.get(customerId, tx);
  await statementsRepository.holdAccount(tx, [customerId]);
  const off = await setOff(tx, deps, actor, customerId);
  const shares = await sharesOfAdvances(tx, customerId);
  for (const share of shares) await paymentsRepository.addShare(tx, share);
  for (const [statementId, ofStatement] of Map.groupBy(shares, (share) => share.statementId)) {
    const paymentIds = ofStatement.map(({ paymentId }) => paymentId);
    const told = { advance: true, paymentIds };
    await credit(tx, deps, actor, { statementId, fen: sumOf(ofStatement), paymentIds, told });
  }
  const byPayment = Map.groupBy(shares, ({ paymentId }) => paymentId);
  const payments = await paymentsRepository.of(tx, [...byPayment.keys()]);
  await deps.events.append(
    tx,
    actor,
    payments.map((payment) => paymentEvent('settled', payment, { settled: sumOf(byPayment.get(payment.id) ?? []) })),
  );
  const settled = off + sumOf(shares);
  if (settled > 0) tx.changed('statement', customerId);
  return { settled };
}

async function sharesOfAdvances(tx: WriteContext, customerId: string): Promise<readonly PaymentShareRow[]> {
  let payable = await payableOf(tx, customerId);
  const all: PaymentShareRow[] = [];
  for (const { paymentId, rest } of standing(await receivablesRepository.advances(tx, customerId))) {
    const { shares } = shareOut(rest, payable);
    all.push(...shares.map((share) => ({ paymentId, ...share })));
    payable = payable.map(({ id, openFen }) => {
      const taken = shares.find(({ statementId }) => statementId === id)?.fen ?? 0;
      return { id, openFen: openFen - taken };
    });
  }
  return all;
}

/** What was paid back comes off the oldest first. */
function standing(advances: readonly Advance[]): readonly Pick<Advance, 'paymentId' | 'rest'>[] {
  let back = -advances.reduce((sum, { rest }) => sum + Math.min(0, rest), 0);
  return advances
    .filter(({ rest }) => rest > 0)
    .map(({ paymentId, rest }) => {
      const off = Math.min(back, rest);
      back -= off;
      return { paymentId, rest: rest - off };
    });
}

function sumOf(shares: readonly Pick<PaymentShareRow, 'fen'>[]): number {
  return shares.reduce((sum, { fen }) => sum + fen, 0);
}
