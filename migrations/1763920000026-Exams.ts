import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, id, longText, makeTable, maybe, primary, text, whole, yesNo } from './columns.ts';

export class Exams1763920000026 implements MigrationInterface {
  readonly name = 'Exams1763920000026';

  async up(runner: QueryRunner): Promise<void> {
    await makeBank(runner);
    await makePlans(runner);
    await makeSittings(runner);
    await makeAnswers(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup that was made before.');
  }
}

async function makeBank(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'exam_topic',
    columns: { id: primary(text(40)), zh: text(60), en: text(60), place: count },
  });
  await makeTable(runner, {
    name: 'exam_question',
    columns: {
      id: primary(id),
      code: text(20),
      code_key: text(20),
      topic: text(40),
      kind: text(20),
      points: count,
      clauses: longText,
      zh: longText,
      en: longText,
      right: longText,
      active: yesNo,
      revision: count,
      created_at: whole,
      updated_at: whole,
      updated_by_name: text(120),
      version: count,
    },
    indices: [{ columns: ['code_key'], unique: true }],
    references: { topic: ['exam_topic', 'id'] },
  });
}

async function makePlans(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'exam_plan',
    columns: {
      id: primary(id),
      name_zh: text(60),
      name_en: text(60),
      counts: longText,
      pass_percent: count,
      minutes: count,
      attempts: count,
      wait_hours: count,
      shuffle_questions: yesNo,
      shuffle_options: yesNo,
      short_answers: yesNo,
      leads_to_duty: yesNo,
      valid_months: maybe(count),
      warn_days: count,
      active: yesNo,
      created_at: whole,
      updated_at: whole,
      updated_by_name: text(120),
      version: count,
    },
  });
}

/** What becomes of a sitting once it has begun. */
const courseOfSitting = {
  started_at: maybe(whole),
  deadline_at: maybe(whole),
  seen_at: whole,
  clock_changed: yesNo,
  left_at: maybe(whole),
  absences: longText,
  ended_at: maybe(whole),
  ended_by: text(10),
  total: count,
  reached: count,
  marked_at: maybe(whole),
  marked_by_name: text(120),
  valid_until: maybe(whole),
  warn_at: maybe(whole),
  read_at: maybe(whole),
  noted_at: maybe(whole),
  note: text(500),
};

async function makeSittings(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'exam_sitting',
    columns: {
      id: primary(id),
      plan_id: id,
      plan: longText,
      person_id: id,
      person_name: text(120),
      round_id: id,
      attempt: count,
      purpose: text(20),
      renews_id: maybe(id),
      state: text(20),
      open_key: maybe(text(80)),
      running_key: maybe(id),
      assigned_at: whole,
      assigned_by_id: id,
      assigned_by_name: text(120),
      starts_from: whole,
      ...courseOfSitting,
      version: count,
    },
    indices: [
      { columns: ['open_key'], unique: true },
      { columns: ['running_key'], unique: true },
      { columns: ['person_id', 'plan_id'] },
      { columns: ['state', 'ended_at'] },
      { columns: ['warn_at'] },
    ],
    references: { plan_id: ['exam_plan', 'id'], person_id: ['user_account', 'id'] },
  });
}

async function makeAnswers(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'exam_answer',
    columns: {
      id: primary(id),
      sitting_id: id,
      place: count,
      question_id: id,
      revision: count,
      topic: text(40),
      points: count,
      question: longText,
      chosen: longText,
      text: longText,
      flagged: yesNo,
      answered_at: maybe(whole),
      awarded: maybe(count),
      remark: text(500),
    },
    indices: [{ columns: ['sitting_id', 'place'], unique: true }, { columns: ['question_id', 'revision'] }],
    references: { sitting_id: ['exam_sitting', 'id', 'CASCADE'], question_id: ['exam_question', 'id'] },
  });
}
