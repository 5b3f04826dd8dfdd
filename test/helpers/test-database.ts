import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BackendConfig } from '../../electron/backend/config.ts';
import { type Database, openDatabase } from '../../electron/backend/database/database.ts';
import type { TestDatabase } from './databases.ts';
import { testPorts } from './ports.ts';
import { temporaryRoot } from './temporary-folder.ts';

export interface OpenTestDatabase {
  readonly database: Database;
  readonly config: BackendConfig;
  /** The same database once more, as a second workstation opens it. */
  openAgain(): Promise<Database>;
  dispose(): Promise<void>;
}

/** An empty, migrated database with a data folder of its own. */
export async function openTestDatabase({ open }: Pick<TestDatabase, 'open'>): Promise<OpenTestDatabase> {
  const { config: kind, dispose } = await open();
  const dataDir = mkdtempSync(join(temporaryRoot, 'counter-data-'));
  const config = backendConfig({ database: kind, dataDir });
  const opened: Database[] = [];
  const openAgain = async () => {
    const database = await openDatabase(config, testPorts().logger);
    opened.push(database);
    return database;
  };
  return {
    database: await openAgain(),
    config,
    openAgain,
    dispose: async () => {
      for (const database of opened) await database.close();
      await dispose();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** What a workstation of the tests is configured with. */
export function backendConfig(given: Pick<BackendConfig, 'database' | 'dataDir'>): BackendConfig {
  return { appVersion: '0.0.0', workstation: 'counter-1', demo: false, workers: false, ...given };
}
