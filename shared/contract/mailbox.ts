import * as z from 'zod';
import { messageOrigins, messageProblems, messageStates } from '../domain/mailbox/message.ts';
import type { Proposal } from '../domain/mailbox/proposal.ts';
import { mailSecurities } from '../domain/mailbox/settings.ts';
import { allowed, cursor, id, instant, reason, version } from './base.ts';

const params = z.record(z.string(), z.union([z.string(), z.number()]));

export const messageFileSchema = z.object({
  name: z.string(),
  mediaType: z.string(),
  /** Bytes. */
  size: z.int(),
  attachmentId: id.nullable(),
  refused: z.object({ code: z.string(), params }).nullable(),
});

export const messageRowSchema = z.object({
  id,
  origin: z.enum(messageOrigins),
  state: z.enum(messageStates),
  fromName: z.string(),
  fromAddress: z.string(),
  subject: z.string(),
  sentAt: instant.nullable(),
  receivedAt: instant,
  /** Bytes. */
  size: z.int(),
  problem: z.enum(messageProblems).nullable(),
  /** The one customer who has this address; `null` when none or several have. */
  customerId: id.nullable(),
  customerName: z.string(),
  fileCount: z.int(),
  /** The draft or order that stands on it. */
  draftId: id.nullable(),
  /** The order's number once it is confirmed. */
  orderNumber: z.string().nullable(),
  takenAt: instant.nullable(),
  takenByName: z.string(),
  dismissedAt: instant.nullable(),
  dismissedByName: z.string(),
  dismissReason: z.string(),
  version,
});
export type MessageRow = z.infer<typeof messageRowSchema>;

const point = z.object({
  company: z.string(),
  contact: z.string(),
  phone: z.string(),
  province: z.string(),
  city: z.string(),
  district: z.string(),
  street: z.string(),
});
const goods = z.object({
  name: z.string(),
  pieces: z.string(),
  weightKg: z.string(),
  volumeM3: z.string(),
  packaging: z.string(),
});
const likely = z.object({ id, code: z.string(), name: z.string(), contact: z.string() });
const phrase = z.string();

const proposalSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('customer'), phrase, customers: z.array(likely).readonly() }),
  z.object({
    kind: z.literal('fields'),
    phrase,
    values: z.record(z.string(), z.union([z.string(), z.boolean()])).readonly(),
  }),
  z.object({ kind: z.literal('point'), phrase, list: z.enum(['pickups', 'deliveries']), point }),
  z.object({ kind: z.literal('goods'), phrase, line: goods }),
]) satisfies z.ZodType<Proposal>;

/** The same message at another draft or order. */
const elsewhere = z.object({ draftId: id, orderNumber: z.string().nullable(), takenByName: z.string() });

export const messageSchema = messageRowSchema.extend({
  text: z.string(),
  files: z.array(messageFileSchema),
  proposals: z.array(proposalSchema),
  elsewhere: z.array(elsewhere),
});
export type Message = z.infer<typeof messageSchema>;

/** A message on its way in. Longer than any that is taken, so that too large a one gets its own answer. */
const source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file'), name: z.string().max(1_000), base64: z.string().max(50_000_000) }),
  z.strictObject({ kind: z.literal('text'), text: z.string().max(2_000_000) }),
]);
export type MessageSource = z.infer<typeof source>;

const mailAddress = {
  host: z.string().trim().max(253),
  port: z.int().min(1).max(65_535),
  security: z.enum(mailSecurities),
  user: z.string().trim().max(254),
  folder: z.string().trim().max(200),
};
/** `null` leaves the password as it is. It goes in and never comes out. */
const password = z.string().max(500).nullable();

export const mailSettingsSchema = z.object({
  enabled: z.boolean(),
  ...mailAddress,
  intervalSeconds: z.int().min(15).max(3_600),
  /** Mark on the server as read what was fetched; otherwise nothing there is changed. */
  markSeen: z.boolean(),
  /** Days back from which messages are taken when a mailbox is looked at for the first time. */
  firstDays: z.int().min(0).max(90),
  version,
});
export type MailSettings = z.infer<typeof mailSettingsSchema>;

const outcome = z.object({ ok: z.boolean(), code: z.string().nullable(), params, messages: z.int().nullable() });

/** E-mails that become orders (1.2.1): dropped, pasted, or fetched from a mailbox. */
export const mailboxContract = {
  /** Keeps a message with a draft, or with a new one; all of it or nothing. */
  add: allowed('orders.draft')
    .input(z.strictObject({ draftId: id.nullable(), source }))
    .output(z.object({ draftId: id, messageId: id })),
  /** The messages that a draft or order stands on, with what they seem to say. */
  ofOrder: allowed('orders.draft').input(z.strictObject({ id })).output(z.array(messageSchema)),
  list: allowed('orders.draft')
    .input(
      z.strictObject({
        state: z.enum(messageStates).nullable(),
        cursor: cursor.default(null),
        limit: z.int().min(1).max(200).default(100),
      }),
    )
    .output(z.object({ rows: z.array(messageRowSchema), next: z.string().nullable() })),
  counts: allowed('orders.draft').output(z.object({ waiting: z.int(), taken: z.int(), dismissed: z.int() })),
  get: allowed('orders.draft').input(z.strictObject({ id })).output(messageSchema),
  /** Makes a draft of the message; whoever is second is told who was first. */
  take: allowed('orders.draft')
    .input(z.strictObject({ id }))
    .output(z.object({ draftId: id })),
  dismiss: allowed('orders.draft').input(z.strictObject({ id, version, reason })),
  bringBack: allowed('orders.draft').input(z.strictObject({ id, version })),
  status: allowed('orders.read').output(
    z.object({
      enabled: z.boolean(),
      /** This workstation has the password and looks when it runs. */
      looksHere: z.boolean(),
      /** At this moment. */
      looking: z.boolean(),
      lookedAt: instant.nullable(),
      reachedAt: instant.nullable(),
      nextLookAt: instant.nullable(),
      failures: z.int(),
      errorCode: z.string().nullable(),
      errorDetail: z.string().nullable(),
    }),
  ),
  lookNow: allowed('orders.read'),
  settings: allowed('company.administer').output(mailSettingsSchema.extend({ passwordHere: z.boolean() })),
  updateSettings: allowed('company.administer')
    .input(mailSettingsSchema.extend({ password }).strict())
    .output(mailSettingsSchema.extend({ passwordHere: z.boolean() })),
  testSettings: allowed('company.administer')
    .input(z.strictObject({ ...mailAddress, password }))
    .output(outcome),
};
