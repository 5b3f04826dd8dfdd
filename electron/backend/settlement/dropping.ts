import { UserError } from '../../../shared/errors/errors.ts';
import { demandWrite } from './access.ts';
import { isDroppable } from './droppable.ts';
import { statementEvent } from './facts.ts';
import type { Held } from './in-hand.ts';
import { deductionsOf, linesOf } from './refreshing.ts';
import { statementsRepository } from './statements.repository.ts';

/** A draft of which nothing is left goes, with whatever waited for it; its number is not given again (7.1.1). */
export async function dropping({ tx, deps, actor, row }: Held): Promise<void> {
  demandWrite(actor, row);
  if (!isDroppable(row, await linesOf(tx, row), await deductionsOf(tx, row)))
    throw new UserError('settlement.notEmpty');
  await deps.events.append(tx, actor, [await statementEvent(tx, deps, 'dropped', row)]);
  await statementsRepository.remove(tx, row.id);
  tx.changed('statement', row.id);
}
