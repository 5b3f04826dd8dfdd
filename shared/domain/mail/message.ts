import type { Language } from '../../i18n/languages.ts';
import type { ClauseId } from '../../sop/clauses.ts';

export const channels = ['email', 'sms'] as const;
export type Channel = (typeof channels)[number];

/**
 * `failed`: tried in vain, and tried again by the schedule. `accepted`: a server took it, which is the time that
 * counts; some of its recipients may have been refused all the same. `givenUp`: nobody could be reached by it, somebody
 * must phone. `recorded`: sent from elsewhere and typed in by hand.
 */
export const outboxStates = ['queued', 'sending', 'accepted', 'failed', 'givenUp', 'cancelled', 'recorded'] as const;
export type OutboxState = (typeof outboxStates)[number];

/** What still may be sent, and so still may be called back. */
export const waitingStates = ['queued', 'failed'] as const satisfies readonly OutboxState[];

export interface Address {
  /** May be empty. */
  readonly name: string;
  /** An e-mail address, or the number of a mobile phone. */
  readonly address: string;
}

export const recipientStates = ['waiting', 'accepted', 'refused'] as const;
export type RecipientState = (typeof recipientStates)[number];

/** How a message stands with one of those it goes to. */
export interface RecipientStanding extends Address {
  readonly state: RecipientState;
  /** What the server last said of this one; empty before. */
  readonly reply: string;
}

/**
 * How one try ended. `later`: the server wants it to be tried again; `unreachable`: the server itself could not be used;
 * `interrupted`: the program died in the middle.
 */
export const attemptOutcomes = ['accepted', 'partly', 'later', 'refused', 'unreachable', 'interrupted'] as const;
export type AttemptOutcome = (typeof attemptOutcomes)[number];

/** A file of the file store that goes with an e-mail. */
export interface OutgoingFile {
  readonly name: string;
  readonly mediaType: string;
  readonly fileHash: string;
  /** Bytes, as the file store told when it took the file. */
  readonly size: number;
}

/** A message to be sent. */
export interface OutgoingMessage {
  /** What makes it one and the same: queued twice under a key it is sent once. */
  readonly key: string;
  readonly channel: Channel;
  readonly to: readonly Address[];
  /** Of an e-mail; an SMS has none. */
  readonly subject: string;
  readonly text: string;
  readonly language: Language;
  readonly attachments: readonly OutgoingFile[];
  /** What it is about: `order` and its id, for one. */
  readonly subjectKind: string;
  readonly subjectId: string;
  /** Why it is sent, as the catalogues call it: `order.arrivalTold`. */
  readonly purpose: string;
  readonly clauses: readonly ClauseId[];
  /** Key of an earlier message that is called back if it has not left the house yet. */
  readonly replaces?: string;
}

export const longestSubject = 200;
export const longestText = 60_000;
/** Signs of an SMS; gateways cut longer ones into parts and charge each. */
export const longestSms = 500;
export const mostRecipients = 50;
/** Bytes of all files of an e-mail; servers take them a third larger. */
export const filesLimit = 20 * 1024 * 1024;
