import type { AttemptOutcome, OutboxState, RecipientStanding } from './message.ts';
import { retryDelay, type RetrySchedule } from './settings.ts';

/** What was said of one recipient. */
export interface Told {
  readonly address: string;
  /** `later`: not now, but it may be tried again. */
  readonly state: 'accepted' | 'refused' | 'later';
  readonly reply: string;
}

/**
 * How one try ended. `answered`: the server spoke about the message. `unreachable`: the server could not be used, and
 * the message has not left; another way out may be tried. `lost`: nobody can know whether the server took it.
 * `stopped`: the program ends.
 */
export type Answer =
  | {
      readonly kind: 'answered';
      readonly told: readonly Told[];
      readonly reply: string;
      /** Catalogue code where it was not a server that refused it. */
      readonly code?: string;
    }
  | { readonly kind: 'unreachable' | 'lost' | 'stopped'; readonly code: string; readonly detail: string };

export interface Tried {
  readonly recipients: readonly RecipientStanding[];
  /** Answers that the message has had, this one with them. */
  readonly attempts: number;
  readonly giveUpAt: number;
}

export interface Outcome {
  readonly state: Extract<OutboxState, 'queued' | 'accepted' | 'failed' | 'givenUp'>;
  readonly recipients: readonly RecipientStanding[];
  /** Whom it will not reach any more: somebody must phone them. */
  readonly missed: readonly RecipientStanding[];
  readonly nextAttemptAt: number | null;
  /** Catalogue code of what keeps it from being taken by all; `null` when nothing does. */
  readonly code: string | null;
  /** The server's word is final: the same message would be refused again. */
  readonly definite: boolean;
}

/** What becomes of a message by an answer: taken, tried again by the schedule, or given up. */
export function outcomeOf(answer: Answer, tried: Tried, schedule: RetrySchedule, now: number): Outcome {
  const recipients = answer.kind === 'answered' ? standingsAfter(tried.recipients, answer.told) : tried.recipients;
  const waiting = recipients.some(({ state }) => state === 'waiting');
  const nextAttemptAt = waiting ? nextTry(answer, tried, schedule, now) : null;
  if (nextAttemptAt !== null) {
    const waits = { recipients, missed: [], nextAttemptAt, definite: false } as const;
    // Nothing is wrong with one that the end of the program cut short.
    if (answer.kind === 'stopped') return { ...waits, state: 'queued', code: null };
    return { ...waits, state: 'failed', code: codeOf(answer) };
  }
  const ended = recipients.map((one) => (one.state === 'waiting' ? { ...one, state: 'refused' as const } : one));
  const missed = ended.filter(({ state }) => state === 'refused');
  const state = missed.length < ended.length ? 'accepted' : 'givenUp';
  const code = missed.length === 0 ? null : codeOf(answer);
  return { state, recipients: ended, missed, nextAttemptAt: null, code, definite: missed.length > 0 && !waiting };
}

/** One word for a try, as the list of tries shows it. */
export function attemptOutcome(answer: Answer): AttemptOutcome {
  if (answer.kind === 'unreachable') return 'unreachable';
  if (answer.kind !== 'answered') return 'interrupted';
  const states = new Set(answer.told.map(({ state }) => state));
  if (states.has('accepted')) return states.size === 1 ? 'accepted' : 'partly';
  return states.has('later') ? 'later' : 'refused';
}

export function codeOf(answer: Answer): string | null {
  if (answer.code !== undefined) return answer.code;
  if (answer.kind !== 'answered') return null;
  if (answer.told.some(({ state }) => state === 'later')) return 'mail.serverLater';
  return answer.told.some(({ state }) => state === 'refused') ? 'mail.serverRefused' : null;
}

function standingsAfter(before: readonly RecipientStanding[], told: readonly Told[]): readonly RecipientStanding[] {
  const said = new Map(told.map((one) => [one.address, one]));
  return before.map((one) => {
    const answer = said.get(one.address);
    if (!answer || one.state !== 'waiting') return one;
    return { ...one, state: answer.state === 'later' ? 'waiting' : answer.state, reply: answer.reply };
  });
}

/** `null`: the time for it is over. */
function nextTry(answer: Answer, { attempts, giveUpAt }: Tried, schedule: RetrySchedule, now: number): number | null {
  if (now >= giveUpAt) return null;
  // While no server can be reached nothing is tried; when one can, what waits is due at once.
  if (answer.kind === 'unreachable' || answer.kind === 'stopped') return now;
  const next = now + retryDelay(schedule, attempts);
  return next > giveUpAt ? null : next;
}
