import { problemOf } from '../api/errors.ts';

/** Somebody else saved meanwhile: what was not touched here is his, what was typed stays. Lists count as one thing. */
export function layOver<Typed extends object>(before: Typed, theirs: Typed, typed: Typed): Typed {
  const names = Object.keys({ ...theirs, ...typed }) as (keyof Typed)[];
  const part = (name: keyof Typed) => {
    const [was, his, mine]: unknown[] = [before[name], theirs[name], typed[name]];
    if (isRecord(was) && isRecord(his) && isRecord(mine)) return layOver(was, his, mine);
    return JSON.stringify(mine) === JSON.stringify(was) ? his : mine;
  };
  return Object.fromEntries(names.map((name) => [name, part(name)])) as Typed;
}

/** The same row by row, where a list is what two people write at: neither's new rows are lost, nor what one removed kept. */
export function layRows<Row>(before: readonly Row[], theirs: readonly Row[], typed: readonly Row[]): readonly Row[] {
  const has = (rows: readonly Row[], row: Row) => rows.some((one) => JSON.stringify(one) === JSON.stringify(row));
  return [
    ...typed.filter((row) => !has(before, row) || has(theirs, row)),
    ...theirs.filter((row) => !has(before, row) && !has(typed, row)),
  ];
}

/** What is saved by now, as the refusal that names this code brings it; `null` of anything else. */
export function savedMeanwhile<Row extends object>(error: unknown, conflict: string): Row | null {
  const { code, current } = problemOf(error);
  return code === conflict && isRecord(current) ? (current as Row) : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
