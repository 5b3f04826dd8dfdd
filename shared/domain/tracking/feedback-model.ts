import type { SheetLanguage } from '../../i18n/languages.ts';
import type { TroubleOfOrder } from '../exceptions/trouble-of-order.ts';
import type { JobType, TransportMode } from '../orders/job-types.ts';
import type { CompanyHead } from '../printing/print-model.ts';
import type { TrackingFacts } from './facts.ts';
import type { Punctuality } from './punctuality.ts';
import type { ServiceClass } from './values.ts';

/** One line of KF-03 on paper. */
export interface FeedbackLine extends TrackingFacts {
  readonly number: string;
  readonly acceptedAt: number;
  readonly customerName: string;
  readonly consignor: string;
  readonly consignee: string;
  readonly destination: string;
  readonly jobType: JobType;
  readonly mode: TransportMode | null;
  readonly pieces: number;
  readonly grams: number;
  readonly cm3: number;
  readonly serviceClass: ServiceClass | null;
  readonly promisedAt: number | null;
  readonly podDueOn: string | null;
  readonly punctuality: Punctuality;
  /** Trouble on the way, and the orders that make it good (2.5.2); without any for most. */
  readonly trouble?: TroubleOfOrder | undefined;
}

/** The dispatch inquiry and arrival feedback table KF-03 for a period, a customer, a class (2.6.1). */
export interface FeedbackModel {
  readonly language: SheetLanguage;
  readonly zone: string;
  readonly demo: boolean;
  readonly company: CompanyHead;
  readonly formCode: string;
  readonly printedAt: number;
  readonly printedBy: string;
  readonly customerName: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly classes: readonly ServiceClass[];
  readonly lines: readonly FeedbackLine[];
}
