import type { OrderState } from '../orders/states.ts';

export type Punctuality = 'open' | 'onTime' | 'late' | 'overdue';

interface Timed {
  /** The time agreed with the customer, epoch ms. */
  readonly promisedAt: number | null;
  readonly arrivedAt: number | null;
  readonly state: OrderState;
}

/** On time or not is reckoned from the agreed time and the arrival, never typed. Open and past the agreed time is overdue. */
export function punctualityOf({ promisedAt, arrivedAt, state }: Timed, now: number): Punctuality {
  if (promisedAt === null || state === 'cancelled') return 'open';
  if (arrivedAt !== null) return arrivedAt <= promisedAt ? 'onTime' : 'late';
  return now > promisedAt ? 'overdue' : 'open';
}

/** What was agreed: the end of the requested window, its beginning when it has no end, else what we first expected. */
export function promisedAt(order: {
  readonly deliveryFromAt: number | null;
  readonly deliveryToAt: number | null;
  readonly expectedAt: number | null;
}): number | null {
  return order.deliveryToAt ?? order.deliveryFromAt ?? order.expectedAt;
}

/** 2.5.2: it arrived after the agreed time, and nobody wrote down why. */
export function lateUnexplained(
  { arrivedAt, lateReason }: { readonly arrivedAt: number | null; readonly lateReason: string },
  promised: number | null,
): boolean {
  return arrivedAt !== null && promised !== null && arrivedAt > promised && lateReason.trim() === '';
}
