import type { SheetLanguage } from '../../i18n/languages.ts';
import type { GoodsLine, OrderPoint } from '../orders/order.ts';
import type { JobType, PodKind, TransportMode } from '../orders/job-types.ts';
import type { CompanyHead } from '../printing/print-model.ts';

/** The consignment letter to a network company: what it is to do for us, the client's demands word for word (2.4). */
export interface LetterModel {
  readonly language: SheetLanguage;
  readonly zone: string;
  readonly demo: boolean;
  readonly company: CompanyHead;
  readonly printedAt: number;
  readonly printedBy: string;
  readonly partner: { readonly name: string; readonly contact: string; readonly phone: string; readonly no: string };
  readonly number: string;
  readonly revision: number;
  readonly jobType: JobType;
  readonly mode: TransportMode | null;
  readonly deliveryFromAt: number | null;
  readonly deliveryToAt: number | null;
  readonly podKind: PodKind;
  readonly podCopies: number;
  readonly points: readonly OrderPoint[];
  readonly goods: readonly GoodsLine[];
  readonly specialDemands: string;
  readonly importantNotes: string;
  readonly signOffNotes: string;
}
