import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openDataSource } from '../../../electron/backend/database/data-source.ts';
import { createFilling } from '../../../electron/backend/database/filling.ts';
import { openSnapshot, type PlainRow } from '../../../electron/backend/database/snapshot.ts';
import { writePackage } from '../../../electron/backend/transfer/write-package.ts';
import { migrations } from '../../../migrations/index.ts';
import { databases } from '../../helpers/databases.ts';
import { setupInput } from '../people/house.ts';
import { exportFrom, importInto, type Installation, openInstallation } from './installations.ts';
import { unpack, type Unpacked } from './packages.ts';
import { temporaryRoot } from '../../helpers/temporary-folder.ts';

const steps = migrations.findIndex(({ name }) => name.startsWith('Reception')) + 1;
const by = ['admin', setupInput.administrator.password] as const;

/** The same company as a version of the app from before the last steps would have written it. */
async function asOlder(content: Unpacked, folder: string): Promise<string> {
  const config = { kind: 'sqlite', file: join(folder, `${randomUUID()}.sqlite`) } as const;
  const source = await openDataSource(config, 'writer', 'older', migrations.slice(0, steps));
  await source.runMigrations({ transaction: 'each' });
  const filling = await createFilling('sqlite', (sql, values = []) => source.query(sql, [...values]));
  for (const table of filling.tables.filter(({ name }) => name !== 'schema_migration')) {
    const lines = (content.get(`tables/${table.name}.ndjson`)?.toString('utf8') ?? '').split('\n').filter(Boolean);
    await filling.insert(
      table,
      lines.map((line) => JSON.parse(line) as PlainRow),
    );
  }
  await source.destroy();
  const snapshot = await openSnapshot(config);
  const company = { nameZh: '', nameEn: '', zone: 'Asia/Shanghai' };
  const head = { productVersion: '0.0.9', madeAt: 1, madeBy: '', workstation: 'counter-0', company };
  const files = { get: async () => null, put: async () => ({ hash: '', size: 0 }) };
  const path = join(folder, 'older.zip');
  const way = { signal: new AbortController().signal, progress: () => undefined };
  await writePackage({ snapshot, files, hashes: [], head, withoutLost: false }, path, way);
  await snapshot.close();
  return path;
}

describe.each(databases)('[8] a package of an older version, on $name', ({ open }) => {
  const opened: Installation[] = [];
  const folder = mkdtempSync(join(temporaryRoot, 'counter-older-'));
  afterEach(async () => {
    for (const installation of opened.splice(0)) await installation.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is not disturbed by one that is chosen again meanwhile', async () => {
    const source = await openInstallation(await open());
    const target = await openInstallation(await open());
    opened.push(source, target);
    await source.services.setUp.setUp(setupInput);
    const older = await readFile(await asOlder(await unpack(await exportFrom(source, by)), folder));
    const { transfer, company } = target.services;
    const [first, again] = [target.ports.ids.next(), target.ports.ids.next()];
    await transfer.receive({ uploadId: first, from: 0, base64: older.toString('base64') });
    await transfer.bringIn(first);
    for (let busy = true; busy; ) {
      await setTimeout(5);
      const receive = transfer.receive({ uploadId: again, from: 0, base64: older.toString('base64') });
      const said = await receive.then(
        () => 'taken',
        ({ code }: { code: string }) => code,
      );
      const { phase, problem } = transfer.importState();
      busy = phase === 'checking' || phase === 'writing';
      if (busy) expect(said).toBe('transfer.busy');
      else expect({ phase, problem }).toEqual({ phase: 'done', problem: null });
    }
    expect((await company.status({ workstation: '' })).company).toMatchObject({ nameZh: setupInput.nameZh });
  });

  it('is brought forward to the tables of today, and the company goes on', async () => {
    const source = await openInstallation(await open());
    const target = await openInstallation(await open());
    opened.push(source, target);
    await source.services.setUp.setUp(setupInput);
    const older = await asOlder(await unpack(await exportFrom(source, by)), folder);
    expect(await importInto(target, older)).toMatchObject({ phase: 'done', problem: null });
    const { events, company } = target.services;
    expect((await company.status({ workstation: '' })).company).toMatchObject({ nameZh: setupInput.nameZh });
    expect(await events.verify(target.database.read)).toMatchObject({ sound: true });
    expect((await events.of(target.database.read, 'company')).at(-1)).toMatchObject({
      type: 'company.imported',
      payload: { productVersion: '0.0.9', step: migrations[steps - 1]?.name },
    });
  });
});
