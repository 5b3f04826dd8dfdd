import type { Statement } from '../../../shared/contract/settlement-schemas.ts';
import type { StatementLine } from '../../../shared/domain/settlement/lines.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { StatementRow } from '../database/entities/settlement.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { type DeliveredOrder, deliveredRepository } from './delivered.repository.ts';
import { lineOf } from './line-rows.ts';
import { linesRepository } from './lines.repository.ts';

export type Drift = Statement['drift'][number];

/** What became of the orders that count on a statement after their lines were made. */
export function driftOf(
  { customerId }: Pick<StatementRow, 'customerId'>,
  lines: readonly StatementLine[],
  orders: readonly DeliveredOrder[],
): Drift[] {
  const now = new Map(orders.map((order) => [order.orderId, order]));
  return lines
    .filter(({ hold }) => hold === null)
    .flatMap((line) => {
      const what = whatOf(line, now.get(line.orderId), customerId);
      return what === null ? [] : [{ orderId: line.orderId, orderNumber: line.orderNumber, what }];
    });
}

/** The same, read for one statement. */
export async function driftNow(at: ReadContext, row: StatementRow): Promise<readonly Drift[]> {
  const lines = (await linesRepository.of(at, row.id, row.revision)).map(lineOf);
  return driftOf(row, lines, await deliveredRepository.ofStatement(at, row.id, row.revision));
}

/** What nobody owes for any more: such a line is neither confirmed nor invoiced (7.1.4). */
export function groundless(drift: readonly Drift[]): readonly Drift[] {
  return drift.filter(({ what }) => what === 'cancelled' || what === 'notDelivered' || what === 'otherCustomer');
}

export async function demandGrounds(at: ReadContext, row: StatementRow): Promise<void> {
  const wrong = groundless(await driftNow(at, row));
  if (wrong.length === 0) return;
  throw new UserError('settlement.groundless', { numbers: wrong.map(({ orderNumber }) => orderNumber).join(', ') });
}

function whatOf(line: StatementLine, order: DeliveredOrder | undefined, customerId: string): Drift['what'] | null {
  if (!order || order.state === 'cancelled') return 'cancelled';
  if (order.state !== 'signed' && order.state !== 'closed') return 'notDelivered';
  if (order.customerId !== customerId) return 'otherCustomer';
  if (order.revision !== line.orderVersion) return 'changed';
  return (order.signedAt ?? order.closedAt) === line.deliveredAt ? null : 'deliveredAgain';
}
