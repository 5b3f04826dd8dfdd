import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

export function attachmentsProcedures(os: Guarded['attachments'], { attachments }: Services) {
  return os.router({
    list: os.list.handler(({ input, context }) => attachments.list(context.actor, input)),
    add: os.add.handler(({ input, context }) => attachments.attach(context.actor, input)),
    content: os.content.handler(({ input, context }) => attachments.open(context.actor, input.id)),
    remove: os.remove.handler(({ input, context }) => attachments.remove(context.actor, input)),
  });
}
