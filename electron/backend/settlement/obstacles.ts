import type { Statement } from '../../../shared/contract/settlement-schemas.ts';
import type { StatementLine } from '../../../shared/domain/settlement/lines.ts';
import type { DisputeRow, StatementRow } from '../database/entities/settlement.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { SettlementDeps } from './settlement.deps.ts';

type Obstacle = Statement['obstacles'][number];

/** What could hold the payment: a missing paper, an accident that is not over, a claim, a dispute (7.2.1). */
export async function obstaclesOf(
  at: ReadContext,
  { matters }: Pick<SettlementDeps, 'matters'>,
  _row: StatementRow,
  lines: readonly StatementLine[],
  disputes: readonly DisputeRow[],
): Promise<Obstacle[]> {
  const numbers = new Map(lines.map(({ orderId, orderNumber }) => [orderId, orderNumber]));
  const open = await matters.open(at, [...numbers.keys()]);
  const nobody = { label: '', reportId: null };
  return [
    ...lines
      .filter(({ pod }) => pod === 'missing')
      .map(({ orderId, orderNumber }): Obstacle => ({ kind: 'receipt', orderId, orderNumber, ...nobody })),
    ...open.map(({ kind, orderId, reportId, label }): Obstacle => {
      return { kind, orderId, orderNumber: numbers.get(orderId) ?? '', label, reportId };
    }),
    ...disputes
      .filter(({ state }) => state === 'open')
      .map(({ orderId, orderNumber }): Obstacle => ({ kind: 'dispute', orderId, orderNumber, ...nobody })),
  ];
}
