import { isEmptyPoint } from '../../../shared/domain/orders/form.ts';
import { mayCancel, mayChange } from '../../../shared/domain/orders/states.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import type { OrderDraftRow, WorkOrderRow } from '../database/entities/orders.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import { search } from '../search/search.repository.ts';
import type { Actor } from '../session.ts';
import { changesBetween } from './changes.ts';
import { printClause, reviewClause } from './clauses.ts';
import { draftOf, mustFindDraft, mustFindOrder } from './drafts.service.ts';
import { draftsRepository } from './drafts.repository.ts';
import { contentColumns, goodsRows, newOrderRow, pointRows, revisionRow } from './order-rows.ts';
import { orderTokens } from './order-tokens.ts';
import { nextNumber } from './numbers.ts';
import { orderFacts } from './order-facts.ts';
import type { OrdersDeps } from './orders.deps.ts';
import { ordersRepository } from './orders.repository.ts';
import { readSoundContent } from './reading.ts';

export interface Placed {
  readonly id: string;
  readonly number: string;
  readonly revision: number;
  readonly version: number;
}

interface Reasoned {
  readonly version: number;
  readonly reason: string;
}

/** The acts that make and change a work order: each one unit of work with its facts and its sheet. */
export function createOrdersService(deps: OrdersDeps) {
  // The router asked before; whoever was suspended since is refused in the unit of work itself.
  const write = <T>(actor: Actor, act: (tx: WriteContext) => Promise<T>): Promise<T> =>
    deps.database.write(async (tx) => {
      await deps.people.standing.demandOnDuty(tx, actor);
      return act(tx);
    });
  return {
    /** 1.3.x.7-8. The draft's id becomes the order's id, so that confirming twice is seen. */
    confirm: (actor: Actor, input: { readonly draftId: string; readonly version: number }): Promise<Placed> =>
      write(actor, async (tx) => {
        const draft = await takeDraft(tx, input);
        if (draft.amendsOrderId) throw new UserError('orders.reasonMissing');
        return confirm(tx, deps, actor, draft);
      }),

    confirmChange: (actor: Actor, input: Reasoned & { readonly draftId: string }): Promise<Placed> =>
      write(actor, async (tx) => {
        const draft = await takeDraft(tx, input);
        if (!draft.amendsOrderId) throw new UserError('orders.notAChange');
        return revise(tx, deps, actor, draft, await mustFindOrder(tx, draft.amendsOrderId), input.reason);
      }),

    cancel: (actor: Actor, input: Reasoned & { readonly id: string }): Promise<Placed> =>
      write(actor, async (tx) => {
        const order = await mustFindOrder(tx, input.id);
        if (!mayCancel(order.state)) throw new UserError('orders.notCancellable', { number: order.number });
        return cancel(tx, deps, actor, { ...order, version: input.version }, input.reason);
      }),

    /** 1.1: one order, one owner; a change says why. */
    changeOwner: (actor: Actor, input: NewOwner): Promise<Placed> =>
      write(actor, (tx) => changeOwner(tx, deps, actor, input)),
  };
}

interface NewOwner extends Reasoned {
  readonly id: string;
  readonly ownerId: string;
}

async function changeOwner(tx: WriteContext, deps: OrdersDeps, actor: Actor, input: NewOwner): Promise<Placed> {
  const order = await mustFindOrder(tx, input.id);
  const owner = await deps.people.ownerOf(tx, input.ownerId);
  if (!owner) throw new UserError('orders.ownerUnknown');
  if (owner.id === order.ownerId) throw new UserError('orders.nothingChanged');
  await ordersRepository.update(tx, order.id, input.version, {
    ownerId: owner.id,
    ownerName: owner.displayName,
    updatedAt: deps.now(),
  });
  await deps.events.append(tx, actor, [
    {
      type: 'order.ownerChanged',
      subject: { kind: 'order', id: order.id },
      clauses: ['1.1'],
      payload: { from: order.ownerName, to: owner.displayName, reason: input.reason },
    },
  ]);
  tx.changed('order', order.id);
  return { id: order.id, number: order.number, revision: order.revision, version: input.version + 1 };
}

/** Reads the draft and takes it away in one: whoever comes second finds it gone. */
async function takeDraft(
  tx: WriteContext,
  input: { readonly draftId: string; readonly version: number },
): Promise<OrderDraftRow> {
  const draft = await mustFindDraft(tx, input.draftId);
  if (await draftsRepository.remove(tx, input.draftId, input.version)) return draft;
  // Gone since it was read (another workstation confirmed it), or saved again.
  throw new ConflictError('orders.draftChanged', draftOf(await mustFindDraft(tx, input.draftId)));
}

