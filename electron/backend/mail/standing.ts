import type { Answer } from '../../../shared/domain/mail/outcome.ts';
import type { SenderName } from '../../../shared/domain/mail/settings.ts';
import type { OutboxAccountRow } from '../database/entities/mail.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { NewEvent } from '../events/events.ts';
import type { MailDeps } from './mail.deps.ts';
import { outgoingRepository as repository } from './settings.repository.ts';

/*
 * How our ways out stand. One that is down is left alone for a while, by all messages and workstations, and told once:
 * a thousand waiting messages are one case.
 */

const second = 1_000;
/** Waits before a way that is down is tried again, s; the last one repeats. */
const pauses = [15, 30, 60] as const;

const untried = {
  failures: 0,
  downSince: null,
  nextTryAt: 0,
  reachedAt: null,
  errorCode: null,
  errorDetail: '',
} as const;

export function isOpen(row: Pick<OutboxAccountRow, 'downSince' | 'nextTryAt'> | undefined, now: number): boolean {
  return !row || row.downSince === null || row.nextTryAt <= now;
}

/** Keeps what a try says of the way that it took; the event when that is news. */
export async function noteStanding(
  tx: WriteContext,
  { now }: Pick<MailDeps, 'now'>,
  sender: SenderName,
  answer: Answer,
): Promise<readonly NewEvent[]> {
  if (answer.kind === 'stopped') return [];
  const found = (await repository.standings(tx)).find(({ id }) => id === sender);
  const before: OutboxAccountRow = found ?? { id: sender, ...untried };
  const at = now();
  if (answer.kind === 'answered') {
    await repository.keepStanding(tx, { ...before, ...untried, reachedAt: at });
    return before.downSince === null ? [] : [newsOf('accountUp', sender, { since: before.downSince })];
  }
  const failures = before.failures + 1;
  const pause = (pauses[Math.min(failures, pauses.length) - 1] ?? 60) * second;
  const downSince = before.downSince ?? at;
  const trouble = { errorCode: answer.code, errorDetail: answer.detail };
  await repository.keepStanding(tx, { ...before, ...trouble, failures, downSince, nextTryAt: at + pause });
  if (before.downSince !== null) return [];
  const why = { errorCode: answer.code, errorDetail: answer.detail };
  return [newsOf('accountDown', sender, { case: `${sender}@${at}`, since: at, ...why })];
}

function newsOf(
  what: 'accountDown' | 'accountUp',
  sender: SenderName,
  more: Readonly<Record<string, unknown>>,
): NewEvent {
  return {
    type: `message.${what}`,
    subject: { kind: 'setting', id: 'outgoing' },
    clauses: ['2.4.3'],
    payload: { sender, ...more },
  };
}
