import { mayBecome, type VisitState } from '../../../shared/domain/reception/values.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import type { VisitRow } from '../database/entities/reception.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { NewEvent } from '../events/events.ts';
import type { Actor } from '../session.ts';
import type { ReceptionDeps } from './reception.deps.ts';
import { mustFindVisit, visitView } from './views.ts';
import { visitsRepository } from './visits.repository.ts';

export interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** A visit in the hand of one unit of work. */
export interface Held {
  readonly tx: WriteContext;
  readonly deps: ReceptionDeps;
  readonly actor: Actor;
  readonly row: VisitRow;
}

/** The visit at the version that the caller saw. */
export async function hold(
  tx: WriteContext,
  deps: ReceptionDeps,
  actor: Actor,
  { id, version }: Versioned,
): Promise<Held> {
  const row = await mustFindVisit(tx, id);
  if (row.version !== version) {
    throw new ConflictError('reception.changedMeanwhile', await visitView(tx, deps, id));
  }
  return { tx, deps, actor, row };
}

export function demandMove({ state }: Pick<VisitRow, 'state'>, to: VisitState): void {
  if (!mayBecome(state, to)) throw new UserError(`reception.not.${state}`);
}

/** Writes the row and tells the windows; answers it as it is now. */
export async function put({ tx, deps, row }: Held, patch: Partial<VisitRow>): Promise<VisitRow> {
  const changed = { ...patch, updatedAt: deps.now() };
  await visitsRepository.update(tx, row, changed, () => visitView(tx, deps, row.id));
  tx.changed('visit', row.id);
  return { ...row, ...changed, version: row.version + 1 };
}

export async function tell({ tx, deps, actor }: Held, ...events: readonly Promise<NewEvent>[]) {
  await deps.events.append(tx, actor, await Promise.all(events));
}
