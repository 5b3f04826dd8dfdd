import type { MonthSpan } from '../../../shared/lib/month.ts';
import type { WorkingCalendar } from '../../../shared/domain/calendar/calendar.ts';
import type { CompanyService } from '../company/company.service.ts';
import type { ReportItem } from '../../../shared/domain/reports/counted.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { House } from '../house.ts';

/** What the summing up of months asks of the rest of the house. */
export interface SummariesDeps extends Pick<House, 'database' | 'events' | 'now' | 'ports'> {
  readonly company: Pick<CompanyService, 'zone' | 'status'>;
  readonly calendar: { current(): Promise<WorkingCalendar> };
  /** Duties of a span that were done late or not, each with the link that it belongs to: everybody's, or one person's. */
  readonly failedDuties: (
    at: ReadContext,
    span: MonthSpan & { readonly end: number; readonly personId: string | null },
  ) => Promise<readonly ReportItem[]>;
}
