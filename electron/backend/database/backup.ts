import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { withSqlite } from './own-connection.ts';

/** Why a copy is made; of each kind the newest ten are kept. */
export type BackupKind = 'manual' | 'daily' | 'before';

export interface Backup {
  readonly file: string;
  readonly size: number;
}

const mostKept = 10;

/**
 * Copies a SQLite database while it is in use: into a temporary name, checked, then renamed, so
 * that a file with a backup's name is a whole and sound one. Beside the copies, in `files`, lies every stored file
 * that one of them may name.
 */
export async function backUpSqlite(
  databaseFile: string,
  dataDir: string,
  kind: BackupKind,
  detail = '',
): Promise<Backup> {
  const folder = join(dataDir, 'backups');
  await mkdir(folder, { recursive: true });
  await clearUnfinished(folder);
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  const file = join(folder, `counter-${stamp}-${kind}${detail && `-${detail}`}.sqlite`);
  const unfinished = `${file}.part`;
  try {
    // A connection of its own: the app's may be inside a transaction, where VACUUM is refused.
    await withSqlite(databaseFile, async (run) => {
      await run(`VACUUM INTO '${unfinished.replace(/'/g, "''")}'`);
    });
    await withSqlite(unfinished, async (run) => {
      const [row] = await run('PRAGMA integrity_check');
      if (row?.['integrity_check'] !== 'ok') throw new Error('The copy is not sound');
    });
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
  // After the database: a file is stored before the row that names it.
  await copyMissing(join(dataDir, 'files'), join(folder, 'files'));
  await forgetOldest(folder, kind);
  return { file, size: (await stat(file)).size };
}

/** What the machine's end left behind in the middle of a file; there is never more than one at a time. */
export async function clearUnfinished(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.part'));
  await Promise.all(names.map((name) => rm(join(folder, name), { force: true })));
}

async function forgetOldest(folder: string, kind: BackupKind): Promise<void> {
  const isOne = new RegExp(`^counter-.*-${kind}(?:-[^-]*)?\\.sqlite$`);
  const names = (await readdir(folder)).filter((name) => isOne.test(name)).sort();
  await Promise.all(names.slice(0, -mostKept).map((name) => rm(join(folder, name), { force: true })));
}

/** A stored file never changes, so that one copy serves every backup. */
async function copyMissing(from: string, to: string): Promise<void> {
  for (const shelf of await namesIn(from)) {
    const there = new Set(await namesIn(join(to, shelf)));
    const missing = (await namesIn(join(from, shelf))).filter((name) => !name.endsWith('.part') && !there.has(name));
    if (missing.length > 0) await mkdir(join(to, shelf), { recursive: true });
    for (const name of missing) {
      const unfinished = join(to, shelf, `${name}.part`);
      await copyFile(join(from, shelf, name), unfinished);
      await rename(unfinished, join(to, shelf, name));
    }
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
