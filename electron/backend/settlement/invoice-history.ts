import type { Statement } from '../../../shared/contract/settlement-schemas.ts';
import type { EventRow } from '../database/entities/memory.ts';

/** Invoices of a statement that were taken back, as it is on record of them; amounts in fen. */
export function takenBackInvoices(events: readonly EventRow[]): Statement['invoice']['takenBack'] {
  const told = events.filter(({ type }) => type === 'statement.invoiceTakenBack');
  return told.map(({ payload, actorId, actorName, at }) => ({
    no: String(payload['no']),
    day: typeof payload['day'] === 'string' ? payload['day'] : null,
    fen: typeof payload['fen'] === 'number' ? payload['fen'] : null,
    reason: String(payload['reason']),
    byId: actorId,
    byName: actorName,
    at,
  }));
}
