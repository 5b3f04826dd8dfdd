import type { Order } from '../../../../shared/contract/orders.ts';

export type OrderPrint = Order['prints'][number];

/** Newest first. */
export function printsNewestFirst(prints: readonly OrderPrint[]): readonly OrderPrint[] {
  return prints.toSorted((one, other) => other.queuedAt - one.queuedAt || (one.jobId < other.jobId ? 1 : -1));
}

/** The sheet that counts now. */
export function newestPrint(prints: readonly OrderPrint[]): OrderPrint | undefined {
  return printsNewestFirst(prints)[0];
}
