import { isWithCustomer } from '../../../shared/domain/settlement/moves.ts';
import { openOf } from '../../../shared/domain/settlement/stage.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import type { StatementRow } from '../database/entities/settlement.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { type StatementFact, statementEvents } from './facts.ts';
import { heldPayload } from './holding.ts';
import { progressOf } from './progress.ts';
import type { SettlementDeps } from './settlement.deps.ts';
import { statementsRepository } from './statements.repository.ts';
import { statementView } from './views.ts';

export interface Versioned {
  readonly id: string;
  readonly version: number;
}

export type Told = readonly [what: StatementFact, payload?: Readonly<Record<string, unknown>>];

/** A statement in the hand of one unit of work. */
export interface Held {
  readonly tx: WriteContext;
  readonly deps: SettlementDeps;
  readonly actor: Actor;
  readonly row: StatementRow;
}

/** The statement, held until the unit of work ends. `version`: as the person saw it; `null` where it does not matter. */
export async function hold(
  tx: WriteContext,
  deps: SettlementDeps,
  actor: Actor,
  { id, version }: { readonly id: string; readonly version: number | null },
): Promise<Held> {
  const row = await statementsRepository.hold(tx, id);
  if (!row) throw new UserError('settlement.unknown');
  if (version !== null && row.version !== version) {
    throw new ConflictError('settlement.changedMeanwhile', await statementView(tx, deps, actor, id));
  }
  return { tx, deps, actor, row };
}

/** Writes the row, tells what happened and the windows; answers it as it is now. */
export async function put(
  { tx, deps, actor, row }: Held,
  patch: Partial<StatementRow>,
  ...facts: readonly Told[]
): Promise<StatementRow> {
  const change = { ...patch, paidAt: paidAtOf({ ...row, ...patch }, deps.now()), updatedAt: deps.now() };
  await statementsRepository.update(tx, row, change, () => statementView(tx, deps, actor, row.id));
  const now = { ...row, ...change, version: row.version + 1 };
  const told = [...facts, ...(await heldFacts(tx, deps, now, facts))];
  await deps.events.append(tx, actor, await statementEvents(tx, deps, now, told));
  tx.changed('statement', row.id);
  return now;
}

/** Since when nothing is open of what the customer was told to owe. */
function paidAtOf(row: StatementRow, now: number): number | null {
  return isWithCustomer(row.state) && openOf(progressOf(row)) <= 0 ? (row.paidAt ?? now) : null;
}

/** When it goes to the customer and when he confirms it, the manager hears what could hold the payment (7.2.1). */
async function heldFacts(
  tx: WriteContext,
  deps: SettlementDeps,
  row: StatementRow,
  facts: readonly Told[],
): Promise<readonly Told[]> {
  const when = (['sent', 'confirmed'] as const).find((what) => facts.some(([told]) => told === what));
  const payload = when && (await heldPayload(tx, deps, row, when));
  return payload ? [['held', payload]] : [];
}
