import type { OrderRow } from '../../../shared/contract/orders.ts';
import type { Tone } from '../../components/StateTag.tsx';

const hour = 3_600_000;

/** Those promised between two instants, the next one first. */
export function dueOn(orders: readonly OrderRow[], from: number, to: number): readonly OrderRow[] {
  return orders
    .filter(({ deliveryToAt }) => deliveryToAt !== null && deliveryToAt >= from && deliveryToAt <= to)
    .sort((a, b) => (a.deliveryToAt ?? 0) - (b.deliveryToAt ?? 0));
}

/** Calm, soon (two hours), past. */
export function dueTone(dueAt: number, now: number): Tone {
  if (dueAt < now) return 'late';
  return dueAt - now < 2 * hour ? 'soon' : 'open';
}
