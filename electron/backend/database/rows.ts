import type { EntitySchema, ObjectLiteral } from 'typeorm';
import { ConflictError } from '../../../shared/errors/errors.ts';
import { managerOf, type WriteContext } from './unit-of-work.ts';

/** SQLite takes at most 32,766 parameters a statement; PostgreSQL 65,535. */
const mostParameters = 30_000;

/** Adds rows with as few statements as the databases allow. */
export async function insertRows<Row extends ObjectLiteral>(
  tx: WriteContext,
  entity: EntitySchema<Row>,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const perStatement = Math.max(1, Math.floor(mostParameters / Object.keys(entity.options.columns).length));
  for (let from = 0; from < rows.length; from += perStatement) {
    await managerOf(tx)
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(rows.slice(from, from + perStatement))
      .updateEntity(false)
      .execute();
  }
}

/**
 * Changes the row that still has this version and raises the version by one.
 * A stale version throws `ConflictError(code)` with what `current` reads now; never `save()` a
 * row that was read earlier: it writes the old version back.
 */
export async function updateVersion<Row extends ObjectLiteral & { version: number }>(
  tx: WriteContext,
  entity: EntitySchema<Row>,
  where: Partial<Row>,
  patch: Partial<Row>,
  conflict: { readonly code: string; readonly current: () => Promise<unknown> },
): Promise<void> {
  const result = await managerOf(tx).update(entity, where, { ...patch, version: (where.version ?? 0) + 1 });
  if (result.affected !== 1) throw new ConflictError(conflict.code, await conflict.current());
}
