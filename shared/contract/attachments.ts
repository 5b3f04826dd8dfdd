import * as z from 'zod';
import { attachmentLimit, attachmentPurposes, attachmentSubjects } from '../domain/attachments/attachment.ts';
import { fileContent, id, instant, reason, signedIn } from './base.ts';

/** A file on its way in. Longer than any that is taken, so that too large a file gets its own answer. */
export const uploadedFile = z.strictObject({
  name: z.string().max(1_000),
  base64: z.string().max(attachmentLimit * 4),
});

export const attachmentSchema = z.object({
  id,
  subjectKind: z.enum(attachmentSubjects),
  subjectId: id,
  purpose: z.enum(attachmentPurposes),
  name: z.string(),
  mediaType: z.string(),
  /** Bytes. */
  size: z.int(),
  addedAt: instant,
  addedByName: z.string(),
  removedAt: instant.nullable(),
  removedByName: z.string().nullable(),
  removeReason: z.string().nullable(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

const subject = { subjectKind: z.enum(attachmentSubjects), subjectId: id };

/** Who may read and add is a matter of what the file belongs to. */
export const attachmentsContract = {
  /** All of a subject, oldest first; removed ones too, for the history. */
  list: signedIn.input(z.strictObject(subject)).output(z.array(attachmentSchema)),
  add: signedIn
    .input(z.strictObject({ ...subject, purpose: z.enum(attachmentPurposes), file: uploadedFile }))
    .output(attachmentSchema),
  content: signedIn.input(z.strictObject({ id })).output(fileContent),
  /** Taken out of sight, kept in the history with its content. Evidence cannot be removed. */
  remove: signedIn.input(z.strictObject({ id, reason })).output(attachmentSchema),
};
