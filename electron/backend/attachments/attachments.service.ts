import type { Attachment } from '../../../shared/contract/attachments.ts';
import type { FileContent } from '../../../shared/contract/base.ts';
import {
  type AttachmentPurpose,
  attachmentRights,
  type AttachmentSubject,
  isEvidence,
} from '../../../shared/domain/attachments/attachment.ts';
import { checkFile } from '../../../shared/domain/attachments/check-file.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { AttachmentRow } from '../database/entities/attachments.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { House } from '../house.ts';
import type { Actor } from '../session.ts';
import { attachmentsRepository } from './attachments.repository.ts';

type AttachmentsDeps = Pick<House, 'database' | 'events' | 'files' | 'now'> & {
  readonly ports: Pick<House['ports'], 'ids'>;
};

/** A file that was checked and stands in the file store; it belongs to nothing yet. */
export interface KeptFile {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly hash: string;
}

export interface NewAttachment {
  readonly subjectKind: AttachmentSubject;
  readonly subjectId: string;
  readonly purpose: AttachmentPurpose;
  readonly file: KeptFile;
}

export type AttachmentsService = ReturnType<typeof createAttachmentsService>;

/** Scans and files of orders, customers and forms: kept by their content, checked by it, never executed. */
export function createAttachmentsService(deps: AttachmentsDeps) {
  const { database, files } = deps;
  return {
    /**
     * Checks a file and stores its content; done before the unit of work that `add`s it. Throws
     * `attachments.empty`, `tooLarge`, `typeRefused` or `typeMismatch`. The kept name is the cleaned one.
     */
    async keep(given: { readonly name: string; readonly content: Uint8Array }): Promise<KeptFile> {
      const checked = checkFile(given.name, given.content);
      if (!checked.ok) throw new UserError(checked.code, checked.params);
      return { name: checked.name, mediaType: checked.mediaType, ...(await files.put(given.content)) };
    },

    /** Files a kept file under its subject, with its fact. Rights are the caller's business. */
    add: (tx: WriteContext, actor: Actor | null, input: NewAttachment): Promise<Attachment> =>
      add(tx, deps, actor, input),

    /** What a subject has now, oldest first; the removed ones are left out. */
    async of(at: ReadContext, subjectId: string, purpose?: AttachmentPurpose): Promise<readonly Attachment[]> {
      const rows = await attachmentsRepository.ofSubject(at, subjectId);
      return rows.filter((row) => row.removedAt === null && (!purpose || row.purpose === purpose)).map(attachmentOf);
    },

    /** What several subjects have now, with the hash under which each file lies in the store and in backups. */
    ofMany: (at: ReadContext, subjectIds: readonly string[]): Promise<readonly AttachmentRow[]> =>
      attachmentsRepository.ofSubjects(at, subjectIds),

    /** The bytes of an attachment, removed or not; throws `attachments.notFound` or `attachments.contentLost`. */
    content: (at: ReadContext, id: string): Promise<FileContent> => contentOf(deps, at, id),

    /** For a window: also the removed ones, which stay in the history. */
    async list(
      actor: Actor,
      input: { readonly subjectKind: AttachmentSubject; readonly subjectId: string },
    ): Promise<Attachment[]> {
      demandRight(actor, input.subjectKind, 'read');
      const rows = await attachmentsRepository.ofSubject(database.read, input.subjectId);
      return rows.filter((row) => row.subjectKind === input.subjectKind).map(attachmentOf);
    },

    async attach(
      actor: Actor,
      input: Omit<NewAttachment, 'file'> & { readonly file: Pick<FileContent, 'name' | 'base64'> },
    ): Promise<Attachment> {
      demandRight(actor, input.subjectKind, 'write');
      if (isEvidence(input.purpose)) throw new UserError('attachments.purposeElsewhere');
      const file = await this.keep({ name: input.file.name, content: Buffer.from(input.file.base64, 'base64') });
      return database.write((tx) => add(tx, deps, actor, { ...input, file }));
    },

    async open(actor: Actor, id: string): Promise<FileContent> {
      const row = await mustFind(database.read, id);
      demandRight(actor, row.subjectKind, 'read');
      return contentOf(deps, database.read, id);
    },

    remove: (actor: Actor, input: { readonly id: string; readonly reason: string }): Promise<Attachment> =>
      database.write((tx) => remove(tx, deps, actor, input)),
  };
}

async function add(
  tx: WriteContext,
  { ports, now, events }: AttachmentsDeps,
  actor: Actor | null,
  { file, ...input }: NewAttachment,
): Promise<Attachment> {
  const row: AttachmentRow = {
    id: ports.ids.next(),
    subjectKind: input.subjectKind,
    subjectId: input.subjectId,
    purpose: input.purpose,
    ...file,
    addedAt: now(),
    addedById: actor?.userId ?? '',
    addedByName: actor?.displayName ?? '',
    removedAt: null,
    removedById: null,
    removedByName: null,
    removeReason: null,
  };
  await attachmentsRepository.insert(tx, row);
  await events.append(tx, actor, [{ type: 'attachment.added', ...factOf(row) }]);
  tx.changed('attachment', input.subjectId);
  return attachmentOf(row);
}

async function remove(
  tx: WriteContext,
  { now, events }: AttachmentsDeps,
  actor: Actor,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Attachment> {
  const row = await mustFind(tx, id);
  demandRight(actor, row.subjectKind, 'write');
  if (isEvidence(row.purpose)) throw new UserError('attachments.evidence', { name: row.name });
  const patch = {
    removedAt: now(),
    removedById: actor.userId,
    removedByName: actor.displayName,
    removeReason: reason,
  };
  if (!(await attachmentsRepository.remove(tx, id, patch))) {
    throw new UserError('attachments.alreadyRemoved', { name: row.name });
  }
  const { payload, ...fact } = factOf(row);
  await events.append(tx, actor, [{ type: 'attachment.removed', ...fact, payload: { ...payload, reason } }]);
  tx.changed('attachment', row.subjectId);
  return attachmentOf({ ...row, ...patch });
}

async function contentOf({ files }: AttachmentsDeps, at: ReadContext, id: string): Promise<FileContent> {
  const row = await mustFind(at, id);
  const content = await files.get(row.hash);
  if (!content) throw new UserError('attachments.contentLost', { name: row.name });
  return { name: row.name, mediaType: row.mediaType, base64: Buffer.from(content).toString('base64') };
}

function factOf({ id, subjectKind, subjectId, purpose, name, size, hash }: AttachmentRow) {
  return { subject: { kind: subjectKind, id: subjectId }, payload: { attachmentId: id, purpose, name, size, hash } };
}

async function mustFind(at: ReadContext, id: string): Promise<AttachmentRow> {
  const row = await attachmentsRepository.find(at, id);
  if (!row) throw new UserError('attachments.notFound');
  return row;
}

function demandRight(actor: Actor, subject: AttachmentSubject, right: 'read' | 'write'): void {
  const rights = attachmentRights[subject][right];
  if (rights === 'everybody' || rights.some((permission) => actor.permissions.has(permission))) return;
  throw new UserError('attachments.notAllowed');
}

function attachmentOf(row: AttachmentRow): Attachment {
  const { addedById: _added, removedById: _removed, hash: _hash, ...attachment } = row;
  return attachment;
}
