import type { OutboxRow as OutboxRowView } from '../../../shared/contract/mail.ts';
import { checkMessage } from '../../../shared/domain/mail/check-message.ts';
import { type OutgoingMessage, waitingStates } from '../../../shared/domain/mail/message.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { tellMessage } from './facts.ts';
import type { MailDeps } from './mail.deps.ts';
import { newRow } from './queue.ts';
import { outboxRepository as repository } from './outbox.repository.ts';
import { outgoingRepository } from './settings.repository.ts';
import { mustFind, viewById } from './views.ts';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

const hour = 3_600_000;
const inTheFuture = 60_000;

/** Due at once. One that was given up begins anew, for those whom it did not reach. */
export async function retryMessage(
  tx: WriteContext,
  deps: MailDeps,
  actor: Actor,
  { id, version }: Versioned,
): Promise<OutboxRowView> {
  const row = await mustFind(tx, id);
  const refused = row.recipients.some(({ state }) => state === 'refused');
  const open = row.state === 'failed' || row.state === 'queued' || row.state === 'givenUp';
  if (!open && !(row.state === 'accepted' && refused)) throw new UserError('mail.nothingToRetry');
  const { giveUpHours } = await outgoingRepository.read(tx);
  const now = deps.now();
  const recipients = row.recipients.map((one) =>
    one.state === 'refused' ? { ...one, state: 'waiting' as const } : one,
  );
  const patch = { state: 'queued' as const, recipients, nextAttemptAt: now, giveUpAt: now + giveUpHours * hour };
  await repository.update(tx, { id, version }, { ...patch, endedAt: null });
  await tellMessage(tx, deps.events, actor, row, 'retried');
  return viewById(tx, id);
}

/** Called back before it left the house. */
export async function cancelMessage(
  tx: WriteContext,
  deps: MailDeps,
  actor: Actor,
  { id, version, reason }: Versioned & { readonly reason: string },
): Promise<OutboxRowView> {
  const row = await mustFind(tx, id);
  if (row.state === 'sending') throw new UserError('mail.justLeaving');
  if (!waitingStates.some((state) => state === row.state)) throw new UserError('mail.leftAlready');
  await repository.update(
    tx,
    { id, version },
    { state: 'cancelled', nextAttemptAt: null, endedAt: deps.now(), reason },
  );
  await tellMessage(tx, deps.events, actor, row, 'cancelled', { reason });
  return viewById(tx, id);
}

export interface TypedMessage extends Omit<OutgoingMessage, 'key' | 'attachments' | 'clauses' | 'replaces'> {
  /** When it was sent, as the person says. */
  readonly sentAt: number;
}

/** A message that was sent by hand from elsewhere: its time is the person's word, and marked so. */
export async function recordTyped(
  tx: WriteContext,
  deps: MailDeps,
  actor: Actor,
  { sentAt, ...typed }: TypedMessage,
): Promise<OutboxRowView> {
  const { message, issues } = checkMessage({
    ...typed,
    key: `typed:${deps.ports.ids.next()}`,
    attachments: [],
    clauses: [],
  });
  if (sentAt > deps.now() + inTheFuture) issues.push({ path: 'sentAt', code: 'mail.notYetSent' });
  if (issues[0]) throw new UserError(issues[0].code, issues[0].params, issues);
  const made = newRow(deps, actor, message);
  const recipients = made.recipients.map((one) => ({ ...one, state: 'accepted' as const }));
  const row = { ...made, state: 'recorded' as const, recipients, acceptedAt: sentAt, messageId: '' };
  await repository.insert(tx, row);
  await tellMessage(tx, deps.events, actor, row, 'recorded', { sentAt, typed: true });
  return viewById(tx, row.id);
}
