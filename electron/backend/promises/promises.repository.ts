import { IsNull, Not } from 'typeorm';
import type { AboutInput } from '../../../shared/contract/case-schemas.ts';
import { PromiseEntity, type PromiseRow } from '../database/entities/promises.ts';
import { findRow, insertNewRows, updateVersion, upTo } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

/** Of one case. */
const mostOfCase = 200;

export const promisesRepository = {
  find: (at: ReadContext, id: string): Promise<PromiseRow | null> => findRow(at, PromiseEntity, { id }),

  ofToken: (at: ReadContext, token: string): Promise<PromiseRow | null> => findRow(at, PromiseEntity, { token }),

  /** Whether it was new: of a token there is one. */
  insert: async (tx: WriteContext, row: PromiseRow): Promise<boolean> =>
    (await insertNewRows(tx, PromiseEntity, [row])).size === 1,

  /** By due time. */
  running: (at: ReadContext, ownerId?: string): Promise<PromiseRow[]> =>
    managerOf(at).find(PromiseEntity, {
      where: { state: 'running', ...(ownerId === undefined ? {} : { ownerId }) },
      order: { dueAt: 'ASC', id: 'ASC' },
    }),

  /** Kept ones whose next word nobody has promised, the oldest first. */
  unfollowed: (at: ReadContext, ownerId: string): Promise<PromiseRow[]> =>
    managerOf(at).find(PromiseEntity, { where: { followUp: 'asked', ownerId }, order: { endedAt: 'ASC', id: 'ASC' } }),

  /** So many of those that ended last, with `null` all. */
  over: (at: ReadContext, most: number | null): Promise<PromiseRow[]> =>
    managerOf(at).find(PromiseEntity, {
      where: { endedAt: Not(IsNull()) },
      order: { endedAt: 'DESC', id: 'DESC' },
      ...upTo(most),
    }),

  /** The newest first. */
  ofCase: async (at: ReadContext, { orderId, noteId, reportId }: AboutInput): Promise<PromiseRow[]> => {
    const named = Object.entries({ orderId, noteId, reportId }).filter(([, id]) => id !== null);
    if (named.length === 0) return [];
    const where = named.map(([column, id]) => ({ [column]: id }));
    return managerOf(at).find(PromiseEntity, { where, order: { madeAt: 'DESC', id: 'DESC' }, take: mostOfCase });
  },

  update: (
    tx: WriteContext,
    { id, version }: Pick<PromiseRow, 'id' | 'version'>,
    patch: Partial<PromiseRow>,
    current: () => Promise<unknown>,
  ): Promise<void> =>
    updateVersion(tx, PromiseEntity, { id, version }, patch, { code: 'promises.changedMeanwhile', current }),
};
