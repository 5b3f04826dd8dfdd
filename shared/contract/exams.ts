import * as z from 'zod';
import { questionKinds } from '../domain/exams/question.ts';
import { sittingPurposes, sittingStates } from '../domain/exams/sitting.ts';
import { sheetLanguages } from '../i18n/languages.ts';
import { allowed, fileContent, id, instant, reason, signedIn, version } from './base.ts';
import { examBankContract, topicSchema } from './exam-bank.ts';
import { examPlansContract, planContentSchema } from './exam-plans.ts';

const sittingRowSchema = z.object({
  id,
  planId: id,
  planNameZh: z.string(),
  planNameEn: z.string(),
  personId: id,
  personName: z.string(),
  attempt: z.int(),
  attempts: z.int(),
  purpose: z.enum(sittingPurposes),
  state: z.enum(sittingStates),
  assignedAt: instant,
  assignedByName: z.string(),
  startsFrom: instant,
  startedAt: instant.nullable(),
  deadlineAt: instant.nullable(),
  endedAt: instant.nullable(),
  /** Whole per cent, `null` until it is marked. */
  percent: z.int().nullable(),
  passPercent: z.int(),
  reached: z.int(),
  total: z.int(),
  markedByName: z.string(),
  validUntil: instant.nullable(),
  clockChanged: z.boolean(),
  version,
});
export type SittingRow = z.infer<typeof sittingRowSchema>;

const shownText = z.object({ text: z.string(), options: z.array(z.string()) });

/** A question as it is put: nothing in it says what is right. */
const askedSchema = z.object({
  place: z.int(),
  kind: z.enum(questionKinds),
  topic: z.string(),
  points: z.int(),
  zh: shownText,
  en: shownText,
  chosen: z.array(z.int()),
  text: z.string(),
  flagged: z.boolean(),
});
export type AskedQuestion = z.infer<typeof askedSchema>;

const solutionText = z.object({ explanation: z.string(), model: z.string() });
/** What was right, and what the answer got: for who marks it, and for the person when it is over. */
const solutionSchema = z.object({
  place: z.int(),
  code: z.string(),
  right: z.array(z.int()),
  clauses: z.array(z.string()),
  zh: solutionText,
  en: solutionText,
  awarded: z.int().nullable(),
  remark: z.string(),
});
export type Solution = z.infer<typeof solutionSchema>;

const sittingSchema = sittingRowSchema.extend({
  plan: planContentSchema,
  topics: z.array(topicSchema),
  /** Empty before it begins, and for others while it runs. */
  questions: z.array(askedSchema),
  /** Empty until it is over, but for who marks it. */
  solutions: z.array(solutionSchema),
  byTopic: z.array(z.object({ topic: z.string(), questions: z.int(), reached: z.int(), total: z.int() })),
  /** What is left of the time, by the app's own reckoning, in ms; `null` when it does not run. */
  remainingMs: z.int().nullable(),
  absences: z.array(z.object({ from: instant, to: instant, told: z.boolean() })),
  endedBy: z.enum(['', 'self', 'time']),
  markedAt: instant.nullable(),
  /** Why it was withdrawn. */
  note: z.string(),
  /** The attempt after this one. */
  nextId: id.nullable(),
  may: z.object({ take: z.boolean(), mark: z.boolean(), withdraw: z.boolean() }),
});
export type Sitting = z.infer<typeof sittingSchema>;

const act = { id, version };
const place = z.int().nonnegative();
const beat = z.object({ remainingMs: z.int(), state: z.enum(sittingStates) });
const candidateSchema = z.object({ id, name: z.string(), trainee: z.boolean(), clerk: z.boolean() });

/** Exams of the department (5.3.10, 5.3.11). A person's own are open to whoever is signed in. */
export const examsContract = {
  bank: examBankContract,
  plans: examPlansContract,
  /** The newest first: one's own, or everybody's for who assigns or marks. */
  list: signedIn
    .input(
      z.strictObject({
        whose: z.enum(['mine', 'all']).default('mine'),
        state: z.enum(sittingStates).nullable().default(null),
      }),
    )
    .output(
      z.object({
        rows: z.array(sittingRowSchema),
        mayAll: z.boolean(),
        /** Plans that the caller may assign to himself now. */
        selfPlans: z.array(z.object({ id, nameZh: z.string(), nameEn: z.string() })),
      }),
    ),
  get: signedIn.input(z.strictObject({ id })).output(sittingSchema),
  candidates: allowed('exams.assign').output(z.array(candidateSchema)),
  assign: allowed('exams.assign')
    .input(z.strictObject({ planId: id, personIds: z.array(id).min(1).max(100) }))
    .output(z.object({ assigned: z.int(), ids: z.array(id) })),
  assignMyself: signedIn.input(z.strictObject({ planId: id })).output(sittingSchema),
  withdraw: allowed('exams.assign')
    .input(z.strictObject({ ...act, reason }))
    .output(sittingSchema),
  start: signedIn.input(z.strictObject(act)).output(sittingSchema),
  /** Kept as given, the last one counts. */
  answer: signedIn
    .input(
      z.strictObject({ id, place, chosen: z.array(z.int()).max(6), text: z.string().max(2_000), flagged: z.boolean() }),
    )
    .output(beat),
  /** The window has the exam open: told now and then, and when it comes back to it. */
  beat: signedIn.meta({ background: true }).input(z.strictObject({ id })).output(beat),
  /** The counter is locked, or somebody else takes it over. */
  leave: signedIn.input(z.strictObject({ id })).output(z.void()),
  submit: signedIn.input(z.strictObject(act)).output(sittingSchema),
  /** Points for one short answer, kept as typed; `null` takes them back. */
  markAnswer: allowed('exams.mark')
    .input(z.strictObject({ id, place, awarded: z.int().nullable(), remark: z.string().trim().max(500) }))
    .output(sittingSchema),
  /** Every short answer has its points: the result stands. */
  complete: allowed('exams.mark').input(z.strictObject(act)).output(sittingSchema),
  /** The person, or who is responsible for him, has seen the result. */
  noteResult: signedIn.input(z.strictObject({ id })).output(z.void()),
  pdf: signedIn.input(z.strictObject({ id, language: z.enum(sheetLanguages) })).output(fileContent),
  /** Results of everybody as a spreadsheet. */
  excel: allowed('exams.assign').output(fileContent),
};
