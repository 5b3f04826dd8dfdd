import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { inject, type ProvidedContext } from 'vitest';
import type { DatabaseConfig } from '../../electron/backend/config.ts';
import { databaseAt, modelSchema, runOn } from './models.ts';
import { temporaryRoot } from './temporary-folder.ts';

export interface TestDatabase {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** One of its own as the app's first start leaves it: migrated, without a company. */
  open(): Promise<OpenDatabase>;
  /** One on which no migration ran yet: a file that is not there, or an empty schema. */
  openEmpty(): Promise<OpenDatabase>;
}

export interface OpenDatabase {
  readonly config: DatabaseConfig;
  /** Call it when everything on the database is closed. */
  dispose(): Promise<void>;
}

/** Both databases of the product, for `describe.each(databases)('... on $name', ({ open }) => ...)`. */
export const databases: readonly TestDatabase[] = [
  { name: 'SQLite', open: copySqlite, openEmpty: openSqlite },
  { name: 'PostgreSQL', open: copyPostgres, openEmpty: openPostgres },
];

async function openSqlite(): Promise<OpenSqlite> {
  const dir = mkdtempSync(join(temporaryRoot, 'counter-sqlite-'));
  return {
    config: { kind: 'sqlite', file: join(dir, 'counter.db') },
    dispose: async () => rmSync(dir, { recursive: true, force: true, maxRetries: 3 }),
  };
}

interface OpenSqlite extends OpenDatabase {
  readonly config: Extract<DatabaseConfig, { readonly kind: 'sqlite' }>;
}

async function copySqlite(): Promise<OpenDatabase> {
  const model = await ask('sqliteModelDesk');
  const opened = await openSqlite();
  copyFileSync(model, opened.config.file);
  return opened;
}

async function copyPostgres(): Promise<OpenDatabase> {
  const model = await ask('postgresModelDesk');
  const server = await postgresUrl();
  const name = newName();
  await runOn(server, `CREATE DATABASE "${name}" ${model}`);
  return {
    config: { kind: 'postgres', url: databaseAt(server, name), schema: modelSchema },
    dispose: () => runOn(server, `DROP DATABASE "${name}" WITH (FORCE)`),
  };
}

async function openPostgres(): Promise<OpenDatabase> {
  const url = await postgresUrl();
  const schema = newName();
  await runOn(url, `CREATE SCHEMA "${schema}"`);
  return {
    config: { kind: 'postgres', url, schema },
    dispose: () => runOn(url, `DROP SCHEMA "${schema}" CASCADE`),
  };
}

function newName(): string {
  return `test_${randomUUID().replaceAll('-', '')}`;
}

/** Address of the run's one PostgreSQL server, which starts when first asked for. */
export function postgresUrl(): Promise<string> {
  return ask('postgresDesk');
}

async function ask(desk: keyof ProvidedContext): Promise<string> {
  const reply = await text(connect(inject(desk), '127.0.0.1'));
  const { made, error } = JSON.parse(reply) as { made?: string; error?: string };
  if (made === undefined) throw new Error(error ?? `No answer from ${desk}`);
  return made;
}
