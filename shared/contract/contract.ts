import type { ContractRouterClient } from '@orpc/contract';
import { attachmentsContract } from './attachments.ts';
import { claimsContract } from './claims.ts';
import { qualityContract } from './quality.ts';
import { calendarContract } from './calendar.ts';
import { companyContract } from './company.ts';
import { customersContract } from './customers.ts';
import { exceptionsContract } from './exceptions.ts';
import { exceptionReportsContract } from './exception-reports.ts';
import { handoversContract } from './handovers.ts';
import { mailContract } from './mail.ts';
import { mailboxContract } from './mailbox.ts';
import { dangerousGoodsContract } from './dangerous-goods.ts';
import { dispatchContract } from './dispatch.ts';
import { intakeContract } from './intake.ts';
import { messagesContract } from './messages.ts';
import { ordersContract } from './orders.ts';
import { peopleContract } from './people.ts';
import { presenceContract } from './presence.ts';
import { printingContract } from './printing.ts';
import { shiftsContract } from './shifts.ts';
import { systemContract } from './system.ts';
import { listsContract } from './lists.ts';
import { transferContract } from './transfer.ts';
import { trainingContract } from './training.ts';
import { tasksContract } from './tasks.ts';
import { trackingContract } from './tracking.ts';
import { notesContract } from './notes.ts';
import { promisesContract } from './promises.ts';
import { requestsContract } from './requests.ts';
import { examsContract } from './exams.ts';
import { standingContract } from './standing.ts';
import { receptionContract } from './reception.ts';
import { kpiContract } from './kpi.ts';
import { settlementContract } from './settlement.ts';
import { reportsContract } from './reports.ts';
import { summariesContract } from './summaries.ts';

/** Everything that a window may ask of the backend. */
export const contract = {
  company: companyContract,
  calendar: calendarContract,
  people: peopleContract,
  customers: customersContract,
  handovers: handoversContract,
  orders: ordersContract,
  mailbox: mailboxContract,
  mail: mailContract,
  messages: messagesContract,
  tracking: trackingContract,
  exceptions: exceptionsContract,
  dispatch: dispatchContract,
  printing: printingContract,
  attachments: attachmentsContract,
  dangerousGoods: dangerousGoodsContract,
  intake: intakeContract,
  tasks: tasksContract,
  shifts: shiftsContract,
  exceptionReports: exceptionReportsContract,
  system: systemContract,
  transfer: transferContract,
  lists: listsContract,
  notes: notesContract,
  promises: promisesContract,
  requests: requestsContract,
  quality: qualityContract,
  claims: claimsContract,
  summaries: summariesContract,
  reports: reportsContract,
  kpi: kpiContract,
  exams: examsContract,
  presence: presenceContract,
  standing: standingContract,
  training: trainingContract,
  reception: receptionContract,
  settlement: settlementContract,
};

export type Api = ContractRouterClient<typeof contract>;
