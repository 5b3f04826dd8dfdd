import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

export function trackingProcedures(os: Guarded['tracking'], { tracking }: Pick<Services, 'tracking'>) {
  return os.router({
    list: os.list.handler(({ input }) => tracking.list(input)),
    count: os.count.handler(({ input }) => tracking.count(input)),
    get: os.get.handler(({ input }) => tracking.get(input.id)),
    record: os.record.handler(({ context, input }) => tracking.record(context.actor, input)),
    stepBack: os.stepBack.handler(({ context, input }) => tracking.stepBack(context.actor, input)),
    changeClass: os.changeClass.handler(({ context, input }) => tracking.changeClass(context.actor, input)),
    checklist: os.checklist.handler(({ input }) => tracking.checklist(input.id)),
    tick: os.tick.handler(({ context, input }) => tracking.tick(context.actor, input)),
    letter: os.letter.handler(({ context, input }) => tracking.letter(context.actor, input)),
    letterSent: os.letterSent.handler(({ context, input }) => tracking.letterSent(context.actor, input)),
    letterCover: os.letterCover.handler(({ input }) => tracking.letterCover(input)),
    mailLetter: os.mailLetter.handler(({ context, input }) => tracking.mailLetter(context.actor, input)),
    receipts: {
      get: os.receipts.get.handler(({ input }) => tracking.receipts.get(input.id)),
      advance: os.receipts.advance.handler(({ context, input }) => tracking.receipts.advance(context.actor, input)),
      check: os.receipts.check.handler(({ context, input }) => tracking.receipts.check(context.actor, input)),
      undo: os.receipts.undo.handler(({ context, input }) => tracking.receipts.undo(context.actor, input)),
      close: os.receipts.close.handler(({ context, input }) => tracking.receipts.close(context.actor, input)),
      setLimit: os.receipts.setLimit.handler(({ context, input }) => tracking.receipts.setLimit(context.actor, input)),
    },
    partners: {
      list: os.partners.list.handler(() => tracking.partners.list()),
      save: os.partners.save.handler(({ context, input }) => tracking.partners.save(context.actor, input)),
    },
    excel: os.excel.handler(({ context, input }) => tracking.files.excel(context.actor, input)),
    pdf: os.pdf.handler(({ context, input }) => tracking.files.pdf(context.actor, input)),
  });
}
