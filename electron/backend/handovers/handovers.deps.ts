import type { WorkingCalendar } from '../../../shared/domain/calendar/calendar.ts';
import type { AttachmentsService } from '../attachments/attachments.service.ts';
import type { CompanyService } from '../company/company.service.ts';
import type { Database } from '../database/database.ts';
import type { Events } from '../events/events.ts';
import type { StandingService } from '../people/standing/standing.service.ts';
import type { IdSource, PdfRenderer } from '../ports.ts';

/** What the hand-over forms ask of the rest of the house. */
export interface HandoversDeps {
  readonly database: Database;
  readonly events: Events;
  readonly now: () => number;
  readonly ports: { readonly ids: IdSource; readonly pdf: PdfRenderer };
  readonly company: Pick<CompanyService, 'zone' | 'status'>;
  readonly calendar: { current(): Promise<WorkingCalendar> };
  readonly attachments: Pick<AttachmentsService, 'of'>;
  readonly people: { readonly standing: Pick<StandingService, 'all'> };
}
