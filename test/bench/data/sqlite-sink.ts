import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { EntitySchema, ObjectLiteral } from 'typeorm';
import { shapeOf, type Sink } from './sink.ts';

interface Filler {
  readonly statement: StatementSync;
  readonly properties: readonly string[];
}

/**
 * Fills a file as fast as it goes, without durability: a broken fill is thrown away. Rows come in the
 * order of their ids, so that the tables lie on disk as years of work would have left them.
 */
export async function fillSqlite(file: string, fill: (sink: Sink) => Promise<void>): Promise<void> {
  const database = new DatabaseSync(file);
  try {
    database.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF');
    database.exec('PRAGMA cache_size = -2000000; PRAGMA temp_store = MEMORY; BEGIN');
    await fill(sinkInto(database));
    database.exec('COMMIT; PRAGMA journal_mode = WAL');
  } finally {
    database.close();
  }
}

function sinkInto(database: DatabaseSync): Sink {
  const fillers = new Map<string, Filler>();
  const tokens = database.prepare('INSERT OR IGNORE INTO search_token (scope, token, ref_id) VALUES (?, ?, ?)');

  function fillerOf(entity: EntitySchema<ObjectLiteral>): Filler {
    const known = fillers.get(entity.options.name);
    if (known) return known;
    const { table, columns, properties } = shapeOf(entity);
    const names = columns.map((name) => `"${name}"`).join(', ');
    const sql = `INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`;
    const filler = { statement: database.prepare(sql), properties };
    fillers.set(table, filler);
    return filler;
  }

  return {
    add(entity, rows) {
      const { statement, properties } = fillerOf(entity);
      for (const row of rows) statement.run(...properties.map((name) => stored(row[name])));
    },
    addTokens(scope, refId, list) {
      for (const token of list) tokens.run(scope, token, refId);
    },
  };
}

function stored(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'string' || typeof value === 'number') return value;
  return JSON.stringify(value);
}
