import type { StatementRow } from '../database/entities/settlement.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { deliveredRepository } from './delivered.repository.ts';
import { lineOf } from './line-rows.ts';
import { linesRepository } from './lines.repository.ts';
import { type Obstacle, obstaclesOf } from './obstacles.ts';
import type { SettlementDeps } from './settlement.deps.ts';
import { statementsRepository } from './statements.repository.ts';

export type HeldAt = 'sent' | 'confirmed' | 'overdue';
type Payload = Readonly<Record<string, unknown>>;

/** What is told to the manager when something could hold the payment (7.2.1); `null` where nothing does. */
export async function heldPayload(
  at: ReadContext,
  deps: Pick<SettlementDeps, 'matters'>,
  row: StatementRow,
  when: HeldAt,
): Promise<Payload | null> {
  const obstacles = await obstaclesNow(at, deps, row);
  return obstacles.length === 0 ? null : { heldAt: `${when}/${row.revision}`, obstacles };
}

/** What came up since he was told; disputes have a duty of their own. `null` where nothing did. */
export async function heldAnew(
  at: ReadContext,
  deps: Pick<SettlementDeps, 'matters' | 'events'>,
  row: StatementRow,
): Promise<Payload | null> {
  const told = (await deps.events.of(at, row.id)).filter(({ type }) => type === 'statement.held');
  const known = new Set(told.flatMap(({ payload }) => (payload['obstacles'] as readonly Obstacle[]).map(keyOf)));
  const obstacles = (await obstaclesNow(at, deps, row)).filter(
    (one) => one.kind !== 'dispute' && !known.has(keyOf(one)),
  );
  return obstacles.length === 0 ? null : { heldAt: `later/${row.revision}/${told.length}`, obstacles };
}

async function obstaclesNow(at: ReadContext, deps: Pick<SettlementDeps, 'matters'>, { id, revision }: StatementRow) {
  const lines = (await linesRepository.of(at, id, revision)).map(lineOf);
  const orders = await deliveredRepository.ofStatement(at, id, revision);
  const disputes = await statementsRepository.disputes(at, [id]);
  return obstaclesOf(at, deps, { lines, orders, disputes });
}

function keyOf({ kind, orderId, reportId }: Obstacle): string {
  return [kind, orderId, reportId].join(' ');
}
