import type { OrderForm } from '../../../../shared/domain/orders/form.ts';
import { type FieldValue, type RowList, rowLists, withValue } from './paths.ts';

/** One field that was changed here and elsewhere, to different ends. `path` may be a whole list of rows. */
export interface MergeQuestion {
  readonly path: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merge {
  /** Both sides' changes together; where they disagree, ours. */
  readonly form: OrderForm;
  readonly questions: readonly MergeQuestion[];
}

/** Joins what was typed here with what was saved elsewhere since `base`; nothing typed here is dropped unasked. */
export function mergeForms(base: OrderForm, mine: OrderForm, theirs: OrderForm): Merge {
  const questions: MergeQuestion[] = [];
  let form = mine;
  for (const key of Object.keys(base) as (keyof OrderForm)[]) {
    const list = rowLists.find((name) => name === key);
    if (list) form = mergeRows(list, base, mine, theirs, form, questions);
    else form = mergeOne(key, base[key], mine[key], theirs[key], form, questions);
  }
  return { form, questions };
}

function mergeOne(
  path: string,
  base: unknown,
  mine: unknown,
  theirs: unknown,
  form: OrderForm,
  questions: MergeQuestion[],
): OrderForm {
  if (same(mine, theirs) || same(base, theirs)) return form;
  if (same(base, mine)) return put(form, path, theirs);
  questions.push({ path, mine, theirs });
  return form;
}

function mergeRows(
  list: RowList,
  base: OrderForm,
  mine: OrderForm,
  theirs: OrderForm,
  form: OrderForm,
  questions: MergeQuestion[],
): OrderForm {
  const [was, here, there] = [base[list], mine[list], theirs[list]];
  if (was.length !== here.length || was.length !== there.length) {
    return mergeOne(list, was, here, there, form, questions);
  }
  let merged = form;
  was.forEach((row, index) => {
    for (const key of Object.keys(row)) {
      const cell = (rows: readonly unknown[]) => (rows[index] as Readonly<Record<string, unknown>>)[key];
      merged = mergeOne(`${list}.${index}.${key}`, cell(was), cell(here), cell(there), merged, questions);
    }
  });
  return merged;
}

/** Puts the answer to a question into the form. */
export function put(form: OrderForm, path: string, value: unknown): OrderForm {
  const list = rowLists.find((name) => name === path);
  return list ? { ...form, [list]: value } : withValue(form, path, value as FieldValue);
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
