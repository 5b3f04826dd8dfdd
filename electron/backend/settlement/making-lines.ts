import { isOnSpot, type StatementLine } from '../../../shared/domain/settlement/lines.ts';
import { type PriceLine, quotedFreight } from '../../../shared/domain/settlement/price.ts';
import { podStandingOf } from '../../../shared/domain/settlement/receipt-hold.ts';
import { noFees } from '../../../shared/domain/settlement/values.ts';
import type { DeliveredOrder } from './delivered.repository.ts';

/** A line as the order alone makes it: the agreed fee, or the quoted one; without its signed original it is held (7.2.1). */
export function lineOfOrder(order: DeliveredOrder, prices: readonly PriceLine[]): StatementLine {
  const { signedAt, closedAt, expectedFeeFen, insuranceFeeFen, revision } = order;
  const strayed = signedAt === null;
  const quotedFen = strayed ? null : quotedFreight(prices, order);
  const pod = strayed ? 'bypassed' : podStandingOf(order);
  return {
    orderId: order.orderId,
    orderNumber: order.orderNumber,
    customerOrderNo: order.customerOrderNo,
    deliveredAt: signedAt ?? closedAt ?? 0,
    strayed,
    destination: order.destination,
    pieces: order.pieces,
    grams: order.grams,
    cm3: order.cm3,
    jobType: order.jobType,
    mode: order.mode,
    method: order.method,
    fees: strayed ? noFees : { ...noFees, freight: expectedFeeFen ?? quotedFen ?? 0, insurance: insuranceFeeFen ?? 0 },
    otherName: '',
    quotedFen,
    priceReason: '',
    pod,
    podBackAt: order.podBackAt,
    hold: pod === 'missing' && !isOnSpot(order.method) ? 'receipt' : null,
    holdReason: '',
    remark: '',
    orderVersion: revision,
  };
}

/**
 * A line drafted again: what was typed stays while the order is the one it was typed for. A receipt that came back lets
 * go what was held for it; what a person held or let go stays so.
 */
export function renewed(old: StatementLine, order: DeliveredOrder, prices: readonly PriceLine[]): StatementLine {
  const fresh = lineOfOrder(order, prices);
  if (old.orderVersion !== fresh.orderVersion || old.strayed !== fresh.strayed) return { ...fresh, remark: old.remark };
  const byPerson = old.hold === 'person' || (old.hold === null && old.holdReason !== '');
  const { fees, otherName, priceReason, remark } = old;
  const hold = byPerson ? { hold: old.hold, holdReason: old.holdReason } : {};
  return { ...fresh, fees, otherName, priceReason, remark, ...hold };
}

/** Whether an order still belongs on a statement up to then. */
export function belongs(order: DeliveredOrder, before: number): boolean {
  if (order.state !== 'signed' && order.state !== 'closed') return false;
  const at = order.signedAt ?? order.closedAt;
  return at !== null && at < before;
}
