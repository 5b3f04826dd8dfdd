import type { WorkingCalendar } from '../../../shared/domain/calendar/calendar.ts';
import type { Role } from '../../../shared/domain/people/roles.ts';
import type { ExamNote } from '../../../shared/domain/training/values.ts';
import type { CompanyService } from '../company/company.service.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { House } from '../house.ts';
import type { StandingService } from '../people/standing/standing.service.ts';

export interface StaffToday {
  readonly colleagues: readonly { readonly id: string; readonly name: string; readonly roles: readonly Role[] }[];
  readonly absences: readonly { readonly userId: string; readonly substituteId: string }[];
}

/** What training asks of the rest of the house. */
export interface TrainingDeps extends Pick<House, 'database' | 'events' | 'now' | 'ports'> {
  readonly company: Pick<CompanyService, 'zone' | 'status'>;
  readonly calendar: { current(): Promise<WorkingCalendar> };
  /** Those who work here, and who stands in for whom today. */
  readonly staff: (at: ReadContext) => Promise<StaffToday>;
  readonly standing: Pick<StandingService, 'of' | 'all'>;
  /** How people stand with the exam; nobody is in the map for whom there is none. */
  readonly exams: (at: ReadContext, userIds: readonly string[]) => Promise<ReadonlyMap<string, ExamNote>>;
}
