import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

export function notesProcedures(os: Guarded['notes'], { notes }: Pick<Services, 'notes'>) {
  return os.router({
    save: os.save.handler(({ context, input }) => notes.save(context.actor, input)),
    list: os.list.handler(({ input }) => notes.list(input.view)),
    get: os.get.handler(({ input }) => notes.get(input.id)),
    ofOrder: os.ofOrder.handler(({ input }) => notes.ofOrder(input.orderId)),
    tellManager: os.tellManager.handler(({ context, input }) => notes.tellManager(context.actor, input)),
    close: os.close.handler(({ context, input }) => notes.close(context.actor, input)),
  });
}
