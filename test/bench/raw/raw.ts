import pg from 'pg';
import sqlite3 from 'sqlite3';
import type { DatabaseConfig } from '../../../electron/backend/config.ts';

export type RawRow = Readonly<Record<string, unknown>>;

/** A database without anything between: prepared statements, the app's pragmas. */
export interface RawDatabase {
  /** `$1`, `$2` … in the order in which they are first named. */
  query(sql: string, values?: readonly unknown[]): Promise<readonly RawRow[]>;
  close(): Promise<void>;
}

export function openRaw(config: DatabaseConfig): Promise<RawDatabase> {
  return config.kind === 'sqlite' ? openSqlite(config.file) : openPostgres(config.url);
}

const pragmas = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'busy_timeout = 5000',
  'cache_size = -32000',
];

async function openSqlite(file: string): Promise<RawDatabase> {
  const database = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened = new sqlite3.Database(file, (error) => (error ? reject(error) : resolve(opened)));
  });
  const prepared = new Map<string, sqlite3.Statement>();
  const statementOf = (sql: string) => {
    const statement = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  const query: RawDatabase['query'] = (sql, values = []) =>
    new Promise((resolve, reject) => {
      statementOf(sql).all<RawRow>([...values], (error, rows) => (error ? reject(error) : resolve(rows)));
    });
  for (const pragma of pragmas) await query(`PRAGMA ${pragma}`);
  return {
    query,
    close: () =>
      new Promise((resolve, reject) => {
        for (const statement of prepared.values()) statement.finalize();
        database.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}

async function openPostgres(url: string): Promise<RawDatabase> {
  const client = new pg.Client(url);
  await client.connect();
  const names = new Map<string, string>();
  return {
    async query(sql, values = []) {
      const name = names.get(sql) ?? `bench${names.size}`;
      names.set(sql, name);
      return (await client.query({ name, text: sql, values: [...values] })).rows as RawRow[];
    },
    close: () => client.end(),
  };
}
