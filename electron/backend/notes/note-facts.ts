import type { ClauseId } from '../../../shared/sop/clauses.ts';
import type { NoteRow } from '../database/entities/notes.ts';
import type { NewEvent } from '../events/events.ts';

type Happened = 'saved' | 'managerTold' | 'reported' | 'freed' | 'closed';

const clauses: readonly ClauseId[] = ['4.3.1.1'];

/**
 * What becomes of a note, told of the note; the duty of 4.3.1.1 opens with `note.saved`, ends with the others and is there
 * again when the draft that it was taken for is thrown away (`note.freed`).
 * That there is one is told of its order too, as `order.noted`.
 */
export function noteEvents(
  what: Happened,
  row: NoteRow,
  payload: Readonly<Record<string, unknown>> = {},
): readonly NewEvent[] {
  const { id, orderId, orderNumber } = row;
  const own: NewEvent = {
    type: `note.${what}`,
    subject: { kind: 'note', id },
    clauses,
    payload: { ...(orderNumber ? { number: orderNumber } : {}), ...payload },
    facts: noteFacts(row),
  };
  if (what !== 'saved' || orderId === null) return [own];
  const { caller, what: note } = row;
  const onOrder = { type: 'order.noted', subject: { kind: 'order', id: orderId }, clauses };
  return [own, { ...onOrder, payload: { number: orderNumber, note: id, caller, what: note } }];
}

/** What the duties around a note know of it. */
export function noteFacts({
  orderNumber,
  orderText,
  caller,
  what,
  customerId,
  customerName,
  calledAt,
  byId,
  byName,
}: NoteRow) {
  return {
    number: orderNumber || orderText || caller || what.slice(0, 40),
    customerId,
    customerName,
    calledAt,
    ownerId: byId,
    ownerName: byName,
  };
}
