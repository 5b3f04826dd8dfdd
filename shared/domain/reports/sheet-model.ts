import type { SheetLanguage } from '../../i18n/languages.ts';
import type { CompanyHead } from '../printing/print-model.ts';
import type { CountedReport, ReportItem } from './counted.ts';
import type { PeriodText } from './periods.ts';
import type { WorkReportKind, WorkReportState } from './values.ts';
import type { ReportWriting } from './writing.ts';

/** Everything that stands on a printed report. */
export interface WorkReportSheetModel {
  readonly language: SheetLanguage;
  /** IANA zone in which times are printed. */
  readonly zone: string;
  readonly demo: boolean;
  readonly company: CompanyHead;
  readonly printedAt: number;
  readonly kind: WorkReportKind;
  readonly period: PeriodText;
  readonly personName: string;
  readonly customer: { readonly nameZh: string; readonly nameEn: string } | null;
  readonly revision: number;
  readonly state: WorkReportState;
  readonly correction: string;
  readonly submittedAt: number | null;
  readonly submittedByName: string;
  readonly answeredAt: number | null;
  readonly answeredByName: string;
  readonly answer: string;
  readonly writing: ReportWriting;
  readonly counted: CountedReport;
  /** Lists behind the figures; of a customer's report only what he is told of. */
  readonly items: readonly ReportItem[];
  readonly frozen: boolean;
}
