import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

export function mailProcedures(os: Guarded['mail'], { mail }: Services) {
  return os.router({
    list: os.list.handler(({ input }) => mail.list(input)),
    status: os.status.handler(() => mail.status()),
    get: os.get.handler(({ input }) => mail.get(input.id)),
    ofSubject: os.ofSubject.handler(({ input }) => mail.ofSubject(input.subjectId)),
    retry: os.retry.handler(({ input, context }) => mail.retry(context.actor, input)),
    cancel: os.cancel.handler(({ input, context }) => mail.cancel(context.actor, input)),
    recordTyped: os.recordTyped.handler(({ input, context }) => mail.recordTyped(context.actor, input)),
    settings: os.settings.router({
      get: os.settings.get.handler(() => mail.settings.get()),
      test: os.settings.test.handler(({ input, context }) => mail.settings.test(context.actor, input)),
      save: os.settings.save.handler(({ input, context }) => mail.settings.save(context.actor, input)),
    }),
  });
}
