import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

export function exceptionsProcedures(os: Guarded['exceptions'], { exceptions }: Pick<Services, 'exceptions'>) {
  return os.router({
    flags: os.flags.handler(() => exceptions.flags()),
    list: os.list.handler(({ input }) => exceptions.list(input)),
    ofOrder: os.ofOrder.handler(({ input }) => exceptions.ofOrder(input.orderId)),
    flag: os.flag.handler(({ context, input }) => exceptions.flag(context.actor, input)),
    add: os.add.handler(({ context, input }) => exceptions.add(context.actor, input)),
    answerCause: os.answerCause.handler(({ context, input }) => exceptions.answerCause(context.actor, input)),
    inform: os.inform.handler(({ context, input }) => exceptions.inform(context.actor, input)),
    makeOrder: os.makeOrder.handler(({ context, input }) => exceptions.makeOrder(context.actor, input)),
    noRemedy: os.noRemedy.handler(({ context, input }) => exceptions.noRemedy(context.actor, input)),
    close: os.close.handler(({ context, input }) => exceptions.close(context.actor, input)),
    reopen: os.reopen.handler(({ context, input }) => exceptions.reopen(context.actor, input)),
  });
}
