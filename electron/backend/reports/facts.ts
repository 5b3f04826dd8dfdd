import { answerers, sharedAuthors } from '../../../shared/domain/reports/values.ts';
import type { WorkReportRow } from '../database/entities/work-reports.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { NewEvent } from '../events/events.ts';
import { reportsRepository } from './reports.repository.ts';

export type WorkReportFact = 'drafted' | 'submitted' | 'approved' | 'returned' | 'corrected' | 'sent';

/**
 * What becomes of a report, told of it; its duties open and close on these. `submitted` holds figures and words whole, so
 * that the chain of hashes holds them too.
 */
export function workReportEvent(
  what: WorkReportFact,
  row: WorkReportRow,
  payload: Readonly<Record<string, unknown>> = {},
): NewEvent {
  const { id, kind, period, personName, customerName, revision } = row;
  return {
    type: `workReport.${what}`,
    subject: { kind: 'workReport', id },
    clauses: ['8'],
    payload: { kind, period, person: personName, customer: customerName, revision, ...payload },
    facts: factsOf(row),
  };
}

/** What the duties around a report know of it. */
export async function workReportFacts(at: ReadContext, id: string) {
  const row = await reportsRepository.find(at, id);
  return row && factsOf(row);
}

/** Whose turn it is: the author's, or who answers it. */
function factsOf(row: WorkReportRow) {
  const { state, kind, personId, personName, customerId, customerName, period, openedAt, updatedAt, revision, round } =
    row;
  const waits = state === 'submitted';
  return {
    number: [period, personName || customerName].filter(Boolean).join(' '),
    workReportKind: kind,
    customerId,
    customerName,
    ownerId: waits ? null : personId,
    ownerName: waits ? '' : personName,
    ownerRole: waits ? answerers[kind][0] : personId === null ? (sharedAuthors[0] ?? null) : null,
    // What came back or is corrected is asked for anew.
    deadlineAt: round > 1 || revision > 1 ? updatedAt : openedAt,
    round,
  };
}
