import * as z from 'zod';
import { reportLimits } from '../domain/exceptionReports/form.ts';
import { foundByWays, reportKinds, severities, toldParties } from '../domain/exceptionReports/values.ts';
import { contactWays } from '../domain/tasks/evidence.ts';
import { sheetLanguages } from '../i18n/languages.ts';
import { allowed, cursor, fileContent, id, instant, reason, searchText, version } from './base.ts';
import {
  boardRowSchema,
  missingSchema,
  reportClockSchema,
  reportFlagSchema,
  reportFormSchema,
  reportNamedSchema,
  reportRowSchema,
  reportSchema,
  reportSettingsSchema,
} from './report-schemas.ts';

/** `late`: told too late, or not told and past its time. */
const view = z.enum(['open', 'drafts', 'late', 'closed']);
const filter = {
  view: view.default('open'),
  kind: z.enum(reportKinds).nullable().default(null),
  severity: z.enum(severities).nullable().default(null),
  text: searchText.default(''),
};

/** Made once by the window for each act: pressed twice, or sent again, it is one. */
const token = id;
const words = z.string().trim().max(reportLimits.text);
const person = z.string().max(500);
const added = { id, token };
const who = z.string().min(1).max(254);
const acted = { id, version };
const draft = {
  /** `null` where nothing is saved yet. */
  id: id.nullable(),
  version,
  token,
  form: reportFormSchema,
  /** The moment of knowledge. A note's own time goes before it; of a saved draft it can only become earlier. */
  knownAt: instant,
  noteId: id.nullable().default(null),
};

export const exceptionReportsContract = {
  /** Newest first. `drafts`: one's own, and those that wait, for whoever may file them. */
  list: allowed('exceptionReports.read')
    .input(z.strictObject({ ...filter, cursor: cursor.default(null), limit: z.int().min(1).max(200).default(50) }))
    .output(z.object({ rows: z.array(reportRowSchema), next: cursor })),
  /** 3.4: known longer than its limit without a report; the longest first. */
  missing: allowed('exceptionReports.read').output(z.array(missingSchema)),
  /** Open ones, the gravest first, among these by what runs out next. */
  board: allowed('exceptionReports.read').output(z.array(boardRowSchema)),
  /** As it is, or as its readers saw it at a moment. */
  get: allowed('exceptionReports.read')
    .input(z.strictObject({ id, at: instant.nullable().default(null) }))
    .output(reportSchema),
  /** Reports of an order, newest first, drafts too. */
  ofOrder: allowed('exceptionReports.read')
    .input(z.strictObject({ orderId: id }))
    .output(z.array(reportRowSchema)),
  /** Orders with reports, in short: what lists mark. At most 2,000, the newest first. */
  flags: allowed('exceptionReports.read').output(z.array(reportFlagSchema)),
  /** 3.3.1.7: computed from the calendar; nobody can choose it. */
  regime: allowed('exceptionReports.read')
    .input(z.strictObject({ knownAt: instant, foundBy: z.enum(foundByWays).nullable().default(null) }))
    .output(reportClockSchema.extend({ recipients: z.array(reportNamedSchema) })),

  /** Kept as typed, right or wrong. */
  saveDraft: allowed('exceptionReports.draft')
    .input(z.strictObject(draft))
    .output(z.object({ id, version, knownAt: instant })),
  discardDraft: allowed('exceptionReports.draft').input(z.strictObject(acted)).output(z.void()),
  /** By somebody who may not file it: it waits for a colleague, and the clock runs on. */
  submit: allowed('exceptionReports.draft').input(z.strictObject(draft)).output(reportSchema),
  /** A waiting one goes back to who wrote it. */
  giveBack: allowed('exceptionReports.file')
    .input(z.strictObject({ ...acted, reason }))
    .output(reportSchema),
  /** Reported. While one of its kind is open for the order, what is told joins that one: `joined`. */
  file: allowed('exceptionReports.file')
    .input(z.strictObject(draft))
    .output(z.object({ report: reportSchema, joined: z.boolean() })),

  addFact: allowed('exceptionReports.file')
    .input(z.strictObject({ ...added, text: words.min(1) }))
    .output(reportSchema),
  /** The words that are corrected stay readable in their place. */
  correct: allowed('exceptionReports.file')
    .input(z.strictObject({ ...added, seq: z.int().min(1), text: words.min(1) }))
    .output(reportSchema),
  addAction: allowed('exceptionReports.file')
    .input(z.strictObject({ ...added, text: words.min(1) }))
    .output(reportSchema),
  /** It only rises; everybody is told again. */
  raise: allowed('exceptionReports.file')
    .input(z.strictObject({ ...added, severity: z.enum(severities), text: words.min(1) }))
    .output(reportSchema),
  /** A leader was phoned: reached or not. */
  logCall: allowed('exceptionReports.file')
    .input(
      z.strictObject({
        ...added,
        /** `who` of one of the recipients; `null` for somebody else, who is named. */
        who: who.nullable(),
        person,
        phone: person,
        at: instant,
        reached: z.boolean(),
        text: words.default(''),
      }),
    )
    .output(reportSchema),
  /** The customer's side was told. */
  inform: allowed('exceptionReports.file')
    .input(
      z.strictObject({
        ...added,
        party: z.enum(toldParties),
        contact: z.strictObject({ person, phone: person, way: z.enum(contactWays), at: instant }),
        text: z.string().max(4_000),
      }),
    )
    .output(reportSchema),
  /** A mail to one of the recipients that was sent from elsewhere: its time is somebody's word, and marked so. */
  recordMail: allowed('exceptionReports.file')
    .input(z.strictObject({ ...added, who, sentAt: instant, text: words.default('') }))
    .output(reportSchema),
  close: allowed('exceptionReports.close')
    .input(z.strictObject({ ...acted, result: words.min(1) }))
    .output(reportSchema),
  reopen: allowed('exceptionReports.close')
    .input(z.strictObject({ ...acted, reason }))
    .output(reportSchema),

  /** KF-01 (3.5.1). */
  sheet: allowed('exceptionReports.read')
    .input(z.strictObject({ id, language: z.enum(sheetLanguages), at: instant.nullable().default(null) }))
    .output(fileContent),
  /** All of a list, as it is filtered; at most 5,000. */
  excel: allowed('exceptionReports.read').input(z.strictObject(filter)).output(fileContent),

  settings: {
    get: allowed('exceptionReports.read').output(reportSettingsSchema.extend({ version })),
    save: allowed('exceptionReports.administer')
      .input(reportSettingsSchema.extend({ version }))
      .output(reportSettingsSchema.extend({ version })),
  },
};
