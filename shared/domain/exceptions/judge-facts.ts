import type { Issue } from '../../errors/errors.ts';
import type { ExceptionKind } from './values.ts';

/** What is told of trouble when it is flagged, or later. */
export interface TroubleFacts {
  readonly foundAt: number;
  /** Pieces concerned; `null` for all of them, or not known yet. */
  readonly pieces: number | null;
  /** When it will be there instead; `null` while nobody can say. */
  readonly newExpectedAt: number | null;
}

/** The order that it happened to, as far as it is on its way. */
export interface TroubledOrder {
  readonly confirmedAt: number;
  readonly pieces: number;
  readonly departedAt: number | null;
  readonly signedPieces: number | null;
}

/** Clocks of two machines differ a little. */
const grace = 120_000;

/** What in the told facts cannot be (2.5.2); what is late need not have left, what is lost or mis-sent must have. */
export function judgeTrouble(
  kind: ExceptionKind,
  facts: TroubleFacts,
  order: TroubledOrder,
  now: number,
): readonly Issue[] {
  const { foundAt } = facts;
  const issues: Issue[] = [];
  if (foundAt > now + grace) issues.push(issue('foundAt', 'foundInFuture'));
  else if (foundAt < order.confirmedAt - grace) issues.push(issue('foundAt', 'foundBeforeOrder'));
  else if (kind !== 'late' && order.departedAt === null) issues.push(issue('kind', 'notDeparted'));
  else if (kind !== 'late' && foundAt < (order.departedAt ?? 0)) issues.push(issue('foundAt', 'foundBeforeDispatch'));
  return [...issues, ...judgeAdded(kind, facts, order, now)];
}

/** The same of facts that join it later. */
export function judgeAdded(
  kind: ExceptionKind,
  { pieces, newExpectedAt }: Pick<TroubleFacts, 'pieces' | 'newExpectedAt'>,
  order: TroubledOrder,
  now: number,
): readonly Issue[] {
  const issues: Issue[] = [];
  const signed = order.signedPieces ?? 0;
  if (pieces !== null && pieces > order.pieces) {
    issues.push(issue('pieces', 'piecesAboveSent', { pieces: order.pieces }));
  } else if (pieces !== null && kind === 'lost' && pieces > order.pieces - signed) {
    issues.push(issue('pieces', 'piecesAboveMissing', { signed, missing: order.pieces - signed }));
  }
  if (newExpectedAt !== null && newExpectedAt <= now) issues.push(issue('newExpectedAt', 'expectedInPast'));
  return issues;
}

function issue(path: string, name: string, params: Readonly<Record<string, number>> = {}): Issue {
  return { path, code: `exceptions.${name}`, params };
}
