import type { SheetLanguage } from '../../i18n/languages.ts';
import type { CompanyHead } from '../printing/print-model.ts';
import type { Score } from './marking.ts';
import type { ExamPlan } from './plan.ts';
import type { SittingPurpose, SittingState } from './sitting.ts';

/** Everything that stands on a printed result. */
export interface ResultSheetModel {
  readonly language: SheetLanguage;
  /** IANA zone in which times are printed. */
  readonly zone: string;
  readonly demo: boolean;
  readonly company: CompanyHead;
  readonly printedAt: number;
  readonly personName: string;
  readonly plan: ExamPlan;
  readonly purpose: SittingPurpose;
  readonly attempt: number;
  readonly state: SittingState;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly endedBy: '' | 'self' | 'time';
  readonly score: Score;
  readonly topics: readonly (Score & { readonly zh: string; readonly en: string; readonly questions: number })[];
  /** Empty where nobody had to mark anything. */
  readonly markedByName: string;
  readonly validUntil: number | null;
  readonly clockChanged: boolean;
  readonly away: number;
}
