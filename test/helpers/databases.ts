import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { inject } from 'vitest';
import type { DatabaseConfig } from '../../electron/backend/config.ts';

export interface TestDatabase {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** An empty database of its own: a file, or a schema of the run's server. */
  open(): Promise<OpenDatabase>;
}

export interface OpenDatabase {
  readonly config: DatabaseConfig;
  /** Call it when everything on the database is closed. */
  dispose(): Promise<void>;
}

/** Both databases of the product, for `describe.each(databases)('... on $name', ({ open }) => ...)`. */
export const databases: readonly TestDatabase[] = [
  { name: 'SQLite', open: openSqlite },
  { name: 'PostgreSQL', open: openPostgres },
];

async function openSqlite(): Promise<OpenDatabase> {
  const dir = mkdtempSync(join(tmpdir(), 'counter-sqlite-'));
  return {
    config: { kind: 'sqlite', file: join(dir, 'counter.db') },
    dispose: async () => rmSync(dir, { recursive: true, force: true, maxRetries: 3 }),
  };
}

async function openPostgres(): Promise<OpenDatabase> {
  const url = await postgresUrl();
  const schema = `test_${randomUUID().replaceAll('-', '')}`;
  await run(url, `CREATE SCHEMA "${schema}"`);
  return {
    config: { kind: 'postgres', url, schema },
    dispose: () => run(url, `DROP SCHEMA "${schema}" CASCADE`),
  };
}

/** Address of the run's one PostgreSQL server, which starts when first asked for. */
export async function postgresUrl(): Promise<string> {
  const reply = await text(connect(inject('postgresDesk'), '127.0.0.1'));
  const { url, error } = JSON.parse(reply) as { url?: string; error?: string };
  if (url === undefined) throw new Error(error ?? 'PostgreSQL gave no address');
  return url;
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
