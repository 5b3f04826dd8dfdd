import type { OrderForm } from '../../../../shared/domain/orders/form.ts';
import { type Merge, mergeRecords, settle } from '../../../../shared/lib/merge.ts';
import { emptyRowOf, rowLists } from './paths.ts';

/** Joins what was typed here with what was saved elsewhere since `base`; each list keeps a place to type. */
export function mergeForms(base: OrderForm, mine: OrderForm, theirs: OrderForm): Merge<OrderForm> {
  const merge = mergeRecords(base, mine, theirs);
  return { ...merge, form: withPlaceToType(merge.form) };
}

/** Puts the answers to the questions into the form. */
export function settleForm(form: OrderForm, answers: ReadonlyMap<string, unknown>): OrderForm {
  return withPlaceToType(settle(form, answers));
}

function withPlaceToType(form: OrderForm): OrderForm {
  const empty = rowLists.filter((list) => form[list].length === 0);
  return empty.reduce((filled, list) => ({ ...filled, [list]: [emptyRowOf(list)] }), form);
}
