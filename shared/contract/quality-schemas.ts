import * as z from 'zod';
import { type AnalysisContent, longestText } from '../domain/quality/analysis.ts';
import {
  actionKinds,
  analysisParts,
  analysisStates,
  analysisSteps,
  caseStages,
  causeCategories,
  followUpDays,
  responsibleParties,
  signedStages,
  stepKinds,
} from '../domain/quality/values.ts';
import { sheetLanguages } from '../i18n/languages.ts';
import { day, id, instant, issueSchema, version } from './base.ts';

const text = z.string().max(longestText);
const letterTexts = z.strictObject({ event: text, cause: text, measures: text, prevention: text });

export const analysisContentSchema = z.strictObject({
  course: text,
  cause: text,
  corrective: text,
  preventive: text,
  parts: z.array(z.enum(analysisParts)).max(analysisParts.length).readonly(),
  letterLanguage: z.enum(sheetLanguages),
  letter: z.strictObject({ 'zh-CN': letterTexts, en: letterTexts }),
}) satisfies z.ZodType<AnalysisContent>;

export const caseRowSchema = z.object({
  id,
  reportId: id,
  number: z.string(),
  customerName: z.string(),
  stage: z.enum(caseStages),
  category: z.enum(causeCategories).nullable(),
  party: z.enum(responsibleParties).nullable(),
  openedAt: instant,
  /** Empty when it was opened by itself. */
  openedByName: z.string(),
  verifiedAt: instant.nullable(),
  closedAt: instant.nullable(),
  /** Actions that are neither done nor given up, and the first day one of them is due. */
  openActions: z.int(),
  nextDueAt: instant.nullable(),
  /** Of the analysis; `null` while there is none. */
  analysis: z.enum(analysisStates).nullable(),
  waitsForMe: z.boolean(),
  letterSentAt: instant.nullable(),
  version,
});
export type QualityCaseRow = z.infer<typeof caseRowSchema>;

export const actionSchema = z.object({
  id,
  kind: z.enum(actionKinds),
  text: z.string(),
  ownerId: id,
  ownerName: z.string(),
  dueDay: day,
  dueAt: instant,
  doneAt: instant.nullable(),
  doneByName: z.string().nullable(),
  result: z.string(),
  verifiedAt: instant.nullable(),
  verifiedByName: z.string().nullable(),
  verifiedHow: z.string(),
  droppedAt: instant.nullable(),
  dropReason: z.string(),
  addedAt: instant,
  addedByName: z.string(),
  /** What the person who asks may do with it now. */
  mayFinish: z.boolean(),
  mayVerify: z.boolean(),
  version,
});
export type QualityAction = z.infer<typeof actionSchema>;

const stepSchema = z.object({
  seq: z.int(),
  kind: z.enum(stepKinds),
  text: z.string(),
  category: z.enum(causeCategories).nullable(),
  party: z.enum(responsibleParties).nullable(),
  to: z.enum(signedStages).nullable(),
  byName: z.string(),
  at: instant,
});
export type QualityStep = z.infer<typeof stepSchema>;

const followUpSchema = z.object({
  days: z.literal(followUpDays),
  dueAt: instant,
  doneAt: instant.nullable(),
  doneByName: z.string().nullable(),
  holds: z.boolean().nullable(),
  result: z.string(),
});
export type FollowUp = z.infer<typeof followUpSchema>;

const signatureSchema = z.object({
  step: z.enum(analysisSteps),
  decision: z.enum(['signed', 'rejected']),
  byName: z.string(),
  forName: z.string().nullable(),
  reason: z.string(),
  at: instant,
});

/** Somebody who may give a signature; `forName` is the absent person in whose place he would. */
const signerSchema = z.object({ id, name: z.string(), forName: z.string().nullable() });

const analysisSchema = z.object({
  revision: z.int(),
  state: z.enum(analysisStates),
  content: analysisContentSchema,
  authorName: z.string(),
  submittedAt: instant.nullable(),
  submittedByName: z.string().nullable(),
  approvedAt: instant.nullable(),
  reason: z.string(),
  updatedAt: instant,
  signatures: z.array(signatureSchema),
  /** Signatures it still needs; `open` ones may be given now. */
  missing: z.array(z.object({ step: z.enum(analysisSteps), open: z.boolean(), maySign: z.array(signerSchema) })),
  /** Steps that the person who asks may sign now. */
  mySteps: z.array(z.enum(analysisSteps)),
  /** Of a draft: what keeps it from being handed in. */
  issues: z.array(issueSchema),
  /** The person who asks may write and hand in. */
  mayWrite: z.boolean(),
  /** Earlier revisions, newest first. */
  history: z.array(
    z.object({
      revision: z.int(),
      submittedAt: instant.nullable(),
      submittedByName: z.string().nullable(),
      reason: z.string(),
      content: analysisContentSchema,
      signatures: z.array(signatureSchema),
    }),
  ),
  version,
});
export type Analysis = z.infer<typeof analysisSchema>;

const letterSchema = z.object({
  messageId: id,
  revision: z.int(),
  language: z.enum(sheetLanguages),
  name: z.string(),
  address: z.string(),
  attachmentId: id,
  sentAt: instant,
  byName: z.string(),
});

export const caseSchema = caseRowSchema.extend({
  customerId: id.nullable(),
  orderId: id.nullable(),
  orderNumber: z.string(),
  kind: z.string(),
  severity: z.string(),
  knownAt: instant,
  /** First words of the report. */
  summary: z.string(),
  /** What was signed, oldest first. */
  steps: z.array(stepSchema),
  actions: z.array(actionSchema),
  followUps: z.array(followUpSchema),
  analysisForm: analysisSchema.nullable(),
  letters: z.array(letterSchema),
});
export type QualityCase = z.infer<typeof caseSchema>;
