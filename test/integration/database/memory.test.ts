import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../electron/backend/database/database.ts';
import { managerOf } from '../../../electron/backend/database/unit-of-work.ts';
import { createEvents, type Events } from '../../../electron/backend/events/events.ts';
import { databases } from '../../helpers/databases.ts';
import { type OpenTestDatabase, openTestDatabase } from '../../helpers/test-database.ts';

describe.each(databases)('the memory on $name', (testDatabase) => {
  let opened: OpenTestDatabase;
  let database: Database;
  let events: Events;

  beforeEach(async () => {
    opened = await openTestDatabase(testDatabase);
    database = opened.database;
    events = createEvents({ now: () => 1_795_000_000_000, workstation: 'counter-1' });
    await record('order.confirmed', { 客户: '北京', fen: 120_050, list: [1, { b: 2, a: 1 }] });
    await record('order.cancelled', { reason: '客户取消' });
  });
  afterEach(() => opened.dispose());

  const record = (type: string, payload: Record<string, unknown>) =>
    database.write((tx) => events.append(tx, null, [{ type, subject: { kind: 'order', id: 'o1' }, payload }]));

  const sql = (statement: string) => database.write((tx) => managerOf(tx).query(statement));

  it.each([
    ['changed', `UPDATE event SET payload = '{}' WHERE seq = 1`],
    ['deleted', 'DELETE FROM event WHERE seq = 2'],
    ['deleted all', 'DELETE FROM event'],
  ])(
    '[3.4] a fact once recorded cannot be %s, not even by the database administrator’s SQL',
    async (_how, statement) => {
      await expect(sql(statement)).rejects.toThrow('append-only');
      expect(await events.of(database.read, 'o1')).toHaveLength(2);
    },
  );

  it('[3.4] the chain of facts holds, and every fact is read back as it was written', async () => {
    expect(await events.verify(database.read)).toEqual({ checked: 2, sound: true, firstBroken: null });
    const [first] = await events.of(database.read, 'o1');
    expect(first?.payload).toEqual({ 客户: '北京', fen: 120_050, list: [1, { b: 2, a: 1 }] });
  });

  it.each([
    ['an altered fact', `UPDATE event SET actor_name = '别人' WHERE seq = 1`, 1],
    ['a removed fact', 'DELETE FROM event WHERE seq = 1', 2],
    ['an altered time', 'UPDATE event SET at = at + 1 WHERE seq = 2', 2],
  ])('[3.4] %s is found out although the guard was taken away', async (_what, statement, firstBroken) => {
    await removeGuard();
    await sql(statement);
    expect(await events.verify(database.read)).toMatchObject({ sound: false, firstBroken });
  });

  it('[3.4] two workstations writing at once make one unbroken chain', async () => {
    const other = database.kind === 'postgres' ? await opened.openAgain() : database;
    const append = (where: Database, n: number) =>
      where.write((tx) => events.append(tx, null, [{ type: 'order.seen', subject: { kind: 'order', id: `o${n}` } }]));
    await Promise.all(Array.from({ length: 40 }, (_, n) => append(n % 2 === 0 ? database : other, n)));
    expect(await events.verify(database.read)).toEqual({ checked: 42, sound: true, firstBroken: null });
  });

  async function removeGuard(): Promise<void> {
    if (database.kind === 'postgres') await sql('DROP TRIGGER event_append_only ON event');
    else for (const act of ['update', 'delete']) await sql(`DROP TRIGGER event_no_${act}`);
  }
});
