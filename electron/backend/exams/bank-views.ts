import type { ExamQuestion, ExamQuestionRow as RowView } from '../../../shared/contract/exam-bank.ts';
import type { QuestionContent, QuestionText } from '../../../shared/domain/exams/question.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { ExamQuestionRow } from '../database/entities/exams.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import type { QuestionCount } from './bank.repository.ts';
import { sittingsRepository } from './sittings.repository.ts';

/** Counts of the questions as they are now, by id and revision. */
export type Counts = ReadonlyMap<string, QuestionCount>;

export function countsOf(counts: readonly QuestionCount[]): Counts {
  return new Map(counts.map((one) => [`${one.questionId} ${one.revision}`, one]));
}

/** Whoever sits an exam does not look into the bank meanwhile. */
export async function demandClosedBook(at: ReadContext, { userId }: Actor): Promise<void> {
  if (await sittingsRepository.runningOf(at, userId)) throw new UserError('exams.bankClosed');
}

export function contentOf({ code, topic, kind, points, clauses, zh, en, right }: QuestionContent): QuestionContent {
  return { code, topic, kind, points, clauses, zh, en, right };
}

export function sameContent(one: QuestionContent, other: QuestionContent): boolean {
  return comparable(one) === comparable(other);
}

function comparable({ code, topic, kind, points, clauses, zh, en, right }: QuestionContent): string {
  const words = ({ text, options, explanation, model }: QuestionText) => [text, options, explanation, model];
  return JSON.stringify([code, topic, kind, points, clauses, words(zh), words(en), right]);
}

export function questionView(row: ExamQuestionRow, counts: Counts): ExamQuestion {
  const { id, active, revision, updatedAt, updatedByName, version, clauses, right } = row;
  const words = (text: QuestionText) => ({ ...text, options: [...text.options] });
  return {
    ...contentOf(row),
    clauses: [...clauses],
    right: [...right],
    zh: words(row.zh),
    en: words(row.en),
    id,
    active,
    revision,
    updatedAt,
    updatedByName,
    version,
    ...countOf(row, counts),
  };
}

export function rowView(row: ExamQuestionRow, counts: Counts): RowView {
  const { id, code, topic, kind, points, clauses, active, revision, zh, en } = row;
  const short = (text: string) => (text.length > 160 ? `${text.slice(0, 160)}…` : text);
  const named = { zh: short(zh.text), en: short(en.text) };
  return { id, code, topic, kind, points, clauses: [...clauses], active, revision, ...named, ...countOf(row, counts) };
}

function countOf({ id, revision }: Pick<ExamQuestionRow, 'id' | 'revision'>, counts: Counts) {
  const { asked = 0, rightly = 0 } = counts.get(`${id} ${revision}`) ?? {};
  return { asked, rightly };
}
