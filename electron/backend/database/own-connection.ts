import sqlite3 from 'sqlite3';

export type Run = (sql: string) => Promise<Record<string, unknown>[]>;

/** Work on a database file beside the app's own connections, which may be inside a transaction. */
export async function withSqlite<T>(
  file: string,
  work: (run: Run, connection: sqlite3.Database) => Promise<T>,
): Promise<T> {
  const database = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened = new sqlite3.Database(file, sqlite3.OPEN_READONLY, (error) =>
      error ? reject(error) : resolve(opened),
    );
  });
  const run: Run = (sql) =>
    new Promise((resolve, reject) => {
      database.all<Record<string, unknown>>(sql, (error, rows) => (error ? reject(error) : resolve(rows)));
    });
  try {
    return await work(run, database);
  } finally {
    await new Promise<void>((resolve) => database.close(() => resolve()));
  }
}
