import type { Customer } from '../../../shared/contract/customers.ts';
import type { WorkingCalendar } from '../../../shared/domain/calendar/calendar.ts';
import type { Span } from '../../../shared/domain/handovers/absence.ts';
import type { Language } from '../../../shared/i18n/languages.ts';
import type { AttachmentsService } from '../attachments/attachments.service.ts';
import type { CompanyService } from '../company/company.service.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { House } from '../house.ts';
import type { KpiService } from '../kpi/kpi.service.ts';
import type { MailService } from '../mail/mail.service.ts';

/** What the reports ask of the rest of the house. */
export interface ReportsDeps extends Pick<House, 'database' | 'events' | 'files' | 'now' | 'ports'> {
  readonly company: Pick<CompanyService, 'zone' | 'status'>;
  readonly calendar: { current(): Promise<WorkingCalendar> };
  readonly customers: {
    /** Throws `customers.notFound`. */
    get(id: string, at?: ReadContext): Promise<Customer>;
  };
  readonly mail: Pick<MailService, 'queue' | 'ofSubject'>;
  readonly attachments: Pick<AttachmentsService, 'add' | 'of' | 'ofMany'>;
  /** Whether somebody is away in that span; `null` where he is not. */
  readonly awayDuring: (userId: string, span: Span) => Promise<object | null>;
  /** In which language and to whom the customer is written to. */
  readonly termsOf: (
    at: ReadContext,
    customerId: string,
  ) => Promise<{
    readonly language: Language;
    readonly recipients: readonly { readonly name: string; readonly address: string }[];
  }>;
  readonly kpi: Pick<KpiService, 'spans'>;
}
