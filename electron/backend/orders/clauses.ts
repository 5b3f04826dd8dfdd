import type { OrderKind } from '../../../shared/domain/orders/job-types.ts';
import type { ClauseId } from '../../../shared/sop/clauses.ts';

/** Clauses of the manual by the kind of order: city orders are chapter 1.3.1, outbound ones 1.3.2. */
export function reviewClause(kind: OrderKind): ClauseId {
  return kind === 'city' ? '1.3.1.7' : '1.3.2.7';
}

export function printClause(kind: OrderKind): ClauseId {
  return kind === 'city' ? '1.3.1.8' : '1.3.2.8';
}
