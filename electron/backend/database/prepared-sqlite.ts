import sqlite3 from 'sqlite3';
import type { DataSource, ObjectLiteral } from 'typeorm';

type Callback = (this: sqlite3.Statement, error: Error | null, rows?: unknown[]) => void;

/** More than the app has different statements in daily use. */
const mostKept = 1000;

/**
 * The driver as TypeORM wants it, but that a statement is prepared once and kept: TypeORM prepares each
 * anew, which takes longer than most of them take to run. Statements that change the schema or begin and
 * end transactions pass through.
 */
class PreparedDatabase extends sqlite3.Database {
  private readonly kept = new Map<string, sqlite3.Statement>();

  override all(sql: string, ...given: unknown[]): this {
    return this.through('all', sql, given);
  }

  override run(sql: string, ...given: unknown[]): this {
    return this.through('run', sql, given);
  }

  override close(done?: (error: Error | null) => void): void {
    for (const statement of this.kept.values()) statement.finalize();
    this.kept.clear();
    super.close(done);
  }

  private through(how: 'all' | 'run', sql: string, given: readonly unknown[]): this {
    const callback = given.at(-1);
    if (!worthKeeping.test(sql) || typeof callback !== 'function') {
      (super[how] as (...all: unknown[]) => unknown)(sql === begin ? beginToWrite : sql, ...given);
      return this;
    }
    const parameters = Array.isArray(given[0]) ? given[0] : [];
    (this.statement(sql, callback as Callback)[how] as (...all: unknown[]) => unknown)(parameters, callback);
    return this;
  }

  private statement(sql: string, callback: Callback): sqlite3.Statement {
    const known = this.kept.get(sql);
    if (known) {
      // The one that was used last is forgotten last.
      this.kept.delete(sql);
      this.kept.set(sql, known);
      return known;
    }
    const statement = this.prepare(sql, (error: Error | null) => {
      if (!error) return;
      this.kept.delete(sql);
      callback.call(statement, error);
    });
    this.kept.set(sql, statement);
    if (this.kept.size > mostKept) this.forgetOldest();
    return statement;
  }

  private forgetOldest(): void {
    const [oldest] = this.kept;
    if (!oldest) return;
    this.kept.delete(oldest[0]);
    oldest[1].finalize();
  }
}

const begin = 'BEGIN TRANSACTION';
/**
 * A unit of work is there to write: it takes the right to at once, waiting for whoever has it. Taken only at its
 * first write, the right would be refused without waiting when somebody wrote since the unit of work had read.
 */
const beginToWrite = 'BEGIN IMMEDIATE TRANSACTION';

const worthKeeping = /^\s*(SELECT|INSERT|UPDATE|DELETE)\s/i;

/**
 * For the `driver` option of a TypeORM data source. It turns on the driver's stack traces for every
 * statement, which takes longer than most statements do: here they stay off.
 */
export const preparedSqlite = { ...sqlite3, Database: PreparedDatabase, verbose: () => preparedSqlite };

/**
 * TypeORM writes numbers into the words of a statement: each time and each amount would make another one, to be
 * prepared anew. Here they are bound like everything else.
 */
export function bindNumbers({ driver }: Pick<DataSource, 'driver'>): void {
  const escape = driver.escapeQueryWithParameters.bind(driver);
  driver.escapeQueryWithParameters = (sql, parameters, nativeParameters) => {
    const boxed = Object.entries(parameters).map(([name, value]) => [name, isNumber(value) ? new Boxed(value) : value]);
    const [words, values] = escape(sql, Object.fromEntries(boxed) as ObjectLiteral, nativeParameters);
    return [words, values.map((value: unknown) => (value instanceof Boxed ? value.number : value))];
  };
}

class Boxed {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}
