import type { OrderRow } from '../../../shared/contract/orders.ts';
import type { Tone } from '../../components/StateTag.tsx';

const hour = 3_600_000;

/** The next one first. */
export function byDueTime(orders: readonly OrderRow[]): readonly OrderRow[] {
  return [...orders].sort((a, b) => (a.deliveryToAt ?? 0) - (b.deliveryToAt ?? 0));
}

/** Calm, soon (two hours), past. */
export function dueTone(dueAt: number, now: number): Tone {
  if (dueAt < now) return 'late';
  return dueAt - now < 2 * hour ? 'soon' : 'open';
}
