import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { BackendConfig } from '../../electron/backend/config.ts';
import { openDataSource } from '../../electron/backend/database/data-source.ts';
import { openDatabase } from '../../electron/backend/database/database.ts';
import { migrations } from '../../migrations/index.ts';
import { databases } from '../helpers/databases.ts';
import { testPorts } from '../helpers/ports.ts';
import { backendConfig } from '../helpers/test-database.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const known = migrations.map(({ name }) => name);

describe('the list of migrations', () => {
  it('holds every file of the folder, in the order of their times, each named as its file', () => {
    const files = readdirSync(join(import.meta.dirname, '../../migrations')).filter((name) => /^\d+-/.test(name));
    const named = files.sort().map((file) => file.replace(/^(\d+)-(\w+)\.ts$/, '$2$1'));
    expect(known).toEqual(named);
  });
});

describe.each(databases)('migrations on $name', ({ openEmpty }) => {
  const undo: (() => Promise<void> | void)[] = [];
  afterEach(async () => {
    for (const step of undo.splice(0).reverse()) await step();
  });

  async function emptyDatabase(): Promise<BackendConfig> {
    const { config, dispose } = await openEmpty();
    undo.push(dispose);
    const dataDir = temporaryFolder();
    undo.push(dataDir.remove);
    return backendConfig({ database: config, dataDir: dataDir.path });
  }

  async function source(config: BackendConfig) {
    const opened = await openDataSource(config.database, 'writer', 'test');
    undo.push(() => opened.destroy());
    return opened;
  }

  async function openAndClose(config: BackendConfig): Promise<void> {
    await (await openDatabase(config, testPorts().logger)).close();
  }

  it('lead from empty to exactly what the entities say, with nothing left to alter', async () => {
    const config = await emptyDatabase();
    await openAndClose(config);
    const { upQueries } = await (await source(config)).driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('are run once, and never again', async () => {
    const config = await emptyDatabase();
    await openAndClose(config);
    await openAndClose(config);
    const rows = await (await source(config)).query<{ name: string }[]>(
      'SELECT name FROM schema_migration ORDER BY id',
    );
    expect(rows.map(({ name }) => name)).toEqual(known);
  });

  it('are run once when several workstations start at the same moment', async () => {
    const config = await emptyDatabase();
    if (config.database.kind === 'sqlite') await openAndClose(config);
    await Promise.all([openAndClose(config), openAndClose(config), openAndClose(config)]);
    const rows = await (await source(config)).query<{ name: string }[]>(
      'SELECT name FROM schema_migration ORDER BY id',
    );
    expect(rows.map(({ name }) => name)).toEqual(known);
  });

  it('a database of a newer app is refused by its name, and nothing in it is touched', async () => {
    const config = await emptyDatabase();
    await openAndClose(config);
    const before = await source(config);
    await before.query(
      `INSERT INTO schema_migration ("timestamp", name) VALUES (9999999999999, 'Tomorrow9999999999999')`,
    );
    await expect(openDatabase(config, testPorts().logger)).rejects.toMatchObject({
      code: 'system.databaseFromFuture',
      params: { step: 'Tomorrow9999999999999' },
    });
    const rows = await before.query<unknown[]>('SELECT name FROM schema_migration');
    expect(rows).toHaveLength(known.length + 1);
  });

  it('a database with other steps than ours is refused', async () => {
    const config = await emptyDatabase();
    await openAndClose(config);
    await (await source(config)).query(`UPDATE schema_migration SET name = 'Stranger1' WHERE name = '${known[1]}'`);
    await expect(openDatabase(config, testPorts().logger)).rejects.toMatchObject({ code: 'system.databaseForeign' });
  });

  it('cannot be undone: the backup is the way back', async () => {
    const config = await emptyDatabase();
    await openAndClose(config);
    const opened = await source(config);
    await expect(opened.undoLastMigration()).rejects.toThrow('backup');
    expect(await opened.query<unknown[]>('SELECT name FROM schema_migration')).toHaveLength(known.length);
  });
});
