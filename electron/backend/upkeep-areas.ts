import { createSetUp } from './company/set-up.service.ts';
import { writeTable } from './customers/write-table.ts';
import type { ExceptionReportsService } from './exceptionReports/exception-reports.service.ts';
import type { House } from './house.ts';
import type { KpiDeps } from './kpi/kpi.deps.ts';
import { createKpiService } from './kpi/kpi.service.ts';
import { createListsService } from './lists/lists.service.ts';
import type { PeopleService } from './people/people.service.ts';
import { workReportFacts } from './reports/facts.ts';
import type { ReportsDeps } from './reports/reports.deps.ts';
import { createReportsService } from './reports/reports.service.ts';
import { createPresenceService } from './presence/presence.service.ts';
import { summaryFacts } from './summaries/facts.ts';
import { createSummariesService } from './summaries/summaries.service.ts';
import type { SummariesDeps } from './summaries/summaries.deps.ts';
import { createSystemService } from './system/system.service.ts';
import { createTransferService } from './transfer/transfer.service.ts';

interface UpkeepHouse extends Pick<ReportsDeps, 'customers' | 'mail' | 'attachments'>, Pick<SummariesDeps, 'calendar'> {
  readonly company: KpiDeps['company'];
  readonly people: PeopleService;
  readonly exceptionReports: Pick<ExceptionReportsService, 'verify'>;
  readonly handovers: { readonly absences: Pick<ReportsDeps, 'awayDuring'> };
  readonly settlement: {
    readonly counts: NonNullable<KpiDeps['settlement']>;
    readonly agreements: Pick<ReportsDeps, 'termsOf'>;
  };
}

/** What the duties around what is summed up know of it. */
export const factsOfUpkeep = { summary: summaryFacts, workReport: workReportFacts };

/** The installation itself, and what is counted and taken out of all areas. */
export function createUpkeepAreas(house: House, given: UpkeepHouse) {
  const { company, calendar, customers, people, exceptionReports, settlement, mail, attachments } = given;
  const setUp = createSetUp(house, { people });
  const kpi = createKpiService({ ...house, company, customers, settlement: settlement.counts });
  const { awayDuring } = given.handovers.absences;
  const { termsOf } = settlement.agreements;
  const reports = createReportsService({
    ...house,
    company,
    calendar,
    customers,
    mail,
    attachments,
    awayDuring,
    termsOf,
    kpi,
  });
  return {
    setUp,
    lists: createListsService({ ...house, company, writeTable }),
    transfer: createTransferService({ ...house, company, setUp }),
    system: createSystemService({ ...house, company, verifyEntries: exceptionReports.verify }),
    presence: createPresenceService(house),
    kpi,
    summaries: createSummariesService({ ...house, company, calendar, failedDuties: reports.failedDuties }),
    reports,
  };
}
