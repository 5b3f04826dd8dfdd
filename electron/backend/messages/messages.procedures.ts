import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

export function messagesProcedures(os: Guarded['messages'], { messages }: Pick<Services, 'messages'>) {
  const { contacts, wishes } = messages;
  return os.router({
    contacts: {
      list: os.contacts.list.handler(({ input }) => contacts.list(input.orderId)),
      log: os.contacts.log.handler(({ context, input }) => contacts.log(context.actor, input)),
    },
    people: os.people.handler(({ input }) => messages.people(input.orderId)),
    compose: os.compose.handler(({ input }) => messages.compose(input)),
    send: os.send.handler(({ context, input }) => messages.send(context.actor, input)),
    wish: {
      get: os.wish.get.handler(({ input }) => wishes.get(input.customerId)),
      save: os.wish.save.handler(({ context, input }) => wishes.save(context.actor, input)),
    },
  });
}
