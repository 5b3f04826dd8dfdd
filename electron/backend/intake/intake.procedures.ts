import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

export function intakeProcedures(os: Guarded['intake'], { intake }: Services) {
  return os.router({
    standing: os.standing.handler(({ input }) => intake.standing(input.draftId)),
    tick: os.tick.handler(({ input, context }) => intake.tick(context.actor, input)),
    confirm: os.confirm.handler(({ input, context }) => intake.confirm(context.actor, input)),
    ofOrder: os.ofOrder.handler(({ input }) => intake.ofOrder(input.orderId)),
    fax: {
      openDays: os.fax.openDays.handler(() => intake.fax.openDays()),
      day: os.fax.day.handler(({ input }) => intake.fax.day(input.day)),
      setCount: os.fax.setCount.handler(({ input, context }) => intake.fax.setCount(context.actor, input)),
      addCustomer: os.fax.addCustomer.handler(({ input, context }) => intake.fax.addCustomer(context.actor, input)),
      close: os.fax.close.handler(({ input, context }) => intake.fax.close(context.actor, input)),
      reopen: os.fax.reopen.handler(({ input, context }) => intake.fax.reopen(context.actor, input)),
      export: os.fax.export.handler(({ input, context }) => intake.fax.export(context.actor, input.day)),
    },
  });
}
