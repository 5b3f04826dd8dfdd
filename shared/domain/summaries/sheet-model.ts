import type { SheetLanguage } from '../../i18n/languages.ts';
import type { TableRow } from '../reports/counted.ts';
import type { CompanyHead } from '../printing/print-model.ts';
import type { Figures } from './figures.ts';
import type { MonthText } from '../../lib/month.ts';
import type { SummaryScope, SummaryState } from './values.ts';
import type { SummaryWriting } from './writing.ts';

/** Everything that stands on a printed month's summary. */
export interface SummarySheetModel {
  readonly language: SheetLanguage;
  /** IANA zone in which times are printed. */
  readonly zone: string;
  readonly demo: boolean;
  readonly company: CompanyHead;
  readonly printedAt: number;
  readonly month: MonthText;
  readonly scope: SummaryScope;
  readonly personName: string;
  readonly revision: number;
  readonly state: SummaryState;
  readonly correction: string;
  readonly submittedAt: number | null;
  readonly submittedByName: string;
  readonly answeredAt: number | null;
  readonly answeredByName: string;
  readonly answer: string;
  readonly writing: SummaryWriting;
  readonly figures: Figures;
  readonly people: readonly { readonly id: string; readonly name: string; readonly figures: Figures }[];
  /** Links that failed the customer. */
  readonly links: readonly TableRow[];
  /** When the figures were counted, and whether they stand since. */
  readonly countedAt: number;
  readonly frozen: boolean;
}
