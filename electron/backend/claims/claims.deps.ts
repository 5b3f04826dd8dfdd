import type { ReportState } from '../../../shared/domain/exceptionReports/values.ts';
import type { AttachmentsService } from '../attachments/attachments.service.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { House } from '../house.ts';

/** What claims know of a report. */
export interface ClaimedReport {
  readonly id: string;
  /** `null` before it is filed. */
  readonly number: string | null;
  readonly state: ReportState;
  readonly orderId: string | null;
  readonly orderNumber: string;
  readonly customerId: string | null;
  readonly customerName: string;
  readonly knownAt: number;
}

/** What damage and its money ask of the rest of the house. */
export interface ClaimsDeps extends Pick<House, 'database' | 'events' | 'now' | 'ports'> {
  readonly attachments: Pick<AttachmentsService, 'keep' | 'add'>;
  /** The number of the statement that was handed over and takes this claim off; `null` where none does. */
  readonly deductedOn: (at: ReadContext, claimId: string) => Promise<string | null>;
  readonly reports: {
    find(at: ReadContext, id: string): Promise<ClaimedReport | null>;
  };
}
