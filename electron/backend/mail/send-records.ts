import { attemptOutcome, codeOf, type Outcome, outcomeOf, type Answer } from '../../../shared/domain/mail/outcome.ts';
import type { SenderName } from '../../../shared/domain/mail/settings.ts';
import { ConflictError } from '../../../shared/errors/errors.ts';
import type { OutboxRow } from '../database/entities/mail.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import { changed, plainAddress, tellMessage } from './facts.ts';
import type { MailDeps } from './mail.deps.ts';
import { outboxRepository as repository } from './outbox.repository.ts';
import { outgoingRepository } from './settings.repository.ts';
import { noteStanding } from './standing.ts';

/* Each outcome of the sender as one short unit of work, with its fact. */

/** One try at one of our ways out. */
export interface Try {
  readonly sender: SenderName;
  readonly at: number;
  readonly endedAt: number;
  readonly answer: Answer;
}

/** How long a claim holds without a word from its holder: so long a dead workstation keeps a channel from the others. */
export const lease = 60_000;

const unclaimed = { claimedBy: null, claimedUntil: null } as const;

/** Takes a waiting message for this worker alone; also one whose sender died in the middle. */
export async function claim(deps: MailDeps, worker: string, row: OutboxRow): Promise<OutboxRow | null> {
  return unlessChanged(() =>
    deps.database.write(async (tx) => {
      const waiting = await repository.take(tx, row, deps.now());
      if (!waiting) return null;
      const until = deps.now() + lease;
      if (waiting.state === 'sending') await noteInterrupted(tx, deps, waiting);
      const patch = { state: 'sending' as const, claimedBy: worker, claimedUntil: until, nextAttemptAt: until };
      await repository.update(tx, waiting, patch);
      changed(tx, waiting);
      return { ...waiting, ...patch, version: waiting.version + 1 };
    }),
  );
}

/** A worker died between the claim and the record: whether the server took it nobody knows. */
function noteInterrupted(tx: WriteContext, { ports, config, now }: MailDeps, row: OutboxRow): Promise<void> {
  const at = (row.claimedUntil ?? now()) - lease;
  const account = row.account ?? (row.channel === 'sms' ? 'sms' : 'first');
  const words = { code: 'mail.interrupted', reply: '', workstation: config.workstation.slice(0, 80) };
  const times = { at: Math.min(at, now()), endedAt: now() };
  return repository.addAttempt(tx, {
    id: ports.ids.next(),
    outboxId: row.id,
    account,
    outcome: 'interrupted',
    ...words,
    ...times,
  });
}

/** Whoever sends says so again and again, as long as a server takes its time. */
export async function whileAlive<T>(deps: MailDeps, row: OutboxRow, work: () => Promise<T>): Promise<T> {
  const { clock, logger } = deps.ports;
  const beat = () =>
    recordProgress(deps, row).catch((error: unknown) => logger.warn({ err: error }, 'a claim could not be prolonged'));
  const end = clock.every(lease / 3, () => void beat());
  return work().finally(end);
}

/** What was said of one recipient of several, before the others are told. */
export function recordProgress(
  deps: MailDeps,
  row: OutboxRow,
  news: Partial<Pick<OutboxRow, 'recipients'>> = {},
): Promise<void> {
  const until = deps.now() + lease;
  const patch = { ...news, claimedUntil: until, nextAttemptAt: until };
  return deps.database.write((tx) => repository.prolong(tx, row, patch));
}

/** Writes down the tries of a message and what becomes of it. The last try is the one that counts. */
export async function recordTries(deps: MailDeps, row: OutboxRow, tries: readonly Try[]): Promise<void> {
  let current: OutboxRow | null = row;
  while (current) {
    const mine: OutboxRow = current;
    const done = await unlessChanged(() => deps.database.write((tx) => settle(tx, deps, mine, tries).then(() => true)));
    if (done) return;
    // Somebody took it meanwhile, as of a dead worker; that a server took it outweighs whatever was guessed.
    const now = await repository.find(deps.database.read, row.id);
    const taken = tries.some(
      ({ answer }) => attemptOutcome(answer) === 'accepted' || attemptOutcome(answer) === 'partly',
    );
    current = taken && now && now.state !== 'accepted' ? now : null;
  }
}

