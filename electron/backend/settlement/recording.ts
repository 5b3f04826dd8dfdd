import type { Payment } from '../../../shared/contract/settlement-schemas.ts';
import {
  checkShares,
  type Payable,
  type Share,
  shareOut,
  sumOfShares,
} from '../../../shared/domain/settlement/shares.ts';
import { greatestFen, type PaymentWay } from '../../../shared/domain/settlement/values.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import { formatFen } from '../../../shared/lib/money.ts';
import { tidy } from '../../../shared/lib/text.ts';
import type { PaymentRow } from '../database/entities/payments.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { credit, payableOf } from './crediting.ts';
import { demandPastDay } from './days.ts';
import { paymentEvent } from './payment-facts.ts';
import { viewOf } from './payment-views.ts';
import { paymentsRepository } from './payments.repository.ts';
import { refuseAt } from './refusing.ts';
import type { SettlementDeps } from './settlement.deps.ts';
import { statementsRepository } from './statements.repository.ts';

export interface Recording {
  readonly id: string;
  readonly customerId: string;
  readonly day: string;
  readonly fen: number;
  readonly way: PaymentWay;
  readonly reference: string;
  readonly note: string;
  readonly shares: readonly Share[];
  readonly keepRest: boolean;
}

/** Writes money down that came, and what it pays (7.1.6, 7.3.1). */
export async function record(
  tx: WriteContext,
  deps: SettlementDeps,
  actor: Actor,
  { shares: named, keepRest, ...input }: Recording,
): Promise<Payment> {
  await deps.customers.get(input.customerId, tx);
  await demandPastDay(deps, 'day', input.day);
  if (input.fen > greatestFen) refuseAt('fen', 'settlement.amountWrong');
  await statementsRepository.holdAccount(tx, [input.customerId]);
  // The same id is the same payment: a double key, or an answer that was lost on its way.
  const known = await paymentsRepository.find(tx, input.id);
  if (known) return viewOf(tx, known);
  await demandNew(tx, input);
  const shares = sharesOf(input.fen, named, keepRest, await payableOf(tx, input.customerId));
  const payment = { ...input, byId: actor.userId, byName: actor.displayName, at: deps.now() };
  await paymentsRepository.add(tx, payment);
  await spread(tx, deps, actor, payment, shares);
  return viewOf(tx, payment);
}

/** Writes the shares of a payment onto their statements; what is left is told of the customer. */
async function spread(
  tx: WriteContext,
  deps: SettlementDeps,
  actor: Actor,
  payment: PaymentRow,
  shares: readonly Share[],
): Promise<void> {
  const { id: paymentId, day, way, reference } = payment;
  for (const { statementId, fen } of shares) {
    await paymentsRepository.addShare(tx, { paymentId, statementId, fen });
    await credit(tx, deps, actor, {
      statementId,
      fen,
      paymentIds: [paymentId],
      told: { paymentId, day, way, reference },
    });
  }
  const rest = payment.fen - sumOfShares(shares);
  if (rest > 0) await deps.events.append(tx, actor, [paymentEvent('recorded', payment, { rest })]);
  tx.changed('statement', payment.customerId);
}

type Paper = Pick<PaymentRow, 'customerId' | 'day' | 'fen' | 'way' | 'reference'>;

/** Paper and bank statement tell of the same payment: nobody records it twice, on whatever day each writes it down. */
export async function demandNew(tx: WriteContext, input: Paper): Promise<void> {
  const known = (await paymentsRepository.alike(tx, input)).find((one) => isSamePaper(one, input));
  if (!known) return;
  const { byName: name, day, reference } = known;
  refuseAt('reference', 'settlement.paymentKnown', { name, day, reference });
}

/** A wire or a cheque has its number for itself; what is written for cash ("counter") may stand there again another day. */
function isSamePaper(one: Paper, other: Paper): boolean {
  const same = (text: string) => tidy(text).toLowerCase();
  if (same(one.reference) !== same(other.reference)) return false;
  return one.day === other.day || (one.way !== 'cash' && other.way !== 'cash');
}

/** Those that were named, or the oldest first. */
function sharesOf(
  fen: number,
  named: readonly Share[],
  keepRest: boolean,
  payable: readonly Payable[],
): readonly Share[] {
  if (named.length > 0) {
    const issues = checkShares(fen, named, payable);
    const [first] = issues;
    if (first) throw new UserError(first.code, first.params, issues);
    const rest = fen - sumOfShares(named);
    if (rest > 0 && !keepRest) refuseAt('shares', 'settlement.restLeft', { rest: formatFen(rest) });
    return named;
  }
  const { shares, rest } = shareOut(fen, payable);
  const owed = formatFen(payable.reduce((sum, { openFen }) => sum + openFen, 0));
  if (rest > 0 && !keepRest) refuseAt('fen', 'settlement.aboveBalance', { owed });
  return shares;
}
