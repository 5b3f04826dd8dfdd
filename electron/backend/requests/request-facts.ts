import type { RequestKind } from '../../../shared/domain/requests/request.ts';
import type { ClauseId } from '../../../shared/sop/clauses.ts';
import type { RequestRow } from '../database/entities/requests.ts';
import type { NewEvent } from '../events/events.ts';

export type RequestFact = 'asked' | 'acknowledged' | 'answered' | 'accepted' | 'sentBack' | 'withdrawn';

const clausesOf: Readonly<Record<RequestKind, readonly ClauseId[]>> = {
  request: ['4.3.1.9'],
  escalation: ['4.3.1.3'],
  hardCase: ['3.3.2.4', '4.3.1.7'],
};

/** How the order tells it. */
const onOrder: Readonly<Partial<Record<RequestFact, string>>> = {
  answered: 'order.requestAnswered',
  accepted: 'order.requestAccepted',
  sentBack: 'order.requestSentBack',
  withdrawn: 'order.requestWithdrawn',
};

/**
 * What becomes of a request, told of the request, for its duties, and of its order: `asked`, `acknowledged`, `answered`,
 * `accepted`, `sentBack` and `withdrawn`. The duty that follows is the answerer's, after an answer the asker's.
 */
export function requestEvents(
  what: RequestFact,
  row: RequestRow,
  payload: Readonly<Record<string, unknown>> = {},
): readonly NewEvent[] {
  const { id, kind, orderId, orderNumber, fromName, toName, toRole } = row;
  const clauses = clausesOf[kind];
  const told = { request: id, requestKind: kind, from: fromName, to: toName, toRole, number: orderNumber, ...payload };
  const own: NewEvent = {
    type: `request.${what}`,
    subject: { kind: 'request', id },
    clauses,
    payload: told,
    facts: requestFacts(row),
  };
  const type = what === 'asked' ? askedOnOrder[kind] : onOrder[what];
  if (!type || orderId === null) return [own];
  return [own, { type, subject: { kind: 'order', id: orderId }, clauses, payload: told }];
}

const askedOnOrder: Readonly<Record<RequestKind, string>> = {
  request: 'order.requestAsked',
  escalation: 'order.escalated',
  hardCase: 'order.toLeaders',
};

/** What the duties around a request know of it: whose turn it is owns what is due. */
export function requestFacts(row: RequestRow) {
  const { kind, orderNumber, text, customerId, customerName, dueAt, round, state } = row;
  const answered = state === 'answered';
  return {
    number: orderNumber || text.slice(0, 40),
    requestKind: kind,
    customerId,
    customerName,
    deadlineAt: dueAt,
    round,
    ownerId: answered ? row.fromId : row.toId,
    ownerName: answered ? row.fromName : row.toId === null ? '' : row.toName,
    ownerRole: answered ? null : row.toRole,
  };
}
