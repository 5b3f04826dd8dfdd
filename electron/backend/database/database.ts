import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Mutex } from 'async-mutex';
import type { DataSource } from 'typeorm';
import { UserError } from '../../../shared/errors/errors.ts';
import type { BackendConfig } from '../config.ts';
import type { Logger } from '../ports.ts';
import { type Backup, type BackupKind, backUpSqlite } from './backup.ts';
import { type ChangeFeed, createChangeFeed } from './change-feed.ts';
import { openDataSource } from './data-source.ts';
import { migrate } from './migrate.ts';
import { checkBehind, checkSound, endedBadly } from './soundness.ts';
import { createUnitOfWork, type UnitOfWork } from './unit-of-work.ts';

export interface Database extends UnitOfWork {
  readonly kind: 'sqlite' | 'postgres';
  readonly changes: ChangeFeed;
  /** Copies the whole database beside the running app. Of a shared one its own server keeps the backups. */
  backUp(kind: Exclude<BackupKind, 'before'>): Promise<Backup>;
  close(): Promise<void>;
}

/**
 * Opens, checks and migrates. Throws `UserError` `system.databaseDamaged`, `system.databaseReadOnly`,
 * `system.databaseFromFuture` or `system.databaseUnreachable`: the host shows it and stops.
 */
export async function openDatabase(config: BackendConfig, logger: Logger): Promise<Database> {
  const { database } = config;
  if (database.kind === 'sqlite') await mkdir(dirname(database.file), { recursive: true });
  const opened: DataSource[] = [];
  const backingUp = new Mutex();
  const whole = database.kind === 'sqlite' && (await endedBadly(database.file));
  try {
    const writer = await openDataSource(database, 'writer', `cs-counter ${config.workstation}`);
    opened.push(writer);
    if (database.kind === 'sqlite') await checkSound(writer, database.file, whole);
    await migrate(writer, config, logger);
    const reader = await openDataSource(database, 'reader', `cs-counter ${config.workstation}`);
    opened.push(reader);
    const changes = await createChangeFeed(database, logger);
    const stopChecking = database.kind === 'sqlite' ? checkBehind(database.file, logger) : async () => {};
    const work = createUnitOfWork(writer, reader, changes.tell);
    return {
      ...work,
      kind: database.kind,
      changes,
      async backUp(kind) {
        if (database.kind === 'postgres') throw new UserError('system.backupOnServer');
        return backingUp.runExclusive(() => backUpSqlite(database.file, config.dataDir, kind));
      },
      async close() {
        await Promise.all([stopChecking(), changes.close()]);
        // Waits for the unit of work that is running.
        await work.write(async () => undefined).catch(() => undefined);
        // One after the other: of two that close at once each leaves the write-ahead log to the other.
        for (const source of opened.toReversed()) await source.destroy();
      },
    };
  } catch (error) {
    await Promise.all(opened.map((source) => source.destroy().catch(() => undefined)));
    throw explain(error);
  }
}

function explain(error: unknown): unknown {
  if (error instanceof UserError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const detail = message.slice(0, 200);
  if (/SQLITE_(NOTADB|CORRUPT)|malformed|not a database/i.test(message)) {
    return new UserError('system.databaseDamaged', { detail });
  }
  if (/SQLITE_(READONLY|CANTOPEN|PERM)|EACCES|EROFS|EPERM/i.test(message)) {
    return new UserError('system.databaseReadOnly', { detail });
  }
  if (/SQLITE_FULL|ENOSPC/i.test(message)) return new UserError('system.diskFull', { detail });
  if (/ECONNREFUSED|ENOTFOUND|ETIMEDOUT|timeout|password authentication|does not exist/i.test(message)) {
    return new UserError('system.databaseUnreachable', { detail });
  }
  return error;
}
