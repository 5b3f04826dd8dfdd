import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillWithDemo } from '../../../electron/backend/demo/demo.ts';
import { orderFilter } from '../../../shared/contract/orders.ts';
import { databases } from '../../helpers/databases.ts';
import {
  exportFrom,
  importInto,
  type Installation,
  keepCopy,
  leftOvers,
  logIn,
  openInstallation,
} from './installations.ts';
import { companyData, manifestOf, unpack, type Unpacked } from './packages.ts';

const [sqlite, postgres] = databases;
if (!sqlite || !postgres) throw new Error('Both databases are needed');

describe('[8] all the data of the demonstration company, from one installation to another', () => {
  let first: Installation;
  let path: string;
  let content: Unpacked;
  const opened: Installation[] = [];
  const copies: { forget(): void }[] = [];

  const openEmpty = async (on: (typeof databases)[number]) => {
    const installation = await openInstallation(await on.open());
    opened.push(installation);
    return installation;
  };
  const exported = async (from: Installation) => {
    const copy = await keepCopy(await exportFrom(from));
    copies.push(copy);
    return copy.path;
  };

  beforeAll(async () => {
    first = await openInstallation(await sqlite.open(), fillWithDemo);
    opened.push(first);
    path = await exported(first);
    content = await unpack(path);
  }, 180_000);

  afterAll(async () => {
    for (const installation of opened) await installation.close();
    for (const copy of copies) copy.forget();
  });

  it('says in its manifest what it holds, table by table', async () => {
    const manifest = manifestOf(content);
    expect(manifest).toMatchObject({
      format: 'cs-counter-transfer',
      formatVersion: 1,
      productVersion: '0.1.0',
      company: { zone: 'Asia/Shanghai' },
    });
    const orders = manifest.tables.find(({ name }) => name === 'work_order');
    expect(orders?.rows).toBe(300);
    const [line = ''] = content.get('tables/work_order.ndjson')?.toString('utf8').split('\n') ?? [];
    expect(Object.keys(JSON.parse(line) as object)).toEqual(orders?.columns.map(({ name }) => name));
    const account = content.get('tables/user_account.ndjson')?.toString('utf8').split('\n')[0] ?? '';
    expect(JSON.parse(account)).toMatchObject({ active: true, created_at: expect.any(Number) });
    expect(manifest.files.count).toBeGreaterThan(0);
  });

  it.each([
    ['SQLite', 'PostgreSQL', sqlite, postgres],
    ['PostgreSQL', 'SQLite', postgres, sqlite],
  ])('arrives unchanged on %s and comes back unchanged to %s', { timeout: 180_000 }, async (_, __, there, back) => {
    const second = await openEmpty(there);
    expect(await importInto(second, path)).toMatchObject({ phase: 'done', problem: null });
    expect(await leftOvers(second)).toEqual([]);
    const third = await openEmpty(back);
    expect(await importInto(third, await exported(second))).toMatchObject({ phase: 'done' });
    const returned = await unpack(await exported(third));
    const [before, after] = [companyData(content), companyData(returned)];
    expect([...after.keys()].toSorted()).toEqual([...before.keys()].toSorted());
    const differing = [...before].filter(([name, lines]) => after.get(name) !== lines).map(([name]) => name);
    expect(differing).toEqual(['tables/event.ndjson']);
    expect(after.get('tables/event.ndjson')?.startsWith(before.get('tables/event.ndjson') ?? '?')).toBe(true);
  });

  it.each(databases)('goes on where it ended, on $name', { timeout: 180_000 }, async (on) => {
    const second = await openEmpty(on);
    const { events, orderQueries, company } = second.services;
    expect(await company.zone()).toBe('Asia/Shanghai');
    await importInto(second, path);
    const before = await first.services.events.verify(first.database.read);
    const chain = await events.verify(second.database.read);
    // The one more: that it came in here. The export itself was put on record after the package was made.
    expect(chain).toEqual({ checked: before.checked, sound: true, firstBroken: null });
    expect((await events.of(second.database.read, 'company')).at(-1)).toMatchObject({ type: 'company.imported' });
    const everything = { ...orderFilter.parse({}), cursor: null, limit: 200 };
    expect(await orderQueries.list(everything)).toEqual(await first.services.orderQueries.list(everything));
    expect((await company.status({ workstation: '' })).needsSetup).toBe(false);
    const session = await logIn(second, 'chenjing', 'counter2026');
    expect((await second.services.people.me(session)).user).toMatchObject({ userName: 'chenjing' });
    await expect(second.services.transfer.bringIn('x')).rejects.toMatchObject({ code: 'company.alreadySetUp' });
  });

  it('still takes no change and no deletion of a record', { timeout: 180_000 }, async () => {
    const second = await openEmpty(sqlite);
    await importInto(second, path);
    const { managerOf } = await import('../../../electron/backend/database/unit-of-work.ts');
    const change = (sql: string) => second.database.write((tx) => managerOf(tx).query(sql));
    await expect(change('UPDATE event SET at = 1')).rejects.toThrow('append-only');
    await expect(change('DELETE FROM event')).rejects.toThrow('append-only');
  });
});
