import { isWithCustomer } from '../../../shared/domain/settlement/moves.ts';
import type { Payable } from '../../../shared/domain/settlement/shares.ts';
import { openOf } from '../../../shared/domain/settlement/stage.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import type { StatementFact } from './facts.ts';
import { hold, put } from './in-hand.ts';
import { endCovered } from './notices.ts';
import { progressOf } from './progress.ts';
import type { SettlementDeps } from './settlement.deps.ts';
import { statementsRepository } from './statements.repository.ts';

/** What came of a payment for one statement. */
export interface Credit {
  readonly statementId: string;
  /** Fen; what is taken back is below nought. */
  readonly fen: number;
  readonly paymentIds: readonly string[];
  readonly told: Readonly<Record<string, unknown>>;
}

/** What payments of a customer count on, the oldest month first. */
export async function payableOf(tx: WriteContext, customerId: string): Promise<readonly Payable[]> {
  const rows = await statementsRepository.ofCustomer(tx, customerId);
  return rows
    .filter((row) => isWithCustomer(row.state) && openOf(progressOf(row)) > 0)
    .map((row) => ({ id: row.id, openFen: openOf(progressOf(row)) }));
}

/** Writes part of a payment onto its statement. Whoever calls holds the customer's account. */
export async function credit(
  tx: WriteContext,
  deps: SettlementDeps,
  actor: Actor,
  { statementId, fen, paymentIds, told }: Credit,
): Promise<void> {
  const held = await hold(tx, deps, actor, { id: statementId, version: null });
  const paidFen = held.row.paidFen + fen;
  const open = openOf(progressOf({ ...held.row, paidFen }));
  const what: StatementFact = fen < 0 ? 'paymentTakenBack' : open <= 0 ? 'paid' : 'partlyPaid';
  const row = await put(held, { paidFen }, [what, { ...told, fen: Math.abs(fen), paid: paidFen, open }]);
  if (fen > 0) await endCovered({ ...held, row }, fen, paymentIds);
}
