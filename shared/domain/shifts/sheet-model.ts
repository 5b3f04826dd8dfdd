import type { SheetLanguage } from '../../i18n/languages.ts';
import type { CompanyHead } from '../printing/print-model.ts';
import type { ShiftLine } from './shift-list.ts';
import type { ShiftState } from './states.ts';
import type { ShiftWriting } from './writing.ts';

/** Everything that stands on a printed shift hand-over list. */
export interface ShiftSheetModel {
  readonly language: SheetLanguage;
  /** IANA zone in which times are printed. */
  readonly zone: string;
  readonly demo: boolean;
  readonly company: CompanyHead;
  readonly printedAt: number;
  readonly state: ShiftState;
  readonly giverName: string;
  readonly receiverName: string;
  readonly handedOverAt: number | null;
  readonly answeredAt: number | null;
  /** Why it was sent back or withdrawn, or what the receiver remarked. */
  readonly answer: string;
  readonly lines: readonly ShiftLine[];
  readonly writing: ShiftWriting;
}
