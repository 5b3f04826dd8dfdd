import * as z from 'zod';
import {
  actionKinds,
  analysisSteps,
  causeCategories,
  followUpDays,
  responsibleParties,
  signedStages,
} from '../domain/quality/values.ts';
import { sheetLanguages } from '../i18n/languages.ts';
import { allowed, day, fileContent, id, instant, reason, version } from './base.ts';
import { actionSchema, analysisContentSchema, caseRowSchema, caseSchema } from './quality-schemas.ts';

const words = z.string().trim().max(4_000);
const acted = { id, version };

export const qualityContract = {
  /** `open`: not closed, the oldest first; `waitsForMe`: an analysis of theirs waits for my signature. */
  list: allowed('quality.read')
    .input(z.strictObject({ view: z.enum(['open', 'waitsForMe', 'closed']).default('open') }))
    .output(z.array(caseRowSchema)),
  get: allowed('quality.read').input(z.strictObject({ id })).output(caseSchema),
  /** `null` when quality control does nothing about the report. */
  ofReport: allowed('quality.read')
    .input(z.strictObject({ reportId: id }))
    .output(caseRowSchema.nullable()),
  ofOrder: allowed('quality.read')
    .input(z.strictObject({ orderId: id }))
    .output(z.array(caseRowSchema)),
  /** Those who may own an action. */
  people: allowed('quality.read').output(z.array(z.object({ id, name: z.string() }))),
  /** Opened once for a report: pressed twice it is the same case. */
  open: allowed('quality.work')
    .input(z.strictObject({ reportId: id }))
    .output(caseSchema),
  /** 3.3.1.6: the stage where the case stands is signed, and the next begins. */
  sign: allowed('quality.work')
    .input(
      z.strictObject({
        ...acted,
        stage: z.enum(signedStages),
        text: words,
        category: z.enum(causeCategories).nullable().default(null),
        party: z.enum(responsibleParties).nullable().default(null),
      }),
    )
    .output(caseSchema),
  /** Back to an earlier stage, which is signed anew; what was signed stays readable. */
  goBack: allowed('quality.work')
    .input(z.strictObject({ ...acted, to: z.enum(signedStages), reason }))
    .output(caseSchema),
  close: allowed('quality.work')
    .input(z.strictObject({ ...acted, text: words.min(1) }))
    .output(caseSchema),
  actions: {
    add: allowed('quality.work')
      .input(
        z.strictObject({
          id,
          caseId: id,
          kind: z.enum(actionKinds),
          text: z.string().trim().min(1).max(1_000),
          ownerId: id,
          dueDay: day,
        }),
      )
      .output(actionSchema),
    /** By its owner, or by quality control for him. */
    done: allowed('quality.read')
      .input(z.strictObject({ ...acted, result: z.string().trim().min(1).max(2_000) }))
      .output(actionSchema),
    /** By somebody else than its owner and whoever called it done; `works: false` gives it back. */
    verify: allowed('quality.work')
      .input(z.strictObject({ ...acted, works: z.boolean(), how: z.string().trim().min(1).max(2_000) }))
      .output(actionSchema),
    drop: allowed('quality.work')
      .input(z.strictObject({ ...acted, reason }))
      .output(actionSchema),
  },
  /** What was seen 30, 60 or 90 days later; `holds: false` leads the case back to its actions. */
  followUp: allowed('quality.work')
    .input(
      z.strictObject({
        id,
        days: z.literal(followUpDays),
        holds: z.boolean(),
        result: z.string().trim().min(1).max(2_000),
      }),
    )
    .output(caseSchema),
  analysis: {
    /** A first draft, filled from what the case knows; the same once more when there is one. */
    begin: allowed('quality.work').input(z.strictObject({ id })).output(caseSchema),
    /** Kept as typed; drafts only. */
    save: allowed('quality.work')
      .input(z.strictObject({ ...acted, content: analysisContentSchema }))
      .output(z.object({ version, updatedAt: instant })),
    submit: allowed('quality.work').input(z.strictObject(acted)).output(caseSchema),
    /** 4.3.1.9: who may is decided by role, authorship and absence at this moment; a rejection says why. */
    decide: allowed('quality.approve')
      .input(
        z.strictObject({
          id,
          /** The revision that was read. */
          revision: z.int(),
          step: z.enum(analysisSteps),
          decision: z.enum(['signed', 'rejected']),
          reason: z.string().trim().max(500).default(''),
        }),
      )
      .output(caseSchema),
    /** The next revision, which needs every signature anew. */
    reopen: allowed('quality.work')
      .input(z.strictObject({ ...acted, reason }))
      .output(caseSchema),
  },
  letter: {
    /** As it would be sent; of a draft too. */
    pdf: allowed('quality.read')
      .input(z.strictObject({ id, language: z.enum(sheetLanguages).nullable().default(null) }))
      .output(fileContent),
    /** To whom it may go: the customer's contacts that have an address. */
    contacts: allowed('quality.read')
      .input(z.strictObject({ id }))
      .output(z.array(z.object({ name: z.string(), address: z.string() }))),
    /** Of the approved analysis, once for an address; filed with the case. */
    send: allowed('quality.approve')
      .input(
        z.strictObject({
          id,
          revision: z.int(),
          name: z.string().trim().max(200),
          address: z.string().trim().max(254),
        }),
      )
      .output(caseSchema),
  },
};
