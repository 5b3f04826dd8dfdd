import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { DatabaseConfig } from '../../electron/backend/config.ts';
import { openDatabase } from '../../electron/backend/database/database.ts';
import { testPorts } from './ports.ts';
import { findPostgres } from './postgres.ts';
import { temporaryRoot } from './temporary-folder.ts';

// Migrated databases that tests copy: on PostgreSQL that takes a quarter of the time of migrating.

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

/** The schema's name in the statements of the model. */
export const modelSchema = 'counter_model';

/** Statements that make a migrated schema; empty where the server came without the program that writes them. */
export async function makePostgresModel(url: string): Promise<string> {
  const dump = join(findPostgres() ?? '', 'pg_dump');
  if (spawnSync(dump, ['--version']).status !== 0) return '';
  await runOn(url, `CREATE SCHEMA ${modelSchema}`);
  const dir = mkdtempSync(join(temporaryRoot, 'counter-model-'));
  try {
    await migrateNew({ kind: 'postgres', url, schema: modelSchema }, dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
  const { status, stdout, stderr } = spawnSync(dump, ['--inserts', '--schema', modelSchema, url], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The migrated schema could not be written down: ${stderr}`);
  // Newer versions add commands of their own shell.
  return stdout.replaceAll(/^\\.*$/gm, '');
}

export async function runOn(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function migrateNew(database: DatabaseConfig, dataDir: string): Promise<void> {
  const config = { appVersion: '0.0.0', workstation: 'model', demo: false, workers: false, dataDir, database };
  await (await openDatabase(config, testPorts().logger)).close();
}
