import type { Spoken } from '../../../shared/domain/promises/spoken.ts';
import type { ClauseId } from '../../../shared/sop/clauses.ts';
import type { PromiseRow } from '../database/entities/promises.ts';
import type { NewEvent } from '../events/events.ts';

type Happened = 'made' | 'driverCalled' | 'kept' | 'extended' | 'dropped' | 'caseOver';

/** How the order tells it; a promise that was dropped is nobody's news. */
const onOrder: Readonly<Partial<Record<Happened, string>>> = {
  made: 'order.promised',
  driverCalled: 'order.driverCalled',
  kept: 'order.promiseKept',
  extended: 'order.promiseExtended',
  caseOver: 'order.caseOver',
};

/**
 * What becomes of a promise, told of the promise, for its duties, and of its order.
 *
 * | event | when | beside `promise`, `promiseKind`, `person` |
 * | --- | --- | --- |
 * | `promise.made` | a reply is promised | `text`, `dueAt`, `after` (the kept one that it follows) |
 * | `promise.driverCalled` | 3.3.2.2: the driver was asked | the contact |
 * | `promise.kept` | the customer has his word | the contact, `late`, `open` (the case goes on) |
 * | `promise.extended` | another time was promised | `reason`, `next` |
 * | `promise.dropped` | there is no need of it any more | `reason` |
 * | `promise.caseOver` | no further word is due | `result` |
 */
export function promiseEvents(
  what: Happened,
  row: PromiseRow,
  payload: Readonly<Record<string, unknown>> = {},
): readonly NewEvent[] {
  const { id, kind, orderId, orderNumber, person } = row;
  const clauses = clausesOf(row);
  const told = { promise: id, promiseKind: kind, person, number: orderNumber, ...payload };
  const own: NewEvent = {
    type: `promise.${what}`,
    subject: { kind: 'promise', id },
    clauses,
    payload: told,
    facts: { ...promiseFacts(row), caseOpen: payload['open'] === true },
  };
  const type = onOrder[what];
  if (!type || orderId === null) return [own];
  return [own, { type, subject: { kind: 'order', id: orderId }, clauses, payload: told }];
}

/** A contact as events keep it. */
export function contactPayload(whom: 'driver' | 'client', { person, phone, way, at, said }: Spoken) {
  return { whom, spokeTo: person, phone, contactWay: way, contactAt: at, what: said };
}

/** What the duties around a promise know of it. */
export function promiseFacts(row: PromiseRow) {
  const { kind, orderNumber, person, customerId, customerName, dueAt, ownerId, ownerName, driver } = row;
  return {
    number: orderNumber || person,
    promiseKind: kind,
    driverCalled: driver.length > 0,
    customerId,
    customerName,
    deadlineAt: dueAt,
    ownerId,
    ownerName,
  };
}

function clausesOf({ kind }: PromiseRow): readonly ClauseId[] {
  return kind === 'lateQuestion' ? ['3.3.2.2', '4.3.1.5'] : ['4.3.1.2'];
}
