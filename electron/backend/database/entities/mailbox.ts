import { EntitySchema } from 'typeorm';
import type {
  MessageFile,
  MessageOrigin,
  MessageProblem,
  MessageState,
} from '../../../../shared/domain/mailbox/message.ts';
import {
  count,
  instant,
  json,
  key,
  lock,
  longText,
  maybeInstant,
  maybeRef,
  maybeText,
  text,
  whole,
} from '../columns.ts';

/** A file of a message with its place in the file store; `hash` is empty for one that was refused. */
export interface MailFile extends MessageFile {
  readonly purpose: 'email' | 'emailAttachment';
  readonly hash: string;
}

export interface MailMessageRow {
  id: string;
  origin: MessageOrigin;
  state: MessageState;
  /** What makes the message of a mailbox one and the same; of others their id. */
  messageKey: string;
  /** SHA-256 of its name and body: the same message once more is known by it. */
  contentKey: string;
  /** Its Message-ID, as far as it fits. */
  messageId: string;
  fromName: string;
  fromAddress: string;
  subject: string;
  sentAt: number | null;
  receivedAt: number;
  size: number;
  problem: MessageProblem | null;
  customerId: string | null;
  customerName: string;
  fileCount: number;
  files: readonly MailFile[];
  body: string;
  /** The draft, later the order, that stands on it. */
  draftId: string | null;
  takenAt: number | null;
  takenById: string | null;
  takenByName: string;
  dismissedAt: number | null;
  dismissedByName: string;
  dismissReason: string;
  version: number;
}

export const MailMessageEntity = new EntitySchema<MailMessageRow>({
  name: 'mail_message',
  columns: {
    id: key,
    origin: text(10),
    state: text(10),
    messageKey: text(64),
    contentKey: text(64),
    messageId: text(255),
    fromName: text(200),
    fromAddress: text(254),
    subject: text(500),
    sentAt: maybeInstant,
    receivedAt: instant,
    size: whole,
    problem: maybeText(20),
    customerId: maybeRef,
    customerName: text(120),
    fileCount: count,
    files: json,
    body: longText,
    draftId: maybeRef,
    takenAt: maybeInstant,
    takenById: maybeRef,
    takenByName: text(120),
    dismissedAt: maybeInstant,
    dismissedByName: text(120),
    dismissReason: text(500),
    version: lock,
  },
  indices: [
    { columns: ['messageKey'], unique: true },
    { columns: ['contentKey'] },
    { columns: ['messageId'] },
    { columns: ['draftId'] },
    { columns: ['origin', 'state', 'receivedAt', 'id'] },
    { columns: ['origin', 'receivedAt', 'id'] },
  ],
});

/** How far the mailbox was read, by whom it is read now, and how the last look ended. One row. */
export interface MailPositionRow {
  id: string;
  /** Which server, user and folder the position is of. */
  account: string;
  uidValidity: string;
  lastUid: number;
  /** The first day whose messages are taken. */
  sinceDay: string;
  heldBy: string;
  heldUntil: number;
  lookedAt: number | null;
  /** When the server was last reached and everything there was taken. */
  reachedAt: number | null;
  nextLookAt: number;
  failures: number;
  errorCode: string | null;
  errorDetail: string | null;
}

export const MailPositionEntity = new EntitySchema<MailPositionRow>({
  name: 'mail_position',
  columns: {
    id: { ...text(20), primary: true },
    account: text(64),
    uidValidity: text(20),
    lastUid: whole,
    sinceDay: text(10),
    heldBy: text(160),
    heldUntil: instant,
    lookedAt: maybeInstant,
    reachedAt: maybeInstant,
    nextLookAt: instant,
    failures: count,
    errorCode: maybeText(60),
    errorDetail: maybeText(500),
  },
});
