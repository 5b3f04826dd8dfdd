import pg from 'pg';
import type { DatabaseConfig } from '../config.ts';
import { openReadOnly } from './own-connection.ts';
import { int8AsNumber } from './pg-types.ts';
import { type Ask, type TableShape, tableShapes } from './table-shape.ts';

/** A value as JSON has it: bytes as base64. */
export type Cell = string | number | boolean | null;
export type PlainRow = Readonly<Record<string, Cell>>;

/** All tables as they were at one moment, while the counter goes on writing. */
export interface Snapshot {
  readonly tables: readonly TableShape[];
  /** Steps that made the tables, oldest first. */
  readonly migrations: readonly string[];
  count(table: string): Promise<number>;
  /** By primary key in the order of code points, a page at a time. */
  pages(table: TableShape): AsyncGenerator<readonly PlainRow[], void>;
  /** Hashes of the files that lie in the database; none where they lie in a folder. */
  fileHashes(): Promise<readonly string[]>;
  close(): Promise<void>;
}

const pageRows = 250;

/** Reads on a connection of its own, in one transaction that cannot write. */
export function openSnapshot(config: DatabaseConfig): Promise<Snapshot> {
  return config.kind === 'sqlite' ? sqliteSnapshot(config.file) : postgresSnapshot(config);
}

async function sqliteSnapshot(file: string): Promise<Snapshot> {
  const { ask, close } = await openReadOnly(file);
  // The moment of a deferred transaction is that of its first reading.
  await ask('BEGIN');
  return {
    ...(await heads('sqlite', ask)),
    async *pages(table) {
      let after: readonly unknown[] | null = null;
      for (;;) {
        const rows: readonly Record<string, unknown>[] = await ask(keysetPage(table, after !== null), after ?? []);
        if (rows.length > 0) yield rows.map((row) => plain(table, row));
        const last = rows.at(-1);
        if (!last || rows.length < pageRows) return;
        after = table.key.map((column) => last[column]);
      }
    },
    fileHashes: async () => [],
    close,
  };
}

function keysetPage({ name, key, columns }: TableShape, goesOn: boolean): string {
  const places = key.map(() => '?').join(',');
  const where = goesOn ? `WHERE (${listed(key)}) > (${places})` : '';
  return `SELECT ${listed(columns.map((one) => one.name))} FROM "${name}" ${where} ORDER BY ${listed(key)} LIMIT ${pageRows}`;
}

async function postgresSnapshot(config: Extract<DatabaseConfig, { kind: 'postgres' }>): Promise<Snapshot> {
  const client = new pg.Client({
    connectionString: config.url,
    application_name: 'cs-counter-transfer',
    keepAlive: true,
    types: int8AsNumber,
    ...(config.schema ? { options: `-c search_path=${config.schema}` } : {}),
  });
  // Without a listener an ended connection would end the app; the statement that waits is told anyway.
  client.on('error', () => undefined);
  await client.connect();
  const ask: Ask = async (sql, values = []) => (await client.query(sql, [...values])).rows as never;
  await ask('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  await ask('SET LOCAL statement_timeout = 0');
  await ask('SET LOCAL idle_in_transaction_session_timeout = 0');
  return {
    ...(await heads('postgres', ask)),
    // A cursor sorts once; pages by key would sort anew for each, as no index is in the order of code points.
    async *pages(table) {
      const names = listed(table.columns.map((one) => one.name));
      await ask(
        `DECLARE lines NO SCROLL CURSOR FOR SELECT ${names} FROM "${table.name}" ORDER BY ${byCodePoint(table)}`,
      );
      try {
        for (;;) {
          const rows = await ask(`FETCH ${pageRows} FROM lines`);
          if (rows.length > 0) yield rows.map((row) => plain(table, row));
          if (rows.length < pageRows) return;
        }
      } finally {
        await ask('CLOSE lines').catch(() => undefined);
      }
    },
    async fileHashes() {
      const rows = await ask('SELECT hash FROM stored_file ORDER BY hash COLLATE "C"');
      return rows.map(({ hash }) => String(hash));
    },
    close: () => client.end(),
  };
}

function byCodePoint({ key, columns }: TableShape): string {
  const isText = (name: string) => columns.some((one) => one.name === name && one.kind === 'text');
  return key.map((name) => (isText(name) ? `"${name}" COLLATE "C"` : `"${name}"`)).join(',');
}

async function heads(kind: 'sqlite' | 'postgres', ask: Ask) {
  const done = await ask('SELECT name FROM schema_migration ORDER BY id');
  return {
    migrations: done.map(({ name }) => String(name)),
    tables: await tableShapes(kind, ask),
    async count(table: string): Promise<number> {
      const [row] = await ask(`SELECT count(*) AS n FROM "${table}"`);
      return Number(row?.['n']);
    },
  };
}

function listed(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(',');
}

function plain({ columns }: TableShape, row: Readonly<Record<string, unknown>>): PlainRow {
  const cells: Record<string, Cell> = {};
  for (const { name, kind } of columns) {
    const value = row[name];
    if (value === null || value === undefined) cells[name] = null;
    else if (kind === 'boolean') cells[name] = Boolean(value);
    else if (kind === 'bytes') cells[name] = (value as Buffer).toString('base64');
    else cells[name] = value as string | number;
  }
  return cells;
}
