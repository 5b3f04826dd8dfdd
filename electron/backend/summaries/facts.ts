import { firstAnswerer, departmentAuthor } from '../../../shared/domain/summaries/values.ts';
import type { SummaryRow } from '../database/entities/summaries.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { NewEvent } from '../events/events.ts';
import { summariesRepository } from './summaries.repository.ts';

export type SummaryFact = 'drafted' | 'submitted' | 'approved' | 'returned' | 'corrected';

/**
 * What becomes of a summary, told of it; its duties open and close on these. `submitted` holds figures and words whole, so
 * that the chain of hashes holds them too (3.4).
 */
export function summaryEvent(
  what: SummaryFact,
  row: SummaryRow,
  payload: Readonly<Record<string, unknown>> = {},
): NewEvent {
  const { id, month, scope, personName, revision } = row;
  return {
    type: `summary.${what}`,
    subject: { kind: 'summary', id },
    clauses: ['4.3.1.9'],
    payload: { month, scope, person: personName, revision, ...payload },
    facts: factsOf(row),
  };
}

/** What the duties around a summary know of it. */
export async function summaryFacts(at: ReadContext, id: string) {
  const row = await summariesRepository.find(at, id);
  return row && factsOf(row);
}

/** Whose turn it is: the author's, or who answers it. */
function factsOf({ state, scope, personId, personName, month, openedAt, updatedAt, revision, round }: SummaryRow) {
  const waits = state === 'submitted';
  return {
    number: personName === '' ? month : `${month} ${personName}`,
    summaryScope: scope,
    ownerId: waits ? null : personId,
    ownerName: waits ? '' : personName,
    ownerRole: waits ? firstAnswerer[scope] : scope === 'department' ? departmentAuthor : null,
    // What came back or is corrected is asked for anew.
    deadlineAt: round > 1 || revision > 1 ? updatedAt : openedAt,
    round,
  };
}
