import { EntitySchema } from 'typeorm';
import type {
  AttemptOutcome,
  Channel,
  OutboxState,
  OutgoingFile,
  RecipientStanding,
} from '../../../../shared/domain/mail/message.ts';
import type { SenderName } from '../../../../shared/domain/mail/settings.ts';
import type { Language } from '../../../../shared/i18n/languages.ts';
import { count, instant, json, key, lock, longText, maybeInstant, maybeRef, maybeText, ref, text } from '../columns.ts';

/** A message that leaves the house. */
export interface OutboxRow {
  id: string;
  /** What makes it one and the same. */
  uniqueKey: string;
  channel: Channel;
  state: OutboxState;
  purpose: string;
  /** Clauses of the manual, with blanks between them. */
  clauses: string;
  subjectKind: string;
  subjectId: string;
  language: Language;
  recipients: readonly RecipientStanding[];
  subject: string;
  body: string;
  files: readonly OutgoingFile[];
  /** The name that the message bears at each of its tries. */
  messageId: string;
  attempts: number;
  queuedAt: number;
  queuedById: string | null;
  queuedByName: string;
  /** `null` when it is not tried any more. */
  nextAttemptAt: number | null;
  giveUpAt: number;
  claimedBy: string | null;
  claimedUntil: number | null;
  account: SenderName | null;
  reply: string;
  acceptedAt: number | null;
  errorCode: string | null;
  errorDetail: string;
  endedAt: number | null;
  /** Why it was cancelled. */
  reason: string;
  version: number;
}

export const OutboxEntity = new EntitySchema<OutboxRow>({
  name: 'outbox_message',
  columns: {
    id: key,
    uniqueKey: text(200),
    channel: text(10),
    state: text(10),
    purpose: text(60),
    clauses: text(100),
    subjectKind: text(30),
    subjectId: text(64),
    language: text(10),
    recipients: json,
    subject: text(500),
    body: longText,
    files: json,
    messageId: text(255),
    attempts: count,
    queuedAt: instant,
    queuedById: maybeRef,
    queuedByName: text(120),
    nextAttemptAt: maybeInstant,
    giveUpAt: instant,
    claimedBy: maybeText(160),
    claimedUntil: maybeInstant,
    account: maybeText(10),
    reply: text(500),
    acceptedAt: maybeInstant,
    errorCode: maybeText(60),
    errorDetail: text(500),
    endedAt: maybeInstant,
    reason: text(500),
    version: lock,
  },
  indices: [
    { columns: ['uniqueKey'], unique: true },
    { columns: ['state', 'channel', 'nextAttemptAt'] },
    { columns: ['subjectId'] },
    { columns: ['state', 'id'] },
  ],
});

/** One try of a message at one of our accounts, and what was answered. */
export interface OutboxAttemptRow {
  id: string;
  outboxId: string;
  at: number;
  endedAt: number;
  account: SenderName;
  workstation: string;
  outcome: AttemptOutcome;
  code: string | null;
  reply: string;
}

export const OutboxAttemptEntity = new EntitySchema<OutboxAttemptRow>({
  name: 'outbox_attempt',
  columns: {
    id: key,
    outboxId: ref,
    at: instant,
    endedAt: instant,
    account: text(10),
    workstation: text(80),
    outcome: text(20),
    code: maybeText(60),
    reply: text(500),
  },
  indices: [{ columns: ['outboxId', 'id'] }],
  foreignKeys: [{ target: 'outbox_message', columnNames: ['outboxId'], referencedColumnNames: ['id'] }],
});

/** How one of our ways out stands. */
export interface OutboxAccountRow {
  id: SenderName;
  failures: number;
  /** Since when nothing gets through; `null` while it works. */
  downSince: number | null;
  nextTryAt: number;
  reachedAt: number | null;
  errorCode: string | null;
  errorDetail: string;
}

export const OutboxAccountEntity = new EntitySchema<OutboxAccountRow>({
  name: 'outbox_account',
  columns: {
    id: { ...text(10), primary: true },
    failures: count,
    downSince: maybeInstant,
    nextTryAt: instant,
    reachedAt: maybeInstant,
    errorCode: maybeText(60),
    errorDetail: text(500),
  },
});
