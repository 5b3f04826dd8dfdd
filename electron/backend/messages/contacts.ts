import type { Contact } from '../../../shared/contract/messages.ts';
import { checkContact, type ContactForm } from '../../../shared/domain/messages/contact.ts';
import { purposeOfRule } from '../../../shared/domain/messages/purposes.ts';
import type { Evidence } from '../../../shared/domain/tasks/evidence.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { WorkOrderRow } from '../database/entities/orders.ts';
import type { ContactRow } from '../database/entities/messages.ts';
import type { TaskRow } from '../database/entities/tasks.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { clausesOf } from './clauses.ts';
import type { MessagesDeps } from './messages.deps.ts';
import { contactsRepository } from './messages.repository.ts';

/** Every contact is logged on the order (2.5.2): by itself, or as what shows that a duty is done. */
export function createContacts(deps: MessagesDeps) {
  const { database } = deps;
  return {
    list: async (orderId: string): Promise<Contact[]> =>
      (await contactsRepository.ofOrder(database.read, orderId)).map(contactOf),

    log: (actor: Actor, { orderId, ...form }: ContactForm & { readonly orderId: string }): Promise<Contact> =>
      database.write((tx) => log(tx, deps, actor, orderId, form)),

    /** The call that closed a duty of an order is one of the order's contacts, without being typed again. */
    async keepOfTask(
      tx: WriteContext,
      actor: Actor,
      task: Pick<TaskRow, 'id' | 'ruleId' | 'subjectId'>,
      { contact, result }: Evidence,
    ): Promise<void> {
      if (!contact) return;
      const { person, phone, way, at } = contact;
      const form = { person, address: phone, way, at, said: result, company: '', reached: true };
      const order = await deps.orders.find(tx, task.subjectId);
      const row = { ...form, ...purposeOfRule(task.ruleId), direction: 'out' as const };
      await keep(tx, deps, actor, order, row, task.id);
    },
  };
}

async function log(
  tx: WriteContext,
  deps: MessagesDeps,
  actor: Actor,
  orderId: string,
  form: ContactForm,
): Promise<Contact> {
  const order = await deps.orders.find(tx, orderId);
  const issues = checkContact(form, { now: deps.now(), confirmedAt: order.confirmedAt });
  if (issues.length > 0) throw new UserError('messages.notLogged', {}, issues);
  return contactOf(await keep(tx, deps, actor, order, form, null));
}

async function keep(
  tx: WriteContext,
  deps: MessagesDeps,
  actor: Actor,
  order: WorkOrderRow,
  form: ContactForm,
  taskId: string | null,
): Promise<ContactRow> {
  const row: ContactRow = {
    ...form,
    id: deps.ports.ids.next(),
    orderId: order.id,
    taskId,
    byId: actor.userId,
    byName: actor.displayName,
    loggedAt: deps.now(),
  };
  await contactsRepository.insert(tx, row);
  const { number, customerId } = order;
  const serviceClass = (await deps.tracking.get(order.id, tx))?.serviceClass ?? null;
  const way = deps.tracking.wayClause(order, serviceClass, await deps.company.zone());
  await deps.events.append(tx, actor, [
    {
      type: 'contact.logged',
      subject: { kind: 'order', id: order.id },
      clauses: clausesOf(form.purpose, { serviceClass, way }),
      payload: { ...form, number, customerId, contact: row.id, ...(taskId ? { task: taskId } : {}) },
    },
  ]);
  tx.changed('contact', order.id);
  return row;
}

function contactOf({ orderId: _order, byId: _by, ...contact }: ContactRow): Contact {
  return contact;
}
