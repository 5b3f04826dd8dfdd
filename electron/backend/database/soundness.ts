import { readFile, stat, writeFile } from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import { UserError } from '../../../shared/errors/errors.ts';
import type { Logger } from '../ports.ts';
import { withSqlite } from './own-connection.ts';

/** What the last reading of a whole database file found. */
interface Finding {
  readonly checkedAt: number;
  readonly damage: string | null;
}

const day = 86_400_000;
/** By then the counter works, and the disk is quiet. */
const quietAfter = 60_000;

/**
 * Whether the file has to be read whole before anybody works with it: it was not closed in order, or
 * damage was found in it. To be asked before the database is opened, which makes a log of its own.
 */
export async function endedBadly(file: string): Promise<boolean> {
  const log = await stat(`${file}-wal`).catch(() => null);
  return (log !== null && log.size > 0) || Boolean((await lastFinding(file))?.damage);
}

/**
 * Throws `system.databaseDamaged`. Reading it whole takes seconds where years of orders lie in it; of a file
 * that was closed in order the start reads the plan and the ends, and `checkBehind` the rest.
 */
export async function checkSound(source: DataSource, file: string, whole: boolean): Promise<void> {
  const damage = whole ? await readWhole((sql) => source.query(sql)) : await readEnds(source, file);
  if (whole) await note(file, damage);
  if (damage) throw new UserError('system.databaseDamaged', { detail: damage });
}

/**
 * Once a day, some time after the start, the whole file is read on a connection of its own. Damage is logged,
 * and the next start refuses the file. Returns the way to stop it.
 */
export function checkBehind(file: string, logger: Logger, after = quietAfter): () => Promise<void> {
  let interrupt = () => {};
  let running: Promise<void> = Promise.resolve();
  const timer = setTimeout(() => {
    running = withSqlite(file, async (run, connection) => {
      const last = await lastFinding(file);
      if (last && Date.now() - last.checkedAt < day) return;
      interrupt = () => connection.interrupt();
      const damage = await readWhole(run).finally(() => {
        interrupt = () => {};
      });
      await note(file, damage);
      if (damage) logger.error({ damage }, 'the database file is damaged');
    }).catch((error: unknown) => {
      if (!/SQLITE_INTERRUPT/.test(String(error)))
        logger.warn({ err: error }, 'the database file could not be checked');
    });
  }, after);
  timer.unref();
  return async () => {
    clearTimeout(timer);
    interrupt();
    await running;
  };
}

type Ask = (sql: string) => Promise<readonly Record<string, unknown>[]>;

async function readWhole(ask: Ask): Promise<string | null> {
  const [row] = await ask('PRAGMA quick_check(1)').catch((error: unknown) => {
    if (/SQLITE_(NOTADB|CORRUPT)/.test(String(error))) return [{ quick_check: String(error) }];
    throw error;
  });
  const said = typeof row?.['quick_check'] === 'string' ? row['quick_check'] : 'no answer';
  return said === 'ok' ? null : said.slice(0, 200);
}

/** The length that the head names, the plan of all tables, and the newest row of each. */
async function readEnds(source: DataSource, file: string): Promise<string | null> {
  const [{ page_count: pages } = { page_count: 0 }] = await source.query<{ page_count: number }[]>('PRAGMA page_count');
  const [{ page_size: bytes } = { page_size: 0 }] = await source.query<{ page_size: number }[]>('PRAGMA page_size');
  const { size } = await stat(file);
  if (size < pages * bytes) return `${size} of ${pages * bytes} bytes`;
  const tables = await source.query<{ name: string }[]>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE '%WITHOUT ROWID%'`,
  );
  for (const { name } of tables) await source.query(`SELECT rowid FROM "${name}" ORDER BY rowid DESC LIMIT 1`);
  return null;
}

const findingOf = (file: string) => `${file}-checked.json`;

async function lastFinding(file: string): Promise<Finding | null> {
  const text = await readFile(findingOf(file), 'utf8').catch(() => null);
  try {
    return text ? (JSON.parse(text) as Finding) : null;
  } catch {
    return null;
  }
}

async function note(file: string, damage: string | null): Promise<void> {
  const finding: Finding = { checkedAt: Date.now(), damage };
  // Beside a file on a read-only disk nothing can be noted; it is read whole again the next time.
  await writeFile(findingOf(file), JSON.stringify(finding)).catch(() => undefined);
}
