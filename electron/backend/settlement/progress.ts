import type { Progress } from '../../../shared/domain/settlement/stage.ts';
import type { StatementRow } from '../database/entities/settlement.ts';

/** What the stage of a statement is read from. */
export function progressOf(row: StatementRow): Progress {
  const { state, issuer, invoiceAskedAt, invoicedAt, invoiceDeliveredAt } = row;
  const money = { amount: row.amountFen, paid: row.paidFen, writtenOff: row.writtenOffFen };
  return { state, issuer, invoiceAskedAt, invoicedAt, invoiceDeliveredAt, ...money };
}
