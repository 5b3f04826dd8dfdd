import { UserError } from '../../../shared/errors/errors.ts';
import type { OrderLinkRow } from '../database/entities/exceptions.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Follower, NewEvent } from '../events/events.ts';
import { closed, reopened } from './closing.ts';
import { exceptionFact } from './exception-facts.ts';
import type { ExceptionsDeps } from './exceptions.deps.ts';
import { exceptionsRepository } from './exceptions.repository.ts';
import { change, hold } from './in-hand.ts';
import { linksRepository } from './links.repository.ts';

type Reaction = (tx: WriteContext, deps: ExceptionsDeps, event: NewEvent) => Promise<readonly NewEvent[]>;

/** What orders do to trouble that they have, or that they make good, in the unit of work in which they do it (2.5.2). */
const reactions: Readonly<Record<string, Reaction>> = {
  'order.confirmed': async (tx, deps, event) => onLink(tx, event, (link) => confirmed(tx, deps, link)),

  'order.draftDiscarded': async (tx, deps, event) =>
    onLink(tx, event, (link) => failed(tx, deps, link, { why: 'discarded' })),

  'order.cancelled': async (tx, deps, event) => [
    ...(await endWithOrder(tx, deps, event)),
    ...(await onLink(tx, event, (link) =>
      failed(tx, deps, link, { why: 'cancelled', reason: event.payload?.['reason'] }),
    )),
  ],

  'exception.flagged': async (tx, deps, event) =>
    event.payload?.['exceptionKind'] === 'lost'
      ? onLink(tx, event, (link) => failed(tx, deps, link, { why: 'lost' }))
      : [],

  'order.closed': async (tx, deps, event) =>
    onLink(tx, event, async (link) =>
      (await concernsAll(tx, deps, link)) ? deps.tracking.endByLink(tx, link.originalId, textOf(event, 'number')) : [],
    ),

  'receipt.undone': async (tx, deps, event) =>
    event.payload?.['step'] === 'archived'
      ? onLink(tx, event, (link) => deps.tracking.reopenByLink(tx, link.originalId, textOf(event, 'number')))
      : [],
};

export function createExceptionsFollower(deps: ExceptionsDeps): Follower {
  return {
    follows: (type) => type in reactions,
    async follow(tx, _actor, events) {
      const told: NewEvent[] = [];
      for (const event of events) told.push(...((await reactions[event.type]?.(tx, deps, event)) ?? []));
      return told;
    },
  };
}

async function onLink(
  tx: WriteContext,
  { subject }: NewEvent,
  react: (link: OrderLinkRow) => Promise<readonly NewEvent[]>,
): Promise<readonly NewEvent[]> {
  const link = await linksRepository.ofLinked(tx, subject.id);
  return link ? react(link) : [];
}

/** Told of both orders. */
async function confirmed(tx: WriteContext, deps: ExceptionsDeps, link: OrderLinkRow): Promise<readonly NewEvent[]> {
  const held = await hold(tx, deps, link.exceptionId, null);
  const { exception, order } = held;
  const linked = await deps.orders.find(tx, link.linkedId);
  await change(held, { remedy: link.kind, remedyReason: '' });
  const told = { link: link.kind, linkedId: linked.id, linkedNumber: linked.number };
  const origin = { link: link.kind, originalId: order.id, originalNumber: order.number };
  return [
    exceptionFact('exception.orderLinked', exception, order.number, told),
    {
      type: 'exception.linkedTo',
      subject: { kind: 'order', id: linked.id },
      clauses: ['2.5.2'],
      payload: { ...origin, exceptionKind: exception.kind, number: linked.number },
    },
  ];
}

/** The trouble is as it was before; one that seemed over is open again. */
async function failed(
  tx: WriteContext,
  deps: ExceptionsDeps,
  link: OrderLinkRow,
  why: Readonly<Record<string, unknown>>,
): Promise<readonly NewEvent[]> {
  const held = await hold(tx, deps, link.exceptionId, null);
  const { exception, order } = held;
  if (order.state === 'cancelled' || exception.remedy !== link.kind) return [];
  const numbers = await linksRepository.ofExceptions(tx, [exception.id]);
  const linked = numbers.find(({ id }) => id === link.linkedId);
  // A change of the order that was thrown away leaves the order itself as it is.
  if (why['why'] === 'discarded' && linked?.state !== 'discarded') return [];
  const linkedNumber = linked?.number ?? '';
  const after = await change(held, { remedy: null, remedyReason: '' });
  const fact = exceptionFact('exception.linkFailed', exception, order.number, {
    link: link.kind,
    linkedNumber,
    ...why,
  });
  if (after.openKey !== null) return [fact];
  if (await exceptionsRepository.openOfKind(tx, order.id, exception.kind)) return [fact];
  const again = await reopened({ ...held, exception: after }, { because: 'linkFailed', linkedNumber });
  return [again.fact, fact];
}

/** With its order cancelled there is nothing left to be late, lost or mis-sent. */
async function endWithOrder(tx: WriteContext, deps: ExceptionsDeps, event: NewEvent): Promise<readonly NewEvent[]> {
  const open = await exceptionsRepository.openOfOrder(tx, event.subject.id);
  const told: NewEvent[] = [];
  for (const { id } of open) {
    const held = await hold(tx, deps, id, null);
    const result = textOf(event, 'reason');
    told.push((await closed(held, { closedByName: null, result, because: 'orderCancelled' })).fact);
  }
  return told;
}

/** The order that is made good ends with this one, unless part of its goods has a receipt of its own. */
async function concernsAll(tx: WriteContext, deps: ExceptionsDeps, link: OrderLinkRow): Promise<boolean> {
  const exception = await exceptionsRepository.find(tx, link.exceptionId);
  if (!exception) throw new UserError('exceptions.unknown');
  const { pieces } = await deps.orders.find(tx, link.originalId);
  return exception.pieces === null || exception.pieces >= pieces;
}

function textOf({ payload }: NewEvent, name: string): string {
  const value = payload?.[name];
  return typeof value === 'string' ? value : '';
}
