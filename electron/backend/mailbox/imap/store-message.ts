import { createHash } from 'node:crypto';
import { messageLimit } from '../../../../shared/domain/mailbox/message.ts';
import type { MailboxDeps } from '../mailbox.deps.ts';
import { positionRepository } from '../position.repository.ts';
import { fileReceived, prepareMessage, type PreparedMessage } from '../receive-message.ts';

/** A message on the server, before it is fetched. */
export interface MessageHead {
  readonly uid: number;
  /** Bytes, as the server counts them. */
  readonly size: number;
  readonly messageId: string;
  readonly fromName: string;
  readonly fromAddress: string;
  readonly subject: string;
  readonly sentAt: number | null;
  readonly receivedAt: number;
}

/** Another workstation reads the mailbox by now. */
export class HoldLost extends Error {
  override readonly name = 'HoldLost';
}

export interface Holder {
  readonly worker: string;
  /** Until when the position is held if a message is stored now. */
  heldUntil(): number;
}

/**
 * Keeps a message of the mailbox, once: its row, its files and how far the mailbox is read, in one unit of work.
 * `source` is `null` for one that is too large to fetch. One that cannot be read is kept as it came.
 */
export async function storeMessage(
  deps: MailboxDeps,
  holder: Holder,
  head: MessageHead,
  source: Uint8Array | null,
): Promise<void> {
  const prepared = source ? withHead(await prepareMessage(deps, source), head) : tooLarge(head);
  await deps.database.write(async (tx) => {
    const position = { lastUid: head.uid, heldUntil: holder.heldUntil() };
    if (!(await positionRepository.update(tx, holder.worker, position))) throw new HoldLost();
    await fileReceived(tx, deps, prepared, head.receivedAt);
  });
}

/** Where the message itself does not say it or could not be read, the server still knows when and by whom it was sent. */
function withHead(prepared: PreparedMessage, head: MessageHead): PreparedMessage {
  const { read } = prepared;
  const sentAt = read.sentAt ?? head.sentAt;
  if (read.problem !== 'unreadable') return { ...prepared, read: { ...read, sentAt } };
  const words = {
    messageId: read.messageId || head.messageId,
    fromName: read.fromName || head.fromName,
    fromAddress: read.fromAddress || head.fromAddress,
    subject: read.subject || head.subject,
  };
  return { ...prepared, read: { ...read, ...words, sentAt } };
}

function tooLarge(head: MessageHead): PreparedMessage {
  const { uid, messageId, size } = head;
  const { fromName, fromAddress, subject, sentAt } = head;
  const contentKey = createHash('sha256')
    .update(`${messageId || `${uid} ${head.receivedAt}`}\n${size}`)
    .digest('hex');
  const refused = { code: 'mailbox.tooLarge', params: { name: subject, most: messageLimit / 1024 / 1024 } };
  const itself = { purpose: 'email', name: 'message.eml', mediaType: 'message/rfc822', size, hash: '' } as const;
  return {
    read: { messageId, contentKey, fromName, fromAddress, subject, sentAt, text: '', problem: 'tooLarge' },
    size,
    files: [{ ...itself, attachmentId: null, refused }],
  };
}
