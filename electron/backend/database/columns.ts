import type { EntitySchemaColumnOptions } from 'typeorm';

/**
 * The few kinds of column that this house knows. Each means the same on SQLite and
 * PostgreSQL: no floating point, no database clocks, no database defaults.
 */

const bigintAsNumber = {
  to: (value: number | null | undefined) => value,
  // PostgreSQL hands 64-bit integers over as text; all of ours are safe integers.
  from: (value: string | number | null) => (value === null ? null : Number(value)),
};

/** UUIDv7 text, given by the application. */
export const key: EntitySchemaColumnOptions = { type: 'varchar', length: 36, primary: true };
export const ref: EntitySchemaColumnOptions = { type: 'varchar', length: 36 };
export const maybeRef: EntitySchemaColumnOptions = { type: 'varchar', length: 36, nullable: true };
/** Short text of a known greatest length. */
export const text = (length: number): EntitySchemaColumnOptions => ({ type: 'varchar', length });
export const maybeText = (length: number): EntitySchemaColumnOptions => ({ type: 'varchar', length, nullable: true });
/** Text of any length, read only where it is shown. */
export const longText: EntitySchemaColumnOptions = { type: 'text' };
/** A count that fits 32 bits. */
export const count: EntitySchemaColumnOptions = { type: 'integer' };
export const maybeCount: EntitySchemaColumnOptions = { type: 'integer', nullable: true };
/** Fen, grams, cm³, sequence numbers: whole numbers up to 2^53. */
export const whole: EntitySchemaColumnOptions = { type: 'bigint', transformer: bigintAsNumber };
export const maybeWhole: EntitySchemaColumnOptions = { ...whole, nullable: true };
/** Milliseconds since the epoch, UTC. */
export const instant = whole;
export const maybeInstant = maybeWhole;
export const yesNo: EntitySchemaColumnOptions = { type: 'boolean' };
/** A JSON document that is stored and read whole. */
export const json: EntitySchemaColumnOptions = { type: 'simple-json' };
/** Rises by one with every change: the optimistic lock. */
export const lock: EntitySchemaColumnOptions = { type: 'integer' };
