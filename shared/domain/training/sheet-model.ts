import type { SheetLanguage } from '../../i18n/languages.ts';
import type { DayText } from '../../lib/dates.ts';
import type { CompanyHead } from '../printing/print-model.ts';
import type { ItemWriting } from './item.ts';
import type { InBothLanguages } from './syllabus.ts';
import type { ExamNote, PlanState, SyllabusPart, TrainingClause } from './values.ts';

export interface RecordedItem extends ItemWriting {
  readonly id: string;
  readonly clause: TrainingClause;
  readonly part: SyllabusPart;
  readonly title: InBothLanguages;
  readonly plannedDay: DayText;
  readonly trainerName: string;
  readonly trainerSignedAt: number | null;
  readonly trainerSignedByName: string;
  readonly traineeSignedAt: number | null;
  /** How often a result was changed or the item repeated before. */
  readonly before: number;
}

/** Everything that stands on a printed training record. */
export interface TrainingRecordModel {
  readonly language: SheetLanguage;
  /** IANA zone in which times are printed. */
  readonly zone: string;
  readonly demo: boolean;
  readonly company: CompanyHead;
  readonly printedAt: number;
  readonly traineeName: string;
  readonly traineeNameEn: string;
  readonly startDay: DayText;
  readonly state: PlanState;
  /** Of the syllabus that it began with. */
  readonly edition: number;
  readonly begunByName: string;
  readonly endedAt: number | null;
  readonly endedByName: string;
  /** Why it was broken off. */
  readonly reason: string;
  readonly items: readonly RecordedItem[];
  readonly exam: ExamNote | null;
}
