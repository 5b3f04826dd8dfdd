import * as z from 'zod';
import { absenceKinds } from '../domain/handovers/absence.ts';
import { acceptances } from '../domain/handovers/acceptance.ts';
import { handoverLimits, services } from '../domain/handovers/content.ts';
import { departments, handoverKinds, handoverStates, steps } from '../domain/handovers/steps.ts';
import { settlementMethods } from '../domain/orders/job-types.ts';
import { roles } from '../domain/people/roles.ts';
import { sheetLanguages } from '../i18n/languages.ts';
import { handoverFilters } from './handover-filters.ts';
import { allowed, day, fileContent, id, instant, issueSchema, reason, signedIn, version } from './base.ts';

const line = z.string().max(handoverLimits.line);
const text = z.string().max(handoverLimits.text);

export const handoverContentSchema = z.strictObject({
  contacts: z
    .array(z.strictObject({ name: line, position: line, phone: line, email: line }))
    .max(handoverLimits.contacts)
    .readonly(),
  business: text,
  services: z.array(z.enum(services)).max(services.length).readonly(),
  regions: text,
  goods: text,
  volumes: text,
  demands: text,
  settlementMethod: z.union([z.enum(settlementMethods), z.literal('')]),
  settlementCycle: line,
  creditDays: line,
  creditLimit: line,
  prices: text,
  departments: z.array(z.enum(departments)).max(departments.length).readonly(),
  otherDepartment: line,
  validFrom: line,
  validUntil: line,
});

const personSchema = z.object({ id, name: z.string() });

/** Somebody who may give a signature; `forName` is the absent person in whose place he would. */
const signerSchema = personSchema.extend({ forName: z.string().nullable() });

const signatureSchema = z.object({
  step: z.enum(steps),
  decision: z.enum(['signed', 'rejected']),
  byName: z.string(),
  forName: z.string().nullable(),
  reason: z.string(),
  at: instant,
});

/** A signature that the form still needs. */
const missingSchema = z.object({
  step: z.enum(steps),
  /** It may be given now; the others wait for an earlier stage. */
  open: z.boolean(),
  maySign: z.array(signerSchema),
});

export const handoverRowSchema = z.object({
  id,
  kind: z.enum(handoverKinds),
  number: z.string(),
  revision: z.int(),
  state: z.enum(handoverStates),
  customerId: id,
  customerName: z.string(),
  customerCode: z.string(),
  authorName: z.string(),
  validFrom: z.string(),
  validUntil: z.string(),
  /** Of an effective form: whether it holds today. */
  validity: z.enum(['none', 'notYet', 'valid', 'expired']),
  updatedAt: instant,
  submittedAt: instant.nullable(),
  missing: z.array(missingSchema),
  /** The person who asks may sign one of the open steps. */
  waitsForMe: z.boolean(),
  version,
});
export type HandoverRow = z.infer<typeof handoverRowSchema>;

export const handoverSchema = handoverRowSchema.extend({
  content: handoverContentSchema,
  authorId: id,
  createdAt: instant,
  effectiveAt: instant.nullable(),
  /** Why it was rejected, taken back or withdrawn last. */
  reason: z.string(),
  otherDepartment: z.string(),
  signatures: z.array(signatureSchema),
  /** Earlier revisions, newest first. */
  history: z.array(
    z.object({
      revision: z.int(),
      submittedAt: instant,
      submittedByName: z.string(),
      content: handoverContentSchema,
      signatures: z.array(signatureSchema),
    }),
  ),
  /** Of a draft: what keeps it from being handed in. */
  issues: z.array(issueSchema),
  /** Steps that the person who asks may sign now. */
  mySteps: z.array(z.enum(steps)),
});
export type Handover = z.infer<typeof handoverSchema>;

const consentSchema = z.object({
  id,
  customerId: id,
  customerName: z.string(),
  leaderName: z.string(),
  spokenAt: instant,
  askedByName: z.string(),
  reason: z.string(),
  deadlineAt: instant,
  recordedByName: z.string(),
  recordedAt: instant,
  settledAt: instant.nullable(),
  /** The deadline went by and the papers are still missing. */
  lapsed: z.boolean(),
});
export type Consent = z.infer<typeof consentSchema>;

export const acceptanceSchema = z.object({
  customerId: id,
  acceptance: z.enum(acceptances),
  ground: z.enum(['existing', 'handover', 'consent', 'consentLapsed', 'notYetValid', 'expired', 'underWay', 'noForm']),
  mayOrder: z.boolean(),
  /** The form that `ground` speaks of. */
  form: handoverRowSchema.nullable(),
  forms: z.array(handoverRowSchema),
  consents: z.array(consentSchema),
  breakInUntil: day.nullable(),
  /** Today lies in the break-in period. */
  inBreakIn: z.boolean(),
});
export type CustomerAcceptance = z.infer<typeof acceptanceSchema>;

