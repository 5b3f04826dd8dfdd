import type { ExamQuestion } from '../../../../shared/contract/exam-bank.ts';
import {
  hasOptions,
  type QuestionContent,
  type QuestionKind,
  type QuestionText,
} from '../../../../shared/domain/exams/question.ts';

/** A question as it is typed: everything is text, so that nothing is lost that cannot be read yet. */
export interface TypedQuestion {
  readonly code: string;
  readonly topic: string;
  readonly kind: QuestionKind;
  readonly points: string;
  readonly clauses: string;
  readonly zh: QuestionText;
  readonly en: QuestionText;
  readonly right: readonly number[];
}

const emptyText: QuestionText = { text: '', options: ['', '', '', ''], explanation: '', model: '' };

export const emptyQuestion: TypedQuestion = {
  code: '',
  topic: '',
  kind: 'single',
  points: '2',
  clauses: '',
  zh: emptyText,
  en: emptyText,
  right: [],
};

export function typedOf({ code, topic, kind, points, clauses, zh, en, right }: ExamQuestion): TypedQuestion {
  return { code, topic, kind, points: String(points), clauses: clauses.join(' '), zh, en, right };
}

/** As the bank takes it; what is wrong with it is said by the bank. */
export function contentOf({ points, clauses, ...typed }: TypedQuestion): QuestionContent {
  const parted = clauses.split(/[\s,，;；、]+/).filter(Boolean);
  return { ...typed, points: /^\d{1,3}$/.test(points.trim()) ? Number(points) : 0, clauses: parted };
}

/** Another kind keeps the words, and of the right answers what it can have. */
export function ofKind(typed: TypedQuestion, kind: QuestionKind): TypedQuestion {
  const options = (text: QuestionText): QuestionText => ({
    ...text,
    options: hasOptions(kind) && text.options.length === 0 ? ['', '', '', ''] : text.options,
  });
  const right = hasOptions(kind) && hasOptions(typed.kind) ? typed.right : [];
  return { ...typed, kind, zh: options(typed.zh), en: options(typed.en), right };
}
