import { rm } from 'node:fs/promises';
import type { Manifest } from '../../../shared/domain/transfer/manifest.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { Filling } from '../database/filling.ts';
import { openSnapshot, type PlainRow } from '../database/snapshot.ts';
import { knownMigrations, stageOlder } from '../database/staging.ts';
import type { TableShape } from '../database/table-shape.ts';
import { packedRows } from './check-package.ts';
import { isCarried } from './names.ts';
import type { OpenPackage } from './read-package.ts';

/** Rows of a package in the tables of this version. */
export interface Rows {
  readonly total: number;
  of(table: TableShape): AsyncGenerator<readonly PlainRow[], void>;
  close(): Promise<void>;
}

/**
 * How many of our steps the package's tables have behind them. Throws `transfer.fromFuture` for those of a newer
 * version and `transfer.foreign` for steps that are not ours.
 */
export function stepsOf({ migrations, productVersion }: Manifest): number {
  const known = knownMigrations();
  const strange = migrations.findIndex((name, index) => name !== known[index]);
  if (strange === -1) return migrations.length;
  const params = { step: migrations[strange] ?? '', version: productVersion };
  throw new UserError(strange >= known.length ? 'transfer.fromFuture' : 'transfer.foreign', params);
}

/** The rows ready to be put in; those of an older version are first brought forward in a database of their own. */
export async function rowsOf(opened: OpenPackage, scratch: string): Promise<Rows> {
  const { manifest } = opened;
  const steps = stepsOf(manifest);
  if (steps === knownMigrations().length) return packed(opened);
  try {
    await stageOlder(scratch, steps, (filling) => fill(filling, packed(opened), () => undefined));
  } catch (error) {
    await forget(scratch);
    throw error;
  }
  return staged(scratch);
}

function packed(opened: OpenPackage): Rows {
  const { tables } = opened.manifest;
  return {
    total: tables.reduce((sum, { name, rows }) => (isCarried(name) ? sum + rows : sum), 0),
    of(shape) {
      const table = tables.find(({ name }) => name === shape.name);
      if (!table || !sameColumns(shape, table)) throw new UserError('transfer.columns', { table: shape.name });
      return packedRows(opened, table);
    },
    close: async () => undefined,
  };
}

async function staged(file: string): Promise<Rows> {
  const snapshot = await openSnapshot({ kind: 'sqlite', file });
  let total = 0;
  for (const { name } of snapshot.tables) total += isCarried(name) ? await snapshot.count(name) : 0;
  return {
    total,
    of: (shape) => snapshot.pages(shape),
    async close() {
      await snapshot.close();
      await forget(file);
    },
  };
}

async function forget(file: string): Promise<void> {
  await Promise.all(['', '-wal', '-shm', '-journal'].map((end) => rm(`${file}${end}`, { force: true })));
}

function sameColumns({ columns }: TableShape, table: Manifest['tables'][number]): boolean {
  return (
    columns.length === table.columns.length &&
    columns.every((column) =>
      table.columns.some(
        (one) => one.name === column.name && one.kind === column.kind && one.optional === column.optional,
      ),
    )
  );
}

/** Puts every row into its table, parents first; what the app itself put there before goes. */
export async function fill(filling: Filling, rows: Rows, step: (by: number) => void): Promise<void> {
  const tables = filling.tables.filter(({ name }) => isCarried(name));
  await filling.clear(tables);
  for (const table of tables) {
    for await (const page of rows.of(table)) {
      await filling.insert(table, page).catch((error: Error) => {
        throw new UserError('transfer.refused', { table: table.name, detail: error.message.slice(0, 200) });
      });
      step(page.length);
    }
  }
}
