import type { TopicFigures } from '../../../shared/contract/exam-bank.ts';
import type { KpiTarget } from '../../../shared/contract/kpi.ts';
import type { Shift, ShiftLineView } from '../../../shared/contract/shifts.ts';
import { goalWords } from '../../../shared/domain/kpi/figure-words.ts';
import { lineWords } from '../../../shared/domain/shifts/line-words.ts';
import { shiftSections } from '../../../shared/domain/shifts/shift-list.ts';
import type { ListTable } from './list-table.ts';

/** What is to be reached, of the company or of one customer. */
export const targetTable: ListTable<KpiTarget> = {
  title: 'kpi:act.targets',
  columns: {
    figure: (row, { word }) => word('kpi', 'figure', row.figure),
    target: (row, { t }) => {
      const { key, params } = goalWords(row.figure, row.goal);
      return t(`kpi:${key}`, params);
    },
    ground: (row, { word }) => word('kpi', 'goalFrom', row.from),
    changedAt: (row, { time }) => time(row.updatedAt),
    changedBy: (row) => row.byName,
  },
};

/** What the question bank holds of each topic, and how well people do there. */
export const topicTable: ListTable<TopicFigures> = {
  title: 'exams:bank.figures',
  columns: {
    nameZh: (row) => row.zh,
    nameEn: (row) => row.en,
    questions: (row) => row.withShort,
    timesAsked: (row) => row.asked,
    timesRight: (row) => row.rightly,
  },
};

interface HandedLine extends ShiftLineView {
  readonly note: string;
}

/** The matters of a hand-over list as it is read: section by section. */
export function linesOf({ lines, writing: { notes } }: Shift): readonly HandedLine[] {
  return shiftSections.flatMap((section) =>
    lines.filter((line) => line.section === section).map((line) => ({ ...line, note: notes[line.key] ?? '' })),
  );
}

export const shiftLineTable: ListTable<HandedLine> = {
  title: 'shifts:title',
  columns: {
    part: (row, { word }) => word('shifts', 'section', row.section),
    about: (row) => row.label,
    customer: (row) => row.customerName,
    detail: (row) => row.detail,
    state: (row, { t }) => {
      const words = lineWords(row);
      return words ? t(words) : '';
    },
    dueAt: (row, { time }) => time(row.at),
    note: (row) => row.note,
    result: (row, { word }) => (row.fate === 'waiting' ? '' : word('shifts', 'fate', row.fate)),
  },
};
