import type { Statement } from '../../../shared/contract/settlement-schemas.ts';
import type { StatementLine } from '../../../shared/domain/settlement/lines.ts';
import type { DeliveredOrder } from './delivered.repository.ts';

type Drift = Statement['drift'][number];

/** What became of the orders after their lines were made: changed, taken back, cancelled, or delivered at another time. */
export function driftOf(lines: readonly StatementLine[], orders: readonly DeliveredOrder[]): Drift[] {
  const now = new Map(orders.map((order) => [order.orderId, order]));
  return lines.flatMap((line) => {
    const what = whatOf(line, now.get(line.orderId));
    return what === null ? [] : [{ orderId: line.orderId, orderNumber: line.orderNumber, what }];
  });
}

function whatOf(line: StatementLine, order: DeliveredOrder | undefined): Drift['what'] | null {
  if (!order || order.state === 'cancelled') return 'cancelled';
  if (order.state !== 'signed' && order.state !== 'closed') return 'notDelivered';
  if (order.revision !== line.orderVersion) return 'changed';
  return (order.signedAt ?? order.closedAt) === line.deliveredAt ? null : 'deliveredAgain';
}
