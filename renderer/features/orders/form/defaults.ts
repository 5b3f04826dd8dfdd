import { emptyOrderForm, isEmptyGoods, isEmptyPoint, type OrderForm } from '../../../../shared/domain/orders/form.ts';
import { rowLists } from './paths.ts';

export interface Filled {
  readonly form: OrderForm;
  /** What came from the records and not from the clerk, so that another client may replace it. */
  readonly filled: Partial<OrderForm>;
}

/**
 * Puts a client's usual values where nothing was typed yet. A value that the former client's records had filled in
 * gives way too; anything a clerk typed stays.
 */
export function fillDefaults(form: OrderForm, defaults: Partial<OrderForm>, filledBefore: Partial<OrderForm>): Filled {
  const next: Record<string, unknown> = { ...form };
  const filled: Record<string, unknown> = {};
  for (const key of Object.keys(emptyOrderForm) as (keyof OrderForm)[]) {
    if (key === 'customerId' || !isFree(key, form, filledBefore)) continue;
    const offered = defaults[key];
    if (offered !== undefined && !isBlank(key, offered)) {
      next[key] = offered;
      filled[key] = offered;
    } else if (filledBefore[key] !== undefined) {
      next[key] = emptyOrderForm[key];
    }
  }
  return { form: next as unknown as OrderForm, filled };
}

function isFree(key: keyof OrderForm, form: OrderForm, filledBefore: Partial<OrderForm>): boolean {
  if (isBlank(key, form[key])) return true;
  return filledBefore[key] !== undefined && JSON.stringify(form[key]) === JSON.stringify(filledBefore[key]);
}

function isBlank(key: keyof OrderForm, value: unknown): boolean {
  if (rowLists.some((list) => list === key)) {
    return key === 'goods'
      ? (value as OrderForm['goods']).every(isEmptyGoods)
      : (value as OrderForm['pickups']).every(isEmptyPoint);
  }
  return value === emptyOrderForm[key];
}

/** What one order hands on to the next: everything but its days, its haste and the customer's own number. */
export function repeatable(form: OrderForm): Partial<OrderForm> {
  const { customerId: _, customerOrderNo: __, pickupDay: ___, deliveryDay: ____, channel: _____, ...rest } = form;
  // Each consignment is asked about anew.
  return { ...rest, urgent: false, dangerousDeclared: '', dangerousDetails: '' };
}
