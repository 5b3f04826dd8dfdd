import type { MessageRow } from '../../../shared/contract/mailbox.ts';
import type { MessageState } from '../../../shared/domain/mailbox/message.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import type { MailMessageRow } from '../database/entities/mailbox.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { attach, tellOrder } from './file-messages.ts';
import type { MailboxDeps } from './mailbox.deps.ts';
import { mailboxRepository as repository, type Position } from './mailbox.repository.ts';
import { mustFindMessage, rowOf } from './views.ts';

interface PageInput {
  readonly state: MessageState | null;
  readonly cursor: string | null;
  readonly limit: number;
}

/** Messages of the mailbox, newest first. */
export async function listMessages(
  at: ReadContext,
  { state, cursor, limit }: PageInput,
): Promise<{ rows: MessageRow[]; next: string | null }> {
  const rows = await repository.page(at, state, positionOf(cursor), limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > limit && last ? `${last.receivedAt} ${last.id}` : null };
}

function positionOf(cursor: string | null): Position | null {
  const [, at, id] = /^(\d+) (\S+)$/.exec(cursor ?? '') ?? [];
  return at && id ? { receivedAt: Number(at), id } : null;
}

/** Makes a draft of a waiting message, owned by whoever takes it; the second to take it is told who was first. */
export async function takeMessage(deps: MailboxDeps, actor: Actor, id: string): Promise<{ draftId: string }> {
  try {
    return await deps.database.write((tx) => take(tx, deps, actor, id));
  } catch (error) {
    // Two at once: who was a moment later is told the same as who was a minute later.
    if (!(error instanceof ConflictError)) throw error;
    mustWait(await mustFindMessage(deps.database.read, id));
    throw error;
  }
}

async function take(tx: WriteContext, deps: MailboxDeps, actor: Actor, id: string): Promise<{ draftId: string }> {
  const row = await mustFindMessage(tx, id);
  mustWait(row);
  const { id: draftId } = await deps.drafts.create(actor, { channel: 'email' });
  const patch = {
    state: 'taken' as const,
    draftId,
    takenAt: deps.now(),
    takenById: actor.userId,
    takenByName: actor.displayName,
  };
  await change(tx, row, patch);
  await attach(tx, deps, actor, { kind: 'order', id: draftId }, row.files);
  await tellOrder(tx, deps, actor, { ...row, ...patch });
  await tell(tx, deps, actor, row, 'taken', { draftId });
  return { draftId };
}

function mustWait({ state, takenByName, dismissedByName }: MailMessageRow): void {
  if (state === 'taken') throw new UserError('mailbox.taken', { name: takenByName });
  if (state === 'dismissed') throw new UserError('mailbox.dismissed', { name: dismissedByName });
}

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** Set aside with a reason: no order comes of it. */
export async function dismissMessage(
  tx: WriteContext,
  deps: MailboxDeps,
  actor: Actor,
  { id, version, reason }: Versioned & { readonly reason: string },
): Promise<void> {
  const row = await mustFindMessage(tx, id);
  mustWait(row);
  const dismissed = { dismissedAt: deps.now(), dismissedByName: actor.displayName, dismissReason: reason };
  await change(tx, { ...row, version }, { state: 'dismissed', ...dismissed });
  await tell(tx, deps, actor, row, 'dismissed', { reason });
}

/** A dismissed message waits again. */
export async function bringBackMessage(
  tx: WriteContext,
  deps: MailboxDeps,
  actor: Actor,
  { id, version }: Versioned,
): Promise<void> {
  const row = await mustFindMessage(tx, id);
  if (row.state !== 'dismissed') throw new UserError('mailbox.notDismissed');
  await change(tx, { ...row, version }, { ...untaken, state: 'waiting' });
  await tell(tx, deps, actor, row, 'broughtBack', {});
}

/** A draft was thrown away: what it stood on from the mailbox waits again, so that no order of a customer is lost. */
export async function releaseMessages(
  tx: WriteContext,
  deps: MailboxDeps,
  actor: Actor,
  draftId: string,
): Promise<void> {
  for (const row of await repository.ofDraft(tx, draftId)) {
    if (row.origin !== 'mailbox' || row.state !== 'taken') continue;
    await change(tx, row, { ...untaken, state: 'waiting' });
    await tell(tx, deps, actor, row, 'waitsAgain', { draftId });
  }
}

const untaken = {
  draftId: null,
  takenAt: null,
  takenById: null,
  takenByName: '',
  dismissedAt: null,
  dismissedByName: '',
  dismissReason: '',
} as const;

function change(tx: WriteContext, row: MailMessageRow, patch: Partial<MailMessageRow>): Promise<void> {
  return repository.update(tx, row, patch, () => rowOf(tx, row.id));
}

async function tell(
  tx: WriteContext,
  { events }: MailboxDeps,
  actor: Actor | null,
  { id, messageId, fromAddress, subject }: MailMessageRow,
  what: string,
  more: Readonly<Record<string, unknown>>,
): Promise<void> {
  const payload = { messageId, from: fromAddress, subject, ...more };
  await events.append(tx, actor, [
    { type: `mail.${what}`, subject: { kind: 'mail', id }, clauses: ['1.2.1'], payload },
  ]);
  tx.changed('mail', id);
}
