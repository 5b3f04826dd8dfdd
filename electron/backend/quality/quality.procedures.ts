import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

export function qualityProcedures(os: Guarded['quality'], { quality }: Pick<Services, 'quality'>) {
  const { actions, analysis, letter } = quality;
  return os.router({
    list: os.list.handler(({ context, input }) => quality.list(context.actor, input.view)),
    get: os.get.handler(({ context, input }) => quality.get(context.actor, input.id)),
    ofReport: os.ofReport.handler(({ context, input }) => quality.ofReport(context.actor, input.reportId)),
    ofOrder: os.ofOrder.handler(({ context, input }) => quality.ofOrder(context.actor, input.orderId)),
    people: os.people.handler(() => quality.people()),
    open: os.open.handler(({ context, input }) => quality.open(context.actor, input.reportId)),
    sign: os.sign.handler(({ context, input }) => quality.sign(context.actor, input)),
    goBack: os.goBack.handler(({ context, input }) => quality.goBack(context.actor, input)),
    close: os.close.handler(({ context, input }) => quality.close(context.actor, input)),
    actions: {
      add: os.actions.add.handler(({ context, input }) => actions.add(context.actor, input)),
      done: os.actions.done.handler(({ context, input }) => actions.done(context.actor, input)),
      verify: os.actions.verify.handler(({ context, input }) => actions.verify(context.actor, input)),
      drop: os.actions.drop.handler(({ context, input }) => actions.drop(context.actor, input)),
    },
    followUp: os.followUp.handler(({ context, input }) => actions.followUp(context.actor, input)),
    analysis: {
      begin: os.analysis.begin.handler(({ context, input }) => analysis.begin(context.actor, input.id)),
      save: os.analysis.save.handler(({ context, input }) => analysis.save(context.actor, input)),
      submit: os.analysis.submit.handler(({ context, input }) => analysis.submit(context.actor, input)),
      decide: os.analysis.decide.handler(({ context, input }) => analysis.decide(context.actor, input)),
      reopen: os.analysis.reopen.handler(({ context, input }) => analysis.reopen(context.actor, input)),
    },
    letter: {
      pdf: os.letter.pdf.handler(({ input }) => letter.pdf(input)),
      contacts: os.letter.contacts.handler(({ input }) => letter.contacts(input.id)),
      send: os.letter.send.handler(({ context, input }) => letter.send(context.actor, input)),
    },
  });
}
