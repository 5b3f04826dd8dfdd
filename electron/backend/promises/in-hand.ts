import type { CustomerPromise } from '../../../shared/contract/promises.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import type { PromiseRow } from '../database/entities/promises.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import { promisesRepository } from './promises.repository.ts';

export interface Acted {
  readonly id: string;
  readonly version: number;
}

export async function mustFind(at: ReadContext, id: string): Promise<PromiseRow> {
  const row = await promisesRepository.find(at, id);
  if (!row) throw new UserError('promises.unknown');
  return row;
}

/** A promise as the person saw it. */
export async function asSeen(tx: WriteContext, { id, version }: Acted): Promise<PromiseRow> {
  const row = await mustFind(tx, id);
  if (row.version !== version) throw new ConflictError('promises.changedMeanwhile', viewOf(row));
  return row;
}

export async function running(tx: WriteContext, acted: Acted): Promise<PromiseRow> {
  const row = await asSeen(tx, acted);
  if (row.state !== 'running') throw new UserError('promises.over');
  return row;
}

/** Writes the row and tells the windows; answers it as it is now. */
export async function change(tx: WriteContext, row: PromiseRow, patch: Partial<PromiseRow>): Promise<PromiseRow> {
  await promisesRepository.update(tx, row, patch, async () => viewOf(await mustFind(tx, row.id)));
  tx.changed('promise', row.id);
  return { ...row, ...patch, version: row.version + 1 };
}

/** A promise as windows read it. */
export function viewOf({ token: _token, driver, answer, ...row }: PromiseRow): CustomerPromise {
  return { ...row, driver: driver[0] ?? null, answer: answer[0] ?? null };
}
