import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../electron/backend/database/database.ts';
import { NumberSeriesEntity } from '../../../electron/backend/database/entities/orders.ts';
import { managerOf, type ReadContext, type WriteContext } from '../../../electron/backend/database/unit-of-work.ts';
import { databases } from '../../helpers/databases.ts';
import { type OpenTestDatabase, openTestDatabase } from '../../helpers/test-database.ts';

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
