import type { Issue } from '../../errors/errors.ts';
import type { DayText } from '../../lib/dates.ts';
import type { WorkingCalendar } from '../calendar/calendar.ts';
import type { Role } from '../people/roles.ts';
import type { SyllabusPart, TrainingClause } from './values.ts';

export interface InBothLanguages {
  readonly zh: string;
  readonly en: string;
}

/** What one item of the syllabus says (5.2.1, 5.3.1 to 5.3.9). */
export interface SyllabusContent {
  readonly clause: TrainingClause;
  readonly part: SyllabusPart;
  readonly title: InBothLanguages;
  /** What the clerk can do after it. */
  readonly learned: InBothLanguages;
  /** Who usually trains it; empty for whoever runs the plan. */
  readonly trainerRole: Role | '';
  /** Working days after the start; 0 is the first day. */
  readonly usualDay: number;
  /** The page to read, as Markdown. */
  readonly material: InBothLanguages;
  readonly active: boolean;
}

export interface SyllabusItem extends SyllabusContent {
  readonly id: string;
}

/** What is missing in an item, at its field. */
export function reviewSyllabusItem({ title, learned }: SyllabusContent): readonly Issue[] {
  const wanted: readonly (readonly [string, string])[] = [
    ['title.zh', title.zh],
    ['title.en', title.en],
    ['learned.zh', learned.zh],
    ['learned.en', learned.en],
  ];
  return wanted.filter(([, text]) => text.trim() === '').map(([path]) => ({ path, code: 'training.bothLanguages' }));
}

/** The day on which an item is trained, by the company's calendar. */
export function plannedDay(calendar: WorkingCalendar, startDay: DayText, usualDay: number): DayText {
  return calendar.addWorkingDays(startDay, usualDay).day;
}
