import type { Proposal } from '../../../../shared/domain/mailbox/proposal.ts';
import {
  emptyGoods,
  emptyPoint,
  type GoodsForm,
  isEmptyGoods,
  isEmptyPoint,
  type OrderForm,
  type PointForm,
} from '../../../../shared/domain/orders/form.ts';

/**
 * What taking a proposal would do: fill what is empty (`open`), add a row beside typed ones (`extra`), or nothing,
 * because the form says the same already or something else, which stays.
 */
export type ProposalState = 'open' | 'extra' | 'same' | 'filled';

/** Values that came from the client's records and not from the clerk: what the customer writes now outweighs them. */
export type Filled = Partial<OrderForm>;

export function stateOf(form: OrderForm, proposal: Proposal, filled: Filled = {}): ProposalState {
  switch (proposal.kind) {
    case 'customer':
      if (form.customerId === null) return 'open';
      return proposal.customers.some(({ id }) => id === form.customerId) ? 'same' : 'filled';
    case 'fields':
      return stateOfFields(form, proposal.values, filled);
    case 'point':
      if (form[proposal.list].some((row) => samePoint(row, proposal.point))) return 'same';
      return isFreeList(form, proposal.list, filled) ? 'open' : 'extra';
    case 'goods':
      if (form.goods.some((row) => sameGoods(row, proposal.line))) return 'same';
      return isFreeList(form, 'goods', filled) ? 'open' : 'extra';
  }
}

/** The form with the proposal in it; the same object when there is no room for it. Customers are chosen elsewhere. */
export function take(form: OrderForm, proposal: Proposal, filled: Filled = {}): OrderForm {
  switch (proposal.kind) {
    case 'customer':
      return form;
    case 'fields':
      return Object.entries(proposal.values).reduce(
        (changed, [field, value]) => (isFree(changed, field, filled) ? { ...changed, [field]: value } : changed),
        form,
      );
    case 'point': {
      const { list, point } = proposal;
      const rows = isFreeList(form, list, filled) ? [] : form[list];
      return { ...form, [list]: withRow<PointForm>(rows, isEmptyPoint, { ...emptyPoint, ...point }) };
    }
    case 'goods': {
      const rows = isFreeList(form, 'goods', filled) ? [] : form.goods;
      return { ...form, goods: withRow<GoodsForm>(rows, isEmptyGoods, { ...emptyGoods, ...proposal.line }) };
    }
  }
}

/** Everything that fits into what nobody typed; rows only into lists that nobody has begun. */
export function takeAll(form: OrderForm, proposals: readonly Proposal[], filled: Filled = {}): OrderForm {
  return proposals
    .filter((proposal) => stateOf(form, proposal, filled) === 'open')
    .reduce(
      (changed, proposal) =>
        stateOf(changed, proposal, filled) === 'same' ? changed : take(changed, proposal, filled),
      form,
    );
}

function stateOfFields(
  form: OrderForm,
  values: Readonly<Record<string, string | boolean>>,
  filled: Filled,
): ProposalState {
  const fields = Object.keys(values);
  if (fields.every((field) => valueOf(form, field) === values[field])) return 'same';
  return fields.some((field) => isFree(form, field, filled)) ? 'open' : 'filled';
}

/** Into the first empty row, or behind the last one. */
function withRow<Row>(rows: readonly Row[], isEmpty: (row: Row) => boolean, row: Row): readonly Row[] {
  const at = rows.findIndex(isEmpty);
  return at < 0 ? [...rows, row] : rows.with(at, row);
}

function valueOf(form: Partial<OrderForm>, field: string): unknown {
  return (form as unknown as Readonly<Record<string, unknown>>)[field];
}

/** Nobody typed or ticked anything there. */
function isFree(form: OrderForm, field: string, filled: Filled): boolean {
  const value = valueOf(form, field);
  return value === '' || value === false || value === valueOf(filled, field);
}

function isFreeList(form: OrderForm, list: 'pickups' | 'deliveries' | 'goods', filled: Filled): boolean {
  const untouched = list === 'goods' ? form.goods.every(isEmptyGoods) : form[list].every(isEmptyPoint);
  return untouched || (filled[list] !== undefined && JSON.stringify(form[list]) === JSON.stringify(filled[list]));
}

function samePoint(row: PointForm, point: Extract<Proposal, { kind: 'point' }>['point']): boolean {
  return row.street !== '' && row.street === point.street && row.city === point.city;
}

function sameGoods(row: GoodsForm, line: GoodsForm): boolean {
  return row.name === line.name && row.pieces === line.pieces && row.weightKg === line.weightKg && !isEmptyGoods(row);
}
