import { In, IsNull, Not } from 'typeorm';
import type { ExceptionKind } from '../../../shared/domain/exceptions/values.ts';
import { ExceptionEntity, type ExceptionRow } from '../database/entities/exceptions.ts';
import { findRow, insertNewRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

/** The key under which one exception of a kind is open for an order. */
export function openKeyOf(orderId: string, kind: ExceptionKind): string {
  return `${orderId}:${kind}`;
}

export const exceptionsRepository = {
  find: (at: ReadContext, id: string): Promise<ExceptionRow | null> => findRow(at, ExceptionEntity, { id }),

  /** The exception as it is now, held until the unit of work ends. */
  async hold(tx: WriteContext, id: string): Promise<ExceptionRow | null> {
    const manager = managerOf(tx);
    if (manager.connection.options.type === 'postgres') {
      await manager.query('SELECT id FROM order_exception WHERE id = $1 FOR NO KEY UPDATE', [id]);
    }
    return exceptionsRepository.find(tx, id);
  },

  /** Whether it was new: of a kind one is open for an order at a time. */
  insert: async (tx: WriteContext, row: ExceptionRow): Promise<boolean> =>
    (await insertNewRows(tx, ExceptionEntity, [row])).size === 1,

  openOfKind: (at: ReadContext, orderId: string, kind: ExceptionKind): Promise<ExceptionRow | null> =>
    findRow(at, ExceptionEntity, { openKey: openKeyOf(orderId, kind) }),

  ofOrder: (at: ReadContext, orderId: string): Promise<ExceptionRow[]> =>
    managerOf(at).find(ExceptionEntity, { where: { orderId }, order: { flaggedAt: 'DESC', id: 'DESC' } }),

  ofOrders: (at: ReadContext, orderIds: readonly string[]): Promise<ExceptionRow[]> =>
    managerOf(at).find(ExceptionEntity, {
      where: { orderId: In([...orderIds]) },
      order: { flaggedAt: 'ASC', id: 'ASC' },
    }),

  openOfOrder: (at: ReadContext, orderId: string): Promise<ExceptionRow[]> =>
    managerOf(at).find(ExceptionEntity, { where: { orderId, openKey: Not(IsNull()) } }),

  /** The newest first. */
  open: (at: ReadContext, take: number): Promise<ExceptionRow[]> =>
    managerOf(at)
      .createQueryBuilder(ExceptionEntity, 'exception')
      .where("exception.open_key > ''")
      .orderBy('exception.flagged_at', 'DESC')
      .take(take)
      .getMany(),

  /** Closed last first, from a position on. */
  closed: (
    at: ReadContext,
    before: { readonly closedAt: number; readonly id: string } | null,
    take: number,
  ): Promise<ExceptionRow[]> => {
    const query = managerOf(at).createQueryBuilder(ExceptionEntity, 'exception').where('exception.closed_at > 0');
    if (before) query.andWhere('(exception.closed_at, exception.id) < (:closedAt, :id)', before);
    return query.orderBy('exception.closed_at', 'DESC').addOrderBy('exception.id', 'DESC').take(take).getMany();
  },

  update: (
    tx: WriteContext,
    { id, version }: Pick<ExceptionRow, 'id' | 'version'>,
    patch: Partial<ExceptionRow>,
    current: () => Promise<unknown>,
  ): Promise<void> =>
    updateVersion(tx, ExceptionEntity, { id, version }, patch, { code: 'exceptions.changedMeanwhile', current }),
};
