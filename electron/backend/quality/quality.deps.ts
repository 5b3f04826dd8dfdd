import type { ReportKind, ReportState, Severity } from '../../../shared/domain/exceptionReports/values.ts';
import type { Role } from '../../../shared/domain/people/roles.ts';
import type { AttachmentsService } from '../attachments/attachments.service.ts';
import type { CompanyService } from '../company/company.service.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { House } from '../house.ts';
import type { MailService } from '../mail/mail.service.ts';

/** What quality control knows of a report. */
export interface ReportOf {
  readonly id: string;
  /** `null` before it is filed. */
  readonly number: string | null;
  readonly state: ReportState;
  readonly kind: ReportKind | null;
  readonly severity: Severity;
  readonly orderId: string | null;
  readonly orderNumber: string;
  readonly customerId: string | null;
  readonly customerName: string;
  readonly knownAt: number;
  readonly form: { readonly facts: string };
}

export interface Staff {
  readonly colleagues: readonly { readonly id: string; readonly name: string; readonly roles: readonly Role[] }[];
  /** Of today. */
  readonly absences: readonly { readonly userId: string; readonly substituteId: string }[];
}

/** What quality control asks of the rest of the house. */
export interface QualityDeps extends Pick<House, 'database' | 'events' | 'files' | 'now' | 'ports'> {
  readonly company: Pick<CompanyService, 'zone' | 'status'>;
  readonly attachments: Pick<AttachmentsService, 'add'>;
  readonly mail: Pick<MailService, 'queue'>;
  readonly staff: (at: ReadContext) => Promise<Staff>;
  readonly customers: {
    get(
      id: string,
      at?: ReadContext,
    ): Promise<{
      readonly nameZh: string;
      readonly nameEn: string;
      readonly contacts: readonly { readonly name: string; readonly email: string }[];
    }>;
  };
  readonly reports: {
    find(at: ReadContext, id: string): Promise<ReportOf | null>;
    ofOrder(at: ReadContext, orderId: string): Promise<readonly Pick<ReportOf, 'id'>[]>;
  };
}
