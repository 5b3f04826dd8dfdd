import type { ErrorParams } from '../../errors/errors.ts';

/** How a message came to the counter: polled from the mailbox, dropped as a file, or pasted as text (1.2.1). */
export const messageOrigins = ['mailbox', 'file', 'text'] as const;
export type MessageOrigin = (typeof messageOrigins)[number];

/** `taken`: a draft or an order stands on it. */
export const messageStates = ['waiting', 'taken', 'dismissed'] as const;
export type MessageState = (typeof messageStates)[number];

/**
 * What is not as it should be with a message that is kept all the same: it could not be read, is larger than what is
 * fetched, ends in the middle, or has more parts than anybody writes.
 */
export const messageProblems = ['unreadable', 'tooLarge', 'cutOff', 'tooManyParts'] as const;
export type MessageProblem = (typeof messageProblems)[number];

/** Largest message that is taken, in bytes; as large as one file may be. */
export const messageLimit = 20 * 1024 * 1024;

/** Files of one message that are kept; more are counted as too many parts. */
export const mostMessageFiles = 50;

/** Signs of a message's text that are kept beside the form; the message itself is kept whole. */
export const longestMessageText = 60_000;

/** A file that came with a message: kept, or refused with the reason. */
export interface MessageFile {
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** Its attachment; `null` when it was refused. */
  readonly attachmentId: string | null;
  readonly refused: { readonly code: string; readonly params: ErrorParams } | null;
}
