import type { OutboxMessage, OutboxRow as OutboxRowView } from '../../../shared/contract/mail.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { OutboxRow } from '../database/entities/mail.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { outboxRepository as repository } from './outbox.repository.ts';

/** Messages as lists show them: neither text nor tries. */
export async function viewsOf(at: ReadContext, rows: readonly OutboxRow[]): Promise<OutboxRowView[]> {
  const orders = rows.filter(({ subjectKind }) => subjectKind === 'order').map(({ subjectId }) => subjectId);
  const numbers = await repository.orderNumbers(at, [...new Set(orders)]);
  return rows.map((row) => viewOf(row, numbers.get(row.subjectId) ?? null));
}

function viewOf(row: OutboxRow, orderNumber: string | null): OutboxRowView {
  return {
    id: row.id,
    channel: row.channel,
    state: row.state,
    purpose: row.purpose,
    subjectKind: row.subjectKind,
    subjectId: row.subjectId,
    orderNumber,
    to: [...row.recipients],
    subject: row.subject,
    queuedAt: row.queuedAt,
    queuedByName: row.queuedByName,
    attempts: row.attempts,
    nextAttemptAt: row.nextAttemptAt,
    account: row.account,
    reply: row.reply,
    acceptedAt: row.acceptedAt,
    errorCode: row.errorCode,
    errorDetail: row.errorDetail,
    endedAt: row.endedAt,
    reason: row.reason,
    fileCount: row.files.length,
    version: row.version,
  };
}

export async function viewById(at: ReadContext, id: string): Promise<OutboxRowView> {
  return viewOfRow(at, await mustFind(at, id));
}

async function viewOfRow(at: ReadContext, row: OutboxRow): Promise<OutboxRowView> {
  const [view] = await viewsOf(at, [row]);
  if (!view) throw new UserError('mail.unknown');
  return view;
}

/** One message with its text and what became of each try. */
export async function messageOf(at: ReadContext, id: string): Promise<OutboxMessage> {
  const row = await mustFind(at, id);
  const attempts = await repository.attempts(at, id);
  return {
    ...(await viewOfRow(at, row)),
    text: row.body,
    language: row.language,
    messageId: row.messageId,
    files: row.files.map(({ name, mediaType, size }) => ({ name, mediaType, size })),
    history: attempts.map(({ id: _id, outboxId: _outboxId, ...attempt }) => attempt),
  };
}

export async function mustFind(at: ReadContext, id: string): Promise<OutboxRow> {
  const row = await repository.find(at, id);
  if (!row) throw new UserError('mail.unknown');
  return row;
}
