import { In, IsNull, Not } from 'typeorm';
import type { AboutInput } from '../../../shared/contract/case-schemas.ts';
import type { RequestState } from '../../../shared/domain/requests/request.ts';
import { RequestEntity, type RequestRow } from '../database/entities/requests.ts';
import { findRow, insertNewRows, updateVersion, upTo } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

/** Of one case. */
const mostOfCase = 200;
const open: readonly RequestState[] = ['asked', 'acknowledged', 'answered'];

export const requestsRepository = {
  find: (at: ReadContext, id: string): Promise<RequestRow | null> => findRow(at, RequestEntity, { id }),

  ofToken: (at: ReadContext, token: string): Promise<RequestRow | null> => findRow(at, RequestEntity, { token }),

  /** Whether it was new: of a token there is one. */
  insert: async (tx: WriteContext, row: RequestRow): Promise<boolean> =>
    (await insertNewRows(tx, RequestEntity, [row])).size === 1,

  /** By deadline. */
  open: (at: ReadContext): Promise<RequestRow[]> =>
    managerOf(at).find(RequestEntity, { where: { state: In([...open]) }, order: { dueAt: 'ASC', id: 'ASC' } }),

  /** So many of those that ended last, with `null` all. */
  over: (at: ReadContext, most: number | null): Promise<RequestRow[]> =>
    managerOf(at).find(RequestEntity, {
      where: { endedAt: Not(IsNull()) },
      order: { endedAt: 'DESC', id: 'DESC' },
      ...upTo(most),
    }),

  /** The newest first. */
  ofCase: async (at: ReadContext, { orderId, noteId, reportId }: AboutInput): Promise<RequestRow[]> => {
    const named = Object.entries({ orderId, noteId, reportId }).filter(([, id]) => id !== null);
    if (named.length === 0) return [];
    const where = named.map(([column, id]) => ({ [column]: id }));
    return managerOf(at).find(RequestEntity, { where, order: { askedAt: 'DESC', id: 'DESC' }, take: mostOfCase });
  },

  update: (
    tx: WriteContext,
    { id, version }: Pick<RequestRow, 'id' | 'version'>,
    patch: Partial<RequestRow>,
    current: () => Promise<unknown>,
  ): Promise<void> =>
    updateVersion(tx, RequestEntity, { id, version }, patch, { code: 'requests.changedMeanwhile', current }),
};
