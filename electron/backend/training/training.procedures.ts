import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

export function trainingProcedures(os: Guarded['training'], { training }: Pick<Services, 'training'>) {
  return os.router({
    list: os.list.handler(({ context, input }) => training.list(context.actor, input)),
    get: os.get.handler(({ context, input }) => training.get(context.actor, input.id)),
    today: os.today.handler(({ context }) => training.today(context.actor)),
    begin: os.begin.handler(({ context, input }) => training.begin(context.actor, input)),
    assign: os.assign.handler(({ context, input }) => training.assign(context.actor, input)),
    save: os.save.handler(({ context, input }) => training.save(context.actor, input)),
    sign: os.sign.handler(({ context, input }) => training.sign(context.actor, input)),
    change: os.change.handler(({ context, input }) => training.change(context.actor, input)),
    tickRead: os.tickRead.handler(({ context, input }) => training.tickRead(context.actor, input.id)),
    takeOver: os.takeOver.handler(({ context, input }) => training.takeOver(context.actor, input)),
    close: os.close.handler(({ context, input }) => training.close(context.actor, input)),
    breakOff: os.breakOff.handler(({ context, input }) => training.breakOff(context.actor, input)),
    pdf: os.pdf.handler(({ context, input }) => training.pdf(context.actor, input)),
    excel: os.excel.handler(({ context, input }) => training.excel(context.actor, input)),
    listExcel: os.listExcel.handler(({ context, input }) => training.listExcel(context.actor, input)),
    syllabus: {
      list: os.syllabus.list.handler(() => training.syllabus.list()),
      save: os.syllabus.save.handler(({ context, input }) => training.syllabus.save(context.actor, input)),
      move: os.syllabus.move.handler(({ context, input }) => training.syllabus.move(context.actor, input)),
    },
  });
}
