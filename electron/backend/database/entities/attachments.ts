import { EntitySchema } from 'typeorm';
import type { AttachmentPurpose, AttachmentSubject } from '../../../../shared/domain/attachments/attachment.ts';
import { instant, key, maybeInstant, maybeRef, maybeText, ref, text, whole } from '../columns.ts';

export interface AttachmentRow {
  id: string;
  subjectKind: AttachmentSubject;
  subjectId: string;
  purpose: AttachmentPurpose;
  name: string;
  mediaType: string;
  size: number;
  /** SHA-256 of the content: its place in the file store. */
  hash: string;
  addedAt: number;
  addedById: string;
  addedByName: string;
  removedAt: number | null;
  removedById: string | null;
  removedByName: string | null;
  removeReason: string | null;
}

export const AttachmentEntity = new EntitySchema<AttachmentRow>({
  name: 'attachment',
  columns: {
    id: key,
    subjectKind: text(20),
    subjectId: ref,
    purpose: text(30),
    name: text(255),
    mediaType: text(100),
    size: whole,
    hash: text(64),
    addedAt: instant,
    addedById: ref,
    addedByName: text(120),
    removedAt: maybeInstant,
    removedById: maybeRef,
    removedByName: maybeText(120),
    removeReason: maybeText(500),
  },
  indices: [{ columns: ['subjectId', 'id'] }],
});
