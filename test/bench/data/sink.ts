import type { EntitySchema, ObjectLiteral } from 'typeorm';
import type { SearchScope } from '../../../electron/backend/search/search.repository.ts';

/** Where made rows go: a SQLite file or a PostgreSQL server. */
export interface Sink {
  add<Row extends ObjectLiteral>(entity: EntitySchema<Row>, rows: readonly Row[]): void;
  addTokens(scope: SearchScope, refId: string, tokens: readonly string[]): void;
}

/** Name and columns of an entity's table, with the property of each column. */
export interface TableShape {
  readonly table: string;
  readonly properties: readonly string[];
  readonly columns: readonly string[];
}

export function shapeOf(entity: EntitySchema<ObjectLiteral>): TableShape {
  const properties = Object.keys(entity.options.columns);
  const columns = properties.map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  return { table: entity.options.name, properties, columns };
}
