import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BackendConfig } from '../../electron/backend/config.ts';
import { openDataSource } from '../../electron/backend/database/data-source.ts';
import { openDatabase } from '../../electron/backend/database/database.ts';
import { CentreEntity } from '../../electron/backend/database/entities/company.ts';
import { checkBehind } from '../../electron/backend/database/soundness.ts';
import { managerOf } from '../../electron/backend/database/unit-of-work.ts';
import { createFiles } from '../../electron/backend/files/files.ts';
import { migrations } from '../../migrations/index.ts';
import { pollUntil } from '../helpers/poll.ts';
import { testPorts } from '../helpers/ports.ts';
import { type TemporaryFolder, temporaryFolder } from '../helpers/temporary-folder.ts';
import { backendConfig } from '../helpers/test-database.ts';

describe('the file of a workstation that works alone', () => {
  let folder: TemporaryFolder;
  let config: BackendConfig;
  let file: string;

  beforeEach(() => {
    folder = temporaryFolder();
    file = join(folder.path, 'counter.sqlite');
    config = backendConfig({ database: { kind: 'sqlite', file }, dataDir: folder.path });
  });
  afterEach(() => folder.remove());

  const open = () => openDatabase(config, testPorts().logger);
  const backups = () => {
    const dir = join(folder.path, 'backups');
    return existsSync(dir) ? readdirSync(dir).map((name) => join(dir, name)) : [];
  };

  /** The file as an app left it that knew only the first migrations. */
  async function leftByOlderApp(steps: number): Promise<void> {
    const source = await openDataSource(config.database, 'writer', 'test');
    await source.query('CREATE TABLE old_rows (id integer PRIMARY KEY)');
    await source.query('INSERT INTO old_rows VALUES (1), (2)');
    source.migrations.splice(steps);
    await source.runMigrations();
    await source.destroy();
  }

  it('is backed up before it is migrated, as it was, and the copy is sound', async () => {
    await leftByOlderApp(migrations.length - 1);
    await (await open()).close();
    const [backup = ''] = backups();
    const copy = await new DataSource({ type: 'sqlite', database: backup }).initialize();
    const done = await copy.query<unknown[]>('SELECT name FROM schema_migration');
    const [{ n } = { n: 0 }] = await copy.query<{ n: number }[]>('SELECT count(*) AS n FROM old_rows');
    const [sound] = await copy.query<unknown[]>('PRAGMA integrity_check');
    await copy.destroy();
    expect({ done: done.length, n, sound }).toEqual({
      done: migrations.length - 1,
      n: 2,
      sound: { integrity_check: 'ok' },
    });
  });

  it('is not backed up when there is nothing to migrate', async () => {
    await (await open()).close();
    await (await open()).close();
    expect(backups()).toEqual([]);
  });

  it('is copied while units of work go on, and the copy opens as a database', async () => {
    const database = await open();
    const centre = { nameZh: '甲', nameEn: 'A', numberPrefix: 'DD', version: 1 };
    const writing = database.write(async (tx) => {
      await managerOf(tx).insert(CentreEntity, { ...centre, kind: 'dispatch' });
      return database.backUp('manual');
    });
    const { file: copy, size } = await writing;
    await database.close();
    const restored = await openDatabase(
      backendConfig({ database: { kind: 'sqlite', file: copy }, dataDir: folder.path }),
      testPorts().logger,
    );
    expect(size).toBeGreaterThan(0);
    // The unit of work was still open: the copy holds what was committed before it.
    expect(await managerOf(restored.read).count(CentreEntity)).toBe(0);
    await restored.close();
  });

  it('is backed up with the scans that its rows name, each of them once', async () => {
    const database = await open();
    const files = createFiles(database, folder.path, () => 0);
    const scan = await files.put(new TextEncoder().encode('scan'));
    await database.backUp('manual');
    await files.put(new TextEncoder().encode('another scan'));
    await database.backUp('manual');
    await database.close();
    rmSync(join(folder.path, 'files'), { recursive: true });
    cpSync(join(folder.path, 'backups/files'), join(folder.path, 'files'), { recursive: true });
    expect(await files.get(scan.hash)).toEqual(Buffer.from('scan'));
    expect(readdirSync(join(folder.path, 'files'), { recursive: true })).toHaveLength(4);
  });

  it('keeps the newest ten backups of a kind', async () => {
    const database = await open();
    for (let n = 0; n < 12; n += 1) await database.backUp('manual');
    await database.close();
    expect(backups()).toHaveLength(10);
  });

  it('is whole by itself when it is closed: nothing of it stays in a log beside it', async () => {
    for (let n = 0; n < 10; n += 1) {
      const database = await open();
      await database.write((tx) => managerOf(tx).query(`INSERT INTO setting VALUES ('k${n}', '{}', 1)`));
      await Promise.all([managerOf(database.read).query('SELECT * FROM setting'), database.close()]);
      expect(readdirSync(folder.path)).not.toContain('counter.sqlite-wal');
    }
  });

  it('with its head overwritten is damaged, and says so', async () => {
    await (await open()).close();
    writeFileSync(file, Buffer.concat([Buffer.from('this is no database '), readFileSync(file).subarray(20)]));
    await expect(open()).rejects.toMatchObject({ code: 'system.databaseDamaged' });
  });

  it('with pages torn out of its middle is damaged, and says so', async () => {
    await (await open()).close();
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 4096, bytes.length - 4096);
    writeFileSync(file, bytes);
    await expect(open()).rejects.toMatchObject({ code: 'system.databaseDamaged' });
  });

  it('cut off after some pages is damaged, and says so', async () => {
    await (await open()).close();
    truncateSync(file, 4096 * 3);
    await expect(open()).rejects.toMatchObject({ code: 'system.databaseDamaged' });
  });

  it('with a page torn out deep inside is found damaged soon after the start, and refused at the next', async () => {
    const database = await open();
    const rows = Array.from({ length: 400 }, (_, n) => `('k${n}', '${'x'.repeat(900)}', 1)`).join();
    await database.write((tx) => managerOf(tx).query(`INSERT INTO setting (key, value, version) VALUES ${rows}`));
    await database.close();
    const bytes = readFileSync(file);
    const inside = bytes.indexOf('x'.repeat(900), bytes.indexOf('k200'));
    bytes.fill(0x5a, inside - (inside % 4096), inside - (inside % 4096) + 4096);
    writeFileSync(file, bytes);
    const again = await open();
    const log = testPorts();
    const stop = checkBehind(file, log.logger, 0);
    await pollUntil('the damage in the log', () => log.log.some(({ level }) => level === 'error'));
    await stop();
    await again.close();
    await expect(open()).rejects.toMatchObject({ code: 'system.databaseDamaged' });
  });

  it('that may not be written is refused as read-only', async () => {
    await (await open()).close();
    chmodSync(file, 0o444);
    chmodSync(folder.path, 0o555);
    expect(openedByNobody(folder.path, file)).toBe('system.databaseReadOnly');
    chmodSync(folder.path, 0o755);
  });

  it('on a full disk: the unit of work fails as a whole, and what was there stays whole', async () => {
    const database = await open();
    const centre = { nameZh: '甲', nameEn: 'A', numberPrefix: 'DD', version: 1 };
    await database.write((tx) => managerOf(tx).insert(CentreEntity, { ...centre, kind: 'dispatch' }));
    const overflow = database.write(async (tx) => {
      const [{ page_count: pages } = { page_count: 0 }] =
        await managerOf(tx).query<{ page_count: number }[]>('PRAGMA page_count');
      await managerOf(tx).query(`PRAGMA max_page_count = ${pages}`);
      await managerOf(tx).update(CentreEntity, { kind: 'dispatch' }, { nameEn: 'B' });
      await managerOf(tx).query(`INSERT INTO setting (key, value, version) VALUES ('k', '${'x'.repeat(100_000)}', 1)`);
    });
    await expect(overflow).rejects.toThrow('SQLITE_FULL');
    expect(await managerOf(database.read).findOneBy(CentreEntity, { kind: 'dispatch' })).toMatchObject({ nameEn: 'A' });
    await database.close();
    await (await open()).close();
  });
});

/** Opens the database as a user without rights (root may write anything) and gives the code of the refusal. */
function openedByNobody(folder: string, file: string): string {
  const isRoot = process.getuid?.() === 0;
  const script = join(import.meta.dirname, '../fixtures/open-database.ts');
  const { stdout, stderr } = spawnSync(process.execPath, [script, folder, file], {
    encoding: 'utf8',
    ...(isRoot ? { uid: 65_534, gid: 65_534 } : {}),
  });
  return stdout.trim() || stderr;
}
