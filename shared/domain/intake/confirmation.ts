import type { Issue } from '../../errors/errors.ts';
import type { Channel } from '../orders/job-types.ts';

/** How the customer gave his word. */
export const confirmationWays = ['phone', 'email', 'fax', 'message', 'inPerson'] as const;
export type ConfirmationWay = (typeof confirmationWays)[number];

/** Greatest lengths of what is typed. */
export const personLimit = 60;
export const noteLimit = 500;

/** Ways that count for an order of that channel: who faxed is called back (1.2.3). */
export function waysFor(channel: Channel): readonly ConfirmationWay[] {
  return channel === 'fax' ? ['phone'] : confirmationWays;
}

export interface TypedConfirmation {
  readonly way: ConfirmationWay;
  readonly person: string;
  /** Epoch ms of the minute that was typed. */
  readonly at: number;
  readonly note: string;
}

interface ConfirmationFrame {
  readonly channel: Channel;
  readonly now: number;
  /** When the draft was begun: nobody confirms before. */
  readonly begunAt: number;
}

const minute = 60_000;

/** What is wrong with a confirmation as it was typed; nothing when it may be recorded. */
export function checkConfirmation(typed: TypedConfirmation, frame: ConfirmationFrame): readonly Issue[] {
  const issues: Issue[] = [...checkPerson('person', typed.person)];
  if (!waysFor(frame.channel).includes(typed.way)) issues.push({ path: 'way', code: 'intake.callBackByPhone' });
  // Typed times have no seconds.
  if (typed.at > frame.now) issues.push({ path: 'at', code: 'intake.timeInFuture' });
  else if (typed.at < Math.floor(frame.begunAt / minute) * minute)
    issues.push({ path: 'at', code: 'intake.timeBeforeDraft' });
  if (typed.note.trim().length > noteLimit) {
    issues.push({ path: 'note', code: 'intake.noteTooLong', params: { most: noteLimit } });
  }
  return issues;
}

/** A person of the customer has a name, of a sensible length. */
export function checkPerson(path: string, name: string): readonly Issue[] {
  const length = name.trim().length;
  if (length === 0) return [{ path, code: 'intake.personMissing' }];
  return length > personLimit ? [{ path, code: 'intake.personTooLong', params: { most: personLimit } }] : [];
}
