import type { Statement } from '../../../shared/contract/settlement-schemas.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { SettlementDeps } from './settlement.deps.ts';

/** Invoices of a statement that were taken back, as it is on record of them; amounts in fen. */
export async function takenBackInvoices(
  at: ReadContext,
  { events }: Pick<SettlementDeps, 'events'>,
  statementId: string,
): Promise<Statement['invoice']['takenBack']> {
  const told = (await events.of(at, statementId)).filter(({ type }) => type === 'statement.invoiceTakenBack');
  return told.map(({ payload, actorName, at }) => ({
    no: String(payload['no']),
    day: typeof payload['day'] === 'string' ? payload['day'] : null,
    fen: typeof payload['fen'] === 'number' ? payload['fen'] : null,
    reason: String(payload['reason']),
    byName: actorName,
    at,
  }));
}
