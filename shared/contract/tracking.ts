import * as z from 'zod';
import { centreKinds } from '../domain/company/centres.ts';
import { jobTypes, podKinds, transportModes } from '../domain/orders/job-types.ts';
import { orderStates } from '../domain/orders/states.ts';
import { stepCodes, stepStates } from '../domain/tracking/checklists.ts';
import { milestones } from '../domain/tracking/milestones.ts';
import { classRules } from '../domain/tracking/propose-class.ts';
import { receiptMarks, receiptSteps } from '../domain/tracking/receipts.ts';
import {
  driverAttitudes,
  factSources,
  goodsConditions,
  letterWays,
  serviceClasses,
  signOutcomes,
} from '../domain/tracking/values.ts';
import { sheetLanguages } from '../i18n/languages.ts';
import { allowed, cursor, day, fileContent, id, instant, language, reason, searchText, version } from './base.ts';

const maybeInstant = instant.nullable();

/** What is typed about a shipment; see `TrackingFacts`. */
const factsSchema = z.strictObject({
  partnerName: z.string().trim().max(120),
  partnerNo: z.string().trim().max(60),
  departedAt: maybeInstant,
  seenAt: maybeInstant,
  seenPlace: z.string().trim().max(120),
  expectedAt: maybeInstant,
  arrivedAt: maybeInstant,
  signedAt: maybeInstant,
  signee: z.string().trim().max(60),
  signedPieces: z.int().nonnegative().nullable(),
  outcome: z.enum(signOutcomes).nullable(),
  condition: z.enum(goodsConditions).nullable(),
  attitude: z.enum(driverAttitudes).nullable(),
  satisfied: z.boolean().nullable(),
  lateReason: z.string().trim().max(500),
  podBackAt: maybeInstant,
  remarks: z.string().trim().max(1000),
});

/** One line of the feedback table KF-03 (2.2.1). */
const shipmentSchema = factsSchema.extend({
  /** The order's id. */
  id,
  number: z.string(),
  revision: z.int(),
  state: z.enum(orderStates),
  acceptedAt: instant,
  customerId: id,
  customerName: z.string(),
  consignor: z.string(),
  consignee: z.string(),
  destination: z.string(),
  jobType: z.enum(jobTypes),
  mode: z.enum(transportModes).nullable(),
  centre: z.enum(centreKinds),
  urgent: z.boolean(),
  pieces: z.int(),
  grams: z.int(),
  cm3: z.int(),
  podKind: z.enum(podKinds),
  ownerId: id,
  ownerName: z.string(),
  /** `null` for city delivery. */
  serviceClass: z.enum(serviceClasses).nullable(),
  proposedClass: z.enum(serviceClasses).nullable(),
  classRules: z.array(z.enum(classRules)),
  /** The time agreed with the customer, by which "on time" is reckoned; `null` when none was. */
  promisedAt: maybeInstant,
  /** Last day on which the signed original is in time; `null` before it is signed or when none is asked for. */
  podDueOn: day.nullable(),
  /** When the consignment letter went to the network company. */
  letterSentAt: maybeInstant,
  /** Of which revision of the order; a letter of an older one has to go out again. */
  letterRevision: z.int().nullable(),
  closedAt: maybeInstant,
  /** Why the director closed the order without its receipt. */
  bypassReason: z.string().nullable(),
  openedAt: instant,
  version,
});
export type Shipment = z.infer<typeof shipmentSchema>;

/** A link that the order's class makes people follow (2.4.1-2.4.3). */
const stepSchema = z.object({
  code: z.enum(stepCodes),
  state: z.enum(stepStates),
  /** Closed by something that happened. */
  byFact: z.boolean(),
  at: maybeInstant,
  byName: z.string().nullable(),
  note: z.string(),
});
export type ShipmentStep = z.infer<typeof stepSchema>;

/** Where the signed original is (2.5.1). */
const receiptSchema = z.object({
  steps: z.array(z.object({ step: z.enum(receiptSteps), at: instant, byName: z.string(), note: z.string() })),
  /** Days the customer gives for it. */
  limitDays: z.int(),
  limitVersion: version,
  /** How many orders were closed without theirs. */
  bypassed: z.int(),
});
export type Receipt = z.infer<typeof receiptSchema>;

const partnerInput = z.strictObject({
  name: z.string().trim().min(1).max(120),
  cities: z.string().trim().max(500),
  address: z.string().trim().max(200),
  contacts: z
    .array(
      z.strictObject({
        name: z.string().trim().max(60),
        phone: z.string().trim().max(30),
        email: z.string().trim().max(200),
      }),
    )
    .max(10),
  remarks: z.string().trim().max(1000),
  active: z.boolean(),
});
export type PartnerInput = z.infer<typeof partnerInput>;
const partnerSchema = partnerInput.extend({ id, version });
export type Partner = z.infer<typeof partnerSchema>;

/** What the table shows: all, what is on its way, what wants looking after. */
export const trackingViews = ['all', 'open', 'notArrived', 'overdue', 'late', 'podMissing', 'trouble'] as const;

