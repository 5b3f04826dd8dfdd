import type { ClauseId } from '../../../shared/sop/clauses.ts';
import type { NewEvent } from '../events/events.ts';
import type { ClaimedReport } from './claims.deps.ts';

/**
 * What claims make known, told of the report; duties open and close on them. Amounts in fen.
 *
 * | event | when | beside `number`, `orderId`, `orderNumber` |
 * | --- | --- | --- |
 * | `claim.settled` | settled on the spot | `settlementId`, `amount`, `already`, `limit`, `consignee`, `agreedBy`, `agreedAt`, `receiptId`, `note` |
 * | `claim.takenBack` | a settlement was recorded by mistake | `settlementId`, `amount`, `reason` |
 * | `claim.refused` | an amount was above the authority of whoever tried | `amount`, `already`, `limit` |
 * | `claim.raised` | more than could be settled | `claimId`, `asked`, `consignee`, `note`, `deadlineAt` (at once) |
 * | `claim.decided` | who bears what | `claimId`, `kind`, `compensation`, `penalty`, `party`, `shares`, `text` |
 * | `claim.paid` | the money went, or the customer's statement took it off | `claimId`, `reference`, `paidAt` |
 * | `claim.payOpen` | the statement that took it off is corrected | `claimId`, `reference` |
 */
export function claimFact(
  { id, number, orderId, orderNumber, customerId, customerName }: ClaimedReport,
  what: 'settled' | 'takenBack' | 'refused' | 'raised' | 'decided' | 'paid' | 'payOpen',
  payload: Readonly<Record<string, unknown>>,
): NewEvent {
  const clauses: readonly ClauseId[] = ['3.3.2.3', '4.3.1.6'];
  return {
    type: `claim.${what}`,
    subject: { kind: 'exceptionReport', id },
    clauses,
    payload: { number, orderId, orderNumber, ...payload },
    facts: { number, customerId, customerName },
  };
}
