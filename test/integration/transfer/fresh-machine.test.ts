import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { joinCounter } from '../../helpers/counter.ts';
import { databases } from '../../helpers/databases.ts';
import { testPorts } from '../../helpers/ports.ts';
import { setupInput } from '../people/house.ts';
import { exportFrom, importInto, type Installation, keepCopy, openInstallation } from './installations.ts';

const hour = 3_600_000;
const by = ['admin', setupInput.administrator.password] as const;

describe.each(databases)('[8] a machine without a company yet, on $name', ({ open }) => {
  const opened: Installation[] = [];
  afterEach(async () => {
    for (const installation of opened.splice(0)) await installation.close();
  });

  const packageOfCompany = async () => {
    const source = await openInstallation(await open());
    opened.push(source);
    await source.services.setUp.setUp(setupInput);
    return keepCopy(await exportFrom(source, by));
  };

  it('that stood at its set-up page for two days still takes in a company', async () => {
    const { path, forget } = await packageOfCompany();
    const database = await open();
    const waiting = await joinCounter(database, { ports: testPorts(), workers: true });
    for (let hours = 0; hours < 48; hours += 1) waiting.ports.clock.advance(hour);
    await waiting.close();
    rmSync(waiting.dataDir, { recursive: true, force: true });
    const fresh = await openInstallation(database);
    opened.push(fresh);
    expect(await importInto(fresh, path)).toMatchObject({ phase: 'done', problem: null });
    forget();
  });

  it('that has records of its own all the same names the table that holds them', async () => {
    const { path, forget } = await packageOfCompany();
    const fresh = await openInstallation(await open());
    opened.push(fresh);
    const subject = { kind: 'system', id: 'database' };
    const fact = { type: 'system.backedUp', subject, payload: { file: '', size: 1 } };
    await fresh.database.write((tx) => fresh.services.events.append(tx, null, [fact]));
    const problem = { code: 'transfer.notEmpty', params: { table: 'event' } };
    expect(await importInto(fresh, path)).toMatchObject({ phase: 'failed', problem });
    forget();
  });
});
