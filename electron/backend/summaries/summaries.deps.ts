import type { WorkingCalendar } from '../../../shared/domain/calendar/calendar.ts';
import type { CompanyService } from '../company/company.service.ts';
import type { House } from '../house.ts';

/** What the summing up of months asks of the rest of the house. */
export interface SummariesDeps extends Pick<House, 'database' | 'events' | 'now' | 'ports'> {
  readonly company: Pick<CompanyService, 'zone' | 'status'>;
  readonly calendar: { current(): Promise<WorkingCalendar> };
}
