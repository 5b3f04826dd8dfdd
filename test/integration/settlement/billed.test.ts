import type { DataSource } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDataSource } from '../../../electron/backend/database/data-source.ts';
import type { Statement } from '../../../shared/contract/settlement-schemas.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { type Books, moveTo, openBooks, writingOf } from './house.ts';
import { acted } from './mail-house.ts';

const marked = 'SELECT id FROM work_order WHERE billed ORDER BY id';
const counted = 'SELECT order_id AS id FROM billed_order ORDER BY order_id';

describe.each(databases)('what counts on a statement on $name', ({ open }) => {
  let database: OpenDatabase;
  let books: Books;

  beforeEach(async () => {
    database = await open();
    books = await openBooks(database);
    await books.agree('cs');
  });
  afterEach(async () => {
    await books.counter.close();
    await database.dispose();
  });

  const onTheDatabase = async <T>(work: (source: DataSource) => Promise<T>): Promise<T> => {
    const source = await openDataSource(database.config, 'writer', 'test');
    try {
      return await work(source);
    } finally {
      await source.destroy();
    }
  };
  const ask = (statement: string) =>
    onTheDatabase(async (source) => (await source.query<{ id: string }[]>(statement)).map(({ id }) => id));
  const write = (statement: Statement, orderId: string, more: Partial<ReturnType<typeof writingOf>>) =>
    books.clerk.settlement.statements.saveLine({
      ...acted(statement),
      orderId,
      line: { ...writingOf(statement, orderId), ...more },
    });

  it('[7.1.1] is known of the order itself, whatever is held, let go or drafted again', async () => {
    const { id } = await books.deliver('23');
    const { id: other } = await books.deliver('24');
    moveTo(books.desk, '27T19:00');
    expect(await ask(marked)).toEqual([]);
    const draft = await books.draft(books.clerk);
    expect(await ask(marked)).toEqual([id, other].toSorted());
    const held = await write(draft, id, { hold: 'person', holdReason: '客户要求下月再议' });
    expect(await ask(marked)).toEqual([other]);
    expect(await ask(counted)).toEqual([other]);
    await write(held, id, { hold: null, holdReason: '' });
    await books.draft(books.clerk);
    expect(await ask(marked)).toEqual(await ask(counted));
    expect(await ask(marked)).toHaveLength(2);
  });

  it('[7.1.1] of a database of before is known of its orders after the update, and stands on no second statement', async () => {
    const { id } = await books.deliver('23');
    await books.deliver('24');
    moveTo(books.desk, '27T19:00');
    await write(await books.draft(books.clerk), id, { hold: 'person', holdReason: '客户要求下月再议' });
    const before = await ask(marked);
    await onTheDatabase(async (source) => {
      await source.query('DROP INDEX ix_work_order_state_customer_id_id');
      await source.query('ALTER TABLE work_order DROP COLUMN billed');
      await source.query("DELETE FROM schema_migration WHERE name LIKE 'BilledOrders%'");
      await source.runMigrations({ transaction: 'each' });
    });
    expect(before).toHaveLength(1);
    expect(await ask(marked)).toEqual(before);
  });
});
