import type { SheetLanguage } from '../../i18n/languages.ts';
import type { CompanyHead } from '../printing/print-model.ts';
import type { AnalysisContent } from './analysis.ts';

/** The letter to the customer after an accident (4.3.1.9): nothing of it names anybody who works here. */
export interface CustomerLetterModel {
  readonly language: SheetLanguage;
  readonly zone: string;
  readonly demo: boolean;
  readonly company: CompanyHead;
  readonly customerZh: string;
  readonly customerEn: string;
  /** Of the report; the letter's reference. */
  readonly number: string;
  /** Empty when the report is about no order. */
  readonly orderNumber: string;
  readonly kind: string;
  readonly knownAt: number;
  readonly writtenAt: number;
  readonly letter: AnalysisContent['letter'];
}
