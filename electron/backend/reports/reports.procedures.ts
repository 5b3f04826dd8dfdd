import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

export function reportsProcedures(os: Guarded['reports'], { reports }: Pick<Services, 'reports'>) {
  return os.router({
    list: os.list.handler(({ context, input }) => reports.list(context.actor, input)),
    get: os.get.handler(({ context, input }) => reports.get(context.actor, input.id)),
    items: os.items.handler(({ context, input }) => reports.items(context.actor, input)),
    draft: os.draft.handler(({ context, input }) => reports.draft(context.actor, input)),
    save: os.save.handler(({ context, input }) => reports.save(context.actor, input)),
    submit: os.submit.handler(({ context, input }) => reports.submit(context.actor, input)),
    approve: os.approve.handler(({ context, input }) => reports.approve(context.actor, input)),
    giveBack: os.giveBack.handler(({ context, input }) => reports.giveBack(context.actor, input)),
    correct: os.correct.handler(({ context, input }) => reports.correct(context.actor, input)),
    send: os.send.handler(({ context, input }) => reports.send(context.actor, input)),
    pdf: os.pdf.handler(({ context, input }) => reports.pdf(context.actor, input)),
    excel: os.excel.handler(({ context, input }) => reports.excel(context.actor, input)),
    settings: os.settings.handler(() => reports.settings()),
    saveSettings: os.saveSettings.handler(({ context, input }) => reports.saveSettings(context.actor, input)),
  });
}
