import type { CellKind } from '../../../shared/domain/transfer/manifest.ts';

/** A table as the database itself knows it. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly kind: CellKind; readonly optional: boolean }[];
  /** Columns of its primary key. */
  readonly key: readonly string[];
  /** Tables whose rows it names. */
  readonly parents: readonly string[];
}

export type Ask = <Row = Record<string, unknown>>(sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;

/** Each database's own tables, parents before children, the rest by name. */
export async function tableShapes(kind: 'sqlite' | 'postgres', ask: Ask): Promise<readonly TableShape[]> {
  return parentsFirst(await (kind === 'sqlite' ? sqliteShapes(ask) : postgresShapes(ask)));
}

async function sqliteShapes(ask: Ask): Promise<readonly TableShape[]> {
  const tables = await ask<{ readonly name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  );
  const shapes: TableShape[] = [];
  for (const { name } of tables) {
    const columns = await ask<SqliteColumn>(`PRAGMA table_info("${name}")`);
    const links = await ask<{ readonly table: string }>(`PRAGMA foreign_key_list("${name}")`);
    shapes.push({
      name,
      columns: columns.map(({ name: column, type, notnull }) => ({
        name: column,
        kind: kindOf(type),
        optional: notnull === 0,
      })),
      key: columns
        .filter(({ pk }) => pk > 0)
        .toSorted((one, other) => one.pk - other.pk)
        .map((column) => column.name),
      parents: distinct(links.map(({ table }) => table)),
    });
  }
  return shapes;
}

interface SqliteColumn {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
}

async function postgresShapes(ask: Ask): Promise<readonly TableShape[]> {
  const columns = await ask<PostgresColumn>(postgresColumns);
  const links = await ask<{ readonly child: string; readonly parent: string }>(postgresLinks);
  return distinct(columns.map(({ table }) => table)).map((name) => {
    const mine = columns.filter(({ table }) => table === name);
    return {
      name,
      columns: mine.map(({ column, type, optional }) => ({ name: column, kind: kindOf(type), optional })),
      key: mine
        .filter(({ place }) => place !== null)
        .toSorted((one, other) => (one.place ?? 0) - (other.place ?? 0))
        .map(({ column }) => column),
      parents: distinct(links.filter(({ child }) => child === name).map(({ parent }) => parent)),
    };
  });
}

interface PostgresColumn {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly optional: boolean;
  /** In the primary key, from 1. */
  readonly place: number | null;
}

const postgresColumns = `
  SELECT c.relname AS "table", a.attname AS "column", format_type(a.atttypid, NULL) AS "type",
    NOT a.attnotnull AS "optional", array_position(p.conkey, a.attnum)::int AS "place"
  FROM pg_class c
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_constraint p ON p.conrelid = c.oid AND p.contype = 'p'
  WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
  ORDER BY c.relname, a.attnum`;

const postgresLinks = `
  SELECT c.relname AS "child", f.relname AS "parent"
  FROM pg_constraint l
  JOIN pg_class c ON c.oid = l.conrelid
  JOIN pg_class f ON f.oid = l.confrelid
  WHERE l.contype = 'f' AND c.relnamespace = current_schema()::regnamespace`;

/** The few column types of this house (`columns.ts`), as either database calls them. */
function kindOf(type: string): CellKind {
  if (/^(bigint|integer)/i.test(type)) return 'integer';
  if (/^bool/i.test(type)) return 'boolean';
  if (/^(blob|bytea)/i.test(type)) return 'bytes';
  if (/^(varchar|character varying|text)/i.test(type)) return 'text';
  throw new Error(`A column of type ${type} cannot be carried over`);
}

function parentsFirst(shapes: readonly TableShape[]): readonly TableShape[] {
  const left = shapes.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const placed: TableShape[] = [];
  while (left.length > 0) {
    const names = new Set(left.map(({ name }) => name));
    const next = left.findIndex(({ name, parents }) => parents.every((one) => one === name || !names.has(one)));
    if (next === -1) throw new Error('Tables that name each other cannot be carried over');
    placed.push(...left.splice(next, 1));
  }
  return placed;
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}
