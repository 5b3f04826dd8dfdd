import * as z from 'zod';
import { attachmentPurposes, attachmentSubjects } from '../domain/attachments/attachment.ts';
import { firstYear, lastYear } from '../domain/calendar/check-year.ts';
import { attachmentsContract } from './attachments.ts';
import { fileContent, id, open, type ProcedureMeta } from './base.ts';
import { calendarContract } from './calendar.ts';
import { claimsContract } from './claims.ts';
import { companyContract } from './company.ts';
import { dangerousGoodsContract } from './dangerous-goods.ts';
import { dispatchContract } from './dispatch.ts';
import { examBankContract } from './exam-bank.ts';
import { examPlansContract } from './exam-plans.ts';
import { exceptionReportsContract } from './exception-reports.ts';
import { exceptionsContract } from './exceptions.ts';
import { handoversContract } from './handovers.ts';
import { kpiContract } from './kpi.ts';
import { mailContract } from './mail.ts';
import { mailboxContract } from './mailbox.ts';
import { notesContract } from './notes.ts';
import { ordersContract } from './orders.ts';
import { peopleContract } from './people.ts';
import { printingContract } from './printing.ts';
import { promisesContract } from './promises.ts';
import { qualityContract } from './quality.ts';
import { receptionContract } from './reception.ts';
import { reportsContract } from './reports.ts';
import { requestsContract } from './requests.ts';
import { settlementContract } from './settlement.ts';
import { shiftsContract } from './shifts.ts';
import { standingContract } from './standing.ts';
import { summariesContract } from './summaries.ts';
import { tasksContract } from './tasks.ts';
import { trackingContract } from './tracking.ts';
import { trainingContract } from './training.ts';
import { transferContract } from './transfer.ts';

/** A list as its own area offers it: what it is asked with, and the right that it takes. */
interface Listing<Input extends z.ZodType> {
  readonly '~orpc': { readonly meta: ProcedureMeta; readonly inputSchema?: Input | undefined };
}

/** The same list as a file: whoever may see it may have it, filtered in the same words. */
function filtered<Input extends z.ZodType>({ '~orpc': { meta, inputSchema } }: Listing<Input>) {
  return open
    .meta({ ...meta, background: false })
    .input(inputSchema as Input)
    .output(fileContent);
}

function whole({ '~orpc': { meta } }: { readonly '~orpc': { readonly meta: ProcedureMeta } }) {
  return open.meta({ ...meta, background: false }).output(fileContent);
}

/** Those of a list that are shown, in their order. */
function chosen({ '~orpc': { meta } }: { readonly '~orpc': { readonly meta: ProcedureMeta } }) {
  return open
    .meta({ ...meta, background: false })
    .input(z.strictObject({ ids: z.array(id).max(5_000) }))
    .output(fileContent);
}

/** The same for what has a name of the app and no id of a row. */
function chosenByName({ '~orpc': { meta } }: { readonly '~orpc': { readonly meta: ProcedureMeta } }) {
  return open
    .meta({ ...meta, background: false })
    .input(z.strictObject({ ids: z.array(z.string().max(60)).max(500) }))
    .output(fileContent);
}

/** Lists as Excel files in the reader's language: all rows of the filter, in the order of the screen. */
export const listsContract = {
  myTasks: whole(tasksContract.mine),
  teamTasks: filtered(tasksContract.team),
  closedTasks: filtered(tasksContract.closed),
  notes: filtered(notesContract.list),
  promises: filtered(promisesContract.list),
  requests: filtered(requestsContract.list),
  exceptions: filtered(exceptionsContract.list),
  quality: filtered(qualityContract.list),
  claims: filtered(claimsContract.list),
  shifts: whole(shiftsContract.list),
  outbox: filtered(mailContract.list),
  mailbox: filtered(mailboxContract.list),
  handovers: filtered(handoversContract.list),
  absences: whole(handoversContract.absences.list),
  accounts: chosen(peopleContract.accounts),
  standing: whole(standingContract.list),
  drafts: filtered(ordersContract.drafts.list),
  printJobs: filtered(printingContract.jobs),
  partners: whole(trackingContract.partners.list),
  vehicles: chosen(dispatchContract.vehicles.list),
  drivers: chosen(dispatchContract.drivers.list),
  summaries: filtered(summariesContract.list),
  examPlans: whole(examPlansContract.list),
  missingReports: whole(exceptionReportsContract.missing),
  syllabus: whole(trainingContract.syllabus.list),
  /** Of one subject, of one purpose where only these are shown. */
  attachments: open
    .meta({ ...attachmentsContract.list['~orpc'].meta, background: false })
    .input(
      z.strictObject({
        subjectKind: z.enum(attachmentSubjects),
        subjectId: id,
        purpose: z.enum(attachmentPurposes).nullable().default(null),
      }),
    )
    .output(fileContent),
  workReports: filtered(reportsContract.list),
  reportItems: filtered(reportsContract.items),
  summaryMatters: filtered(summariesContract.matters),
  summaryDuties: filtered(summariesContract.duties),

  goodsWords: chosen(dangerousGoodsContract.words),
  taskRules: chosenByName(tasksContract.rules.list),
  authority: whole(claimsContract.limits.get),
  recipients: whole(exceptionReportsContract.settings.get),
  receptionItems: whole(receptionContract.template.get),
  rooms: whole(receptionContract.rooms.get),
  centres: whole(companyContract.centres),
  printers: whole(printingContract.printers),
  /** Days of a year that are not what their weekday says. */
  calendarDays: open
    .meta({ ...calendarContract.current['~orpc'].meta, background: false })
    .input(z.strictObject({ year: z.int().min(firstYear).max(lastYear) }))
    .output(fileContent),
  permissions: whole(peopleContract.matrix),
  numberGaps: filtered(ordersContract.numberGaps),
  packages: whole(transferContract.state),

  /** All that happened to one order. */
  course: filtered(ordersContract.timeline),
  goodsLetters: filtered(dangerousGoodsContract.letters),
  prices: filtered(settlementContract.agreements.get),
  payments: filtered(settlementContract.payments.list),
  shiftLines: filtered(shiftsContract.get),
  examTopics: whole(examBankContract.topics),
  kpiTargets: filtered(kpiContract.targets),
};
