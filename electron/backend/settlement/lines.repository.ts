import {
  BilledOrderEntity,
  type BilledOrderRow,
  StatementLineEntity,
  type StatementLineRow,
} from '../database/entities/statement-lines.ts';
import { findRow, findRows, insertMissingRows, insertRows } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

/** Lines read at once: others get their turn in between, and what is thrown away is gone before the memory is tidied. */
const part = 200;
const also = { all: '', lines: ' AND hold IS NULL', held: ' AND hold IS NOT NULL' } as const;

/** Lines of statements, and which order counts on which statement. */
export const linesRepository = {
  /** As they were delivered. */
  async of(at: ReadContext, id: string, revision: number): Promise<StatementLineRow[]> {
    const rows: StatementLineRow[] = [];
    for await (const some of linesRepository.parts(at, { id, revision }, 'all')) rows.push(...some);
    return rows;
  },

  /** The same in parts, for what is written as it is read: all, those that count, or those that are held. */
  async *parts(
    at: ReadContext,
    { id: statementId, revision }: { readonly id: string; readonly revision: number },
    which: 'all' | 'lines' | 'held',
  ): AsyncGenerator<readonly StatementLineRow[]> {
    const all = await managerOf(at).query<Pick<StatementLineRow, 'orderId' | 'orderNumber' | 'deliveredAt'>[]>(
      `SELECT order_id AS "orderId", order_number AS "orderNumber", delivered_at AS "deliveredAt" FROM statement_line
        WHERE statement_id = $1 AND revision = $2${also[which]}`,
      [statementId, revision],
    );
    const ids = all.sort(byDelivery).map(({ orderId }) => orderId);
    for (let from = 0; from < ids.length; from += part) {
      const some = { column: 'orderId', values: ids.slice(from, from + part) } as const;
      const rows = await findRows(at, StatementLineEntity, { statementId, revision }, some);
      yield rows.sort(byDelivery);
    }
  },

  find: (at: ReadContext, statementId: string, revision: number, orderId: string): Promise<StatementLineRow | null> =>
    findRow(at, StatementLineEntity, { statementId, revision, orderId }),

  /** Wherever the order stands, on any version of any statement. */
  ofOrder: (at: ReadContext, orderId: string): Promise<StatementLineRow[]> =>
    managerOf(at).find(StatementLineEntity, { where: { orderId }, order: { statementId: 'ASC', revision: 'ASC' } }),

  /** The statement on which the order counts. */
  async billedOn(at: ReadContext, orderId: string): Promise<string | null> {
    return (await managerOf(at).findOneBy(BilledOrderEntity, { orderId }))?.statementId ?? null;
  },

  add: (tx: WriteContext, rows: readonly StatementLineRow[]): Promise<void> =>
    insertRows(tx, StatementLineEntity, rows),

  async replace(
    tx: WriteContext,
    statementId: string,
    revision: number,
    rows: readonly StatementLineRow[],
  ): Promise<void> {
    await managerOf(tx).delete(StatementLineEntity, { statementId, revision });
    await insertRows(tx, StatementLineEntity, rows);
  },

  async update(tx: WriteContext, { statementId, revision, orderId, ...patch }: StatementLineRow): Promise<void> {
    await managerOf(tx).update(StatementLineEntity, { statementId, revision, orderId }, patch);
  },

  /** The orders that count on this statement from now on, and no others; answers those that count on another one. */
  async bill(tx: WriteContext, statementId: string, orderIds: readonly string[]): Promise<readonly string[]> {
    await mark(tx, 'statement_id', [statementId], false);
    await managerOf(tx).delete(BilledOrderEntity, { statementId });
    return linesRepository.billMore(
      tx,
      orderIds.map((orderId) => ({ orderId, statementId })),
    );
  },

  /** The same for many new statements at once. */
  async billMore(tx: WriteContext, rows: readonly BilledOrderRow[]): Promise<readonly string[]> {
    if (rows.length === 0) return [];
    const wanted = new Map(rows.map(({ orderId, statementId }) => [orderId, statementId]));
    await insertMissingRows(tx, BilledOrderEntity, rows);
    const statements = [...new Set(wanted.values())];
    await mark(tx, 'statement_id', statements, true);
    const found = await managerOf(tx).query<{ id: string }[]>(
      `SELECT order_id AS id FROM billed_order WHERE statement_id IN (${placesFor(statements)})`,
      statements,
    );
    for (const { id } of found) wanted.delete(id);
    return [...wanted.keys()];
  },

  /** Only this order: counts on this statement from now on; answers whether it does, and not on another one. */
  async billOne(tx: WriteContext, row: BilledOrderRow): Promise<boolean> {
    await insertMissingRows(tx, BilledOrderEntity, [row]);
    await mark(tx, 'order_id', [row.orderId], true);
    return (await linesRepository.billedOn(tx, row.orderId)) === row.statementId;
  },

  /** Only this order: does not count on this statement any more; where it counts on another one, it stays there. */
  async unbillOne(tx: WriteContext, row: BilledOrderRow): Promise<void> {
    if ((await linesRepository.billedOn(tx, row.orderId)) !== row.statementId) return;
    await mark(tx, 'order_id', [row.orderId], false);
    await managerOf(tx).delete(BilledOrderEntity, { ...row });
  },

  /** Orders with a line on this version that count on another statement. */
  async billedElsewhere(at: ReadContext, statementId: string, revision: number): Promise<ReadonlySet<string>> {
    const rows = await managerOf(at).query<{ id: string }[]>(
      `SELECT l.order_id AS id FROM statement_line l JOIN billed_order b ON b.order_id = l.order_id
        WHERE l.statement_id = $1 AND l.revision = $2 AND b.statement_id <> $1`,
      [statementId, revision],
    );
    return new Set(rows.map(({ id }) => id));
  },
};

/** On the orders themselves too: what is delivered and not billed has an index there, however many years there are. */
async function mark(
  tx: WriteContext,
  by: 'statement_id' | 'order_id',
  ids: readonly string[],
  billed: boolean,
): Promise<void> {
  await managerOf(tx).query(
    `UPDATE work_order SET billed = NOT billed WHERE ${billed ? 'NOT billed' : 'billed'}
      AND id IN (SELECT order_id FROM billed_order WHERE ${by} IN (${placesFor(ids)}))`,
    [...ids],
  );
}

function placesFor(ids: readonly string[]): string {
  return ids.map((_, index) => `$${index + 1}`).join(', ');
}

type Placed = Pick<StatementLineRow, 'orderNumber' | 'deliveredAt'>;

function byDelivery(one: Placed, other: Placed): number {
  return one.deliveredAt - other.deliveredAt || (one.orderNumber < other.orderNumber ? -1 : 1);
}
