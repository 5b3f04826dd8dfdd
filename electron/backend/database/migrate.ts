import { stat } from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import { UserError } from '../../../shared/errors/errors.ts';
import { migrations } from '../../../migrations/index.ts';
import type { BackendConfig } from '../config.ts';
import type { Logger } from '../ports.ts';
import { backUpSqlite } from './backup.ts';

/** Any number: the lock under which one workstation migrates while the others wait. */
const advisoryLock = 7_263_514;

/**
 * Brings the database to this app's version, forward only. Refuses a database that a newer app
 * has migrated (`system.databaseFromFuture`) or that has other steps than ours
 * (`system.databaseForeign`). Makes a backup of an existing SQLite file first.
 */
export async function migrate(source: DataSource, config: BackendConfig, logger: Logger): Promise<void> {
  if (config.database.kind === 'postgres') {
    const lockOwner = source.createQueryRunner();
    await lockOwner.query('SELECT pg_advisory_lock($1)', [advisoryLock]);
    try {
      await bringUp(source, config, logger);
    } finally {
      await lockOwner.query('SELECT pg_advisory_unlock($1)', [advisoryLock]);
      await lockOwner.release();
    }
    return;
  }
  await bringUp(source, config, logger);
}

async function bringUp(source: DataSource, { database, dataDir }: BackendConfig, logger: Logger) {
  const done = await executedNames(source);
  const known = migrations.map((migration) => migration.name);
  assertPrefix(done, known);
  if (done.length === known.length) return;
  if (database.kind === 'sqlite' && done.length > 0 && (await isFile(database.file))) {
    const backup = await backUpSqlite(database.file, dataDir, 'before', String(known.length));
    logger.info({ backup: backup.file }, 'backed up before migrating');
  }
  const ran = await source.runMigrations({ transaction: 'each' });
  if (database.kind === 'sqlite') await checkForeignKeys(source);
  logger.info({ ran: ran.map((migration) => migration.name) }, 'database migrated');
}

async function executedNames(source: DataSource): Promise<readonly string[]> {
  const runner = source.createQueryRunner();
  try {
    if (!(await runner.hasTable('schema_migration'))) return [];
    const rows = (await runner.query('SELECT name FROM schema_migration ORDER BY id')) as { name: string }[];
    return rows.map((row) => row.name);
  } finally {
    await runner.release();
  }
}

function assertPrefix(done: readonly string[], known: readonly string[]): void {
  const stranger = done.findIndex((name, index) => name !== known[index]);
  if (stranger === -1) return;
  if (stranger >= known.length) throw new UserError('system.databaseFromFuture', { step: done[stranger] ?? '' });
  throw new UserError('system.databaseForeign', { step: done[stranger] ?? '' });
}

async function checkForeignKeys(source: DataSource): Promise<void> {
  const broken = await source.query<{ table: string }[]>('PRAGMA foreign_key_check');
  if (broken.length > 0) throw new Error(`Rows without their parent after migrating: ${JSON.stringify(broken[0])}`);
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile() && found.size > 0,
    () => false,
  );
}