const absenceSchema = z.object({
  id,
  userId: id,
  userName: z.string(),
  substituteId: id,
  substituteName: z.string(),
  kind: z.enum(absenceKinds),
  fromDay: day,
  toDay: day,
  /** On the first day from, on the last day until; `null`: the whole day. */
  fromTime: z.string().nullable(),
  toTime: z.string().nullable(),
  reason: z.string(),
  recordedByName: z.string(),
  recordedAt: instant,
  /** The caller may say that he is back. */
  mayEnd: z.boolean(),
});
export type Absence = z.infer<typeof absenceSchema>;

const absencesTodaySchema = z.object({
  /** The caller himself is recorded as away at this moment. */
  own: absenceSchema.nullable(),
  /** In whose place he acts now, at the end of a chain of substitutes too. */
  inPlaceOf: z.array(absenceSchema),
  /** Everybody who is away now. */
  away: z.array(absenceSchema),
  /** Of the coming fourteen days, for whoever records absences of others. */
  gaps: z.array(
    z.object({
      kind: z.enum(['bothAway', 'nobodyWith']),
      day,
      role: z.enum(roles).nullable(),
      userId: id.nullable(),
      userName: z.string(),
      substituteName: z.string(),
    }),
  ),
});
export type AbsencesToday = z.infer<typeof absencesTodaySchema>;

export const handoversContract = {
  /** The newest 300 of the filter. */
  list: allowed('handovers.read')
    .input(z.strictObject({ filter: z.enum(handoverFilters).default('open') }))
    .output(z.array(handoverRowSchema)),
  get: allowed('handovers.read').input(z.strictObject({ id })).output(handoverSchema),
  /** 1.2.4a: an empty form for a customer of the records, with his contacts and settlement filled in. */
  create: allowed('handovers.write')
    .input(z.strictObject({ kind: z.enum(handoverKinds), customerId: id }))
    .output(handoverSchema),
  /** Kept as typed, right or wrong; drafts only. */
  save: allowed('handovers.write')
    .input(z.strictObject({ id, version, kind: z.enum(handoverKinds), content: handoverContentSchema }))
    .output(z.object({ version, updatedAt: instant })),
  submit: allowed('handovers.write').input(z.strictObject({ id, version })).output(handoverSchema),
  /** 1.2.4b: who may is decided by role, authorship and absence at this moment; a rejection says why. */
  decide: allowed('handovers.read')
    .input(
      z.strictObject({
        id,
        /** The revision that was read. */
        revision: z.int(),
        step: z.enum(steps),
        decision: z.enum(['signed', 'rejected']),
        reason: z.string().trim().max(500).default(''),
      }),
    )
    .output(handoverSchema),
  /** Takes it back to change it: the next revision, signed anew. */
  reopen: allowed('handovers.write').input(z.strictObject({ id, version, reason })).output(handoverSchema),
  withdraw: allowed('handovers.write').input(z.strictObject({ id, version, reason })).output(handoverSchema),
  pdf: allowed('handovers.read')
    .input(z.strictObject({ id, language: z.enum(sheetLanguages) }))
    .output(fileContent),
  excel: allowed('handovers.read').input(z.strictObject({ id })).output(fileContent),
  /** What waits for the person who asks: signatures to give, papers that are pending. */
  today: allowed('handovers.read').output(
    z.object({ toSign: z.array(handoverRowSchema), pending: z.array(consentSchema) }),
  ),
  /** Whether a customer may be ordered for, and why not. */
  acceptance: allowed('customers.read')
    .input(z.strictObject({ customerId: id }))
    .output(acceptanceSchema),
  /** Leaders whose word counts for this customer now. */
  leaders: allowed('handovers.consent')
    .input(z.strictObject({ customerId: id }))
    .output(z.array(personSchema)),
  /** 1.2.4c: who said so, when, asked by whom; the formal approval is due at the deadline. */
  recordConsent: allowed('handovers.consent')
    .input(
      z.strictObject({
        customerId: id,
        leaderId: id,
        spokenAt: instant,
        /** Last day for the papers, counted whole. */
        deadlineDay: day,
        reason,
      }),
    )
    .output(acceptanceSchema),
  /** 1.2.4d. `before` is what the window shows; another value meanwhile comes back as a conflict. */
  setBreakIn: allowed('handovers.breakIn')
    .input(z.strictObject({ customerId: id, before: day.nullable(), until: day.nullable(), reason }))
    .output(acceptanceSchema),
  absences: {
    /** Those of today and later. */
    list: signedIn.output(z.array(absenceSchema)),
    month: signedIn
      .input(z.strictObject({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) }))
      .output(z.array(absenceSchema)),
    today: signedIn.output(absencesTodaySchema),
    /** Accounts that may be absent or stand in. */
    people: signedIn.output(z.array(personSchema)),
    /** One's own, or anybody's for who leads them. Today or later, or since this morning. */
    add: signedIn
      .input(
        z.strictObject({
          userId: id,
          substituteId: id,
          kind: z.enum(absenceKinds).default('other'),
          fromDay: day,
          toDay: day,
          fromTime: z.string().max(5).nullable().default(null),
          toTime: z.string().max(5).nullable().default(null),
          reason,
        }),
      )
      .output(z.array(absenceSchema)),
    end: signedIn.input(z.strictObject({ id })).output(z.array(absenceSchema)),
  },
};
