import type { OrderDraft, OrderDraftRow as DraftListRow } from '../../../shared/contract/orders.ts';
import { emptyOrderForm, isEmptyGoods, isEmptyPoint, type OrderForm } from '../../../shared/domain/orders/form.ts';
import { mayChange } from '../../../shared/domain/orders/states.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import type { OrderDraftRow, WorkOrderRow } from '../database/entities/orders.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { draftsRepository } from './drafts.repository.ts';
import type { OrdersDeps } from './orders.deps.ts';
import { ordersRepository } from './orders.repository.ts';
import { readSoundForm, reviewDraft } from './reading.ts';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** Drafts: what clerks type, kept letter by letter for whoever takes it up again (1.3.x.6). */
export function createDraftsService(deps: OrdersDeps) {
  const { read, write } = deps.database;
  return {
    create: (actor: Actor, form: Partial<OrderForm>) =>
      write((tx) => addDraft(tx, deps, actor, { ...emptyOrderForm, ...form }, null)),

    get: async (id: string): Promise<OrderDraft> => draftOf(await mustFindDraft(read, id)),

    /** The same inside somebody's unit of work. */
    inHand: async (at: ReadContext, id: string): Promise<OrderDraft> => draftOf(await mustFindDraft(at, id)),

    /** Throws a conflict with the stored draft when it was saved elsewhere meanwhile. */
    save: (input: Versioned & { readonly form: OrderForm }) => write((tx) => saveDraft(tx, deps, input)),

    list: async (actor: Actor, mine: boolean): Promise<DraftListRow[]> =>
      (await draftsRepository.newest(read, mine ? actor.userId : null)).map(listRowOf),

    discard: (actor: Actor, input: Versioned) => write((tx) => discardDraft(tx, deps, actor, input)),

    /** The content of an order once more, without its times and the answer on dangerous goods: those are asked for anew. */
    repeat: (actor: Actor, orderId: string) =>
      write(async (tx) => {
        const form = await currentForm(tx, await mustFindOrder(tx, orderId));
        return addDraft(tx, deps, actor, { ...form, ...askedAnew, customerOrderNo: '' }, null);
      }),

    async review(actor: Actor, id: string) {
      const draft = await mustFindDraft(read, id);
      const amends = draft.amendsOrderId ? await mustFindOrder(read, draft.amendsOrderId) : null;
      const { issues, content } = await reviewDraft(read, deps, { draft, actor, amends });
      return { issues: [...issues], ready: content !== null };
    },

    /** What a draft or an order says as a form; `number` of the order, also of the one that a draft changes. */
    async formOf(id: string): Promise<{ readonly number: string | null; readonly form: OrderForm }> {
      const order = await ordersRepository.find(read, id);
      if (order) return { number: order.number, form: await currentForm(read, order) };
      const { amendsNumber, form } = draftOf(await mustFindDraft(read, id));
      return { number: amendsNumber, form };
    },

    /** The order that the draft would become, for its sheet's preview; throws `orders.notReady`. */
    async content(id: string) {
      const draft = await mustFindDraft(read, id);
      const amends = draft.amendsOrderId ? await mustFindOrder(read, draft.amendsOrderId) : null;
      const content = await readSoundForm(read, deps, { draft, amends });
      return { content, number: draft.amendsNumber, revision: amends ? amends.revision + 1 : 1 };
    },

    /** One change at a time: whoever comes second gets the one that is open. */
    beginChange: (actor: Actor, orderId: string) =>
      write(async (tx) => {
        const open = await draftsRepository.ofOrder(tx, orderId);
        if (open) return draftOf(open);
        const order = await mustFindOrder(tx, orderId);
        if (!mayChange(order.state)) throw new UserError('orders.notChangeable', { number: order.number });
        return addDraft(tx, deps, actor, await currentForm(tx, order), order);
      }),
  };
}

const askedAnew = {
  pickupDay: '',
  pickupFrom: '',
  pickupTo: '',
  deliveryDay: '',
  deliveryFrom: '',
  deliveryTo: '',
  dangerousDeclared: '',
  dangerousDetails: '',
} as const;

