import type { OrderForm } from '../../../shared/domain/orders/form.ts';
import { type OrderContent, destinationOf, pointsOf, totalsOf } from '../../../shared/domain/orders/order.ts';
import type { OrderGoodsRow, OrderPointRow, OrderRevisionRow, WorkOrderRow } from '../database/entities/orders.ts';
import type { Actor } from '../session.ts';

/** What the content of an order says of its main row: the same at confirmation and at each change. */
export function contentColumns(content: OrderContent) {
  const { points, goods, kind: _kind, ...columns } = content;
  const consignee = pointsOf(points, 'delivery').at(-1);
  return {
    ...columns,
    ...totalsOf(goods),
    consignee: consignee?.company || consignee?.contact || '',
    destination: destinationOf(points).slice(0, 200),
    goodsSummary: goods
      .map((line) => line.name)
      .join('、')
      .slice(0, 200),
  };
}

export function pointRows(orderId: string, content: OrderContent): readonly OrderPointRow[] {
  return content.points.map((point) => ({ orderId, ...point }));
}

export function goodsRows(orderId: string, content: OrderContent): readonly OrderGoodsRow[] {
  return content.goods.map(({ density: _density, ...line }) => ({ orderId, ...line }));
}

export function newOrderRow(
  id: string,
  number: string,
  content: OrderContent,
  owner: { readonly id: string; readonly name: string },
  actor: Actor,
  now: number,
  { papersPending, begunAt }: Pick<WorkOrderRow, 'papersPending' | 'begunAt'>,
): WorkOrderRow {
  return {
    id,
    number,
    revision: 1,
    state: 'confirmed',
    ...contentColumns(content),
    ownerId: owner.id,
    ownerName: owner.name,
    confirmedAt: now,
    confirmedById: actor.userId,
    confirmedByName: actor.displayName,
    cancelledAt: null,
    cancelReason: null,
    papersPending,
    begunAt,
    billed: false,
    updatedAt: now,
    version: 1,
  };
}

export function revisionRow(
  orderId: string,
  revision: number,
  reason: string,
  form: OrderForm,
  actor: Actor,
  now: number,
): OrderRevisionRow {
  return { orderId, revision, reason, form, byId: actor.userId, byName: actor.displayName, at: now };
}
