import { EntitySchema } from 'typeorm';
import type { ExamPlan } from '../../../../shared/domain/exams/plan.ts';
import type { QuestionContent } from '../../../../shared/domain/exams/question.ts';
import type { Absence, SittingPurpose, SittingState } from '../../../../shared/domain/exams/sitting.ts';
import {
  count,
  instant,
  json,
  key,
  lock,
  longText,
  maybeCount,
  maybeInstant,
  maybeRef,
  ref,
  text,
  yesNo,
} from '../columns.ts';

export interface ExamTopicRow {
  /** A word, as in `intake`. */
  id: string;
  zh: string;
  en: string;
  place: number;
}

export const ExamTopicEntity = new EntitySchema<ExamTopicRow>({
  name: 'exam_topic',
  columns: { id: { ...text(40), primary: true }, zh: text(60), en: text(60), place: count },
});

/** A question of the bank as it is now; those of sittings stand in their answers. */
export interface ExamQuestionRow extends QuestionContent {
  id: string;
  /** The code in capitals. */
  codeKey: string;
  active: boolean;
  /** Rises when its content changes. */
  revision: number;
  createdAt: number;
  updatedAt: number;
  /** Empty of those that came with the app. */
  updatedByName: string;
  version: number;
}

export const ExamQuestionEntity = new EntitySchema<ExamQuestionRow>({
  name: 'exam_question',
  columns: {
    id: key,
    code: text(20),
    codeKey: text(20),
    topic: text(40),
    kind: text(20),
    points: count,
    clauses: json,
    zh: json,
    en: json,
    right: json,
    active: yesNo,
    revision: count,
    createdAt: instant,
    updatedAt: instant,
    updatedByName: text(120),
    version: lock,
  },
  indices: [{ columns: ['codeKey'], unique: true }],
  foreignKeys: [{ target: 'exam_topic', columnNames: ['topic'], referencedColumnNames: ['id'] }],
});

export interface ExamPlanRow extends ExamPlan {
  id: string;
  active: boolean;
  createdAt: number;
  updatedAt: number;
  updatedByName: string;
  version: number;
}

export const ExamPlanEntity = new EntitySchema<ExamPlanRow>({
  name: 'exam_plan',
  columns: {
    id: key,
    nameZh: text(60),
    nameEn: text(60),
    counts: json,
    passPercent: count,
    minutes: count,
    attempts: count,
    waitHours: count,
    shuffleQuestions: yesNo,
    shuffleOptions: yesNo,
    shortAnswers: yesNo,
    leadsToDuty: yesNo,
    validMonths: maybeCount,
    warnDays: count,
    active: yesNo,
    createdAt: instant,
    updatedAt: instant,
    updatedByName: text(120),
    version: lock,
  },
});

/** One attempt of one person, from its assignment to its result. */
export interface ExamSittingRow {
  id: string;
  planId: string;
  /** The plan as it was when this was assigned. */
  plan: ExamPlan;
  personId: string;
  personName: string;
  /** The first attempt of the round. */
  roundId: string;
  attempt: number;
  purpose: SittingPurpose;
  /** The passed sitting whose certificate this renews. */
  renewsId: string | null;
  state: SittingState;
  /** Person and plan while it is open, so that there is one at a time. */
  openKey: string | null;
  /** The person while it runs. */
  runningKey: string | null;
  assignedAt: number;
  assignedById: string;
  assignedByName: string;
  startsFrom: number;
  startedAt: number | null;
  /** Fixed at the start. */
  deadlineAt: number | null;
  /** The latest moment that was seen of it: never goes back. */
  seenAt: number;
  clockChanged: boolean;
  leftAt: number | null;
  absences: readonly Absence[];
  endedAt: number | null;
  /** By whom it was handed in: the person, or the time. */
  endedBy: '' | 'self' | 'time';
  total: number;
  reached: number;
  markedAt: number | null;
  /** Empty where nobody had to mark anything. */
  markedByName: string;
  validUntil: number | null;
  /** When the coming end of the certificate is said; `null` when it has been, or there is none. */
  warnAt: number | null;
  /** When the person saw the result, and when somebody who is responsible for him did. */
  readAt: number | null;
  notedAt: number | null;
  note: string;
  version: number;
}

export const ExamSittingEntity = new EntitySchema<ExamSittingRow>({
  name: 'exam_sitting',
  columns: {
    id: key,
    planId: ref,
    plan: json,
    personId: ref,
    personName: text(120),
    roundId: ref,
    attempt: count,
    purpose: text(20),
    renewsId: maybeRef,
    state: text(20),
    openKey: { ...text(80), nullable: true },
    runningKey: maybeRef,
    assignedAt: instant,
    assignedById: ref,
    assignedByName: text(120),
    startsFrom: instant,
    startedAt: maybeInstant,
    deadlineAt: maybeInstant,
    seenAt: instant,
    clockChanged: yesNo,
    leftAt: maybeInstant,
    absences: json,
    endedAt: maybeInstant,
    endedBy: text(10),
    total: count,
    reached: count,
    markedAt: maybeInstant,
    markedByName: text(120),
    validUntil: maybeInstant,
    warnAt: maybeInstant,
    readAt: maybeInstant,
    notedAt: maybeInstant,
    note: text(500),
    version: lock,
  },
  indices: [
    { columns: ['openKey'], unique: true },
    { columns: ['runningKey'], unique: true },
    { columns: ['personId', 'planId'] },
    { columns: ['state', 'endedAt'] },
    { columns: ['warnAt'] },
  ],
  foreignKeys: [
    { target: 'exam_plan', columnNames: ['planId'], referencedColumnNames: ['id'] },
    { target: 'user_account', columnNames: ['personId'], referencedColumnNames: ['id'] },
  ],
});

/** A question as it was put, and what was answered. */
export interface ExamAnswerRow {
  id: string;
  sittingId: string;
  place: number;
  questionId: string;
  revision: number;
  topic: string;
  points: number;
  question: QuestionContent;
  chosen: readonly number[];
  text: string;
  /** To be looked at once more. */
  flagged: boolean;
  answeredAt: number | null;
  /** `null` until it is marked. */
  awarded: number | null;
  remark: string;
}

export const ExamAnswerEntity = new EntitySchema<ExamAnswerRow>({
  name: 'exam_answer',
  columns: {
    id: key,
    sittingId: ref,
    place: count,
    questionId: ref,
    revision: count,
    topic: text(40),
    points: count,
    question: json,
    chosen: json,
    text: longText,
    flagged: yesNo,
    answeredAt: maybeInstant,
    awarded: maybeCount,
    remark: text(500),
  },
  indices: [{ columns: ['sittingId', 'place'], unique: true }, { columns: ['questionId', 'revision'] }],
  foreignKeys: [
    { target: 'exam_sitting', columnNames: ['sittingId'], referencedColumnNames: ['id'], onDelete: 'CASCADE' },
    { target: 'exam_question', columnNames: ['questionId'], referencedColumnNames: ['id'] },
  ],
});
