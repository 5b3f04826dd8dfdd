import type { DataSource, EntityManager, EntityMetadata, EntitySchema, ObjectLiteral } from 'typeorm';
import { ConflictError } from '../../../shared/errors/errors.ts';
import { managerOf, type ReadContext, type WriteContext } from './unit-of-work.ts';

/**
 * The few statements that every act of the counter is made of are written here and not by TypeORM's
 * query builder, which takes longer to write such a statement than SQLite takes to execute it. What a
 * value becomes on either database is still TypeORM's business.
 */

/** SQLite takes at most 32,766 parameters a statement; PostgreSQL 65,535. */
const mostParameters = 30_000;

/** Rows of a list: so many at most, with `null` all of them. */
export function upTo(most: number | null): { readonly take?: number } {
  return most === null ? {} : { take: most };
}

/** Adds rows with as few statements as the databases allow. */
export async function insertRows<Row extends ObjectLiteral>(
  tx: WriteContext,
  entity: EntitySchema<Row>,
  rows: readonly Row[],
): Promise<void> {
  for (const { text, values } of insertsOf(tx, entity, rows)) await managerOf(tx).query(text, values);
}

/** The same for rows that may be there already by one of their keys; answers the ids of those that were not. */
export async function insertNewRows<Row extends ObjectLiteral & { readonly id: string }>(
  tx: WriteContext,
  entity: EntitySchema<Row>,
  rows: readonly Row[],
): Promise<ReadonlySet<string>> {
  const added = new Set<string>();
  for (const { text, values } of insertsOf(tx, entity, rows)) {
    const found = await returning<{ id: string }>(tx, `${text} ON CONFLICT DO NOTHING RETURNING id`, values);
    for (const { id } of found) added.add(id);
  }
  return added;
}

/** The same where nobody asks which. */
export async function insertMissingRows<Row extends ObjectLiteral>(
  tx: WriteContext,
  entity: EntitySchema<Row>,
  rows: readonly Row[],
): Promise<void> {
  for (const { text, values } of insertsOf(tx, entity, rows)) {
    await managerOf(tx).query(`${text} ON CONFLICT DO NOTHING`, values);
  }
}

function* insertsOf<Row extends ObjectLiteral>(
  tx: WriteContext,
  entity: EntitySchema<Row>,
  rows: readonly Row[],
): Generator<{ readonly text: string; readonly values: unknown[] }> {
  const manager = managerOf(tx);
  const { table, columns: all } = tableOf(manager, entity);
  // What no row says is left to the database, which has a value of its own for columns that came later.
  const columns = all.filter(({ propertyName }) => rows.some((row) => row[propertyName] !== undefined));
  const names = columns.map((column) => escaped(manager, column)).join(',');
  // SQLite takes $1 for a name, and looks each of many names up among all before it: a minute for 20,000 rows.
  const place = manager.connection.options.type === 'postgres' ? (at: number) => `$${at}` : () => '?';
  const perStatement = Math.max(1, Math.floor(mostParameters / columns.length));
  for (let from = 0; from < rows.length; from += perStatement) {
    const part = rows.slice(from, from + perStatement);
    const places = part.map(
      (_, row) => `(${columns.map((__, column) => place(row * columns.length + column + 1)).join(',')})`,
    );
    const values = part.flatMap((row) => columns.map((column) => stored(manager, column, row[column.propertyName])));
    yield { text: `INSERT INTO ${table} (${names}) VALUES ${places.join(',')}`, values };
  }
}

/** The one row that has these values; `null` when there is none. `where` names columns of a unique key. */
export async function findRow<Row extends ObjectLiteral>(
  at: ReadContext,
  entity: EntitySchema<Row>,
  where: Partial<Row>,
): Promise<Row | null> {
  const manager = managerOf(at);
  const { table, columns, names } = tableOf(manager, entity);
  const given = columns.filter(({ propertyName }) => propertyName in where);
  const conditions = given.map((column, index) => `${escaped(manager, column)} = $${index + 1}`);
  const values = given.map((column) => stored(manager, column, where[column.propertyName]));
  // Without this a forgotten id would find nothing where it should be noticed.
  if (values.length === 0 || values.includes(null)) throw new Error(`${entity.options.name} looked for by nothing`);
  const query = `SELECT ${names} FROM ${table} WHERE ${conditions.join(' AND ')} LIMIT 1`;
  const [found] = await manager.query<Record<string, unknown>[]>(query, values);
  return found ? (read(manager, columns, found) as Row) : null;
}

