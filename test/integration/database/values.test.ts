import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../electron/backend/database/database.ts';
import { CustomerEntity } from '../../../electron/backend/database/entities/customers.ts';
import { WorkOrderEntity } from '../../../electron/backend/database/entities/orders.ts';
import { SettingEntity } from '../../../electron/backend/database/entities/company.ts';
import { UserAccountEntity } from '../../../electron/backend/database/entities/people.ts';
import { managerOf } from '../../../electron/backend/database/unit-of-work.ts';
import { customerRow as customer, orderRow as order, rowTime, userRow as user } from '../../fixtures/rows.ts';
import { databases } from '../../helpers/databases.ts';
import { type OpenTestDatabase, openTestDatabase } from '../../helpers/test-database.ts';
import { testId } from '../../helpers/test-ids.ts';

describe.each(databases)('what is stored comes back the same on $name', (testDatabase) => {
  let opened: OpenTestDatabase;
  let database: Database;

  beforeAll(async () => {
    opened = await openTestDatabase(testDatabase);
    database = opened.database;
    await database.write(async (tx) => {
      await managerOf(tx).insert(UserAccountEntity, { ...user });
      await managerOf(tx).insert(CustomerEntity, { ...customer });
      await managerOf(tx).insert(WorkOrderEntity, { ...order });
    });
  });
  afterAll(() => opened.dispose());

  it('money in fen, weights, times to the millisecond, yes and no, and nothing', async () => {
    expect(await managerOf(database.read).findOneBy(WorkOrderEntity, { id: order.id })).toEqual(order);
  });

  it('Chinese beyond the basic plane, emoji, quotes, markup and lines', async () => {
    expect(await managerOf(database.read).findOneBy(CustomerEntity, { id: customer.id })).toEqual(customer);
  });

  it('numbers are numbers in raw rows too, and sums are exact', async () => {
    const [row] = await managerOf(database.read).query<Record<string, unknown>[]>(
      'SELECT expected_fee_fen AS fee, declared_value_fen + 1 AS sum, confirmed_at AS at FROM work_order',
    );
    expect(row).toEqual({ fee: 9_007_199_254_740_991, sum: 123_451, at: rowTime });
  });

  it('a yes is found by asking for yes', async () => {
    const found = await managerOf(database.read).findBy(WorkOrderEntity, { urgent: true, holdForNotice: false });
    expect(found).toHaveLength(1);
  });

  it('a document comes back with the order of its parts', async () => {
    const value = { zh: '中', list: [1, null, 'x'], nested: { b: true, a: 0.5 } };
    await database.write((tx) => managerOf(tx).insert(SettingEntity, { key: 'k', value: value as never, version: 1 }));
    const kept = await managerOf(database.read).findOneByOrFail(SettingEntity, { key: 'k' });
    expect(JSON.stringify(kept.value)).toBe(JSON.stringify(value));
  });

  it('a child without its parent is refused', async () => {
    const orphan = { ...order, id: testId(4), number: 'DD261123-0002', customerId: testId(99) };
    await expect(database.write((tx) => managerOf(tx).insert(WorkOrderEntity, orphan))).rejects.toThrow(/foreign key/i);
  });

  it('a parent with children is not deleted under them', async () => {
    const remove = database.write((tx) => managerOf(tx).delete(CustomerEntity, { id: customer.id }));
    await expect(remove).rejects.toThrow(/foreign key/i);
  });
});
