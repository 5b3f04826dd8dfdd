import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

type Given = Pick<Services, 'exams'>;

export function examsProcedures(os: Guarded['exams'], given: Given) {
  const { exams } = given;
  return os.router({
    bank: bankProcedures(os.bank, given),
    plans: {
      list: os.plans.list.handler(() => exams.plans.list()),
      create: os.plans.create.handler(({ context, input }) => exams.plans.create(context.actor, input)),
      update: os.plans.update.handler(({ context, input }) => exams.plans.update(context.actor, input)),
    },
    list: os.list.handler(({ context, input }) => exams.list(context.actor, input)),
    get: os.get.handler(({ context, input }) => exams.get(context.actor, input.id)),
    candidates: os.candidates.handler(() => exams.candidates()),
    assign: os.assign.handler(({ context, input }) => exams.assign(context.actor, input)),
    assignMyself: os.assignMyself.handler(({ context, input }) => exams.assignMyself(context.actor, input.planId)),
    withdraw: os.withdraw.handler(({ context, input }) => exams.withdraw(context.actor, input)),
    start: os.start.handler(({ context, input }) => exams.start(context.actor, input)),
    answer: os.answer.handler(({ context, input }) => exams.answer(context.actor, input)),
    beat: os.beat.handler(({ context, input }) => exams.beat(context.actor, input.id)),
    leave: os.leave.handler(({ context, input }) => exams.leave(context.actor, input.id)),
    submit: os.submit.handler(({ context, input }) => exams.submit(context.actor, input)),
    markAnswer: os.markAnswer.handler(({ context, input }) => exams.markAnswer(context.actor, input)),
    complete: os.complete.handler(({ context, input }) => exams.complete(context.actor, input)),
    noteResult: os.noteResult.handler(({ context, input }) => exams.noteResult(context.actor, input.id)),
    pdf: os.pdf.handler(({ context, input }) => exams.pdf(context.actor, input)),
    excel: os.excel.handler(({ context }) => exams.excel(context.actor)),
  });
}

function bankProcedures(os: Guarded['exams']['bank'], { exams: { bank } }: Given) {
  return {
    list: os.list.handler(({ context, input }) => bank.list(context.actor, input)),
    topics: os.topics.handler(() => bank.topics()),
    get: os.get.handler(({ context, input }) => bank.get(context.actor, input.id)),
    create: os.create.handler(({ context, input }) => bank.create(context.actor, input)),
    update: os.update.handler(({ context, input }) => bank.update(context.actor, input)),
    setActive: os.setActive.handler(({ context, input }) => bank.setActive(context.actor, input)),
    addTopic: os.addTopic.handler(({ context, input }) => bank.addTopic(context.actor, input)),
    previewImport: os.previewImport.handler(({ context, input }) => bank.previewImport(context.actor, input.file)),
    runImport: os.runImport.handler(({ context, input }) => bank.runImport(context.actor, input.previewId)),
    importTemplate: os.importTemplate.handler(({ context }) => bank.importTemplate(context.actor)),
    export: os.export.handler(({ context }) => bank.export(context.actor)),
  };
}
