import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

export function exceptionReportsProcedures(
  os: Guarded['exceptionReports'],
  { exceptionReports: reports }: Pick<Services, 'exceptionReports'>,
) {
  return os.router({
    list: os.list.handler(({ context, input }) => reports.list(context.actor, input)),
    missing: os.missing.handler(() => reports.missing()),
    board: os.board.handler(() => reports.board()),
    get: os.get.handler(({ input }) => reports.get(input.id, input.at)),
    ofOrder: os.ofOrder.handler(({ input }) => reports.rowsOfOrder(input.orderId)),
    flags: os.flags.handler(() => reports.flags()),
    regime: os.regime.handler(({ input }) => reports.regime(input)),
    saveDraft: os.saveDraft.handler(({ context, input }) => reports.saveDraft(context.actor, input)),
    discardDraft: os.discardDraft.handler(({ context, input }) => reports.discardDraft(context.actor, input)),
    submit: os.submit.handler(({ context, input }) => reports.submit(context.actor, input)),
    giveBack: os.giveBack.handler(({ context, input }) => reports.giveBack(context.actor, input)),
    file: os.file.handler(({ context, input }) => reports.file(context.actor, input)),
    addFact: os.addFact.handler(({ context, input }) => reports.addFact(context.actor, input)),
    correct: os.correct.handler(({ context, input }) => reports.correct(context.actor, input)),
    addAction: os.addAction.handler(({ context, input }) => reports.addAction(context.actor, input)),
    raise: os.raise.handler(({ context, input }) => reports.raise(context.actor, input)),
    logCall: os.logCall.handler(({ context, input }) => reports.logCall(context.actor, input)),
    inform: os.inform.handler(({ context, input }) => reports.inform(context.actor, input)),
    recordMail: os.recordMail.handler(({ context, input }) => reports.recordMail(context.actor, input)),
    close: os.close.handler(({ context, input }) => reports.close(context.actor, input)),
    reopen: os.reopen.handler(({ context, input }) => reports.reopen(context.actor, input)),
    sheet: os.sheet.handler(({ input }) => reports.sheet(input)),
    excel: os.excel.handler(({ context, input }) => reports.excel(context.actor, input)),
    settings: {
      get: os.settings.get.handler(() => reports.settings.get()),
      save: os.settings.save.handler(({ context, input }) => reports.settings.save(context.actor, input)),
    },
  });
}
