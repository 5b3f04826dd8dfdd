import { attachmentsProcedures } from '../attachments/attachments.procedures.ts';
import { claimsProcedures } from '../claims/claims.procedures.ts';
import { qualityProcedures } from '../quality/quality.procedures.ts';
import { calendarProcedures } from '../calendar/calendar.procedures.ts';
import { companyProcedures } from '../company/company.procedures.ts';
import { customersProcedures } from '../customers/customers.procedures.ts';
import { exceptionReportsProcedures } from '../exceptionReports/exception-reports.procedures.ts';
import { exceptionsProcedures } from '../exceptions/exceptions.procedures.ts';
import { handoversProcedures } from '../handovers/handovers.procedures.ts';
import { dangerousGoodsProcedures } from '../dangerousGoods/dangerous-goods.procedures.ts';
import { dispatchProcedures } from '../dispatch/dispatch.procedures.ts';
import { intakeProcedures } from '../intake/intake.procedures.ts';
import { mailProcedures } from '../mail/mail.procedures.ts';
import { mailboxProcedures } from '../mailbox/mailbox.procedures.ts';
import { messagesProcedures } from '../messages/messages.procedures.ts';
import { ordersProcedures } from '../orders/orders.procedures.ts';
import { peopleProcedures } from '../people/people.procedures.ts';
import type { Logger } from '../ports.ts';
import { presenceProcedures } from '../presence/presence.procedures.ts';
import { printingProcedures } from '../printing/printing.procedures.ts';
import type { Services } from '../services.ts';
import { settlementProcedures } from '../settlement/settlement.procedures.ts';
import { shiftsProcedures } from '../shifts/shifts.procedures.ts';
import { trackingProcedures } from '../tracking/tracking.procedures.ts';
import { systemProcedures } from '../system/system.procedures.ts';
import { tasksProcedures } from '../tasks/tasks.procedures.ts';
import { notesProcedures } from '../notes/notes.procedures.ts';
import { promisesProcedures } from '../promises/promises.procedures.ts';
import { requestsProcedures } from '../requests/requests.procedures.ts';
import { standingProcedures } from '../people/standing/standing.procedures.ts';
import { receptionProcedures } from '../reception/reception.procedures.ts';
import { kpiProcedures } from '../kpi/kpi.procedures.ts';
import { reportsProcedures } from '../reports/reports.procedures.ts';
import { summariesProcedures } from '../summaries/summaries.procedures.ts';
import { examsProcedures } from '../exams/exams.procedures.ts';
import { listsProcedures } from '../lists/lists.procedures.ts';
import { transferProcedures } from '../transfer/transfer.procedures.ts';
import { trainingProcedures } from '../training/training.procedures.ts';
import { guard } from './guard.ts';

/** The whole contract, each area behind the same guard. */
export function createRouter(services: Services, logger: Logger) {
  const os = guard(services, logger);
  return os.router({
    company: companyProcedures(os.company, services),
    calendar: calendarProcedures(os.calendar, services),
    people: peopleProcedures(os.people, services),
    customers: customersProcedures(os.customers, services),
    handovers: handoversProcedures(os.handovers, services),
    orders: ordersProcedures(os.orders, services),
    mailbox: mailboxProcedures(os.mailbox, services),
    mail: mailProcedures(os.mail, services),
    dispatch: dispatchProcedures(os.dispatch, services),
    messages: messagesProcedures(os.messages, services),
    tracking: trackingProcedures(os.tracking, services),
    exceptions: exceptionsProcedures(os.exceptions, services),
    printing: printingProcedures(os.printing, services),
    attachments: attachmentsProcedures(os.attachments, services),
    dangerousGoods: dangerousGoodsProcedures(os.dangerousGoods, services),
    intake: intakeProcedures(os.intake, services),
    tasks: tasksProcedures(os.tasks, services),
    shifts: shiftsProcedures(os.shifts, services),
    exceptionReports: exceptionReportsProcedures(os.exceptionReports, services),
    quality: qualityProcedures(os.quality, services),
    claims: claimsProcedures(os.claims, services),
    system: systemProcedures(os.system, services),
    transfer: transferProcedures(os.transfer, services),
    lists: listsProcedures(os.lists, services),
    notes: notesProcedures(os.notes, services),
    promises: promisesProcedures(os.promises, services),
    requests: requestsProcedures(os.requests, services),
    summaries: summariesProcedures(os.summaries, services),
    reports: reportsProcedures(os.reports, services),
    kpi: kpiProcedures(os.kpi, services),
    exams: examsProcedures(os.exams, services),
    presence: presenceProcedures(os.presence, services),
    standing: standingProcedures(os.standing, services),
    training: trainingProcedures(os.training, services),
    reception: receptionProcedures(os.reception, services),
    settlement: settlementProcedures(os.settlement, services),
  });
}

export type AppRouter = ReturnType<typeof createRouter>;
