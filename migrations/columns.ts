import { type QueryRunner, Table, type TableColumnOptions, TableIndex } from 'typeorm';

/**
 * Columns as they were meant when the migrations were written. They repeat what the entities
 * say on purpose: an entity goes with the times, a migration never changes again.
 */

type Column = Omit<TableColumnOptions, 'name'>;

export const id: Column = { type: 'varchar', length: '36' };
export const text = (length: number): Column => ({ type: 'varchar', length: String(length) });
export const longText: Column = { type: 'text' };
export const count: Column = { type: 'integer' };
export const whole: Column = { type: 'bigint' };
export const yesNo: Column = { type: 'boolean' };
export const primary = (column: Column): Column => ({ ...column, isPrimary: true });
export const maybe = (column: Column): Column => ({ ...column, isNullable: true });

interface TableShape {
  readonly name: string;
  readonly columns: Readonly<Record<string, Column>>;
  readonly indices?: readonly { readonly columns: readonly string[]; readonly unique?: boolean }[];
  /** column -> [table, column], with what a deletion there does here. */
  readonly references?: Readonly<Record<string, readonly [table: string, column: string, onDelete?: 'CASCADE']>>;
  readonly withoutRowid?: boolean;
}

/** Makes a table with its keys and indexes; their names come from the naming of the data source. */
export async function makeTable(runner: QueryRunner, shape: TableShape): Promise<void> {
  await runner.createTable(
    new Table({
      name: shape.name,
      withoutRowid: shape.withoutRowid ?? false,
      columns: Object.entries(shape.columns).map(([name, column]) => ({ name, ...column })),
      foreignKeys: Object.entries(shape.references ?? {}).map(([column, [table, referenced, onDelete]]) => ({
        columnNames: [column],
        referencedTableName: table,
        referencedColumnNames: [referenced],
        ...(onDelete ? { onDelete } : {}),
      })),
    }),
  );
  for (const index of shape.indices ?? []) {
    await runner.createIndex(
      shape.name,
      new TableIndex({ columnNames: [...index.columns], isUnique: index.unique ?? false }),
    );
  }
}

/**
 * Beginnings are looked for as ranges (`token >= 'kj' AND token < 'kk'`), which only the order of
 * code points allows. SQLite keeps it by itself, PostgreSQL sorts by the language of its server.
 */
export async function orderByCodePoint(
  runner: QueryRunner,
  table: string,
  column: string,
  length: number,
): Promise<void> {
  if (!isPostgres(runner)) return;
  await runner.query(`ALTER TABLE "${table}" ALTER COLUMN "${column}" TYPE varchar(${length}) COLLATE "C"`);
}

/** The type of stored bytes, which the two databases name differently. */
export function bytes(runner: QueryRunner): Column {
  return { type: isPostgres(runner) ? 'bytea' : 'blob' };
}

export function isPostgres(runner: QueryRunner): boolean {
  return runner.connection.options.type === 'postgres';
}

/** From here on rows of the table are only added (3.4): both databases refuse the rest. */
export async function refuseRewriting(runner: QueryRunner, table: string): Promise<void> {
  if (isPostgres(runner)) {
    await runner.query(
      `CREATE FUNCTION ${table}_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '${table} is append-only'; END $$`,
    );
    await runner.query(
      `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION ${table}_is_append_only()`,
    );
    return;
  }
  for (const act of ['UPDATE', 'DELETE']) {
    await runner.query(
      `CREATE TRIGGER ${table}_no_${act.toLowerCase()} BEFORE ${act} ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
    );
  }
}
