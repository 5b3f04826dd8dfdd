import type { Order } from '../../../shared/contract/orders.ts';
import type { OrderContent } from '../../../shared/domain/orders/order.ts';
import { kindOf } from '../../../shared/domain/orders/job-types.ts';
import type { PrintedOrder, SheetOrigin, SheetTrouble } from '../../../shared/domain/printing/print-model.ts';

/** Where the sheets get what stands on them: the orders' own services. */
export interface OrderSource {
  /** Throws `orders.notFound`. */
  order(id: string): Promise<Order>;
  /** The order that a draft would become; throws `orders.notReady` while something is missing. */
  draft(id: string): Promise<DraftedOrder>;
  /** The order that this one, or the order of this draft, makes good; `null` for most (2.5.2). */
  origin(id: string): Promise<SheetOrigin | null>;
  /** What is open of trouble and reports of it; `null` for most. */
  trouble(id: string): Promise<SheetTrouble | null>;
}

export interface DraftedOrder {
  readonly content: OrderContent;
  /** Of the order that the draft changes. */
  readonly number: string | null;
  readonly revision: number;
}

/** The order as its sheet shows it, with what became of it beside its states. */
export async function printedOrder(orders: OrderSource, id: string): Promise<PrintedOrder> {
  return printedOrderOf(await orders.order(id), await orders.origin(id), await orders.trouble(id));
}

function printedOrderOf(order: Order, origin: SheetOrigin | null, trouble: SheetTrouble | null): PrintedOrder {
  const { points, goodsLines, revisions, number, revision, confirmedAt, confirmedByName, ...rest } = order;
  return {
    content: { ...rest, kind: kindOf(order.jobType), points, goods: goodsLines },
    number,
    revision,
    revisionReason: revisions.find((one) => one.revision === revision)?.reason ?? null,
    confirmedAt,
    confirmedByName,
    cancelledAt: order.cancelledAt,
    cancelReason: order.cancelReason,
    papersPending: order.papersPending,
    origin,
    trouble,
  };
}

export function printedDraftOf({ content, number, revision }: DraftedOrder, origin: SheetOrigin | null): PrintedOrder {
  return {
    content,
    number,
    revision,
    revisionReason: null,
    confirmedAt: null,
    confirmedByName: null,
    cancelledAt: null,
    cancelReason: null,
    papersPending: false,
    origin,
  };
}
