import type { SheetLanguage } from '../../i18n/languages.ts';
import type { CompanyHead } from '../printing/print-model.ts';
import type { HandoverContent } from './content.ts';
import type { HandoverKind, HandoverState, Step } from './steps.ts';

/** A signature line of the form: given, or still empty. */
export interface SheetSignature {
  readonly step: Step;
  readonly decision: 'signed' | 'rejected' | null;
  readonly byName: string;
  readonly forName: string | null;
  readonly reason: string;
  /** Epoch ms. */
  readonly at: number | null;
}

/** Everything that stands on SC-04 or SC-05 (1.4). */
export interface HandoverSheetModel {
  readonly language: SheetLanguage;
  /** IANA zone in which times are printed. */
  readonly zone: string;
  readonly demo: boolean;
  readonly company: CompanyHead;
  readonly printedAt: number;
  readonly kind: HandoverKind;
  readonly formCode: string;
  readonly number: string;
  readonly revision: number;
  readonly state: HandoverState;
  readonly customerCode: string;
  readonly customerName: string;
  readonly authorName: string;
  readonly submittedAt: number | null;
  readonly effectiveAt: number | null;
  readonly content: HandoverContent;
  /** Names of the attached papers. */
  readonly papers: readonly { readonly purpose: string; readonly name: string }[];
  readonly signatures: readonly SheetSignature[];
}
