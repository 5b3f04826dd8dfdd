import { In } from 'typeorm';
import {
  NumberSeriesEntity,
  OrderGoodsEntity,
  type OrderGoodsRow,
  OrderPointEntity,
  type OrderPointRow,
  OrderRevisionEntity,
  type OrderRevisionRow,
  WorkOrderEntity,
  type WorkOrderRow,
} from '../database/entities/orders.ts';
import { findRow, insertRows, returning, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

export const ordersRepository = {
  find: (at: ReadContext, id: string): Promise<WorkOrderRow | null> => findRow(at, WorkOrderEntity, { id }),

  some: (at: ReadContext, ids: readonly string[]): Promise<WorkOrderRow[]> =>
    ids.length === 0 ? Promise.resolve([]) : managerOf(at).find(WorkOrderEntity, { where: { id: In([...ids]) } }),

  findByNumber: (at: ReadContext, number: string): Promise<WorkOrderRow | null> =>
    findRow(at, WorkOrderEntity, { number }),

  points: (at: ReadContext, orderId: string): Promise<OrderPointRow[]> =>
    managerOf(at).find(OrderPointEntity, { where: { orderId }, order: { kind: 'DESC', position: 'ASC' } }),

  goods: (at: ReadContext, orderId: string): Promise<OrderGoodsRow[]> =>
    managerOf(at).find(OrderGoodsEntity, { where: { orderId }, order: { position: 'ASC' } }),

  revisions: (at: ReadContext, orderId: string): Promise<OrderRevisionRow[]> =>
    managerOf(at).find(OrderRevisionEntity, { where: { orderId }, order: { revision: 'ASC' } }),

  revision: (at: ReadContext, orderId: string, revision: number): Promise<OrderRevisionRow | null> =>
    findRow(at, OrderRevisionEntity, { orderId, revision }),

  /** The newest order of a client, for the usual values of his next one. */
  lastOf: (at: ReadContext, customerId: string): Promise<WorkOrderRow | null> =>
    managerOf(at).findOne(WorkOrderEntity, { where: { customerId }, order: { confirmedAt: 'DESC', id: 'DESC' } }),

  /** Whether the client has ordered before. */
  async hasOthers(at: ReadContext, customerId: string, id: string): Promise<boolean> {
    const query = 'SELECT 1 AS found FROM work_order WHERE customer_id = $1 AND id < $2 LIMIT 1';
    return (await managerOf(at).query<unknown[]>(query, [customerId, id])).length > 0;
  },

  async insert(
    tx: WriteContext,
    order: WorkOrderRow,
    points: readonly OrderPointRow[],
    goods: readonly OrderGoodsRow[],
    revision: OrderRevisionRow,
  ): Promise<void> {
    await insertRows(tx, WorkOrderEntity, [order]);
    await insertRows(tx, OrderPointEntity, points);
    await insertRows(tx, OrderGoodsEntity, goods);
    await insertRows(tx, OrderRevisionEntity, [revision]);
  },

  /** Points and goods of an order as its newest revision has them; earlier ones live in their revisions' forms. */
  async replaceLines(
    tx: WriteContext,
    orderId: string,
    points: readonly OrderPointRow[],
    goods: readonly OrderGoodsRow[],
  ): Promise<void> {
    await managerOf(tx).delete(OrderPointEntity, { orderId });
    await managerOf(tx).delete(OrderGoodsEntity, { orderId });
    await insertRows(tx, OrderPointEntity, points);
    await insertRows(tx, OrderGoodsEntity, goods);
  },

  insertRevision: (tx: WriteContext, row: OrderRevisionRow) => insertRows(tx, OrderRevisionEntity, [row]),

  update: (tx: WriteContext, id: string, version: number, patch: Partial<WorkOrderRow>): Promise<void> =>
    updateVersion(tx, WorkOrderEntity, { id, version }, patch, {
      code: 'orders.orderChanged',
      current: () => ordersRepository.find(tx, id),
    }),

  /** The next number of a series; the row stays locked until the unit of work ends, so none is given twice. */
  async nextInSeries(tx: WriteContext, series: string): Promise<number> {
    const [row] = await returning<{ last: number }>(
      tx,
      'INSERT INTO number_series (series, last) VALUES ($1, 1) ON CONFLICT (series) DO UPDATE SET last = number_series.last + 1 RETURNING last',
      [series],
    );
    if (!row) throw new Error(`No number from series ${series}`);
    return row.last;
  },

  series: (at: ReadContext): Promise<{ series: string; last: number }[]> =>
    managerOf(at).find(NumberSeriesEntity, { order: { series: 'ASC' } }),

  async numbersOf(at: ReadContext, series: string): Promise<readonly string[]> {
    const rows = await managerOf(at).query<{ number: string }[]>(
      'SELECT number FROM work_order WHERE number >= $1 AND number < $2',
      [`${series}-`, `${series}.`],
    );
    return rows.map((row) => row.number);
  },
};
