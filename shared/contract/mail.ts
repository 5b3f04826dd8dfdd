import * as z from 'zod';
import {
  attemptOutcomes,
  channels,
  longestSubject,
  longestText,
  outboxStates,
  recipientStates,
} from '../domain/mail/message.ts';
import { senders, smsFormats, smsMethods, smtpSecurities } from '../domain/mail/settings.ts';
import { allowed, cursor, id, instant, language, reason, version } from './base.ts';

const address = z.strictObject({ name: z.string().max(120), address: z.string().max(254) });
const recipient = z.object({
  name: z.string(),
  address: z.string(),
  state: z.enum(recipientStates),
  reply: z.string(),
});
export type Recipient = z.infer<typeof recipient>;

export const outboxRowSchema = z.object({
  id,
  channel: z.enum(channels),
  state: z.enum(outboxStates),
  purpose: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  /** Number of the order that it is about. */
  orderNumber: z.string().nullable(),
  to: z.array(recipient),
  subject: z.string(),
  queuedAt: instant,
  queuedByName: z.string(),
  attempts: z.int(),
  nextAttemptAt: instant.nullable(),
  /** By which of our accounts it left. */
  account: z.enum(senders).nullable(),
  /** The server's line. */
  reply: z.string(),
  /** When a server took it; of one that was sent from elsewhere, when that was. */
  acceptedAt: instant.nullable(),
  errorCode: z.string().nullable(),
  errorDetail: z.string(),
  /** When it was given up or cancelled. */
  endedAt: instant.nullable(),
  reason: z.string(),
  fileCount: z.int(),
  version,
});
export type OutboxRow = z.infer<typeof outboxRowSchema>;

export const attemptSchema = z.object({
  at: instant,
  endedAt: instant,
  account: z.enum(senders),
  workstation: z.string(),
  outcome: z.enum(attemptOutcomes),
  code: z.string().nullable(),
  reply: z.string(),
});
export type Attempt = z.infer<typeof attemptSchema>;

export const outboxMessageSchema = outboxRowSchema.extend({
  text: z.string(),
  language,
  messageId: z.string(),
  files: z.array(z.object({ name: z.string(), mediaType: z.string(), size: z.int() })),
  history: z.array(attemptSchema),
});
export type OutboxMessage = z.infer<typeof outboxMessageSchema>;

const smtpAccount = z.strictObject({
  enabled: z.boolean(),
  host: z.string().trim().max(253),
  port: z.int().min(1).max(65_535),
  security: z.enum(smtpSecurities),
  user: z.string().trim().max(254),
  senderName: z.string().trim().max(120),
  senderAddress: z.string().trim().max(254),
});
const smsGateway = z.strictObject({
  enabled: z.boolean(),
  url: z.string().trim().max(1_000),
  method: z.enum(smsMethods),
  format: z.enum(smsFormats),
  headers: z.string().max(2_000),
  body: z.string().max(4_000),
  success: z.string().max(200),
});
const settings = {
  first: smtpAccount,
  second: smtpAccount,
  sms: smsGateway,
  retryMinutes: z.array(z.int().min(1).max(1_440)).min(1).max(20),
  giveUpHours: z.int().min(1).max(168),
};

/** How one of the ways out stands: computed from what the last tries left behind. */
const standing = z.object({
  sender: z.enum(senders),
  /** This workstation has its password. */
  passwordHere: z.boolean(),
  downSince: instant.nullable(),
  reachedAt: instant.nullable(),
  errorCode: z.string().nullable(),
  errorDetail: z.string(),
});
export type SenderStanding = z.infer<typeof standing>;

/** How sending stands. */
export const mailStatusSchema = z.object({
  waiting: z.int(),
  trouble: z.int(),
  ready: z.array(z.enum(channels)),
  /** Channels that this workstation has the passwords for. */
  sendsHere: z.array(z.enum(channels)),
  /** Ways out that are switched on and get nothing through. */
  down: z.array(z.object({ sender: z.enum(senders), since: instant, code: z.string(), detail: z.string() })),
});
export type MailStatus = z.infer<typeof mailStatusSchema>;

export const outgoingSettingsSchema = z.object({ ...settings, version, standings: z.array(standing) });
export type OutgoingSettingsView = z.infer<typeof outgoingSettingsSchema>;

/** `null` leaves a password as it is. They go in and never come out. */
const secret = z.string().max(500).nullable();
const secrets = z.strictObject({ first: secret, second: secret, sms: secret });

export const listFilters = ['all', 'waiting', 'trouble', 'accepted', 'cancelled'] as const;
export type ListFilter = (typeof listFilters)[number];

/** Messages that leave the house: the outbox, what servers said, and by which ways. */
export const mailContract = {
  list: allowed('mail.read')
    .input(
      z.strictObject({
        filter: z.enum(listFilters).default('all'),
        cursor: cursor.default(null),
        limit: z.int().min(1).max(200).default(100),
      }),
    )
    .output(z.object({ rows: z.array(outboxRowSchema), next: z.string().nullable() })),
  /** How many wait, and how many nobody was reached by in the last days; which channels can be used. */
  status: allowed('mail.read').output(mailStatusSchema),
  get: allowed('mail.read').input(z.strictObject({ id })).output(outboxMessageSchema),
  ofSubject: allowed('mail.read')
    .input(z.strictObject({ subjectId: z.string().min(1).max(64) }))
    .output(z.array(outboxRowSchema)),
  /** Due at once; one that was given up begins anew. */
  retry: allowed('mail.send').input(z.strictObject({ id, version })).output(outboxRowSchema),
  cancel: allowed('mail.send').input(z.strictObject({ id, version, reason })).output(outboxRowSchema),
  /** A message that was sent by hand from elsewhere, with its own time; marked as typed. */
  recordTyped: allowed('mail.send')
    .input(
      z.strictObject({
        channel: z.enum(channels),
        to: z.array(address).min(1).max(50),
        subject: z.string().max(longestSubject),
        text: z.string().max(longestText),
        language,
        sentAt: instant,
        subjectKind: z.string().min(1).max(30),
        subjectId: z.string().min(1).max(64),
        purpose: z.string().min(1).max(60),
      }),
    )
    .output(outboxRowSchema),
  settings: {
    get: allowed('company.administer').output(outgoingSettingsSchema),
    save: allowed('company.administer')
      .input(z.strictObject({ ...settings, version, secrets }))
      .output(outgoingSettingsSchema),
    /** Sends a test message by one of the ways, as typed, and says what the server answered. */
    test: allowed('company.administer')
      .input(
        z.discriminatedUnion('sender', [
          z.strictObject({ sender: z.literal('first'), account: smtpAccount, secret, to: z.string().max(254) }),
          z.strictObject({ sender: z.literal('second'), account: smtpAccount, secret, to: z.string().max(254) }),
          z.strictObject({ sender: z.literal('sms'), gateway: smsGateway, secret, to: z.string().max(40) }),
        ]),
      )
      .output(z.object({ ok: z.boolean(), code: z.string().nullable(), reply: z.string() })),
  },
};
