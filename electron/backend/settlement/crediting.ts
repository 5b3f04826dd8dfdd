import { isWithCustomer } from '../../../shared/domain/settlement/moves.ts';
import type { Payable } from '../../../shared/domain/settlement/shares.ts';
import { openOf } from '../../../shared/domain/settlement/stage.ts';
import type { StatementRow } from '../database/entities/settlement.ts';
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
  /** What is below nought is money that the customer had to get: it went elsewhere. */
  readonly toGet?: boolean;
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

/** Statements of which the customer has something to get, the oldest month first; as `openFen` what he gets. */
export async function toGetOf(
  tx: WriteContext,
  customerId: string,
  mayCount: (row: StatementRow) => boolean = ({ state }) => isWithCustomer(state),
): Promise<readonly Payable[]> {
  const rows = await statementsRepository.ofCustomer(tx, customerId);
  return rows
    .filter((row) => mayCount(row) && openOf(progressOf(row)) < 0)
    .map((row) => ({ id: row.id, openFen: -openOf(progressOf(row)) }));
}

/** Writes part of a payment onto its statement. Whoever calls holds the customer's account. */
export async function credit(
  tx: WriteContext,
  deps: SettlementDeps,
  actor: Actor,
  { statementId, fen, toGet = false, paymentIds, told }: Credit,
): Promise<void> {
  const held = await hold(tx, deps, actor, { id: statementId, version: null });
  const paidFen = held.row.paidFen + fen;
  const before = openOf(progressOf(held.row));
  const open = before - fen;
  const what = fen < 0 ? (toGet ? 'creditUsed' : 'paymentTakenBack') : whatCame(before, open);
  const row = await put(held, { paidFen }, [what, { ...told, fen: Math.abs(fen), paid: paidFen, open }]);
  if (fen > 0) await endCovered({ ...held, row }, fen, paymentIds);
}

/** Where nothing was owed, what went elsewhere is back: the customer gets it of this statement again. */
function whatCame(before: number, open: number): StatementFact {
  if (before <= 0) return 'creditBack';
  return open <= 0 ? 'paid' : 'partlyPaid';
}
