import { tmpdir } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../electron/backend/database/database.ts';
import { NumberSeriesEntity } from '../../../electron/backend/database/entities/orders.ts';
import { managerOf, type ReadContext, type WriteContext } from '../../../electron/backend/database/unit-of-work.ts';
import { databases } from '../../helpers/databases.ts';
import { testPorts } from '../../helpers/ports.ts';
import { backendConfig, type OpenTestDatabase, openTestDatabase } from '../../helpers/test-database.ts';

const seriesOf = async (at: ReadContext) =>
  (await managerOf(at).find(NumberSeriesEntity, { order: { series: 'ASC' } })).map(({ series }) => series);

const add = (tx: WriteContext, series: string) => managerOf(tx).insert(NumberSeriesEntity, { series, last: 1 });

describe.each(databases)('units of work on $name', (testDatabase) => {
  let opened: OpenTestDatabase;
  let database: Database;

  beforeEach(async () => {
    opened = await openTestDatabase(testDatabase);
    database = opened.database;
  });
  afterEach(() => opened.dispose());

  it('fifty at once, some failing: what was acknowledged is there, what failed left nothing', async () => {
    const work = (n: number) =>
      database.write(async (tx) => {
        await add(tx, `${n}-outer`);
        await nextTurn();
        await database.write(async (inner) => {
          await add(inner, `${n}-inner`);
          await nextTurn();
          if (n % 5 === 0) throw new Error(`unit ${n} fails`);
        });
      });
    const results = await Promise.allSettled(Array.from({ length: 50 }, (_, n) => work(n)));
    const kept = results.flatMap(({ status }, n) => (status === 'fulfilled' ? [`${n}-outer`, `${n}-inner`] : []));
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(10);
    expect(await seriesOf(database.read)).toEqual(kept.sort(byCodePoint));
  });

  it('an open one is not seen by others, and by itself it is', async () => {
    const seen = await database.write(async (tx) => {
      await add(tx, 'open');
      return { inside: await seriesOf(tx), outside: await seriesOf(database.read) };
    });
    expect(seen).toEqual({ inside: ['open'], outside: [] });
    expect(await seriesOf(database.read)).toEqual(['open']);
  });

  it('one inside another joins it: when the outer one fails later, nothing of the inner one stays', async () => {
    const work = database.write(async (tx) => {
      await database.write((inner) => add(inner, 'inner'));
      await add(tx, 'outer');
      throw new Error('the outer one fails');
    });
    await expect(work).rejects.toThrow('the outer one fails');
    expect(await seriesOf(database.read)).toEqual([]);
  });

  it('the next one is not troubled by one that failed', async () => {
    await expect(database.write(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    const twice = database.write(async (tx) => {
      await add(tx, 'twice');
      await add(tx, 'twice');
    });
    await expect(twice).rejects.toThrow(/unique/i);
    await database.write((tx) => add(tx, 'after'));
    expect(await seriesOf(database.read)).toEqual(['after']);
  });

  it('refuses work in the name of one that has ended', async () => {
    let kept: WriteContext | undefined;
    await database.write(async (tx) => {
      kept = tx;
    });
    expect(() => managerOf(kept as WriteContext)).toThrow('has ended');
  });

  it('tells of changes after the commit, once for each row, and of none when it fails', async () => {
    const told: string[] = [];
    database.changes.subscribe(({ topic, ids }) => told.push(`${topic} ${ids.join()}`));
    await database.write(async (tx) => {
      tx.changed('order', 'a');
      tx.changed('order', 'a');
      tx.changed('order', 'b');
      await add(tx, 'told');
      expect(told).toEqual([]);
    });
    const failing = database.write(async (tx) => {
      tx.changed('order', 'c');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(told).toEqual(['order a,b']);
  });

  it('wakes workers after the commit only', async () => {
    const woken: string[] = [];
    const failing = database.write(async (tx) => {
      tx.afterCommit(() => woken.push('for nothing'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await database.write(async (tx) => tx.afterCommit(() => woken.push('work')));
    expect(woken).toEqual(['work']);
  });
});

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : 1;
}

describe.each(databases.filter(({ name }) => name === 'PostgreSQL'))('on $name', (testDatabase) => {
  it('of two units of work that wait for each other one is begun again, and both are done', async () => {
    const { database, dispose } = await openTestDatabase(testDatabase);
    const run = (tx: WriteContext, sql: string) => managerOf(tx).query<unknown>(sql);
    const touch = (tx: WriteContext, key: string) =>
      run(tx, `UPDATE setting SET version = version + 1 WHERE key = '${key}'`);
    await database.write((tx) =>
      run(tx, `INSERT INTO setting (key, value, version) VALUES ('a', '{}', 0), ('b', '{}', 0)`),
    );
    let begun = 0;
    const bothHoldOne = Promise.withResolvers<void>();
    const crossing = (first: string, second: string) => async (tx: WriteContext) => {
      await touch(tx, first);
      begun += 1;
      if (begun === 2) bothHoldOne.resolve();
      await bothHoldOne.promise;
      await touch(tx, second);
    };
    await Promise.all([database.write(crossing('a', 'b')), database.write(crossing('b', 'a'))]);
    expect(begun).toBe(3);
    const versions = await managerOf(database.read).query<unknown[]>('SELECT version FROM setting ORDER BY key');
    expect(versions).toEqual([{ version: 2 }, { version: 2 }]);
    await dispose();
  });
});

describe('two programs on one SQLite file', () => {
  it('wait for each other, also when one wrote after the other had read', async () => {
    const given = await databases.find(({ name }) => name === 'SQLite')?.open();
    if (!given) throw new Error('no SQLite among the databases');
    const config = backendConfig({ database: given.config, dataDir: tmpdir() });
    const one = await openDatabase(config, testPorts().logger);
    const other = await openDatabase(config, testPorts().logger);
    const count = async (at: ReadContext) => (await managerOf(at).query<unknown[]>('SELECT key FROM setting')).length;
    const addKey = (key: string) => async (tx: WriteContext) => {
      const before = await count(tx);
      await managerOf(tx).query(`INSERT INTO setting (key, value, version) VALUES ('${key}', '{}', 1)`);
      return before;
    };
    const all = Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? one : other).write(addKey(`both${n}`)));
    await Promise.all(all);
    expect(await count(one.read)).toBe(20);
    await one.close();
    await other.close();
    await given.dispose();
  });
});
