import * as z from 'zod';
import { questionKinds, questionLimits, optionCount } from '../domain/exams/question.ts';
import { allowed, fileContent, id, instant, searchText, version } from './base.ts';

const most = questionLimits;
const textSchema = z.strictObject({
  text: z.string().max(most.text),
  options: z.array(z.string().max(most.option)).max(optionCount.most),
  explanation: z.string().max(most.explanation),
  model: z.string().max(most.model),
});
const content = {
  code: z.string().max(most.code),
  topic: z.string().max(40),
  kind: z.enum(questionKinds),
  points: z.int(),
  clauses: z.array(z.string().max(20)).max(12),
  zh: textSchema,
  en: textSchema,
  right: z.array(z.int()).max(optionCount.most),
};
export const questionContentSchema = z.object(content);

const questionInput = z.strictObject(content);

const counted = {
  /** How often it was answered as it stands now, and how often rightly. */
  asked: z.int(),
  rightly: z.int(),
};

const questionSchema = questionContentSchema.extend({
  id,
  active: z.boolean(),
  /** Rises when its content changes; sittings keep the one that they were given. */
  revision: z.int(),
  updatedAt: instant,
  /** Empty of those that came with the app. */
  updatedByName: z.string(),
  ...counted,
  version,
});
export type ExamQuestion = z.infer<typeof questionSchema>;

const questionRowSchema = questionSchema
  .pick({ id: true, code: true, topic: true, kind: true, points: true, clauses: true, active: true, revision: true })
  .extend({ zh: z.string(), en: z.string(), ...counted });
export type ExamQuestionRow = z.infer<typeof questionRowSchema>;

export const topicSchema = z.object({ id: z.string(), zh: z.string(), en: z.string() });
export type ExamTopic = z.infer<typeof topicSchema>;

const topicFigures = topicSchema.extend({
  /** Questions to be drawn, without and with those that a person marks. */
  questions: z.int(),
  withShort: z.int(),
  ...counted,
});
export type TopicFigures = z.infer<typeof topicFigures>;

const importRowSchema = z.object({
  /** As the spreadsheet counts it. */
  row: z.int(),
  code: z.string(),
  text: z.string(),
  action: z.enum(['create', 'update', 'unchanged', 'error']),
  issues: z.array(
    z.object({
      column: z.string(),
      code: z.string(),
      value: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
});
const importPreviewSchema = z.object({
  previewId: id,
  fileName: z.string(),
  counts: z.object({ create: z.int(), update: z.int(), unchanged: z.int(), error: z.int() }),
  /** The first rows of each kind, faulty ones first. */
  rows: z.array(importRowSchema),
  rowsTotal: z.int(),
});
export type BankPreview = z.infer<typeof importPreviewSchema>;

const may = allowed('exams.administer');

/** The question bank (5.3.10). */
export const examBankContract = {
  list: may
    .input(
      z.strictObject({
        text: searchText.default(''),
        topic: z.string().max(40).nullable().default(null),
        kind: z.enum(questionKinds).nullable().default(null),
        clause: z.string().max(20).nullable().default(null),
        retiredToo: z.boolean().default(false),
      }),
    )
    /** The first of them by code; `total` counts all that the filter lets through. */
    .output(z.object({ rows: z.array(questionRowSchema), total: z.int() })),
  /** Topics with what the bank holds of each, and how often its questions were answered rightly. */
  topics: may.output(z.array(topicFigures)),
  get: may.input(z.strictObject({ id })).output(questionSchema),
  create: may.input(questionInput).output(questionSchema),
  update: may.input(questionInput.extend({ id, version })).output(questionSchema),
  /** A retired question is drawn no more; what it was in sittings stays. */
  setActive: may.input(z.strictObject({ id, version, active: z.boolean() })).output(questionSchema),
  addTopic: may
    .input(z.strictObject({ zh: z.string().trim().max(60), en: z.string().trim().max(60) }))
    .output(topicSchema),
  /** Reads an Excel or CSV file and says what each row would do; nothing is written. */
  previewImport: may.input(z.strictObject({ file: fileContent })).output(importPreviewSchema),
  /** Writes a previewed file whole or not at all. */
  runImport: may.input(z.strictObject({ previewId: id })).output(z.object({ created: z.int(), updated: z.int() })),
  importTemplate: may.output(fileContent),
  export: may.output(fileContent),
};
