import * as z from 'zod';
import { planLimits } from '../domain/exams/plan.ts';
import { allowed, id, instant, signedIn, version } from './base.ts';

const name = z.string().trim().max(planLimits.name);
const content = {
  nameZh: name,
  nameEn: name,
  counts: z
    .array(z.strictObject({ topic: z.string().max(40), count: z.int().min(0).max(planLimits.count.most) }))
    .max(60),
  passPercent: z.int(),
  minutes: z.int(),
  attempts: z.int(),
  waitHours: z.int(),
  shuffleQuestions: z.boolean(),
  shuffleOptions: z.boolean(),
  shortAnswers: z.boolean(),
  leadsToDuty: z.boolean(),
  validMonths: z.int().nullable(),
  warnDays: z.int(),
};
export const planContentSchema = z.object(content);
const planInput = z.strictObject({ ...content, active: z.boolean() });

const planSchema = planContentSchema.extend({
  id,
  active: z.boolean(),
  updatedAt: instant,
  /** Empty of the one that came with the app. */
  updatedByName: z.string(),
  /** Topics of which the bank has too few questions by now. */
  short: z.array(z.object({ topic: z.string(), count: z.int(), there: z.int() })),
  version,
});
export type ExamPlanView = z.infer<typeof planSchema>;

/** Exam plans: how an exam is held (5.3.10). */
export const examPlansContract = {
  list: signedIn.output(z.array(planSchema)),
  create: allowed('exams.administer').input(planInput).output(planSchema),
  /** Sittings that are assigned keep the plan that they were given. */
  update: allowed('exams.administer').input(planInput.extend({ id, version })).output(planSchema),
};
