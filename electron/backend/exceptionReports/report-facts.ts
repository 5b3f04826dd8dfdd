import { clauseOf } from '../../../shared/domain/exceptionReports/values.ts';
import type { Facts } from '../../../shared/domain/tasks/rule.ts';
import type { ClauseId } from '../../../shared/sop/clauses.ts';
import type { ReportEntryRow, ReportRow } from '../database/entities/exception-reports.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { NewEvent } from '../events/events.ts';
import { reportsRepository } from './reports.repository.ts';

/**
 * What reports make known, told of the report; duties open and close on them. Each entry is one of these facts and stands
 * in its payload whole (`entry`), so that the chain of hashes holds it too (3.4).
 *
 * | event | when | beside `number` |
 * | --- | --- | --- |
 * | `report.known` | something came to be known, before anything is filed | `knownAt`, `regime`, `dueAt`, `noteId` |
 * | `report.submitted`, `report.givenBack` | a draft waits for a colleague, or came back | `reason` |
 * | `report.discarded`, `report.joined` | a draft ended without a report of its own | `form`, `into` |
 * | `report.filed` | it is reported | `entry` |
 * | `report.added`, `report.corrected` | a fact, an action, a correction | `entry`, `added` |
 * | `report.raised` | it is graver than thought | `entry`, `severity` |
 * | `report.called` | a leader was phoned | `entry`, `who`, `reached` |
 * | `report.informed` | the customer's side was told | `entry`, `party` |
 * | `report.noAddress` | a recipient cannot be mailed | `who`, `name`, `role` |
 * | `report.mailAccepted` | everybody whom the clause names has it | `toldAt`, `inTime` |
 * | `report.mailTyped` | a mail that was sent by hand | `entry`, `who` |
 * | `report.closed`, `report.reopened` | it is over, or not after all | `entry` |
 *
 * The order's own timeline hears `order.reportFiled`, `order.reportRaised`, `order.reportClosed`, `order.reportReopened`.
 */
export type ReportFact =
  | 'known'
  | 'submitted'
  | 'givenBack'
  | 'discarded'
  | 'joined'
  | 'filed'
  | 'added'
  | 'corrected'
  | 'raised'
  | 'called'
  | 'informed'
  | 'noAddress'
  | 'mailAccepted'
  | 'mailTyped'
  | 'closed'
  | 'reopened';

const factOfEntry: Readonly<Record<ReportEntryRow['kind'], ReportFact>> = {
  filed: 'filed',
  fact: 'added',
  action: 'added',
  correction: 'corrected',
  severity: 'raised',
  call: 'called',
  informed: 'informed',
  mailTyped: 'mailTyped',
  closed: 'closed',
  reopened: 'reopened',
};

const toldOfOrder: Partial<Record<ReportFact, string>> = {
  filed: 'order.reportFiled',
  raised: 'order.reportRaised',
  closed: 'order.reportClosed',
  reopened: 'order.reportReopened',
};

export function reportEvent(
  fact: ReportFact,
  row: ReportRow,
  payload: Readonly<Record<string, unknown>> = {},
): NewEvent {
  return {
    type: `report.${fact}`,
    subject: { kind: 'exceptionReport', id: row.id },
    clauses: clausesOf(fact, row),
    payload: { number: row.number ?? '', ...payload },
    facts: factsOf(row),
  };
}

/** The facts of an entry: of the report, and in short of its order. `row` as it is after it. */
export function entryEvents(row: ReportRow, entry: ReportEntryRow, message: string | null = null): readonly NewEvent[] {
  const fact = factOfEntry[entry.kind];
  const { contact, severity } = entry.data;
  const payload = {
    entry,
    added: entry.kind,
    ...(message ? { message } : {}),
    ...(severity ? { severity } : {}),
    ...(contact ? { who: contact.who, reached: contact.reached, party: contact.party } : {}),
  };
  const event = reportEvent(fact, row, payload);
  const ofOrder = toldOfOrder[fact];
  if (!ofOrder || row.orderId === null) return [event];
  const { id: reportId, number, kind: reportKind } = row;
  const told = { reportId, number, reportKind, severity: row.severity, text: entry.text };
  const subject = { kind: 'order', id: row.orderId };
  return [event, { type: ofOrder, subject, clauses: clausesOf(fact, row), payload: told }];
}

/** What the duties of a report are judged by, and what their sentences name. */
export function factsOf(row: ReportRow): Facts {
  return {
    number: row.number ?? row.orderNumber,
    customerId: row.customerId,
    customerName: row.customerName,
    ownerId: row.authorId,
    ownerName: row.authorName,
    reportKind: row.kind ?? row.form.kind,
    foundBy: row.foundBy ?? row.form.foundBy,
    regime: row.regime,
    knownAt: row.knownAt,
    deadlineAt: row.dueAt,
    reportState: row.state,
  };
}

export async function reportFacts(at: ReadContext, id: string): Promise<Facts | null> {
  const row = await reportsRepository.find(at, id);
  return row && factsOf(row);
}

function clausesOf(fact: ReportFact, { foundBy, form, regime }: ReportRow): readonly ClauseId[] {
  const clause = clauseOf[foundBy ?? (form.foundBy || 'complaint')];
  const late: readonly ClauseId[] = regime === 'afterHours' ? ['3.3.1.7'] : [];
  switch (fact) {
    case 'known':
    case 'mailAccepted':
    case 'noAddress':
      return [clause, ...late];
    case 'filed':
      return [clause, '3.3.1.5', ...late];
    case 'called':
      return [regime === 'afterHours' ? '3.3.1.7' : clause];
    case 'informed':
      return ['3.3.2.1'];
    default:
      return ['3.4'];
  }
}
