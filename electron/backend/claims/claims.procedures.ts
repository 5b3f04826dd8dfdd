import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

export function claimsProcedures(os: Guarded['claims'], { claims }: Pick<Services, 'claims'>) {
  return os.router({
    list: os.list.handler(({ input }) => claims.list(input.state)),
    ofReport: os.ofReport.handler(({ context, input }) => claims.ofReport(context.actor, input.reportId)),
    ofOrder: os.ofOrder.handler(({ input }) => claims.ofOrder(input.orderId)),
    settle: os.settle.handler(({ context, input }) => claims.settle(context.actor, input)),
    takeBack: os.takeBack.handler(({ context, input }) => claims.takeBack(context.actor, input)),
    raise: os.raise.handler(({ context, input }) => claims.raise(context.actor, input)),
    decide: os.decide.handler(({ context, input }) => claims.decide(context.actor, input)),
    pay: os.pay.handler(({ context, input }) => claims.pay(context.actor, input)),
    limits: {
      get: os.limits.get.handler(() => claims.limits.get()),
      save: os.limits.save.handler(({ context, input }) => claims.limits.save(context.actor, input)),
    },
  });
}
