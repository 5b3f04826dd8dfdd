import type { Deduction } from '../../../shared/domain/settlement/lines.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { DecidedClaim, SettlementDeps } from './settlement.deps.ts';
import { statementsRepository } from './statements.repository.ts';

/** What decided claims take off the statements of these customers, where no statement did yet. */
export async function proposedDeductions(
  at: ReadContext,
  { matters }: Pick<SettlementDeps, 'matters'>,
  customerIds: readonly string[],
  /** The statement on which they may stand already. */
  own = '',
): Promise<ReadonlyMap<string, readonly Deduction[]>> {
  const claims = await matters.decided(at, customerIds);
  const taken = await statementsRepository.deductedClaims(
    at,
    claims.map(({ id }) => id),
    own,
  );
  const open = claims.filter(({ id, fen }) => fen > 0 && !taken.has(id));
  const grouped = Map.groupBy(open, ({ customerId }) => customerId);
  return new Map([...grouped].map(([customerId, own]) => [customerId, own.map(deductionOf)]));
}

function deductionOf({ id, orderId, orderNumber, reportNumber, fen }: DecidedClaim): Deduction {
  return { kind: 'claim', claimId: id, orderId, orderNumber, text: reportNumber, fen };
}
