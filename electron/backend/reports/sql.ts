import type { ItemKind, ReportItem } from '../../../shared/domain/reports/counted.ts';

/** What is read: in [from, to), as far as `end` has come, of whom. */
export interface Scope {
  readonly from: number;
  readonly to: number;
  /** Now, or the end of the period where that is over. */
  readonly end: number;
  /** Days of the period on the company's wall. */
  readonly days: readonly [string, string];
  readonly personId: string | null;
  readonly customerId: string | null;
}

/** One statement's values, each named where it is written. */
export function statement() {
  const values: (string | number)[] = [];
  return {
    values,
    put(value: string | number): string {
      values.push(value);
      return `$${values.length}`;
    },
  };
}

export type Statement = ReturnType<typeof statement>;

/** Of one person or one customer, where it is theirs. */
export function whose(
  { personId, customerId }: Scope,
  { put }: Statement,
  columns: { readonly person: string; readonly customer: string },
): string {
  return [
    personId === null ? '' : ` AND ${columns.person} = ${put(personId)}`,
    customerId === null ? '' : ` AND ${columns.customer} = ${put(customerId)}`,
  ].join('');
}

export interface RawItem {
  readonly id: string;
  readonly orderId: string | null;
  readonly label: string | null;
  readonly customerName: string | null;
  readonly detail: string | null;
  readonly at: number | string;
  readonly dueAt: number | string | null;
  readonly doneAt: number | string | null;
  /** By what it is told apart. */
  readonly part: string | null;
  readonly other: string | null;
}

/** What every statement selects of an order; the rest names its own. */
export const ofOrder = `o.id AS id, o.id AS "orderId", o.number AS label, o.customer_name AS "customerName"`;

export function whole(value: number | string | null): number | null {
  return value === null ? null : Number(value);
}

export function itemOf(
  kind: ItemKind,
  { id, orderId, label, customerName, detail, at, dueAt, doneAt }: RawItem,
  tags: readonly string[],
  what = '',
): ReportItem {
  return {
    kind,
    id,
    orderId,
    label: label ?? '',
    customerName: customerName ?? '',
    what,
    detail: detail ?? '',
    at: Number(at),
    dueAt: whole(dueAt),
    doneAt: whole(doneAt),
    tags,
  };
}
