import { mayMove } from '../../../shared/domain/settlement/moves.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import { isOf } from './access.ts';
import { type Held, put } from './in-hand.ts';
import { notHandedOver } from './new-statement.ts';
import { deductionsOf, linesOf, refreshed, writeDeductions, writeLines } from './refreshing.ts';
import { statementsRepository } from './statements.repository.ts';
import { totalsOfRow } from './totals.ts';
import { takeBackWriteOffs } from './write-offs.ts';

/**
 * A new version of what was handed over: the one before stays with its lines and sums, and why it did not stand. Once an
 * invoice was issued the next statement corrects it by a deduction (7.1.4).
 */
export async function correcting(held: Held, reason: string): Promise<void> {
  const { tx, deps, actor, row } = held;
  if (!isOf(actor, 'cs') && !isOf(actor, 'finance')) throw new UserError('settlement.notYours');
  if (row.invoicedAt !== null) throw new UserError('settlement.invoicedAlready');
  if (!mayMove(row.state, 'draft')) throw new UserError('settlement.notCorrectable');
  const { id, revision, state } = row;
  const owedAgain = await takeBackWriteOffs(held, reason);
  const by = { byId: actor.userId, byName: actor.displayName, at: deps.now() };
  await statementsRepository.addRevision(tx, {
    statementId: id,
    revision,
    state,
    totals: totalsOfRow(row),
    reason,
    ...by,
  });
  // Its papers are not to reach the customer any more.
  await deps.mail.callBack(tx, actor, { subjectId: id, reason });
  const next = { ...row, revision: revision + 1 };
  await writeLines(tx, next, await linesOf(tx, row));
  const deductions = await deductionsOf(tx, row);
  await writeDeductions(tx, next, deductions);
  const claims = deductions.flatMap(({ claimId }) => claimId ?? []);
  // Before it is read again: what it paid is decided again, and stays on it.
  await deps.matters.giveBack(tx, actor, row.number, claims);
  const columns = await refreshed({ ...held, row: next });
  const again = { revision: next.revision, state: 'draft', ...notHandedOver, answer: reason } as const;
  await put(
    held,
    { ...columns, ...again, writtenOffFen: 0 },
    ['corrected', { reason, before: row.amountFen, claims }],
    ...owedAgain.map(({ id: writeOffId, fen }) => ['writeOffTakenBack', { writeOffId, fen, reason }] as const),
  );
}