export const trackingFilter = z.strictObject({
  view: z.enum(trackingViews).default('all'),
  text: searchText.default(''),
  customerId: id.nullable().default(null),
  ownerId: id.nullable().default(null),
  classes: z.array(z.enum(serviceClasses)).max(serviceClasses.length).default([]),
  centre: z.enum(centreKinds).nullable().default(null),
  /** Days on which the orders were accepted. */
  from: day.nullable().default(null),
  to: day.nullable().default(null),
});
export type TrackingFilter = z.infer<typeof trackingFilter>;

export const trackingContract = {
  /** Newest first. */
  list: allowed('tracking.read')
    .input(trackingFilter.extend({ cursor: cursor.default(null), limit: z.int().min(1).max(200).default(50) }))
    .output(z.object({ rows: z.array(shipmentSchema), next: cursor })),
  /** How many match, counted no further than 1,000. */
  count: allowed('tracking.read')
    .input(trackingFilter)
    .output(z.object({ count: z.int(), more: z.boolean() })),
  /** `null` while the order's work order is not on paper. */
  get: allowed('tracking.read').input(z.strictObject({ id })).output(shipmentSchema.nullable()),
  /** All that is known of a shipment, as typed; what is new becomes facts, what was known otherwise takes a reason. */
  record: allowed('tracking.record')
    .input(
      z.strictObject({
        id,
        version,
        facts: factsSchema,
        source: z.enum(factSources).nullable().default(null),
        reason: z.string().trim().max(500).default(''),
      }),
    )
    .output(shipmentSchema),
  /** Takes the last milestone back. */
  stepBack: allowed('tracking.record')
    .input(z.strictObject({ id, version, milestone: z.enum(milestones), reason }))
    .output(shipmentSchema),
  /** 2.4: another class than the proposed one, with the reason. */
  changeClass: allowed('tracking.record')
    .input(z.strictObject({ id, version, serviceClass: z.enum(serviceClasses), reason }))
    .output(shipmentSchema),
  checklist: allowed('tracking.read').input(z.strictObject({ id })).output(z.array(stepSchema)),
  /** A note is needed for what does not apply and for what is taken back. */
  tick: allowed('tracking.record')
    .input(
      z.strictObject({
        id,
        code: z.enum(stepCodes),
        state: z.enum(stepStates),
        note: z.string().trim().max(500).default(''),
      }),
    )
    .output(z.array(stepSchema)),
  /** The consignment letter to the network company, as a PDF (2.4.1, 2.4.2). */
  letter: allowed('tracking.read')
    .input(z.strictObject({ id, language: z.enum(sheetLanguages) }))
    .output(fileContent),
  letterSent: allowed('tracking.record')
    .input(z.strictObject({ id, version, way: z.enum(letterWays) }))
    .output(shipmentSchema),
  /** What the e-mail says that carries the letter. */
  letterCover: allowed('mail.send')
    .input(z.strictObject({ id, language }))
    .output(z.object({ revision: z.int(), subject: z.string(), text: z.string() })),
  /** Mails the letter as a PDF; it counts as sent when a server took it. The same `token` again is the same e-mail. */
  mailLetter: allowed('mail.send')
    .input(
      z.strictObject({
        id,
        revision: z.int(),
        token: z.string().min(8).max(64),
        name: z.string().trim().max(120),
        address: z.string().trim().max(254),
        language,
        sheetLanguage: z.enum(sheetLanguages),
        subject: z.string().max(500),
        text: z.string().max(60_000),
      }),
    )
    .output(z.object({ id })),
  receipts: {
    get: allowed('tracking.read').input(z.strictObject({ id })).output(receiptSchema),
    /** Collected, sent, received, handed on; `checked` has a procedure of its own. Archiving closes the order. */
    advance: allowed('tracking.record')
      .input(
        z.strictObject({
          id,
          step: z.enum(receiptSteps).exclude(['checked']),
          note: z.string().trim().max(500).default(''),
        }),
      )
      .output(receiptSchema),
    /** Signee, date, time and stamp; with one of them missing it has to be signed again. */
    check: allowed('tracking.record')
      .input(z.strictObject({ id, marks: z.array(z.enum(receiptMarks)), note: z.string().trim().max(500).default('') }))
      .output(receiptSchema),
    /** Takes the last step back. */
    undo: allowed('tracking.record')
      .input(z.strictObject({ id, step: z.enum(receiptSteps), reason }))
      .output(receiptSchema),
    /** Closes an order that asks for no receipt; with a receipt missing it is the director's bypass, counted. */
    close: allowed('tracking.record')
      .input(z.strictObject({ id, reason: z.string().trim().max(500).default('') }))
      .output(receiptSchema),
    setLimit: allowed('customers.write')
      .input(z.strictObject({ id, version, days: z.int().min(1).max(365) }))
      .output(receiptSchema),
  },
  partners: {
    list: allowed('tracking.read').output(z.array(partnerSchema)),
    /** `id: null` adds one. */
    save: allowed('tracking.partners')
      .input(partnerInput.extend({ id: id.nullable(), version }))
      .output(partnerSchema),
  },
  /** KF-03 as a spreadsheet: exactly the filtered rows (2.6.1). */
  excel: allowed('tracking.export').input(trackingFilter).output(fileContent),
  /** KF-03 on paper (2.6.1). */
  pdf: allowed('tracking.export')
    .input(trackingFilter.extend({ language: z.enum(sheetLanguages) }))
    .output(fileContent),
};
