import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';

export interface Backup {
  readonly file: string;
  readonly size: number;
}

const kept = 10;

/**
 * Copies a SQLite database while it is in use: into a temporary name, checked, then renamed, so
 * that a file with a backup's name is a whole and sound one. Keeps the newest ten.
 */
export async function backUpSqlite(databaseFile: string, folder: string, label: string): Promise<Backup> {
  await mkdir(folder, { recursive: true });
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  const file = join(folder, `counter-${stamp}-${label}.sqlite`);
  const unfinished = `${file}.part`;
  try {
    // A connection of its own: the app's may be inside a transaction, where VACUUM is refused.
    await withDatabase(databaseFile, sqlite3.OPEN_READONLY, async (run) => {
      await run(`VACUUM INTO '${unfinished.replace(/'/g, "''")}'`);
    });
    await withDatabase(unfinished, sqlite3.OPEN_READONLY, async (run) => {
      const [row] = await run('PRAGMA integrity_check');
      if (row?.['integrity_check'] !== 'ok') throw new Error('The copy is not sound');
    });
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
  await forgetOldest(folder);
  return { file, size: (await stat(file)).size };
}

async function forgetOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /^counter-.*\.sqlite$/.test(name)).sort();
  await Promise.all(names.slice(0, -kept).map((name) => rm(join(folder, name), { force: true })));
}

type Run = (sql: string) => Promise<Record<string, unknown>[]>;

async function withDatabase(file: string, mode: number, work: (run: Run) => Promise<void>): Promise<void> {
  const database = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened = new sqlite3.Database(file, mode, (error) => (error ? reject(error) : resolve(opened)));
  });
  const run: Run = (sql) =>
    new Promise((resolve, reject) => {
      database.all<Record<string, unknown>>(sql, (error, rows) => (error ? reject(error) : resolve(rows)));
    });
  try {
    await work(run);
  } finally {
    await new Promise<void>((resolve) => database.close(() => resolve()));
  }
}
