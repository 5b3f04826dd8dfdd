import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

export function ordersProcedures(os: Guarded['orders'], given: Services) {
  const { orders, drafts, orderQueries, orderCourse, orderExport } = given;
  return os.router({
    drafts: {
      create: os.drafts.create.handler(({ input, context }) => drafts.create(context.actor, input.form)),
      get: os.drafts.get.handler(({ input }) => drafts.get(input.id)),
      save: os.drafts.save.handler(({ input }) => drafts.save(input)),
      list: os.drafts.list.handler(({ input, context }) => drafts.list(context.actor, input.mine)),
      discard: os.drafts.discard.handler(({ input, context }) => drafts.discard(context.actor, input)),
      repeat: os.drafts.repeat.handler(({ input, context }) => drafts.repeat(context.actor, input.orderId)),
      review: os.drafts.review.handler(({ input, context }) => drafts.review(context.actor, input.id)),
    },
    customerDefaults: os.customerDefaults.handler(({ input }) => orderQueries.customerDefaults(input.customerId)),
    confirm: os.confirm.handler(({ input, context }) => orders.confirm(context.actor, input)),
    beginChange: os.beginChange.handler(({ input, context }) => drafts.beginChange(context.actor, input.orderId)),
    confirmChange: os.confirmChange.handler(({ input, context }) => orders.confirmChange(context.actor, input)),
    cancel: os.cancel.handler(({ input, context }) => orders.cancel(context.actor, input)),
    changeOwner: os.changeOwner.handler(({ input, context }) => orders.changeOwner(context.actor, input)),
    get: os.get.handler(({ input }) => orderQueries.get(input.id)),
    timeline: os.timeline.handler(({ input, context }) => orderCourse(context.actor, input.id)),
    list: os.list.handler(({ input }) => orderQueries.list(input)),
    count: os.count.handler(({ input }) => orderQueries.count(input)),
    jump: os.jump.handler(({ input }) => orderQueries.jump(input.text)),
    export: os.export.handler(({ input, context }) => orderExport(context.actor, input)),
    numberGaps: os.numberGaps.handler(({ input }) => orderQueries.numberGaps(input.from, input.to)),
  });
}
