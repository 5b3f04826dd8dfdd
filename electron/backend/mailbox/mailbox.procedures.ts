import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

export function mailboxProcedures(os: Guarded['mailbox'], { mailbox }: Services) {
  return os.router({
    add: os.add.handler(({ input, context }) => mailbox.add(context.actor, input)),
    ofOrder: os.ofOrder.handler(({ input }) => mailbox.ofOrder(input.id)),
    list: os.list.handler(({ input }) => mailbox.list(input)),
    counts: os.counts.handler(() => mailbox.counts()),
    get: os.get.handler(({ input }) => mailbox.get(input.id)),
    take: os.take.handler(({ input, context }) => mailbox.take(context.actor, input.id)),
    dismiss: os.dismiss.handler(({ input, context }) => mailbox.dismiss(context.actor, input)),
    bringBack: os.bringBack.handler(({ input, context }) => mailbox.bringBack(context.actor, input)),
    status: os.status.handler(() => mailbox.status()),
    lookNow: os.lookNow.handler(() => mailbox.lookNow()),
    settings: os.settings.handler(() => mailbox.settings()),
    updateSettings: os.updateSettings.handler(({ input, context }) => mailbox.updateSettings(context.actor, input)),
    testSettings: os.testSettings.handler(({ input }) => mailbox.testSettings(input)),
  });
}
