import type { Statement } from '../../../shared/contract/settlement-schemas.ts';
import { openOf } from '../../../shared/domain/settlement/stage.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import { formatFen } from '../../../shared/lib/money.ts';
import type { WriteOffRow } from '../database/entities/payments.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { type Held, hold, put, type Versioned } from './in-hand.ts';
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
  if (await paymentsRepository.writeOff(tx, writeOffId)) return statementView(tx, deps, actor, id);
  const held = await hold(tx, deps, actor, { id, version });
  const { row } = held;
  if (row.state !== 'confirmed') throw new UserError('settlement.notConfirmed');
  const open = openOf(progressOf(row));
  if (fen > open) refuseAt('fen', 'settlement.aboveOpen', { open: formatFen(Math.max(0, open)) });
  const by = { byId: actor.userId, byName: actor.displayName, at: deps.now() };
  await paymentsRepository.addWriteOff(tx, { id: writeOffId, statementId: id, fen, reason, ...by });
  const writtenOffFen = row.writtenOffFen + fen;
  const left = { open: open - fen, toInvoice: row.amountFen - writtenOffFen };
  await put(held, { writtenOffFen }, ['writtenOff', { writeOffId, fen, reason, ...left }]);
  tx.changed('statement', customerId);
  return statementView(tx, deps, actor, id);
}

export interface TakingBackWriteOff {
  /** Of the write-off. */
  readonly id: string;
  readonly reason: string;
}

/** What was given up is owed again (7.3.1). */
export async function takeBackWriteOff(
  tx: WriteContext,
  deps: SettlementDeps,
  actor: Actor,
  { id, reason }: TakingBackWriteOff,
): Promise<Statement> {
  const writeOff = await paymentsRepository.writeOff(tx, id);
  if (!writeOff) throw new UserError('settlement.writeOffUnknown');
  const { customerId } = await mustFind(tx, writeOff.statementId);
  await statementsRepository.holdAccount(tx, [customerId]);
  const held = await hold(tx, deps, actor, { id: writeOff.statementId, version: null });
  if ((await paymentsRepository.writeOffVoids(tx, [id])).length > 0) throw new UserError('settlement.writeOffOver');
  await addVoid(held, writeOff, reason);
  const writtenOffFen = held.row.writtenOffFen - writeOff.fen;
  const open = openOf(progressOf({ ...held.row, writtenOffFen }));
  await put(held, { writtenOffFen }, ['writeOffTakenBack', { writeOffId: id, fen: writeOff.fen, reason, open }]);
  tx.changed('statement', customerId);
  return statementView(tx, deps, actor, writeOff.statementId);
}

/**
 * What was given up of an amount does not stand once that is corrected: otherwise the customer would get what nobody
 * paid. Answers what was taken back.
 */
export async function takeBackWriteOffs(held: Held, reason: string): Promise<readonly WriteOffRow[]> {
  const standing = await standingWriteOffs(held.tx, held.row.id);
  for (const writeOff of standing) await addVoid(held, writeOff, reason);
  return standing;
}

async function standingWriteOffs(at: ReadContext, statementId: string): Promise<readonly WriteOffRow[]> {
  const rows = await paymentsRepository.writeOffs(at, statementId);
  const ids = rows.map(({ id }) => id);
  const gone = new Set((await paymentsRepository.writeOffVoids(at, ids)).map(({ writeOffId }) => writeOffId));
  return rows.filter(({ id }) => !gone.has(id));
}

function addVoid({ tx, deps, actor }: Held, { id }: WriteOffRow, reason: string): Promise<void> {
  const by = { byId: actor.userId, byName: actor.displayName, at: deps.now() };
  return paymentsRepository.addWriteOffVoid(tx, { writeOffId: id, reason, ...by });
}
