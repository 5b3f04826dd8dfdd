import type { OrderForm } from '../../../../shared/domain/orders/form.ts';
import { rowLists } from '../form/paths.ts';

export interface Difference {
  /** Field of the form, as in `goods.0.pieces`. */
  readonly path: string;
  readonly was: unknown;
  readonly now: unknown;
}

/** Where two forms differ, field by field, in the form's own order; rows are compared by their place. */
export function differencesOf(before: OrderForm, after: OrderForm): readonly Difference[] {
  return (Object.keys(after) as (keyof OrderForm)[]).flatMap((key) => {
    const list = rowLists.find((name) => name === key);
    return list ? rowDifferences(list, before[list], after[list]) : oneDifference(key, before[key], after[key]);
  });
}

type Rows = readonly object[];

function rowDifferences(list: string, before: Rows, after: Rows): readonly Difference[] {
  const places = Array.from({ length: Math.max(before.length, after.length) }, (_, index) => index);
  return places.flatMap((index) => {
    const was = (before[index] ?? {}) as Readonly<Record<string, unknown>>;
    const now = (after[index] ?? {}) as Readonly<Record<string, unknown>>;
    return [...new Set([...Object.keys(was), ...Object.keys(now)])]
      .filter((key) => key !== 'saveToBook')
      .flatMap((key) => oneDifference(`${list}.${index}.${key}`, was[key] ?? '', now[key] ?? ''));
  });
}

function oneDifference(path: string, was: unknown, now: unknown): readonly Difference[] {
  return (was ?? '') === (now ?? '') ? [] : [{ path, was, now }];
}
