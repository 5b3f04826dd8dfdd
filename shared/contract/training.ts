import * as z from 'zod';
import { roles } from '../domain/people/roles.ts';
import {
  itemResults,
  itemStates,
  planStates,
  signingSides,
  syllabusParts,
  trainingClauses,
  trainingLimits,
} from '../domain/training/values.ts';
import { isDay } from '../lib/dates.ts';
import { languages, sheetLanguages } from '../i18n/languages.ts';
import { allowed, day, fileContent, id, instant, reason, signedIn, version } from './base.ts';

const dayOrNone = z.union([z.literal(''), z.string().refine(isDay)]);
const bothLanguages = (most: number) => z.strictObject({ zh: z.string().max(most), en: z.string().max(most) });
const title = bothLanguages(trainingLimits.title);

const itemWritingSchema = z.strictObject({
  doneDay: dayOrNone,
  result: z.union([z.literal(''), z.enum(itemResults)]),
  reason: z.string().max(trainingLimits.reason),
  notes: z.string().max(trainingLimits.notes),
  taughtBy: z.string().max(trainingLimits.name),
  againDay: dayOrNone,
});

const syllabusContentSchema = z.strictObject({
  clause: z.enum(trainingClauses),
  part: z.enum(syllabusParts),
  title,
  learned: bothLanguages(trainingLimits.learned),
  trainerRole: z.union([z.literal(''), z.enum(roles)]),
  usualDay: z.int().min(0).max(trainingLimits.usualDay),
  material: bothLanguages(trainingLimits.material),
  active: z.boolean(),
});

const syllabusItemSchema = syllabusContentSchema.extend({
  id,
  /** `null` while it is as it came with the app. */
  updatedAt: instant.nullable(),
  updatedByName: z.string(),
  version,
});
export type SyllabusItemView = z.infer<typeof syllabusItemSchema>;

/** How somebody stands with the exam; `null` where there is none. */
const examSchema = z
  .object({
    state: z.enum(['due', 'underWay', 'passed', 'failed']),
    name: z.object({ zh: z.string(), en: z.string() }),
    at: instant.nullable(),
  })
  .nullable();

const progressSchema = z.object({ settled: z.int(), total: z.int() });

const planRowSchema = z.object({
  id,
  traineeId: id,
  traineeName: z.string(),
  traineeActive: z.boolean(),
  startDay: day,
  state: z.enum(planStates),
  progress: progressSchema,
  /** The next item to be trained, or signed by the trainee. */
  next: z.object({ id, title, plannedDay: day, trainerId: id, trainerName: z.string() }).nullable(),
  overdue: z.int(),
  /** Signed by the trainer, not yet by the trainee. */
  unsigned: z.int(),
  exam: examSchema,
  version,
});
export type TrainingPlanRow = z.infer<typeof planRowSchema>;

const pastResultSchema = itemWritingSchema.extend({
  trainerName: z.string(),
  trainerSignedAt: instant.nullable(),
  traineeSignedAt: instant.nullable(),
  why: z.string(),
  changedAt: instant,
  changedByName: z.string(),
});

const planItemSchema = z.object({
  id,
  syllabusItemId: id,
  clause: z.enum(trainingClauses),
  part: z.enum(syllabusParts),
  title,
  learned: bothLanguages(trainingLimits.learned),
  material: bothLanguages(trainingLimits.material),
  trainerId: id,
  trainerName: z.string(),
  trainerActive: z.boolean(),
  plannedDay: day,
  overdue: z.boolean(),
  state: z.enum(itemStates),
  writing: itemWritingSchema,
  readAt: instant.nullable(),
  trainerSignedAt: instant.nullable(),
  trainerSignedById: id.nullable(),
  trainerSignedByName: z.string(),
  traineeSignedAt: instant.nullable(),
  /** Oldest first. */
  history: z.array(pastResultSchema),
  may: z.object({
    assign: z.boolean(),
    write: z.boolean(),
    signAsTrainer: z.boolean(),
    signAsTrainee: z.boolean(),
    tickRead: z.boolean(),
    change: z.boolean(),
  }),
  version,
});
export type TrainingItemView = z.infer<typeof planItemSchema>;

