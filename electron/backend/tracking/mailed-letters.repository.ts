import { MailedLetterEntity, type MailedLetterRow } from '../database/entities/messages.ts';
import { findRow, insertMissingRows } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

/** Which revision of an order each mailed letter is of. */
export const mailedLettersRepository = {
  find: (at: ReadContext, messageId: string): Promise<MailedLetterRow | null> =>
    findRow(at, MailedLetterEntity, { messageId }),

  last: (at: ReadContext, orderId: string): Promise<MailedLetterRow | null> =>
    managerOf(at).findOne(MailedLetterEntity, { where: { orderId }, order: { queuedAt: 'DESC', messageId: 'DESC' } }),

  /** Queued again under the same key it is the same letter. */
  add: (tx: WriteContext, row: MailedLetterRow): Promise<void> => insertMissingRows(tx, MailedLetterEntity, [row]),
};
