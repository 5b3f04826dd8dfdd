import { In, IsNull } from 'typeorm';
import { AttachmentEntity, type AttachmentRow } from '../database/entities/attachments.ts';
import { insertRows } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

export const attachmentsRepository = {
  insert: (tx: WriteContext, row: AttachmentRow): Promise<void> => insertRows(tx, AttachmentEntity, [row]),

  find: (at: ReadContext, id: string): Promise<AttachmentRow | null> =>
    managerOf(at).findOneBy(AttachmentEntity, { id }),

  /** All of a subject, oldest first, the removed ones too. */
  ofSubject: (at: ReadContext, subjectId: string): Promise<AttachmentRow[]> =>
    managerOf(at).find(AttachmentEntity, { where: { subjectId }, order: { id: 'ASC' } }),

  /** What these subjects have now, each one's oldest first. */
  ofSubjects: (at: ReadContext, subjectIds: readonly string[]): Promise<AttachmentRow[]> =>
    managerOf(at).find(AttachmentEntity, {
      where: { subjectId: In([...subjectIds]), removedAt: IsNull() },
      order: { subjectId: 'ASC', id: 'ASC' },
    }),

  /** Whether this call was the one that removed it. */
  async remove(
    tx: WriteContext,
    id: string,
    patch: Pick<AttachmentRow, 'removedAt' | 'removedById' | 'removedByName' | 'removeReason'>,
  ): Promise<boolean> {
    const { affected } = await managerOf(tx).update(AttachmentEntity, { id, removedAt: IsNull() }, patch);
    return affected === 1;
  },
};
