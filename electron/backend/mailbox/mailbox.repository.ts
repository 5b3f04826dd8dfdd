import { MailMessageEntity, type MailMessageRow } from '../database/entities/mailbox.ts';
import { findRow, insertRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';
import type { MessageState } from '../../../shared/domain/mailbox/message.ts';

/** What a list shows: neither text nor files. */
const columns = `m.id AS id, m.origin AS origin, m.state AS state, m.from_name AS "fromName",
  m.from_address AS "fromAddress", m.subject AS subject, m.sent_at AS "sentAt", m.received_at AS "receivedAt",
  m.size AS size, m.problem AS problem, m.customer_id AS "customerId", m.customer_name AS "customerName",
  m.file_count AS "fileCount", m.draft_id AS "draftId", m.taken_at AS "takenAt", m.taken_by_name AS "takenByName",
  m.dismissed_at AS "dismissedAt", m.dismissed_by_name AS "dismissedByName", m.dismiss_reason AS "dismissReason",
  m.version AS version,
  (SELECT o.number FROM work_order o WHERE o.id = m.draft_id) AS "orderNumber"`;

export type ListedMessage = Omit<
  MailMessageRow,
  'files' | 'body' | 'messageKey' | 'contentKey' | 'messageId' | 'takenById'
> & {
  orderNumber: string | null;
};

export interface Position {
  readonly receivedAt: number;
  readonly id: string;
}

/** An order can stand on no more messages than anybody reads. */
const mostOfOrder = 20;

export const mailboxRepository = {
  find: (at: ReadContext, id: string): Promise<MailMessageRow | null> => findRow(at, MailMessageEntity, { id }),

  byKey: (at: ReadContext, messageKey: string): Promise<MailMessageRow | null> =>
    findRow(at, MailMessageEntity, { messageKey }),

  /** Whether a message of this name and size was fetched before. */
  async isKnown(at: ReadContext, messageId: string, size: number): Promise<boolean> {
    return managerOf(at).existsBy(MailMessageEntity, { messageId, size, origin: 'mailbox' });
  },

  /** Those that a draft or order stands on, oldest first. */
  ofDraft: (at: ReadContext, draftId: string): Promise<MailMessageRow[]> =>
    managerOf(at).find(MailMessageEntity, { where: { draftId }, order: { id: 'ASC' }, take: mostOfOrder }),

  /** The same message at other drafts and orders. */
  async elsewhere(at: ReadContext, row: MailMessageRow) {
    const rows = await managerOf(at).query<{ draftId: string; orderNumber: string | null; takenByName: string }[]>(
      `SELECT m.draft_id AS "draftId", m.taken_by_name AS "takenByName",
        (SELECT o.number FROM work_order o WHERE o.id = m.draft_id) AS "orderNumber"
       FROM mail_message m WHERE m.content_key = $1 AND m.id <> $2 AND m.draft_id IS NOT NULL
       ORDER BY m.id LIMIT 5`,
      [row.contentKey, row.id],
    );
    return rows.filter(({ draftId }) => draftId !== row.draftId);
  },

  insert: (tx: WriteContext, row: MailMessageRow): Promise<void> => insertRows(tx, MailMessageEntity, [row]),

  update: (
    tx: WriteContext,
    { id, version }: Pick<MailMessageRow, 'id' | 'version'>,
    patch: Partial<MailMessageRow>,
    current: () => Promise<unknown>,
  ): Promise<void> =>
    updateVersion(tx, MailMessageEntity, { id, version }, patch, { code: 'mailbox.changed', current }),

  /** Of the mailbox, newest first, from `after` on. */
  async page(
    at: ReadContext,
    state: MessageState | null,
    after: Position | null,
    take: number,
  ): Promise<ListedMessage[]> {
    const values: unknown[] = [];
    const place = (value: unknown) => `$${values.push(value)}`;
    const conditions = [`m.origin = 'mailbox'`];
    if (state) conditions.push(`m.state = ${place(state)}`);
    if (after) conditions.push(`(m.received_at, m.id) < (${place(after.receivedAt)}, ${place(after.id)})`);
    const rows = await managerOf(at).query<ListedMessage[]>(
      `SELECT ${columns} FROM mail_message m WHERE ${conditions.join(' AND ')}
       ORDER BY m.received_at DESC, m.id DESC LIMIT ${take}`,
      values,
    );
    return rows.map(withNumbers);
  },

  async listed(at: ReadContext, id: string): Promise<ListedMessage | null> {
    const [row] = await managerOf(at).query<ListedMessage[]>(`SELECT ${columns} FROM mail_message m WHERE m.id = $1`, [
      id,
    ]);
    return row ? withNumbers(row) : null;
  },

  async counts(at: ReadContext): Promise<Record<MessageState, number>> {
    const rows = await managerOf(at).query<{ state: MessageState; n: number | string }[]>(
      `SELECT state AS state, count(*) AS n FROM mail_message WHERE origin = 'mailbox' GROUP BY state`,
    );
    const of = (state: MessageState) => Number(rows.find((row) => row.state === state)?.n ?? 0);
    return { waiting: of('waiting'), taken: of('taken'), dismissed: of('dismissed') };
  },
};

/** PostgreSQL hands 64-bit integers over as text. */
function withNumbers(row: ListedMessage): ListedMessage {
  const maybe = (value: number | null) => (value === null ? null : Number(value));
  return {
    ...row,
    sentAt: maybe(row.sentAt),
    receivedAt: Number(row.receivedAt),
    size: Number(row.size),
    takenAt: maybe(row.takenAt),
    dismissedAt: maybe(row.dismissedAt),
  };
}
