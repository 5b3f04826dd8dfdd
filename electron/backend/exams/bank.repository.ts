import {
  ExamAnswerEntity,
  ExamPlanEntity,
  type ExamPlanRow,
  ExamQuestionEntity,
  type ExamQuestionRow,
  ExamTopicEntity,
  type ExamTopicRow,
} from '../database/entities/exams.ts';
import { findRow, insertMissingRows, insertNewRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

/** How often one version of a question was answered, and how often with all its points. */
export interface QuestionCount {
  readonly questionId: string;
  readonly revision: number;
  readonly asked: number;
  readonly rightly: number;
}

/** Questions, their topics and the plans that draw from them. */
export const bankRepository = {
  topics: (at: ReadContext): Promise<ExamTopicRow[]> =>
    managerOf(at).find(ExamTopicEntity, { order: { place: 'ASC', id: 'ASC' } }),
  insertTopics: (tx: WriteContext, rows: readonly ExamTopicRow[]): Promise<void> =>
    insertMissingRows(tx, ExamTopicEntity, rows),

  questions: (at: ReadContext): Promise<ExamQuestionRow[]> =>
    managerOf(at).find(ExamQuestionEntity, { order: { codeKey: 'ASC' } }),
  active: (at: ReadContext): Promise<ExamQuestionRow[]> =>
    managerOf(at).find(ExamQuestionEntity, { where: { active: true }, order: { codeKey: 'ASC' } }),
  question: (at: ReadContext, id: string): Promise<ExamQuestionRow | null> => findRow(at, ExamQuestionEntity, { id }),
  byCode: (at: ReadContext, codeKey: string): Promise<ExamQuestionRow | null> =>
    findRow(at, ExamQuestionEntity, { codeKey }),
  /** Ids of those whose code was free. */
  insertQuestions: (tx: WriteContext, rows: readonly ExamQuestionRow[]): Promise<ReadonlySet<string>> =>
    insertNewRows(tx, ExamQuestionEntity, rows),
  updateQuestion: (
    tx: WriteContext,
    { id, version }: Pick<ExamQuestionRow, 'id' | 'version'>,
    patch: Partial<ExamQuestionRow>,
    current: () => Promise<unknown>,
  ): Promise<void> =>
    updateVersion(tx, ExamQuestionEntity, { id, version }, patch, { code: 'exams.questionChanged', current }),

  async counts(at: ReadContext): Promise<readonly QuestionCount[]> {
    const rows = await managerOf(at)
      .createQueryBuilder(ExamAnswerEntity, 'a')
      .select('a.question_id', 'questionId')
      .addSelect('a.revision', 'revision')
      .addSelect('COUNT(*)', 'asked')
      .addSelect('SUM(CASE WHEN a.awarded = a.points THEN 1 ELSE 0 END)', 'rightly')
      .where('a.awarded IS NOT NULL')
      .groupBy('a.question_id')
      .addGroupBy('a.revision')
      .getRawMany<{ questionId: string; revision: number; asked: number | string; rightly: number | string }>();
    return rows.map((row) => ({ ...row, asked: Number(row.asked), rightly: Number(row.rightly) }));
  },

  plans: (at: ReadContext): Promise<ExamPlanRow[]> =>
    managerOf(at).find(ExamPlanEntity, { order: { createdAt: 'ASC', id: 'ASC' } }),
  plan: (at: ReadContext, id: string): Promise<ExamPlanRow | null> => findRow(at, ExamPlanEntity, { id }),
  insertPlans: (tx: WriteContext, rows: readonly ExamPlanRow[]): Promise<void> =>
    insertMissingRows(tx, ExamPlanEntity, rows),
  updatePlan: (
    tx: WriteContext,
    { id, version }: Pick<ExamPlanRow, 'id' | 'version'>,
    patch: Partial<ExamPlanRow>,
    current: () => Promise<unknown>,
  ): Promise<void> => updateVersion(tx, ExamPlanEntity, { id, version }, patch, { code: 'exams.planChanged', current }),
};