async function addDraft(
  tx: WriteContext,
  deps: OrdersDeps,
  actor: Actor,
  form: OrderForm,
  amends: WorkOrderRow | null,
): Promise<OrderDraft> {
  const now = deps.now();
  const row: OrderDraftRow = {
    id: deps.ids.next(),
    authorId: actor.userId,
    authorName: actor.displayName,
    ...(await customerColumns(tx, deps, form)),
    amendsOrderId: amends?.id ?? null,
    amendsNumber: amends?.number ?? null,
    amendsVersion: amends?.version ?? null,
    form,
    createdAt: now,
    updatedAt: now,
    version: 1,
  };
  await draftsRepository.insert(tx, row);
  await deps.events.append(tx, actor, [
    amends
      ? { type: 'order.changeBegun', subject: { kind: 'order', id: amends.id }, payload: { draftId: row.id } }
      : { type: 'order.draftStarted', subject: { kind: 'order', id: row.id }, payload: { channel: form.channel } },
  ]);
  tx.changed('draft', row.id);
  return draftOf(row);
}

async function saveDraft(tx: WriteContext, deps: OrdersDeps, input: Versioned & { readonly form: OrderForm }) {
  const draft = await mustFindDraft(tx, input.id);
  const updatedAt = deps.now();
  const moved = draft.customerId !== input.form.customerId;
  const customer = moved ? await customerColumns(tx, deps, input.form) : {};
  const patch = { form: input.form, updatedAt, ...customer };
  await draftsRepository.update(tx, input.id, input.version, patch, async () => draftOf(draft));
  tx.changed('draft', input.id);
  return { version: input.version + 1, updatedAt };
}

async function discardDraft(tx: WriteContext, deps: OrdersDeps, actor: Actor, input: Versioned): Promise<void> {
  const draft = await mustFindDraft(tx, input.id);
  if (draft.authorId !== actor.userId && !actor.permissions.has('orders.reassign')) {
    throw new UserError('orders.draftNotYours', { author: draft.authorName });
  }
  if (!(await draftsRepository.remove(tx, input.id, input.version))) {
    throw new ConflictError('orders.draftChanged', draftOf(draft));
  }
  if (!draft.amendsOrderId) await deps.mailbox.released(tx, actor, draft.id);
  await deps.events.append(tx, actor, [
    {
      type: 'order.draftDiscarded',
      subject: { kind: 'order', id: draft.amendsOrderId ?? draft.id },
      payload: { form: draft.form },
    },
  ]);
  tx.changed('draft', input.id);
}

export function draftOf(row: OrderDraftRow): OrderDraft {
  const { customerId: _customer, amendsVersion: _version, ...draft } = row;
  // A draft begun with an older app lacks the fields that the form has gained since.
  return { ...draft, form: { ...emptyOrderForm, ...draft.form } };
}

export async function mustFindDraft(at: ReadContext, id: string): Promise<OrderDraftRow> {
  const draft = await draftsRepository.find(at, id);
  if (draft) return draft;
  const order = await ordersRepository.find(at, id);
  if (order) throw new UserError('orders.alreadyConfirmed', { number: order.number, orderId: order.id });
  throw new UserError('orders.draftNotFound');
}

export async function mustFindOrder(at: ReadContext, id: string): Promise<WorkOrderRow> {
  const order = await ordersRepository.find(at, id);
  if (!order) throw new UserError('orders.notFound');
  return order;
}

export async function currentForm(at: ReadContext, order: WorkOrderRow): Promise<OrderForm> {
  const revision = await ordersRepository.revision(at, order.id, order.revision);
  if (!revision) throw new Error(`Order ${order.number} without its revision ${order.revision}`);
  return { ...emptyOrderForm, ...revision.form };
}

async function customerColumns(at: ReadContext, deps: OrdersDeps, form: OrderForm) {
  const found = form.customerId ? await deps.customers.forOrder(at, form.customerId) : null;
  return { customerId: found?.id ?? null, customerName: found?.nameZh ?? '' };
}

function listRowOf(row: OrderDraftRow): DraftListRow {
  const { form, ...draft } = draftOf(row);
  const consignee = form.deliveries.find((point) => !isEmptyPoint(point));
  return {
    ...draft,
    jobType: form.jobType || null,
    consignee: consignee?.company || consignee?.contact || '',
    goods: form.goods
      .filter((line) => !isEmptyGoods(line))
      .map((line) => line.name)
      .join('、'),
  };
}
