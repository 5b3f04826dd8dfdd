import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

type Given = Pick<Services, 'settlement'>;

export function settlementProcedures(os: Guarded['settlement'], given: Given) {
  const { settlement } = given;
  const { agreements } = settlement;
  return os.router({
    board: os.board.handler(({ context, input }) => settlement.board(context.actor, input)),
    boardExcel: os.boardExcel.handler(({ context, input }) => settlement.boardExcel(context.actor, input)),
    close: os.close.handler(({ context, input }) => settlement.close(context.actor, input)),
    ofOrder: os.ofOrder.handler(({ input }) => settlement.ofOrder(input.orderId)),
    agreements: os.agreements.router({
      get: os.agreements.get.handler(({ context, input }) => agreements.get(context.actor, input.customerId)),
      saveTerms: os.agreements.saveTerms.handler(({ context, input }) => agreements.saveTerms(context.actor, input)),
      saveQuotation: os.agreements.saveQuotation.handler(({ context, input }) =>
        agreements.saveQuotation(context.actor, input),
      ),
    }),
    statements: statementProcedures(os.statements, given),
    invoices: invoiceProcedures(os.invoices, given),
    payments: paymentProcedures(os.payments, given),
  });
}

function statementProcedures(os: Guarded['settlement']['statements'], { settlement: { statements } }: Given) {
  return os.router({
    get: os.get.handler(({ context, input }) => statements.get(context.actor, input.id)),
    draft: os.draft.handler(({ context, input }) => statements.draft(context.actor, input)),
    saveLine: os.saveLine.handler(({ context, input }) => statements.saveLine(context.actor, input)),
    saveDeductions: os.saveDeductions.handler(({ context, input }) => statements.saveDeductions(context.actor, input)),
    submit: os.submit.handler(({ context, input }) => statements.submit(context.actor, input)),
    review: os.review.handler(({ context, input }) => statements.review(context.actor, input)),
    giveBack: os.giveBack.handler(({ context, input }) => statements.giveBack(context.actor, input)),
    drop: os.drop.handler(({ context, input }) => statements.drop(context.actor, input)),
    correct: os.correct.handler(({ context, input }) => statements.correct(context.actor, input)),
    send: os.send.handler(({ context, input }) => statements.send(context.actor, input)),
    recordSent: os.recordSent.handler(({ context, input }) => statements.recordSent(context.actor, input)),
    chase: os.chase.handler(({ context, input }) => statements.chase(context.actor, input)),
    confirm: os.confirm.handler(({ context, input }) => statements.confirm(context.actor, input)),
    dispute: os.dispute.handler(({ context, input }) => statements.dispute(context.actor, input)),
    noteDispute: os.noteDispute.handler(({ context, input }) => statements.noteDispute(context.actor, input)),
    endDispute: os.endDispute.handler(({ context, input }) => statements.endDispute(context.actor, input)),
    pdf: os.pdf.handler(({ context, input }) => statements.pdf(context.actor, input)),
    excel: os.excel.handler(({ context, input }) => statements.excel(context.actor, input)),
  });
}

function invoiceProcedures(os: Guarded['settlement']['invoices'], { settlement: { invoices } }: Given) {
  return os.router({
    ask: os.ask.handler(({ context, input }) => invoices.ask(context.actor, input)),
    issue: os.issue.handler(({ context, input }) => invoices.issue(context.actor, input)),
    takeBack: os.takeBack.handler(({ context, input }) => invoices.takeBack(context.actor, input)),
    deliver: os.deliver.handler(({ context, input }) => invoices.deliver(context.actor, input)),
  });
}

function paymentProcedures(os: Guarded['settlement']['payments'], { settlement: { payments } }: Given) {
  return os.router({
    list: os.list.handler(({ input }) => payments.list(input)),
    record: os.record.handler(({ context, input }) => payments.record(context.actor, input)),
    takeBack: os.takeBack.handler(({ context, input }) => payments.takeBack(context.actor, input)),
    refund: os.refund.handler(({ context, input }) => payments.refund(context.actor, input)),
    settleAdvance: os.settleAdvance.handler(({ context, input }) => payments.settleAdvance(context.actor, input)),
    writeOff: os.writeOff.handler(({ context, input }) => payments.writeOff(context.actor, input)),
    takeBackWriteOff: os.takeBackWriteOff.handler(({ context, input }) =>
      payments.takeBackWriteOff(context.actor, input),
    ),
    notify: os.notify.handler(({ context, input }) => payments.notify(context.actor, input)),
    endNotice: os.endNotice.handler(({ context, input }) => payments.endNotice(context.actor, input)),
    receivables: os.receivables.handler(({ input }) => payments.receivables(input)),
    excel: os.excel.handler(({ context, input }) => payments.excel(context.actor, input)),
  });
}
