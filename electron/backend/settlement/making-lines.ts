import { type StatementLine, waitsForReceipt } from '../../../shared/domain/settlement/lines.ts';
import { type PriceLine, quotedFreight } from '../../../shared/domain/settlement/price.ts';
import { podStandingOf } from '../../../shared/domain/settlement/receipt-hold.ts';
import { type Fees, noFees } from '../../../shared/domain/settlement/values.ts';
import type { DeliveredOrder } from './delivered.repository.ts';

/**
 * A line as the order alone makes it: the agreed fee, or the quoted one. Without its signed original it is held, and what
 * a person held back on a statement before stays so until he lets it go (7.2.1).
 */
export function lineOfOrder(order: DeliveredOrder, prices: readonly PriceLine[]): StatementLine {
  const { signedAt, closedAt, revision } = order;
  const strayed = signedAt === null;
  const quotedFen = strayed ? null : quotedFreight(prices, order);
  const pod = strayed ? 'bypassed' : podStandingOf(order);
  const waits = waitsForReceipt({ pod, method: order.method });
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
    fees: feesOf(order, quotedFen),
    otherName: '',
    quotedFen,
    priceReason: '',
    pod,
    podBackAt: order.podBackAt,
    hold: order.heldBack === null ? (waits ? 'receipt' : null) : 'person',
    holdReason: order.heldBack ?? '',
    remark: '',
    orderVersion: revision,
  };
}

function feesOf({ signedAt, expectedFeeFen, insuranceFeeFen }: DeliveredOrder, quotedFen: number | null): Fees {
  if (signedAt === null) return noFees;
  return { ...noFees, freight: expectedFeeFen ?? quotedFen ?? 0, insurance: insuranceFeeFen ?? 0 };
}

/**
 * A line drafted again: what was typed stays while the order is the one it was typed for. A receipt that came back lets
 * go what was held for it; what a person let go stays so with it, and what he holds back whatever became of the order.
 * Freight that nobody typed, nor gave a reason for, is that of the quotation in force by now (7.3.1).
 */
export function renewed(old: StatementLine, order: DeliveredOrder, prices: readonly PriceLine[]): StatementLine {
  const fresh = lineOfOrder({ ...order, heldBack: null }, prices);
  const held = { hold: old.hold, holdReason: old.holdReason };
  const holding = old.hold === 'person' ? held : {};
  const { otherName, priceReason, remark } = old;
  if (old.orderVersion !== fresh.orderVersion || old.strayed !== fresh.strayed) return { ...fresh, remark, ...holding };
  const letGo = old.hold === null && old.holdReason !== '' ? held : {};
  const typed = priceReason !== '' || old.fees.freight !== feesOf(order, old.quotedFen).freight;
  const fees = typed ? old.fees : { ...old.fees, freight: fresh.fees.freight };
  return { ...fresh, fees, otherName, priceReason, remark, ...holding, ...letGo };
}

/** Whether an order still belongs on a statement of that customer up to then. */
export function belongs(
  order: DeliveredOrder,
  { customerId, periodTo }: { readonly customerId: string; readonly periodTo: number },
): boolean {
  if (order.customerId !== customerId) return false;
  if (order.state !== 'signed' && order.state !== 'closed') return false;
  const at = order.signedAt ?? order.closedAt;
  return at !== null && at < periodTo;
}