/** The rows that have these values, and in one column one of those, in no order. */
export async function findRows<Row extends ObjectLiteral>(
  at: ReadContext,
  entity: EntitySchema<Row>,
  where: Partial<Row>,
  among: { readonly column: keyof Row & string; readonly values: readonly unknown[] },
): Promise<Row[]> {
  const manager = managerOf(at);
  const { table, columns, names } = tableOf(manager, entity);
  const conditions: string[] = [];
  const values: unknown[] = [];
  for (const column of columns) {
    const listed = column.propertyName === among.column;
    if (!listed && !(column.propertyName in where)) continue;
    const wanted = listed ? among.values : [where[column.propertyName]];
    const places = wanted.map((value) => `$${values.push(stored(manager, column, value))}`);
    conditions.push(`${escaped(manager, column)} IN (${places.join(',')})`);
  }
  const query = `SELECT ${names} FROM ${table} WHERE ${conditions.join(' AND ')}`;
  const found = await manager.query<Record<string, unknown>[]>(query, values);
  return found.map((row) => read(manager, columns, row) as Row);
}

/** The rows that an INSERT, UPDATE or DELETE with RETURNING gives back. */
export async function returning<Returned>(
  tx: WriteContext,
  statement: string,
  values: readonly unknown[],
): Promise<readonly Returned[]> {
  // On SQLite TypeORM keeps the rows of a statement that begins with such a word; a blank before it is enough.
  const result = await managerOf(tx).query<readonly Returned[] | readonly [readonly Returned[], number]>(
    ` ${statement}`,
    [...values],
  );
  // On PostgreSQL those of an UPDATE or DELETE come with their number.
  const [first] = result;
  return Array.isArray(first) ? (first as readonly Returned[]) : (result as readonly Returned[]);
}

type ColumnMetadata = EntityMetadata['columns'][number];

interface TableText {
  readonly table: string;
  readonly columns: readonly ColumnMetadata[];
  readonly names: string;
}

const tables = new WeakMap<DataSource, Map<unknown, TableText>>();

/** How statements name the table and its columns; the same for as long as the data source lives. */
function tableOf<Row extends ObjectLiteral>(manager: EntityManager, entity: EntitySchema<Row>): TableText {
  const known = tables.get(manager.connection) ?? new Map<unknown, TableText>();
  tables.set(manager.connection, known);
  const found = known.get(entity);
  if (found) return found;
  const { tablePath, columns } = manager.connection.getMetadata(entity);
  const table = tablePath
    .split('.')
    .map((name) => manager.connection.driver.escape(name))
    .join('.');
  const made = { table, columns, names: columns.map((column) => escaped(manager, column)).join(',') };
  known.set(entity, made);
  return made;
}

function escaped({ connection }: EntityManager, { databaseName }: ColumnMetadata): string {
  return connection.driver.escape(databaseName);
}

function stored({ connection }: EntityManager, column: ColumnMetadata, value: unknown): unknown {
  return connection.driver.preparePersistentValue(value, column) ?? null;
}

function read({ connection }: EntityManager, columns: readonly ColumnMetadata[], row: Record<string, unknown>) {
  return Object.fromEntries(
    columns.map((column) => [
      column.propertyName,
      connection.driver.prepareHydratedValue(row[column.databaseName], column),
    ]),
  );
}

/**
 * Changes the row that still has this version and raises the version by one.
 * A stale version throws `ConflictError(code)` with what `current` reads now; never `save()` a
 * row that was read earlier: it writes the old version back.
 */
export async function updateVersion<Row extends ObjectLiteral & { version: number }>(
  tx: WriteContext,
  entity: EntitySchema<Row>,
  where: Partial<Row>,
  patch: Partial<Row>,
  conflict: { readonly code: string; readonly current: () => Promise<unknown> },
): Promise<void> {
  const result = await managerOf(tx).update(entity, where, { ...patch, version: (where.version ?? 0) + 1 });
  if (result.affected !== 1) throw new ConflictError(conflict.code, await conflict.current());
}
