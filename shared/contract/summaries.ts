import * as z from 'zod';
import { type FigureId, figureIds, type Figures } from '../domain/summaries/figures.ts';
import { linkParts } from '../domain/summaries/links.ts';
import { listedKinds } from '../domain/summaries/matter.ts';
import { isMonth } from '../lib/month.ts';
import { summaryScopes, summaryStates } from '../domain/summaries/values.ts';
import { summaryLimits } from '../domain/summaries/writing.ts';
import { sheetLanguages } from '../i18n/languages.ts';
import { allowed, fileContent, id, instant, reason, version } from './base.ts';

const month = z.string().refine(isMonth);
const figure = z.enum(figureIds as [FigureId, ...FigureId[]]);
const figures = z.custom<Figures>();
const text = z.string().max(summaryLimits.text);
export const summaryWritingSchema = z.strictObject({ highlights: text, causes: text, plan: text });

const summaryRowSchema = z.object({
  id,
  month,
  scope: z.enum(summaryScopes),
  /** `null` of the department. */
  personId: id.nullable(),
  personName: z.string(),
  /** 1, and one more for each correction. */
  revision: z.int(),
  state: z.enum(summaryStates),
  submittedAt: instant.nullable(),
  submittedByName: z.string(),
  answeredAt: instant.nullable(),
  answeredByName: z.string(),
  /** As it was handed in, or as the log tells now. */
  figures,
  version,
});
export type SummaryRow = z.infer<typeof summaryRowSchema>;

const personFigures = z.object({ id: z.string(), name: z.string(), figures });
const countedSchema = z.object({
  /** When it was counted. */
  at: instant,
  figures,
  /** Of the department: each of its people. */
  people: z.array(personFigures),
  /** Duties that were done late or not, by clause and whose they were. */
  links: z.array(z.object({ key: z.string(), n: z.int(), cells: z.array(z.int()) })),
  /** Whether the duties behind the links were kept: a summary from before it was has none to list. */
  listed: z.boolean(),
});
export type CountedMonth = z.infer<typeof countedSchema>;

const summarySchema = summaryRowSchema.extend({
  writing: summaryWritingSchema,
  /** Why it came back, or what was remarked at its approval. */
  answer: z.string(),
  /** Why there is a version after the first. */
  correction: z.string(),
  openedAt: instant,
  updatedAt: instant,
  /** Whether the month is over. */
  over: z.boolean(),
  /** As it was handed in; `null` while it was not. */
  frozen: countedSchema.nullable(),
  /** As the log tells at this moment. */
  recount: countedSchema,
  versions: z.array(z.object({ id, revision: z.int(), state: z.enum(summaryStates), submittedAt: instant.nullable() })),
  may: z.object({ write: z.boolean(), answer: z.boolean(), correct: z.boolean() }),
});
export type Summary = z.infer<typeof summarySchema>;

/** One matter behind a figure. Amounts in fen, lengths in ms. */
const matterSchema = z.object({
  kind: z.enum(listedKinds),
  id: z.string(),
  personName: z.string(),
  label: z.string(),
  customerName: z.string(),
  detail: z.string(),
  /** Words of the catalogue that say which duty it is; empty of anything else. */
  what: z.string(),
  reportId: z.string().nullable(),
  orderId: z.string().nullable(),
  at: instant,
  dueAt: instant.nullable(),
  doneAt: instant.nullable(),
  fen: z.int(),
  ms: z.int().nullable(),
});
export type SummaryMatter = z.infer<typeof matterSchema>;

const act = { id, version };
const sheet = z.strictObject({ id, language: z.enum(sheetLanguages) });

export const summariesContract = {
  /** Months that were summed up, the newest first, and those of one of them that the caller may read; without a month the last. */
  list: allowed('summaries.read')
    .input(z.strictObject({ month: month.nullable().default(null) }))
    .output(
      z.object({
        months: z.array(month),
        month,
        over: z.boolean(),
        rows: z.array(summaryRowSchema),
        /** The caller may have summaries of this month drafted that are not there yet. */
        mayDraft: z.boolean(),
      }),
    ),
  get: allowed('summaries.read').input(z.strictObject({ id })).output(summarySchema),
  /** What a figure is made of, oldest first: as it was handed in, or as the log tells now. */
  matters: allowed('summaries.read')
    .input(z.strictObject({ id, figure, personId: z.string().max(36).nullable().default(null), frozen: z.boolean() }))
    .output(z.array(matterSchema)),
  /** Duties that were done late or not at all, behind a link that failed the customer: as handed in, or as they stand now. */
  duties: allowed('summaries.read')
    .input(z.strictObject({ id, link: z.string().max(100), part: z.enum(linkParts), frozen: z.boolean() }))
    .output(z.array(matterSchema)),
  /** At once what the clock drafts on the first working day: one's own, or for who leads everybody's. */
  draft: allowed('summaries.write')
    .input(z.strictObject({ month }))
    .output(z.object({ drafted: z.int() })),
  save: allowed('summaries.write')
    .input(z.strictObject({ ...act, writing: summaryWritingSchema }))
    .output(z.object({ version, updatedAt: instant })),
  /** Its figures stand from now on. */
  submit: allowed('summaries.write').input(z.strictObject(act)).output(summarySchema),
  approve: allowed('summaries.read')
    .input(z.strictObject({ ...act, remark: z.string().trim().max(500).default('') }))
    .output(summarySchema),
  giveBack: allowed('summaries.read')
    .input(z.strictObject({ ...act, reason }))
    .output(summarySchema),
  /** A new version beside the approved one, which stays as it is. */
  correct: allowed('summaries.write')
    .input(z.strictObject({ ...act, reason }))
    .output(summarySchema),
  pdf: allowed('summaries.read').input(sheet).output(fileContent),
  excel: allowed('summaries.read').input(sheet).output(fileContent),
};
