import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { DatabaseConfig } from '../../electron/backend/config.ts';
import { openDatabase } from '../../electron/backend/database/database.ts';
import { testPorts } from './ports.ts';
import { temporaryRoot } from './temporary-folder.ts';

// Migrated databases that tests copy as they lie: a hundred tables made by statements cost a third of a second, copied a hundredth.

export interface SqliteModel {
  /** A file that nobody has open. */
  readonly file: string;
  dispose(): void;
}

export async function makeSqliteModel(): Promise<SqliteModel> {
  const dir = mkdtempSync(join(temporaryRoot, 'counter-model-'));
  const file = join(dir, 'counter.db');
  await migrateNew({ kind: 'sqlite', file }, dir);
  return { file, dispose: () => rmSync(dir, { recursive: true, force: true }) };
}

/** Where the tables lie in the model and in each copy. */
export const modelSchema = 'counter';
const modelDatabase = 'counter_model';

/** How `CREATE DATABASE` copies the model, to which nobody may be connected meanwhile. */
export async function makePostgresModel(url: string): Promise<string> {
  await runOn(url, `CREATE DATABASE ${modelDatabase} TEMPLATE template0`);
  const model = databaseAt(url, modelDatabase);
  await runOn(model, `CREATE SCHEMA ${modelSchema}`);
  const dir = mkdtempSync(join(temporaryRoot, 'counter-model-'));
  try {
    await migrateNew({ kind: 'postgres', url: model, schema: modelSchema }, dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
  const [version] = await rowsOf(url, 'SHOW server_version_num');
  // Older servers know no other way to copy.
  const strategy = Number(version?.['server_version_num']) < 150_000 ? '' : ' STRATEGY FILE_COPY';
  return `TEMPLATE ${modelDatabase}${strategy}`;
}

/** Another database of the same server. */
export function databaseAt(url: string, name: string): string {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

export async function runOn(url: string, statement: string): Promise<void> {
  await rowsOf(url, statement);
}

async function rowsOf(url: string, statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

async function migrateNew(database: DatabaseConfig, dataDir: string): Promise<void> {
  const config = { appVersion: '0.0.0', workstation: 'model', demo: false, workers: false, dataDir, database };
  await (await openDatabase(config, testPorts().logger)).close();
}
