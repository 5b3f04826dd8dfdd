import type { StatementRow } from '../database/entities/settlement.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { lineOf } from './line-rows.ts';
import { linesRepository } from './lines.repository.ts';
import { obstaclesOf } from './obstacles.ts';
import type { SettlementDeps } from './settlement.deps.ts';
import { statementsRepository } from './statements.repository.ts';

export type HeldAt = 'sent' | 'confirmed' | 'overdue';

/** What is told to the manager when something could hold the payment (7.2.1); `null` where nothing does. */
export async function heldPayload(
  at: ReadContext,
  deps: Pick<SettlementDeps, 'matters'>,
  row: StatementRow,
  when: HeldAt,
): Promise<Readonly<Record<string, unknown>> | null> {
  const lines = (await linesRepository.of(at, row.id, row.revision)).map(lineOf);
  const disputes = await statementsRepository.disputes(at, [row.id]);
  const obstacles = await obstaclesOf(at, deps, row, lines, disputes);
  return obstacles.length === 0 ? null : { heldAt: `${when}/${row.revision}`, obstacles };
}
