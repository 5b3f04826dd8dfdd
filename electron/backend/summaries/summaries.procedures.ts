import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

export function summariesProcedures(os: Guarded['summaries'], { summaries }: Pick<Services, 'summaries'>) {
  return os.router({
    list: os.list.handler(({ context, input }) => summaries.list(context.actor, input)),
    get: os.get.handler(({ context, input }) => summaries.get(context.actor, input.id)),
    matters: os.matters.handler(({ context, input }) => summaries.matters(context.actor, input)),
    duties: os.duties.handler(({ context, input }) => summaries.duties(context.actor, input)),
    draft: os.draft.handler(({ context, input }) => summaries.draft(context.actor, input)),
    save: os.save.handler(({ context, input }) => summaries.save(context.actor, input)),
    submit: os.submit.handler(({ context, input }) => summaries.submit(context.actor, input)),
    approve: os.approve.handler(({ context, input }) => summaries.approve(context.actor, input)),
    giveBack: os.giveBack.handler(({ context, input }) => summaries.giveBack(context.actor, input)),
    correct: os.correct.handler(({ context, input }) => summaries.correct(context.actor, input)),
    pdf: os.pdf.handler(({ context, input }) => summaries.pdf(context.actor, input)),
    excel: os.excel.handler(({ context, input }) => summaries.excel(context.actor, input)),
  });
}
