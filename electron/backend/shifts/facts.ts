import type { ShiftListRow } from '../database/entities/shifts.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { NewEvent } from '../events/events.ts';
import { shiftsRepository } from './shifts.repository.ts';

type Happened = 'begun' | 'handedOver' | 'accepted' | 'returned' | 'withdrawn';

/** Both persons stand in each fact of a list (1.1). */
export function shiftEvent(what: Happened, row: ShiftListRow, more: Readonly<Record<string, unknown>> = {}): NewEvent {
  return {
    type: `shift.${what}`,
    subject: { kind: 'shift', id: row.id },
    clauses: ['1.1'],
    payload: { from: row.giverName, to: row.receiverName, ...more },
    facts: factsOf(row, what === 'returned'),
  };
}

/** What the duties around a list know of it. */
export async function shiftFacts(at: ReadContext, id: string) {
  const row = await shiftsRepository.find(at, id);
  return row && factsOf(row, row.state === 'returned');
}

/** Whose turn it is: the giver's when it came back, else the receiver's. */
function factsOf(row: ShiftListRow, cameBack: boolean) {
  const { giverId, giverName, receiverId, receiverName, version, updatedAt, answeredAt, handedOverAt } = row;
  return {
    ownerId: cameBack ? giverId : receiverId,
    ownerName: cameBack ? giverName : receiverName,
    number: cameBack ? receiverName : giverName,
    deadlineAt: (cameBack ? answeredAt : handedOverAt) ?? updatedAt,
    round: version,
  };
}