async function confirm(tx: WriteContext, deps: OrdersDeps, actor: Actor, draft: OrderDraftRow): Promise<Placed> {
  const { content, customer } = await readSoundContent(tx, deps, { draft, actor, amends: null });
  const now = deps.now();
  const number = await nextNumber(tx, deps, content.centre, now);
  const owner = await ownerOf(tx, deps, actor, draft);
  const papersPending = await deps.handovers.papersPending(tx, customer);
  const facts = { papersPending, begunAt: draft.createdAt };
  const order = newOrderRow(draft.id, number, content, owner, actor, now, facts);
  await ordersRepository.insert(
    tx,
    order,
    pointRows(order.id, content),
    goodsRows(order.id, content),
    revisionRow(order.id, 1, '', draft.form, actor, now),
  );
  await search.insertTokens(tx, 'order', [{ refId: order.id, tokens: orderTokens(number, content) }]);
  await deps.events.append(tx, actor, [
    {
      type: 'order.confirmed',
      subject: { kind: 'order', id: order.id },
      clauses: [reviewClause(content.kind), '1.1', ...(papersPending ? (['1.2.4c'] as const) : [])],
      payload: { number, customer: content.customerName, owner: owner.name, channel: content.channel, papersPending },
      facts: orderFacts(order),
    },
  ]);
  await deps.printing.queue(tx, actor, sheetOf(order, 'workOrder'));
  await saveAddresses(tx, deps, actor, draft);
  tx.changed('order', order.id);
  tx.changed('draft', draft.id);
  return { id: order.id, number, revision: 1, version: order.version };
}

async function revise(
  tx: WriteContext,
  deps: OrdersDeps,
  actor: Actor,
  draft: OrderDraftRow,
  order: WorkOrderRow,
  reason: string,
): Promise<Placed> {
  if (!mayChange(order.state)) throw new UserError('orders.notChangeable', { number: order.number });
  const { content, customer } = await readSoundContent(tx, deps, { draft, actor, amends: order });
  const changes = await changesBetween(tx, order, draft.form);
  if (changes.length === 0) throw new UserError('orders.nothingChanged');
  const now = deps.now();
  const revision = order.revision + 1;
  // The order's own version, not the one at which the change was begun: an owner may have changed meanwhile.
  await ordersRepository.update(tx, order.id, order.version, {
    ...contentColumns(content),
    papersPending: await deps.handovers.papersPending(tx, customer),
    revision,
    updatedAt: now,
  });
  await ordersRepository.replaceLines(tx, order.id, pointRows(order.id, content), goodsRows(order.id, content));
  await ordersRepository.insertRevision(tx, revisionRow(order.id, revision, reason, draft.form, actor, now));
  await search.replaceTokens(tx, 'order', order.id, orderTokens(order.number, content));
  await deps.events.append(tx, actor, [
    {
      type: 'order.revised',
      subject: { kind: 'order', id: order.id },
      clauses: [printClause(content.kind)],
      payload: { number: order.number, revision, reason, changes },
    },
  ]);
  await deps.printing.queue(tx, actor, { ...sheetOf(order, 'revision'), revision, customerName: content.customerName });
  await saveAddresses(tx, deps, actor, draft);
  tx.changed('order', order.id);
  tx.changed('draft', draft.id);
  // What followed from the change may have moved the order on or back.
  const { version } = await mustFindOrder(tx, order.id);
  return { id: order.id, number: order.number, revision, version };
}

async function cancel(
  tx: WriteContext,
  deps: OrdersDeps,
  actor: Actor,
  order: WorkOrderRow,
  reason: string,
): Promise<Placed> {
  const now = deps.now();
  await ordersRepository.update(tx, order.id, order.version, {
    state: 'cancelled',
    cancelledAt: now,
    cancelReason: reason,
    updatedAt: now,
  });
  const change = await draftsRepository.ofOrder(tx, order.id);
  if (change) {
    await draftsRepository.remove(tx, change.id, change.version);
    tx.changed('draft', change.id);
  }
  await deps.events.append(tx, actor, [
    {
      type: 'order.cancelled',
      subject: { kind: 'order', id: order.id },
      clauses: [order.jobType === 'cityDelivery' ? '1.3.1.8' : '1.3.2.8'],
      payload: { number: order.number, reason, ...(change ? { abandonedChange: change.form } : {}) },
    },
  ]);
  await deps.printing.queue(tx, actor, sheetOf(order, 'cancellation'));
  tx.changed('order', order.id);
  return { id: order.id, number: order.number, revision: order.revision, version: order.version + 1 };
}

function sheetOf(order: WorkOrderRow, kind: 'workOrder' | 'revision' | 'cancellation') {
  const { id, number, customerName, revision, centre } = order;
  return { orderId: id, number, customerName, revision, kind, centre };
}

/** Who drafted it owns it, unless he may not (a trainee, say): then whoever confirms. */
async function ownerOf(tx: WriteContext, deps: OrdersDeps, actor: Actor, draft: OrderDraftRow) {
  const author = draft.authorId === actor.userId ? null : await deps.people.ownerOf(tx, draft.authorId);
  return author ? { id: author.id, name: author.displayName } : { id: actor.userId, name: actor.displayName };
}

/** 1.3.x.4: new addresses go to the client's book when he said so. */
async function saveAddresses(tx: WriteContext, deps: OrdersDeps, actor: Actor, draft: OrderDraftRow): Promise<void> {
  const { customerId, pickups, deliveries } = draft.form;
  const wanted = [...pickups, ...deliveries].filter((point) => point.saveToBook && !isEmptyPoint(point));
  if (customerId && wanted.length > 0) await deps.customers.addAddresses(tx, actor, customerId, wanted);
}
