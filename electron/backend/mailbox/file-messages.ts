import type { MessageSource } from '../../../shared/contract/mailbox.ts';
import type { AttachmentSubject } from '../../../shared/domain/attachments/attachment.ts';
import type { MailFile, MailMessageRow } from '../database/entities/mailbox.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { fileOf, keepSource } from './keep-message.ts';
import type { MailboxDeps } from './mailbox.deps.ts';
import { mailboxRepository as repository } from './mailbox.repository.ts';
import { recogniseSender } from './recognise.ts';

/** Keeps a dropped or pasted message with a draft, or with a new one that begins with it: all of it or nothing. */
export async function addMessage(
  deps: MailboxDeps,
  actor: Actor,
  input: { readonly draftId: string | null; readonly source: MessageSource },
): Promise<{ draftId: string; messageId: string }> {
  const kept = await keepSource(deps, input.source);
  const known = input.draftId === null ? null : await deps.drafts.get(input.draftId);
  return deps.database.write(async (tx) => {
    const draft = known ?? (await deps.drafts.create(actor, { channel: 'email' }));
    // A change of an order has its papers with the order.
    const orderId = draft.amendsOrderId ?? draft.id;
    const id = deps.ports.ids.next();
    const sender = await recogniseSender(tx, deps, kept.read.fromAddress);
    const now = deps.now();
    const { text, ...read } = kept.read;
    const row: MailMessageRow = {
      ...emptyMessage,
      ...read,
      ...sender,
      id,
      messageKey: id,
      origin: kept.origin,
      state: 'taken',
      receivedAt: now,
      size: kept.size,
      fileCount: kept.files.length - 1,
      files: await attach(tx, deps, actor, { kind: 'order', id: orderId }, kept.files),
      body: text,
      draftId: orderId,
      takenAt: now,
      takenById: actor.userId,
      takenByName: actor.displayName,
    };
    await repository.insert(tx, row);
    await tellOrder(tx, deps, actor, row);
    return { draftId: draft.id, messageId: id };
  });
}

/** What a message has before anything is known of it. */
export const emptyMessage = {
  sentAt: null,
  problem: null,
  customerId: null,
  customerName: '',
  draftId: null,
  takenAt: null,
  takenById: null,
  takenByName: '',
  dismissedAt: null,
  dismissedByName: '',
  dismissReason: '',
  version: 1,
} as const;

/** Files the kept ones of a message under their subject. */
export async function attach(
  tx: WriteContext,
  { attachments }: Pick<MailboxDeps, 'attachments'>,
  actor: Actor | null,
  subject: { readonly kind: AttachmentSubject; readonly id: string },
  files: readonly MailFile[],
): Promise<MailFile[]> {
  const filed: MailFile[] = [];
  for (const file of files) {
    if (file.refused) {
      filed.push(file);
      continue;
    }
    const input = { subjectKind: subject.kind, subjectId: subject.id, purpose: file.purpose, file: fileOf(file) };
    filed.push({ ...file, attachmentId: (await attachments.add(tx, actor, input)).id });
  }
  return filed;
}

/** The order's history says which message it stands on. */
export async function tellOrder(
  tx: WriteContext,
  { events }: Pick<MailboxDeps, 'events'>,
  actor: Actor,
  row: MailMessageRow,
): Promise<void> {
  const { id, fromName, fromAddress, subject, draftId } = row;
  await events.append(tx, actor, [
    {
      type: 'order.emailKept',
      subject: { kind: 'order', id: draftId ?? '' },
      clauses: ['1.2.1'],
      payload: { mailId: id, from: fromName || fromAddress, subject },
    },
  ]);
  tx.changed('mail', id);
}
