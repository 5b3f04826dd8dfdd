import { fileContentOf } from '../../components/files.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import { attachmentLimit } from '../../../shared/domain/attachments/attachment.ts';

/** A chosen file as the contract takes it. */
export interface PickedFile {
  readonly name: string;
  readonly size: number;
  readonly base64: string;
}

/** Reads a file of the person; one that is too large is refused before it is read. */
export async function readFile(file: File): Promise<PickedFile> {
  const { name, size } = file;
  if (size > attachmentLimit) {
    throw new UserError('attachments.tooLarge', { name, most: attachmentLimit / 1024 / 1024 });
  }
  if (size === 0) throw new UserError('attachments.empty', { name });
  return { name, size, base64: (await fileContentOf(file)).base64 };
}
