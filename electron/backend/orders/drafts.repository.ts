import { OrderDraftEntity, type OrderDraftRow } from '../database/entities/orders.ts';
import { findRow, insertRows, returning, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

/** More drafts than anybody keeps in view. */
const most = 500;

export const draftsRepository = {
  find: (at: ReadContext, id: string): Promise<OrderDraftRow | null> => findRow(at, OrderDraftEntity, { id }),

  ofOrder: (at: ReadContext, amendsOrderId: string): Promise<OrderDraftRow | null> =>
    managerOf(at).findOneBy(OrderDraftEntity, { amendsOrderId }),

  newest: (at: ReadContext, authorId: string | null): Promise<OrderDraftRow[]> =>
    managerOf(at).find(OrderDraftEntity, {
      where: authorId === null ? {} : { authorId },
      order: { updatedAt: 'DESC' },
      take: most,
    }),

  insert: (tx: WriteContext, row: OrderDraftRow) => insertRows(tx, OrderDraftEntity, [row]),

  update: (
    tx: WriteContext,
    id: string,
    version: number,
    patch: Partial<OrderDraftRow>,
    current: () => Promise<unknown>,
  ) => updateVersion(tx, OrderDraftEntity, { id, version }, patch, { code: 'orders.draftChanged', current }),

  async remove(tx: WriteContext, id: string, version: number): Promise<boolean> {
    const sql = 'DELETE FROM order_draft WHERE id = $1 AND version = $2 RETURNING id';
    return (await returning(tx, sql, [id, version])).length === 1;
  },
};
