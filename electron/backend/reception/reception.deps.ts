import type { Look } from '../../../shared/contract/reception-schemas.ts';
import type { WorkingCalendar } from '../../../shared/domain/calendar/calendar.ts';
import type { Span } from '../../../shared/domain/handovers/absence.ts';
import type { Role } from '../../../shared/domain/people/roles.ts';
import type { CompanyService } from '../company/company.service.ts';
import type { writeTable } from '../customers/write-table.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { House } from '../house.ts';

/** What reception asks of the rest of the house. */
export interface ReceptionDeps extends Pick<House, 'database' | 'events' | 'now' | 'ports'> {
  readonly company: Pick<CompanyService, 'zone' | 'status'>;
  readonly calendar: { current(): Promise<WorkingCalendar> };
  readonly customers: {
    facts(at: ReadContext, id: string): Promise<{ readonly customerName: string } | null>;
  };
  /** Those who work here. */
  readonly staff: (at: ReadContext) => Promise<{
    readonly colleagues: readonly { readonly id: string; readonly name: string; readonly roles: readonly Role[] }[];
  }>;
  /** What everybody is called, those who have left too. */
  readonly names: () => Promise<
    readonly { readonly id: string; readonly displayName: string; readonly nameEn: string }[]
  >;
  /** Until when somebody who is away at that time stays away, and who acts in his place. */
  readonly awayDuring: (userId: string, span: Span) => Promise<Look['hostAway']>;
  readonly writeTable: typeof writeTable;
}
