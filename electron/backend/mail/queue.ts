import { domainToASCII } from 'node:url';
import { checkMessage } from '../../../shared/domain/mail/check-message.ts';
import { type OutgoingMessage, waitingStates } from '../../../shared/domain/mail/message.ts';
import type { OutgoingSettings } from '../../../shared/domain/mail/settings.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { OutboxRow } from '../database/entities/mail.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { tellMessage } from './facts.ts';
import type { MailDeps } from './mail.deps.ts';
import { outboxRepository as repository } from './outbox.repository.ts';
import { outgoingRepository } from './settings.repository.ts';

const hour = 3_600_000;

/**
 * Queues a message in the unit of work of the act that asks for it; its id. Queued under the same key before, it is that
 * one and nothing happens. Throws `mail.cannotBeSent` with what is wrong.
 */
export async function queueMessage(
  tx: WriteContext,
  deps: MailDeps,
  actor: Actor | null,
  given: OutgoingMessage,
  wake: () => void,
): Promise<string> {
  const { message, issues } = checkMessage(given);
  if (issues[0]) throw new UserError(issues[0].code, issues[0].params, issues);
  const known = await repository.byKey(tx, message.key);
  if (known) return known.id;
  const settings = await outgoingRepository.read(tx);
  const now = deps.now();
  const made = newRow(deps, actor, message);
  const row: OutboxRow = {
    ...made,
    messageId: `<${made.id}@${domainOf(settings)}>`,
    nextAttemptAt: now,
    giveUpAt: now + settings.giveUpHours * hour,
  };
  // Another workstation may have queued it in this moment.
  if (!(await repository.insert(tx, row))) return (await repository.byKey(tx, message.key))?.id ?? row.id;
  if (message.replaces) await callBack(tx, deps, actor, message.replaces, row.id);
  await tellMessage(tx, deps.events, actor, row, 'queued', { messageId: row.messageId });
  tx.afterCommit(wake);
  return row.id;
}

/** What a message has before anything became of it. */
export function newRow({ ports, now }: MailDeps, actor: Actor | null, message: OutgoingMessage): OutboxRow {
  const id = ports.ids.next();
  return {
    id,
    uniqueKey: message.key,
    channel: message.channel,
    state: 'queued',
    purpose: message.purpose,
    clauses: message.clauses.join(' '),
    subjectKind: message.subjectKind,
    subjectId: message.subjectId,
    language: message.language,
    recipients: message.to.map((to) => ({ ...to, state: 'waiting', reply: '' })),
    subject: message.subject,
    body: message.text,
    files: message.attachments,
    messageId: '',
    attempts: 0,
    queuedAt: now(),
    queuedById: actor?.userId ?? null,
    queuedByName: actor?.displayName ?? '',
    nextAttemptAt: null,
    giveUpAt: now(),
    claimedBy: null,
    claimedUntil: null,
    account: null,
    reply: '',
    acceptedAt: null,
    errorCode: null,
    errorDetail: '',
    endedAt: null,
    reason: '',
    version: 1,
  };
}

/** The name of a message ends in the domain of its sender, as spam filters expect. */
function domainOf({ first, second }: OutgoingSettings): string {
  const address = [first, second].find(({ enabled }) => enabled)?.senderAddress ?? '';
  return domainToASCII(address.slice(address.lastIndexOf('@') + 1)) || 'cs-counter.local';
}

/** An earlier message that a newer one stands for: nobody needs it any more, if it has not left. */
async function callBack(tx: WriteContext, deps: MailDeps, actor: Actor | null, key: string, by: string): Promise<void> {
  const old = await repository.byKey(tx, key);
  if (!old || !waitingStates.some((state) => state === old.state)) return;
  await repository.update(tx, old, { state: 'cancelled', nextAttemptAt: null, endedAt: deps.now() });
  await tellMessage(tx, deps.events, actor, old, 'cancelled', { replacedBy: by });
}

/**
 * Whatever has not left about a subject that is not so any more. One that is just leaving is not tried again; if a server
 * takes it all the same, it is accepted.
 */
export async function callBackAll(
  tx: WriteContext,
  deps: MailDeps,
  actor: Actor,
  { subjectId, reason }: { readonly subjectId: string; readonly reason: string },
): Promise<void> {
  const over = { claimedBy: null, claimedUntil: null, nextAttemptAt: null, endedAt: deps.now() };
  for (const row of await repository.holdLeaving(tx, subjectId)) {
    await repository.update(tx, row, { ...over, state: 'cancelled', reason });
    await tellMessage(tx, deps.events, actor, row, 'cancelled', { reason });
  }
}
