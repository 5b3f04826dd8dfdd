import { UserError } from '../../../shared/errors/errors.ts';
import type { Cell, PlainRow } from './snapshot.ts';
import { type Ask, type TableShape, tableShapes } from './table-shape.ts';
import { managerOf, type WriteContext } from './unit-of-work.ts';

/** Tables into which rows are put as they were in another database. */
export interface Filling {
  readonly tables: readonly TableShape[];
  /**
   * Takes away what the app itself put there before there was a company. Throws `UserError` `transfer.notEmpty` for a
   * table that is only added to and holds something already.
   */
  clear(tables: readonly TableShape[]): Promise<void>;
  insert(table: TableShape, rows: readonly PlainRow[]): Promise<void>;
  count(table: string): Promise<number>;
}

/** SQLite takes at most 32,766 parameters a statement; PostgreSQL 65,535. */
const mostParameters = 30_000;
const mostRows = 250;

export function fillingOf(tx: WriteContext): Promise<Filling> {
  const manager = managerOf(tx);
  const kind = manager.connection.options.type === 'postgres' ? 'postgres' : 'sqlite';
  return createFilling(kind, (sql, values = []) => manager.query(sql, [...values]));
}

export async function createFilling(kind: 'sqlite' | 'postgres', ask: Ask): Promise<Filling> {
  return {
    tables: await tableShapes(kind, ask),

    async clear(tables) {
      for (const { name } of tables.toReversed()) {
        const [row] = await ask(`SELECT 1 AS there FROM "${name}" LIMIT 1`);
        // A table that is only added to refuses even a deletion of nothing.
        if (row) await ask(`DELETE FROM "${name}"`).catch((error: unknown) => refusedDeletion(name, error));
      }
    },

    async insert(table, rows) {
      const perStatement = Math.min(mostRows, Math.floor(mostParameters / table.columns.length));
      for (let from = 0; from < rows.length; from += perStatement) {
        const part = rows.slice(from, from + perStatement);
        await ask(
          insertText(kind, table, part.length),
          part.flatMap((row) => valuesOf(kind, table, row)),
        );
      }
    },

    async count(table) {
      const [row] = await ask(`SELECT count(*) AS n FROM "${table}"`);
      return Number(row?.['n']);
    },
  };
}

function refusedDeletion(table: string, error: unknown): never {
  if (error instanceof Error && error.message.includes('append-only'))
    throw new UserError('transfer.notEmpty', { table });
  throw error;
}

function insertText(kind: 'sqlite' | 'postgres', { name, columns }: TableShape, rows: number): string {
  const place = kind === 'postgres' ? (at: number) => `$${at}` : () => '?';
  const lines = Array.from(
    { length: rows },
    (_, row) => `(${columns.map((__, column) => place(row * columns.length + column + 1)).join(',')})`,
  );
  return `INSERT INTO "${name}" (${columns.map((one) => `"${one.name}"`).join(',')}) VALUES ${lines.join(',')}`;
}

function valuesOf(kind: 'sqlite' | 'postgres', { columns }: TableShape, row: PlainRow): readonly unknown[] {
  return columns.map((column) => {
    const value: Cell = row[column.name] ?? null;
    if (value === null) return null;
    if (column.kind === 'bytes') return Buffer.from(String(value), 'base64');
    return column.kind === 'boolean' && kind === 'sqlite' ? Number(value) : value;
  });
}
