import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Counter, openCounter } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { testPorts } from '../../helpers/ports.ts';
import { problemOf } from '../../helpers/problems.ts';

const hour = 3_600_000;

describe.each(databases.filter(({ name }) => name === 'SQLite'))('backups on $name', ({ open }) => {
  let database: OpenDatabase;
  let counter: Counter;

  beforeEach(async () => {
    database = await open();
    counter = await openCounter(database, { ports: testPorts(), workers: true });
  });
  afterEach(async () => {
    await counter.close();
    await database.dispose();
  });

  const folder = () => join(counter.dataDir, 'backups');
  const copies = () => readdirSync(folder()).filter((one) => one.endsWith('-daily.sqlite'));
  const logIn = async () => {
    const { api } = counter.window();
    await api.people.logIn({ userName: 'admin', password: 'Tide-and-Moon-7' });
    return api;
  };

  it('are made once a day by themselves, and put on record', async () => {
    expect(await (await counter.admin()).system.backups()).toEqual({ byServer: false, last: null, failed: null });
    counter.ports.clock.advance(hour);
    await pollUntil('the first copy', async () => (await (await logIn()).system.backups()).last);
    counter.ports.clock.advance(5 * hour);
    counter.ports.clock.advance(18 * hour);
    const second = await pollUntil('the second copy', async () => copies().length === 2 && (await logIn()));
    expect(await second.system.backups()).toMatchObject({ last: { byName: '' }, failed: null });
    expect(copies()).toHaveLength(2);
  });

  it('that fail are told with their reason, tried again, and leave nothing half behind', async () => {
    writeFileSync(folder(), 'a file where the folder should be');
    counter.ports.clock.advance(hour);
    const failed = await pollUntil('the failure', async () => (await (await logIn()).system.backups()).failed);
    expect(failed.why).toContain('EEXIST');
    rmSync(folder());
    counter.ports.clock.advance(2 * hour);
    await pollUntil('the copy', async () => (await (await logIn()).system.backups()).last);
    expect(await (await logIn()).system.backups()).toMatchObject({ failed: null });
    expect(readdirSync(folder()).filter((one) => one.endsWith('.part'))).toEqual([]);
  });
});

describe.each(databases.filter(({ name }) => name === 'PostgreSQL'))('backups on $name', ({ open }) => {
  it('are the business of the server, and the page says so', async () => {
    const database = await open();
    const counter = await openCounter(database);
    const admin = await counter.admin();
    expect(await admin.system.backups()).toEqual({ byServer: true, last: null, failed: null });
    expect(await problemOf(admin.system.backUp())).toMatchObject({ code: 'system.backupOnServer' });
    await counter.close();
    await database.dispose();
  });
});
