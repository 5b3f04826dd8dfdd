import { emptyGoods, emptyPoint, type OrderForm } from '../../../../shared/domain/orders/form.ts';

/** The lists of the form whose rows a clerk adds and removes. */
export const rowLists = ['pickups', 'deliveries', 'goods'] as const;
export type RowList = (typeof rowLists)[number];

export type FieldValue = string | boolean | null;

type Row = Readonly<Record<string, FieldValue>>;

/** What stands in a field: `customerId`, `goods.0.weightKg`; `undefined` when there is no such field. */
export function valueAt(form: OrderForm, path: string): FieldValue | undefined {
  const [head = '', index, key] = path.split('.');
  const value = (form as unknown as Readonly<Record<string, FieldValue | readonly Row[]>>)[head];
  if (Array.isArray(value)) return key === undefined ? undefined : (value as readonly Row[])[Number(index)]?.[key];
  return value as FieldValue | undefined;
}

export function textAt(form: OrderForm, path: string): string {
  const value = valueAt(form, path);
  return typeof value === 'string' ? value : '';
}

/** The form with one field changed; the same object when nothing changes, so that nothing is drawn or saved again. */
export function withValue(form: OrderForm, path: string, value: FieldValue): OrderForm {
  const old = valueAt(form, path);
  if (old === undefined || old === value) return form;
  const [head = '', index, key] = path.split('.');
  if (index === undefined || key === undefined) return { ...form, [head]: value };
  const rows = form[head as RowList] as unknown as readonly Row[];
  return { ...form, [head]: rows.map((row, at) => (at === Number(index) ? { ...row, [key]: value } : row)) };
}

export function withValues(form: OrderForm, values: Readonly<Record<string, FieldValue>>): OrderForm {
  return Object.entries(values).reduce((changed, [path, value]) => withValue(changed, path, value), form);
}

export function emptyRowOf(list: RowList) {
  return list === 'goods' ? emptyGoods : emptyPoint;
}

/** A new empty row behind `after` (or at the end), with the place where it came to stand. */
export function withRow(form: OrderForm, list: RowList, after?: number): { form: OrderForm; index: number } {
  const rows: readonly unknown[] = form[list];
  const index = after === undefined ? rows.length : after + 1;
  return { form: { ...form, [list]: rows.toSpliced(index, 0, emptyRowOf(list)) }, index };
}

/** Without that row; the last one is emptied rather than taken away, so that there is always a place to type. */
export function withoutRow(form: OrderForm, list: RowList, index: number): OrderForm {
  const rows: readonly unknown[] = form[list];
  if (rows.length <= 1) return { ...form, [list]: [emptyRowOf(list)] };
  return { ...form, [list]: rows.toSpliced(index, 1) };
}

/** `goods.2.name` -> `{ list: 'goods', index: 2 }`; `null` for a field outside the lists. */
export function rowOf(path: string): { list: RowList; index: number; key: string } | null {
  const [head, index, key = ''] = path.split('.');
  const list = rowLists.find((name) => name === head);
  return list && index !== undefined ? { list, index: Number(index), key } : null;
}

/** Whether the customer could have meant anything by this form: an untouched one is not worth a draft. */
export function sameForm(one: OrderForm, other: OrderForm): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