async function settle(tx: WriteContext, deps: MailDeps, row: OutboxRow, tries: readonly Try[]): Promise<void> {
  const last = tries.at(-1);
  if (!last) return;
  for (const one of tries) {
    await addAttempt(tx, deps, row, one);
    await deps.events.append(tx, null, await noteStanding(tx, deps, one.sender, one.answer));
  }
  const attempts = row.attempts + (last.answer.kind === 'answered' || last.answer.kind === 'lost' ? 1 : 0);
  const schedule = await outgoingRepository.read(tx);
  // Called back while a server took it: those who have it have it, and nobody else gets it.
  const giveUpAt = row.state === 'cancelled' ? deps.now() : row.giveUpAt;
  const outcome = outcomeOf(last.answer, { ...row, attempts, giveUpAt }, schedule, deps.now());
  const accepted = outcome.state === 'accepted';
  const reply = last.answer.kind === 'answered' ? last.answer.reply : row.reply;
  const patch: Partial<OutboxRow> = {
    ...unclaimed,
    state: outcome.state,
    recipients: outcome.recipients,
    attempts,
    nextAttemptAt: outcome.nextAttemptAt,
    account: last.sender,
    reply,
    acceptedAt: accepted ? (row.acceptedAt ?? last.endedAt) : null,
    errorCode: outcome.code,
    errorDetail: outcome.code ? detailOf(last.answer) : '',
    endedAt: outcome.state === 'givenUp' ? deps.now() : null,
  };
  await repository.update(tx, row, patch);
  await tell(tx, deps, row, { ...row, ...patch }, outcome);
  tx.changed('message', 'status');
}

async function tell(tx: WriteContext, { events }: MailDeps, before: OutboxRow, row: OutboxRow, outcome: Outcome) {
  const { code, definite, missed, nextAttemptAt } = outcome;
  const why = { errorCode: code, errorDetail: row.errorDetail };
  if (outcome.state === 'accepted') {
    const to = row.recipients.filter(({ state }) => state === 'accepted').map(plainAddress);
    const { messageId, account, reply, queuedAt, acceptedAt } = row;
    await tellMessage(tx, events, null, row, 'accepted', { to, messageId, account, reply, queuedAt, acceptedAt });
  }
  // A fault is told once, not at each of its tries.
  const news = code !== null && (definite || code !== before.errorCode);
  if (news) await tellMessage(tx, events, null, row, 'failed', { ...why, definite, nextAttemptAt });
  if (missed.length > 0) {
    await tellMessage(tx, events, null, row, 'givenUp', {
      ...why,
      to: missed.map(plainAddress),
      attempts: row.attempts,
    });
  }
  changed(tx, row);
}

/** Its time is over, whatever kept it from being tried. */
export function recordGivenUp(deps: MailDeps, row: OutboxRow): Promise<unknown> {
  return unlessChanged(() =>
    deps.database.write(async (tx) => {
      const current = await repository.take(tx, row, deps.now());
      if (!current) return null;
      const recipients = row.recipients.map((one) =>
        one.state === 'waiting' ? { ...one, state: 'refused' as const } : one,
      );
      const missed = recipients.filter(({ state }) => state === 'refused').map(plainAddress);
      const code = row.errorCode ?? 'mail.nobodySends';
      const patch = { ...unclaimed, state: 'givenUp' as const, recipients, nextAttemptAt: null, errorCode: code };
      await repository.update(tx, row, { ...patch, endedAt: deps.now() });
      const more = { errorCode: code, errorDetail: row.errorDetail, to: missed, attempts: row.attempts };
      await tellMessage(tx, deps.events, null, row, 'givenUp', more);
      return true;
    }),
  );
}

function addAttempt(
  tx: WriteContext,
  { ports, config }: MailDeps,
  row: OutboxRow,
  { sender, at, endedAt, answer }: Try,
) {
  return repository.addAttempt(tx, {
    id: ports.ids.next(),
    outboxId: row.id,
    at,
    endedAt,
    account: sender,
    workstation: config.workstation.slice(0, 80),
    outcome: attemptOutcome(answer),
    code: codeOf(answer),
    reply: detailOf(answer),
  });
}

function detailOf(answer: Answer): string {
  if (answer.kind !== 'answered') return answer.detail;
  // What went wrong is worth more than what went well.
  return answer.told.find(({ state }) => state !== 'accepted')?.reply ?? answer.reply;
}

async function unlessChanged<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ConflictError) return null;
    throw error;
  }
}
