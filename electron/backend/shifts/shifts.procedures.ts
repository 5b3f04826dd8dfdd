import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

export function shiftsProcedures(os: Guarded['shifts'], { shifts }: Pick<Services, 'shifts'>) {
  return os.router({
    list: os.list.handler(() => shifts.list()),
    today: os.today.handler(({ context }) => shifts.today(context.actor)),
    get: os.get.handler(({ context, input }) => shifts.get(context.actor, input.id)),
    begin: os.begin.handler(({ context }) => shifts.begin(context.actor)),
    save: os.save.handler(({ context, input }) => shifts.save(context.actor, input)),
    handOver: os.handOver.handler(({ context, input }) => shifts.handOver(context.actor, input)),
    accept: os.accept.handler(({ context, input }) => shifts.accept(context.actor, input)),
    giveBack: os.giveBack.handler(({ context, input }) => shifts.giveBack(context.actor, input)),
    withdraw: os.withdraw.handler(({ context, input }) => shifts.withdraw(context.actor, input)),
    pdf: os.pdf.handler(({ context, input }) => shifts.pdf(context.actor, input)),
  });
}
