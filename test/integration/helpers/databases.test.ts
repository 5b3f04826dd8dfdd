import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { databases } from '../../helpers/databases.ts';

describe.each(databases)('a test database on $name', ({ openEmpty }) => {
  it('is empty, its own, and gone when disposed of', async () => {
    const first = await openEmpty();
    const second = await openEmpty();
    expect(first.config).not.toEqual(second.config);
    if (first.config.kind === 'postgres') expect(await tablesIn(first.config.url, first.config.schema)).toEqual([]);
    else expect(existsSync(first.config.file)).toBe(false);
    await first.dispose();
    await second.dispose();
    if (first.config.kind === 'sqlite') expect(existsSync(dirname(first.config.file))).toBe(false);
    else expect(await schemas(first.config.url)).not.toContain(first.config.schema);
  });
});

async function tablesIn(url: string, schema = 'public'): Promise<readonly unknown[]> {
  return query(url, 'SELECT tablename FROM pg_tables WHERE schemaname = $1', [schema]);
}

async function schemas(url: string): Promise<readonly unknown[]> {
  const rows = await query(url, 'SELECT nspname FROM pg_namespace', []);
  return rows.map((row) => row['nspname']);
}

async function query(url: string, text: string, values: readonly string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(text, [...values]);
  await client.end();
  return rows;
}
