import type { Statement } from '../../../shared/contract/settlement-schemas.ts';
import type { StatementLine } from '../../../shared/domain/settlement/lines.ts';
import { podStandingOf } from '../../../shared/domain/settlement/receipt-hold.ts';
import type { DisputeRow } from '../database/entities/settlement.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { DeliveredOrder } from './delivered.repository.ts';
import type { SettlementDeps } from './settlement.deps.ts';

export type Obstacle = Statement['obstacles'][number];

interface Known {
  readonly lines: readonly StatementLine[];
  /** The same as they are now. */
  readonly orders: readonly DeliveredOrder[];
  readonly disputes: readonly DisputeRow[];
}

/** What could hold the payment: a missing paper, an accident that is not over, a claim, a dispute (7.2.1). */
export async function obstaclesOf(
  at: ReadContext,
  { matters }: Pick<SettlementDeps, 'matters'>,
  { lines, orders, disputes }: Known,
): Promise<Obstacle[]> {
  const papers = new Map(orders.map((order) => [order.orderId, podStandingOf(order)]));
  const numbers = new Map(lines.map(({ orderId, orderNumber }) => [orderId, orderNumber]));
  const open = await matters.open(at, [...numbers.keys()]);
  const nobody = { label: '', reportId: null };
  return [
    ...lines
      .filter(({ orderId, strayed }) => !strayed && papers.get(orderId) === 'missing')
      .map(({ orderId, orderNumber }): Obstacle => ({ kind: 'receipt', orderId, orderNumber, ...nobody })),
    ...open.map(({ kind, orderId, reportId, label }): Obstacle => {
      return { kind, orderId, orderNumber: numbers.get(orderId) ?? '', label, reportId };
    }),
    ...disputes
      .filter(({ state }) => state === 'open')
      .map(({ orderId, orderNumber }): Obstacle => ({ kind: 'dispute', orderId, orderNumber, ...nobody })),
  ];
}
