import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSnapshot } from '../../../electron/backend/database/snapshot.ts';
import { managerOf } from '../../../electron/backend/database/unit-of-work.ts';
import { fillWithDemo } from '../../../electron/backend/demo/demo.ts';
import { filesNamedIn } from '../../../electron/backend/transfer/named-files.ts';
import { storedHashes } from '../../../electron/backend/transfer/stored-hashes.ts';
import { databases } from '../../helpers/databases.ts';
import { exportFrom, importInto, type Installation, keepCopy, leftOvers, openInstallation } from './installations.ts';
import { manifestOf, unpack } from './packages.ts';

const admin = ['admin', 'counter2026'] as const;

/** The demonstration company, which lives through its weeks once for all databases. */
let company: Awaited<ReturnType<typeof keepCopy>>;
beforeAll(async () => {
  const [first] = databases;
  if (!first) throw new Error('No database');
  const demo = await openInstallation(await first.open(), fillWithDemo);
  company = await keepCopy(await exportFrom(demo, admin));
  await demo.close();
}, 600_000);
afterAll(() => company.forget());

describe.each(databases)('[8] a company whose stored files are lost, on $name', ({ open }) => {
  let source: Installation;
  beforeEach(async () => {
    source = await openInstallation(await open());
    expect(await importInto(source, company.path)).toMatchObject({ phase: 'done' });
  }, 600_000);
  afterEach(() => source.close());

  const lookAt = async () => {
    const snapshot = await openSnapshot(source.config.database);
    const named = new Set<string>();
    for (const table of snapshot.tables) {
      for await (const rows of snapshot.pages(table)) {
        for (const hash of filesNamedIn(table.name, rows)) named.add(hash);
      }
    }
    const stored = await storedHashes(source.config, snapshot);
    await snapshot.close();
    return { named: [...named].toSorted(), stored };
  };

  it('hears how many they are before it takes a package without them for whole', { timeout: 600_000 }, async () => {
    const { named, stored } = await lookAt();
    expect(named).toEqual(stored);
    expect(stored.length).toBeGreaterThan(0);
    rmSync(join(source.config.dataDir, 'files'), { recursive: true, force: true });
    if (source.database.kind === 'postgres')
      await source.database.write((tx) => managerOf(tx).query('DELETE FROM stored_file'));
    const problem = JSON.stringify({ code: 'transfer.filesLost', params: { count: stored.length } });
    await expect(exportFrom(source)).rejects.toThrow(problem);
    expect(await leftOvers(source)).toEqual([]);
    const content = await unpack(await exportFrom(source, admin, { withoutLost: true }));
    expect(manifestOf(content).files.count).toBe(0);
    expect((await source.services.transfer.state()).damagedFiles).toBe(stored.length);
  });
});
