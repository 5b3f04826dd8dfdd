import { isDeepStrictEqual } from 'node:util';
import type { Deduction } from '../../../shared/domain/settlement/lines.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { DecidedClaim, SettlementDeps } from './settlement.deps.ts';
import { statementsRepository } from './statements.repository.ts';

type Deps = Pick<SettlementDeps, 'matters'>;

/** What decided claims take off the statements of these customers, where no statement did yet. */
export async function proposedDeductions(
  at: ReadContext,
  { matters }: Deps,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Deduction[]>> {
  const open = await untaken(at, await matters.decided(at, customerIds), '');
  const grouped = Map.groupBy(open, ({ customerId }) => customerId);
  return new Map([...grouped].map(([customerId, own]) => [customerId, own.map(deductionOf)]));
}

/** The same for one statement on which they may stand already; nobody pays or decides them before it is written. */
export async function heldDeductions(
  tx: WriteContext,
  { matters }: Deps,
  { id, customerId }: { readonly id: string; readonly customerId: string },
): Promise<readonly Deduction[]> {
  return (await untaken(tx, await matters.holdDecided(tx, [customerId]), id)).map(deductionOf);
}

/** What the customer confirms is what was decided: a claim that was paid or decided anew meanwhile is not paid by it. */
export async function demandDeducted(tx: WriteContext, { matters }: Deps, deductions: readonly Deduction[]) {
  const claimed = deductions.flatMap(({ claimId, text, fen }) => (claimId === null ? [] : [{ claimId, text, fen }]));
  const decided = await matters.holdDeducted(
    tx,
    claimed.map(({ claimId }) => claimId),
  );
  const other = claimed.find(({ claimId, fen }) => decided.get(claimId) !== fen);
  if (other) throw new UserError('settlement.claimChanged', { claim: other.text });
}

/** What a claim takes off is decided with the claim, and would be read again with the draft: here its text alone is written. */
export function demandClaimsAsTaken(before: readonly Deduction[], after: readonly Deduction[]): void {
  const own = claimsOf(after);
  const other =
    claimsOf(before).find((old) => !own.some((one) => isDeepStrictEqual({ ...one, text: old.text }, old))) ??
    own.slice(claimsOf(before).length)[0];
  if (other) throw new UserError('settlement.claimFixed', { claim: other.text });
}

function claimsOf(deductions: readonly Deduction[]): readonly Deduction[] {
  return deductions.filter(({ claimId }) => claimId !== null);
}

async function untaken(
  at: ReadContext,
  claims: readonly DecidedClaim[],
  /** The statement on which they may stand. */
  own: string,
): Promise<readonly DecidedClaim[]> {
  const taken = await statementsRepository.deductedClaims(
    at,
    claims.map(({ id }) => id),
    own,
  );
  return claims.filter(({ id, fen }) => fen > 0 && !taken.has(id));
}

function deductionOf({ id, orderId, orderNumber, reportNumber, fen }: DecidedClaim): Deduction {
  return { kind: 'claim', claimId: id, orderId, orderNumber, text: reportNumber, fen };
}
