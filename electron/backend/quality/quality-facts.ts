import type { ClauseId } from '../../../shared/sop/clauses.ts';
import type { QualityCaseRow } from '../database/entities/quality.ts';
import type { NewEvent } from '../events/events.ts';

/**
 * What quality control makes known, told of its case; duties open and close on them.
 *
 * | event | when | beside `reportId`, `number` |
 * | --- | --- | --- |
 * | `quality.opened` | a report became a case | |
 * | `quality.signed` | a stage was signed | `stage`, `text`, `category`, `party` |
 * | `quality.returned` | it goes back to an earlier stage | `from`, `to`, `reason` |
 * | `quality.actionAdded` | somebody shall do something | `actionId`, `kind`, `text`, `ownerId`, `ownerName`, `deadlineAt` |
 * | `quality.actionDone` | he did | `actionId`, `result` |
 * | `quality.actionVerified` | somebody else saw whether it works | `actionId`, `works`, `how` |
 * | `quality.actionDropped` | it is not wanted any more | `actionId`, `reason` |
 * | `quality.followUpPlanned` | verified: somebody looks again | `days`, `followUp`, `deadlineAt` |
 * | `quality.followUpDone` | he did | `days`, `followUp`, `holds`, `result` |
 * | `quality.closed` | it is over | `text` |
 * | `quality.analysisSubmitted`, `.analysisSigned`, `.analysisRejected`, `.analysisApproved`, `.analysisReopened` | on its way to the deputy GM | `revision`, `step`, `forName`, `reason` |
 * | `quality.turnOf.<step>` | a signature may be given now | `revision`, `turn` |
 * | `quality.letterSent` | the customer's letter was handed to the outbox | `revision`, `address`, `attachmentId` |
 */
export function qualityFact(
  { id, reportId, number, customerId, customerName }: QualityCaseRow,
  what: string,
  payload: Readonly<Record<string, unknown>> = {},
  clauses: readonly ClauseId[] = ['3.3.1.6'],
): NewEvent {
  return {
    type: `quality.${what}`,
    subject: { kind: 'qualityCase', id },
    clauses,
    payload: { reportId, number, ...payload },
    facts: { number, customerId, customerName },
  };
}
