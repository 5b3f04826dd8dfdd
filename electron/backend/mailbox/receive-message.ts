import type { MailFile, MailMessageRow } from '../database/entities/mailbox.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import { attach, emptyMessage } from './file-messages.ts';
import { keepMessage } from './keep-message.ts';
import type { MailboxDeps } from './mailbox.deps.ts';
import { mailboxRepository as repository } from './mailbox.repository.ts';
import { type ReadMessage, readMessage } from './read-message.ts';
import { recogniseSender } from './recognise.ts';

/** A message that came into the mailbox, with its files in the file store. */
export interface PreparedMessage {
  readonly read: Omit<ReadMessage, 'files'>;
  /** Bytes. */
  readonly size: number;
  readonly files: readonly MailFile[];
}

/** Reads a message and stores its files, before the unit of work that files it. */
export async function prepareMessage(deps: MailboxDeps, source: Uint8Array): Promise<PreparedMessage> {
  const whole = await readMessage(source);
  const { files: _files, ...read } = whole;
  return { read, size: source.byteLength, files: await keepMessage(deps, whole, source) };
}

/** Puts a message into the inbox, where it waits; one that is there already is not put there again. */
export async function fileReceived(
  tx: WriteContext,
  deps: MailboxDeps,
  { read: { text, ...read }, size, files }: PreparedMessage,
  receivedAt: number,
): Promise<string | null> {
  if (await repository.byKey(tx, read.contentKey)) return null;
  const id = deps.ports.ids.next();
  const row: MailMessageRow = {
    ...emptyMessage,
    ...read,
    ...(await recogniseSender(tx, deps, read.fromAddress)),
    id,
    origin: 'mailbox',
    state: 'waiting',
    messageKey: read.contentKey,
    receivedAt,
    size,
    fileCount: files.filter(({ purpose }) => purpose === 'emailAttachment').length,
    files: await attach(tx, deps, null, { kind: 'inbox', id }, files),
    body: text,
  };
  await repository.insert(tx, row);
  const { messageId, fromAddress: from, subject, problem } = row;
  const payload = { messageId, from, subject, problem };
  await deps.events.append(tx, null, [
    { type: 'mail.received', subject: { kind: 'mail', id }, clauses: ['1.2.1'], payload },
  ]);
  tx.changed('mail', id);
  return id;
}
