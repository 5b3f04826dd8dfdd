import type { OrderDraft, OrderDraftRow as DraftListRow } from '../../../shared/contract/orders.ts';
import { emptyOrderForm, isEmptyGoods, isEmptyPoint, type OrderForm } from '../../../shared/domain/orders/form.ts';
import { mayChange } from '../../../shared/domain/orders/states.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { OrderDraftRow, WorkOrderRow } from '../database/entities/orders.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { draftsRepository } from './drafts.repository.ts';
import type { OrdersDeps } from './orders.deps.ts';
import { ordersRepository } from './orders.repository.ts';
import { reviewForm } from './reading.ts';

/** Drafts: what clerks type, kept letter by letter for whoever takes it up again (1.3.x.6). */
export function createDraftsService(deps: OrdersDeps) {
  const { database, events } = deps;

  async function add(
    tx: WriteContext,
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
    await events.append(tx, actor, [
      amends
        ? { type: 'order.changeBegun', subject: { kind: 'order', id: amends.id }, payload: { draftId: row.id } }
        : { type: 'order.draftStarted', subject: { kind: 'order', id: row.id }, payload: { channel: form.channel } },
    ]);
    tx.changed('draft', row.id);
    return draftOf(row);
  }

  return {
    create: (actor: Actor, form: Partial<OrderForm>) =>
      database.write((tx) => add(tx, actor, { ...emptyOrderForm, ...form }, null)),

    async get(id: string): Promise<OrderDraft> {
      return draftOf(await mustFindDraft(database.read, id));
    },

    /** Throws a conflict with the stored draft when it was saved elsewhere meanwhile. */
    save: (input: { readonly id: string; readonly version: number; readonly form: OrderForm }) =>
      database.write(async (tx) => {
        const draft = await mustFindDraft(tx, input.id);
        const updatedAt = deps.now();
        const moved = draft.customerId !== input.form.customerId;
        const customer = moved ? await customerColumns(tx, deps, input.form) : {};
        await draftsRepository.update(
          tx,
          input.id,
          input.version,
          { form: input.form, updatedAt, ...customer },
          async () => draftOf(draft),
        );
        tx.changed('draft', input.id);
        return { version: input.version + 1, updatedAt };
      }),

    async list(actor: Actor, mine: boolean): Promise<DraftListRow[]> {
      const rows = await draftsRepository.newest(database.read, mine ? actor.userId : null);
      return rows.map(listRowOf);
    },

    discard: (actor: Actor, input: { readonly id: string; readonly version: number }) =>
      database.write(async (tx) => {
        const draft = await mustFindDraft(tx, input.id);
        if (draft.authorId !== actor.userId && !actor.permissions.has('orders.reassign')) {
          throw new UserError('orders.draftNotYours', { author: draft.authorName });
        }
        if (!(await draftsRepository.remove(tx, input.id, input.version))) throw new UserError('orders.draftMoved');
        await events.append(tx, actor, [
          {
            type: 'order.draftDiscarded',
            subject: { kind: 'order', id: draft.amendsOrderId ?? draft.id },
            payload: { form: draft.form },
          },
        ]);
        tx.changed('draft', input.id);
      }),

    /** The content of an order once more, without its times: those are asked for anew. */
    repeat: (actor: Actor, orderId: string) =>
      database.write(async (tx) => {
        const form = await currentForm(tx, await mustFindOrder(tx, orderId));
        const times = {
          pickupDay: '',
          pickupFrom: '',
          pickupTo: '',
          deliveryDay: '',
          deliveryFrom: '',
          deliveryTo: '',
        };
        return add(tx, actor, { ...form, ...times, customerOrderNo: '' }, null);
      }),

    async review(id: string) {
      const draft = await mustFindDraft(database.read, id);
      const amends = draft.amendsOrderId ? await mustFindOrder(database.read, draft.amendsOrderId) : null;
      const { issues, content } = await reviewForm(database.read, deps, draft.form, amends);
      return { issues: [...issues], ready: content !== null };
    },

    /** One change at a time: whoever comes second gets the one that is open. */
    beginChange: (actor: Actor, orderId: string) =>
      database.write(async (tx) => {
        const open = await draftsRepository.ofOrder(tx, orderId);
        if (open) return draftOf(open);
        const order = await mustFindOrder(tx, orderId);
        if (!mayChange(order.state)) throw new UserError('orders.notChangeable', { number: order.number });
        return add(tx, actor, await currentForm(tx, order), order);
      }),
  };
}

export function draftOf(row: OrderDraftRow): OrderDraft {
  const { customerId: _customer, amendsVersion: _version, ...draft } = row;
  return draft;
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
