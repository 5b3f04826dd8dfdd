import { createHash } from 'node:crypto';
import { questionsOf, type ExamPlan } from '../../../shared/domain/exams/plan.ts';
import { type QuestionContent, type QuestionKind, type QuestionText } from '../../../shared/domain/exams/question.ts';
import file from '../../../resources/training/questions.json' with { type: 'json' };
import type { ExamPlanRow, ExamQuestionRow, ExamTopicRow } from '../database/entities/exams.ts';

interface StartingText {
  readonly text: string;
  readonly options?: readonly string[];
  readonly explanation?: string;
  readonly model?: string;
}

interface StartingQuestion {
  readonly code: string;
  readonly topic: string;
  readonly kind: string;
  readonly points: number;
  readonly clauses: readonly string[];
  readonly zh: StartingText;
  readonly en: StartingText;
  readonly right?: readonly number[] | boolean;
}

/** The topics that a company begins with, in their order. */
export function startingTopics(): readonly ExamTopicRow[] {
  return file.topics.map(({ id, zh, en }, place) => ({ id, zh, en, place }));
}

/** The questions that came with the app, as the bank holds them. */
export function startingQuestions(): readonly QuestionContent[] {
  return (file.questions as readonly StartingQuestion[]).map(({ zh, en, right, kind, ...question }) => ({
    ...question,
    kind: kind as QuestionKind,
    zh: wholeText(zh),
    en: wholeText(en),
    right: typeof right === 'boolean' ? [right ? 0 : 1] : (right ?? []),
  }));
}

export function startingRows(at: number): readonly ExamQuestionRow[] {
  return startingQuestions().map((question) => ({
    ...question,
    id: idOf(`question ${question.code}`),
    codeKey: codeKeyOf(question.code),
    active: true,
    revision: 1,
    createdAt: at,
    updatedAt: at,
    updatedByName: '',
    version: 1,
  }));
}

/** Of 25 questions, by topic; topics that are not named here get none. */
const wanted: Readonly<Record<string, number>> = {
  intake: 4,
  tracking: 4,
  exceptions: 4,
  emergencies: 3,
  conduct: 3,
  systems: 3,
  reception: 2,
  settlement: 2,
};

/** The exam before going on duty (5.3.10), with no more of a topic than came with the app. */
export function startingPlan(at: number): ExamPlanRow {
  const own = startingQuestions().filter(({ kind }) => kind !== 'short');
  const counts = startingTopics().map(({ id }) => ({
    topic: id,
    count: Math.min(wanted[id] ?? 0, own.filter(({ topic }) => topic === id).length),
  }));
  const plan: ExamPlan = {
    nameZh: '上岗考试',
    nameEn: 'Going on duty',
    counts: counts.filter(({ count }) => count > 0),
    passPercent: 80,
    minutes: 45,
    attempts: 3,
    waitHours: 24,
    shuffleQuestions: true,
    shuffleOptions: true,
    shortAnswers: false,
    leadsToDuty: true,
    // The manual names no term; a year is said on the page of plans, where it is changed.
    validMonths: 12,
    warnDays: 30,
  };
  const stamp = { createdAt: at, updatedAt: at, updatedByName: '', version: 1 };
  return { ...plan, id: idOf('plan duty'), active: questionsOf(plan) > 0, ...stamp };
}

/** Codes are the same whatever their letters' size. */
export function codeKeyOf(code: string): string {
  return code.trim().toUpperCase();
}

function wholeText({ text, options = [], explanation = '', model = '' }: StartingText): QuestionText {
  return { text, options, explanation, model };
}

/** The same on every workstation, so that two that begin at once write it once. */
function idOf(name: string): string {
  const hex = createHash('sha256').update(`exams ${name}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
