import { emptyOrderForm, type OrderForm } from '../../../shared/domain/orders/form.ts';
import type { WorkOrderRow } from '../database/entities/orders.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { currentForm } from './drafts.service.ts';

export interface FieldChange {
  /** Field of the form, as in `goods.0.pieces`. */
  readonly path: string;
  readonly from: string;
  readonly to: string;
}

/** What a changed form says otherwise than the order does now. */
export async function changesBetween(
  at: ReadContext,
  order: WorkOrderRow,
  form: OrderForm,
): Promise<readonly FieldChange[]> {
  const before = flatten({ ...emptyOrderForm, ...(await currentForm(at, order)) });
  const after = flatten(form);
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => !path.endsWith('.saveToBook'))
    .map((path) => ({ path, from: before.get(path) ?? '', to: after.get(path) ?? '' }))
    .filter((change) => change.from !== change.to);
}

type Leaf = string | number | boolean | null;

function flatten(value: object | Leaf, path = '', into = new Map<string, string>()): Map<string, string> {
  if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) flatten(inner, path ? `${path}.${key}` : key, into);
  } else {
    into.set(path, value === null ? '' : String(value).trim());
  }
  return into;
}