const planSchema = planRowSchema.extend({
  edition: z.int(),
  begunAt: instant,
  begunByName: z.string(),
  endedAt: instant.nullable(),
  endedByName: z.string(),
  reason: z.string(),
  items: z.array(planItemSchema),
  /** Items that the syllabus has and this plan has not. */
  newItems: z.array(z.object({ id, title })),
  /** The person's training file: all plans there were, the newest first. */
  file: z.array(z.object({ id, startDay: day, state: z.enum(planStates), progress: progressSchema })),
  may: z.object({ run: z.boolean(), close: z.boolean() }),
});
export type TrainingPlan = z.infer<typeof planSchema>;

const todayItem = z.object({ planId: id, id, title, plannedDay: day, overdue: z.boolean() });

export const trainingViews = ['open', 'closed', 'all'] as const;

const item = { id, version };
const plan = { id, version };

export const trainingContract = {
  /** Plans, the newest first: all for who may see them, else one's own and those in which one trains. */
  list: signedIn.input(z.strictObject({ view: z.enum(trainingViews).default('open') })).output(
    z.object({
      plans: z.array(planRowSchema),
      /** There are older ones than are shown. */
      more: z.boolean(),
      /** Clerks in training without an open plan, for who runs plans. */
      waiting: z.array(z.object({ id, displayName: z.string(), nameEn: z.string() })),
      mayRun: z.boolean(),
    }),
  ),
  get: signedIn.input(z.strictObject({ id })).output(planSchema),
  /** What is to be learned, signed or trained today by the caller. */
  today: signedIn.output(
    z.object({
      own: z
        .object({ planId: id, progress: progressSchema, due: z.array(todayItem), toSign: z.array(todayItem) })
        .nullable(),
      teaching: z.array(todayItem.extend({ traineeId: id, traineeName: z.string() })),
    }),
  ),
  /** The syllabus as it is now is frozen into the plan; trainers by their usual roles. */
  begin: allowed('training.run')
    .input(z.strictObject({ traineeId: id, startDay: day }))
    .output(planSchema),
  assign: allowed('training.run')
    .input(z.strictObject({ ...item, trainerId: id, plannedDay: day }))
    .output(planSchema),
  /** Kept as typed, by the trainer or who runs the plan, until the trainer signs. */
  save: signedIn
    .input(z.strictObject({ ...item, writing: itemWritingSchema }))
    .output(z.object({ version, updatedAt: instant })),
  /** In one's own name only; the trainee after the trainer. */
  sign: signedIn.input(z.strictObject({ ...item, side: z.enum(signingSides) })).output(planSchema),
  /** A signed result is opened again: what was signed stays on record, and both sign anew. */
  change: signedIn.input(z.strictObject({ ...item, reason })).output(planSchema),
  /** The trainee has read the material. */
  tickRead: signedIn.input(z.strictObject({ id })).output(planSchema),
  takeOver: allowed('training.run').input(z.strictObject(plan)).output(planSchema),
  close: allowed('training.run').input(z.strictObject(plan)).output(planSchema),
  breakOff: allowed('training.run')
    .input(z.strictObject({ ...plan, reason }))
    .output(planSchema),
  /** The training record sheet. */
  pdf: signedIn.input(z.strictObject({ id, language: z.enum(sheetLanguages) })).output(fileContent),
  excel: signedIn.input(z.strictObject({ id, language: z.enum(languages) })).output(fileContent),
  listExcel: allowed('training.read')
    .input(z.strictObject({ view: z.enum(trainingViews), language: z.enum(languages) }))
    .output(fileContent),
  syllabus: {
    /** In its order, inactive ones too. */
    list: signedIn.output(z.array(syllabusItemSchema)),
    /** Without an id a new item at the end. Running plans keep what they began with. */
    save: allowed('training.administer')
      .input(z.strictObject({ id: id.nullable(), version, item: syllabusContentSchema }))
      .output(syllabusItemSchema),
    move: allowed('training.administer')
      .input(z.strictObject({ id, version, by: z.union([z.literal(-1), z.literal(1)]) }))
      .output(z.array(syllabusItemSchema)),
  },
};
