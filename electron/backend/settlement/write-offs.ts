import type { Statement } from '../../../shared/contract/settlement-schemas.ts';
import { openOf } from '../../../shared/domain/settlement/stage.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import { formatFen } from '../../../shared/lib/money.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { hold, put, type Versioned } from './in-hand.ts';
import { paymentsRepository } from './payments.repository.ts';
import { progressOf } from './progress.ts';
import { refuseAt } from './refusing.ts';
import type { SettlementDeps } from './settlement.deps.ts';
import { statementsRepository } from './statements.repository.ts';
import { mustFind, statementView } from './views.ts';

export interface WritingOff extends Versioned {
  readonly writeOffId: string;
  readonly fen: number;
  readonly reason: string;
}

/** What nobody will pay any more is given up, with who decided it and why (7.3.1). */
export async function writeOff(
  tx: WriteContext,
  deps: SettlementDeps,
  actor: Actor,
  { id, version, writeOffId, fen, reason }: WritingOff,
): Promise<Statement> {
  const { customerId } = await mustFind(tx, id);
  await statementsRepository.holdAccount(tx, [customerId]);
  if (await paymentsRepository.hasWriteOff(tx, writeOffId)) return statementView(tx, deps, actor, id);
  const held = await hold(tx, deps, actor, { id, version });
  const { row } = held;
  if (row.state !== 'confirmed') throw new UserError('settlement.notConfirmed');
  const open = openOf(progressOf(row));
  if (fen > open) refuseAt('fen', 'settlement.aboveOpen', { open: formatFen(Math.max(0, open)) });
  const by = { byId: actor.userId, byName: actor.displayName, at: deps.now() };
  await paymentsRepository.addWriteOff(tx, { id: writeOffId, statementId: id, fen, reason, ...by });
  await put(held, { writtenOffFen: row.writtenOffFen + fen }, [
    'writtenOff',
    { writeOffId, fen, reason, open: open - fen },
  ]);
  tx.changed('statement', customerId);
  return statementView(tx, deps, actor, id);
}
