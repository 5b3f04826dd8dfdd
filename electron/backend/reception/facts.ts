import type { Facts } from '../../../shared/domain/tasks/rule.ts';
import { isComing } from '../../../shared/domain/reception/values.ts';
import { wallTime } from '../../../shared/lib/dates.ts';
import type { ClauseId } from '../../../shared/sop/clauses.ts';
import type { VisitRow, VisitTaskRow } from '../database/entities/reception.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { NewEvent } from '../events/events.ts';
import type { ReceptionDeps } from './reception.deps.ts';
import { visitsRepository } from './visits.repository.ts';

/**
 * What happens to a visit, told of it; its duties open and close on these.
 *
 * | event | when | payload |
 * | --- | --- | --- |
 * | `visit.announced`, `visit.walkedIn` | registered | `customer`, `grade`, `guests` |
 * | `visit.confirmed` | the customer agreed | |
 * | `visit.arrived` | they are here | `wasFromAt`, `fromAt` … of guests who came after all, at another time |
 * | `visit.changed` | another time, room, guest … | `fields`, `reason`, `from`, `to` where the time moved |
 * | `visit.handedOn` | another host | `from`, `to` |
 * | `visit.ticked`, `visit.unticked`, `visit.notApplicable` | a line of its list | `item`, `zh`, `en`, `note`, `before` |
 * | `visit.prepared`, `visit.unprepared` | every mandatory line of the preparation is settled, or not any more | |
 * | `visit.adopted` | a newer template | `revision`, `added`, `dropped` |
 * | `visit.ended`, `visit.cancelled`, `visit.notCome` | | `reason`, `open` |
 * | `visit.minutesDone`, `visit.minutesReopened` | | `reason` |
 * | `visit.followUpAdded`, `visit.followUpDone` … | beside `visitTask.*`, which is told of the task | `text`, `owner` |
 */
export async function visitEvent(
  deps: ReceptionDeps,
  what: string,
  row: VisitRow,
  payload: Readonly<Record<string, unknown>> = {},
  clauses: readonly ClauseId[] = ['6.2.1'],
): Promise<NewEvent> {
  return {
    type: `visit.${what}`,
    subject: { kind: 'visit', id: row.id },
    clauses,
    payload,
    facts: factsOf(row, await deps.company.zone()),
  };
}

function factsOf(row: VisitRow, zone: string) {
  return {
    number: labelOf(row, zone),
    customerId: row.customerId,
    customerName: row.customerName,
    ownerId: row.hostId,
    ownerName: row.hostName,
    visitFromAt: row.fromAt,
    visitComing: isComing(row.state),
  };
}

/** What its duties name it by: `12-01 14:00 华信`. */
function labelOf({ fromAt, customerName }: VisitRow, zone: string): string {
  const { day, time } = wallTime(fromAt, zone);
  return `${day.slice(5)} ${time} ${customerName}`.slice(0, 80);
}

/** Told of a follow-up task, and of its visit for the history. */
export async function taskEvents(
  deps: ReceptionDeps,
  what: 'added' | 'handedOn' | 'moved' | 'done' | 'withdrawn',
  visit: VisitRow,
  task: VisitTaskRow,
  payload: Readonly<Record<string, unknown>> = {},
): Promise<readonly NewEvent[]> {
  const { text, ownerName: owner, dueDay } = task;
  const told = { text, owner, dueDay, ...payload };
  const ofVisit = await visitEvent(deps, `followUp${what[0]?.toUpperCase() ?? ''}${what.slice(1)}`, visit, told, ['6']);
  return [
    {
      type: `visitTask.${what}`,
      subject: { kind: 'visitTask', id: task.id },
      clauses: ['6'],
      payload: { visit: visit.id, ...told },
      facts: taskFactsOf(visit, task),
    },
    ofVisit,
  ];
}

function taskFactsOf({ customerId, customerName }: VisitRow, { text, ownerId, ownerName, dueAt }: VisitTaskRow) {
  return { number: text.slice(0, 80), customerId, customerName, ownerId, ownerName, deadlineAt: dueAt };
}

/** What duties about visits are judged by. */
export function createVisitFacts(deps: ReceptionDeps) {
  return {
    async visit(at: ReadContext, id: string): Promise<Facts | null> {
      const row = await visitsRepository.find(at, id);
      return row && factsOf(row, await deps.company.zone());
    },
    async visitTask(at: ReadContext, id: string): Promise<Facts | null> {
      const task = await visitsRepository.task(at, id);
      const visit = task && (await visitsRepository.find(at, task.visitId));
      return task && visit && taskFactsOf(visit, task);
    },
  };
}
