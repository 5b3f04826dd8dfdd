import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import type { ExceptionRow } from '../database/entities/exceptions.ts';
import type { WorkOrderRow } from '../database/entities/orders.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { ExceptionsDeps } from './exceptions.deps.ts';
import { exceptionsRepository } from './exceptions.repository.ts';
import { stateOf } from './views.ts';

/** What one unit of work does to an exception, and the order that it happened to. */
export interface Held {
  readonly tx: WriteContext;
  readonly deps: ExceptionsDeps;
  readonly exception: ExceptionRow;
  readonly order: WorkOrderRow;
}

/** An open exception, held until the unit of work ends. `version`: as the person saw it; `null` where it does not matter. */
export async function holdOpen(
  tx: WriteContext,
  deps: ExceptionsDeps,
  id: string,
  version: number | null,
): Promise<Held> {
  const held = await hold(tx, deps, id, version);
  if (held.exception.openKey === null) throw new UserError('exceptions.alreadyClosed');
  return held;
}

export async function hold(tx: WriteContext, deps: ExceptionsDeps, id: string, version: number | null): Promise<Held> {
  const exception = await exceptionsRepository.hold(tx, id);
  if (!exception) throw new UserError('exceptions.unknown');
  if (version !== null && exception.version !== version) {
    throw new ConflictError('exceptions.changedMeanwhile', stateOf(exception));
  }
  return { tx, deps, exception, order: await deps.orders.find(tx, exception.orderId) };
}

/** Writes the row and tells the windows; answers it as it is now. */
export async function change({ tx, deps, exception }: Held, patch: Partial<ExceptionRow>): Promise<ExceptionRow> {
  const after = { ...patch, updatedAt: deps.now() };
  const current = async () => stateOf((await exceptionsRepository.find(tx, exception.id)) ?? exception);
  await exceptionsRepository.update(tx, exception, after, current);
  tx.changed('exception', exception.id);
  return { ...exception, ...after, version: exception.version + 1 };
}
