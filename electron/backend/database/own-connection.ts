import sqlite3 from 'sqlite3';
import type { Ask } from './table-shape.ts';

/** Work on a database file beside the app's own connections, which may be inside a transaction. */
export async function withSqlite<T>(
  file: string,
  work: (ask: Ask, connection: sqlite3.Database) => Promise<T>,
): Promise<T> {
  const { ask, connection, close } = await openReadOnly(file);
  try {
    return await work(ask, connection);
  } finally {
    await close();
  }
}

/** A connection that cannot write; whoever opens it closes it. */
export async function openReadOnly(file: string) {
  const connection = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened = new sqlite3.Database(file, sqlite3.OPEN_READONLY, (error) =>
      error ? reject(error) : resolve(opened),
    );
  });
  const ask: Ask = (sql, values = []) =>
    new Promise((resolve, reject) => {
      connection.all(sql, [...values], (error, rows) => (error ? reject(error) : resolve(rows as never)));
    });
  return { ask, connection, close: () => new Promise<void>((resolve) => connection.close(() => resolve())) };
}
