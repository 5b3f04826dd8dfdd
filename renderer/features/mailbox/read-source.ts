import type { MessageSource } from '../../../shared/contract/mailbox.ts';
import { messageLimit } from '../../../shared/domain/mailbox/message.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import { fileContentOf } from '../../components/files.ts';

/** A chosen message as the contract takes it; one that is too large is refused before it is read. */
export async function sourceOfFile(file: File): Promise<MessageSource> {
  const { name, size } = file;
  if (size > messageLimit) throw new UserError('mailbox.tooLarge', { name, most: messageLimit / 1024 / 1024 });
  if (size === 0) throw new UserError('mailbox.empty', { name });
  return { kind: 'file', name, base64: (await fileContentOf(file)).base64 };
}

/** Whether what is dragged or pasted may be a message. */
export function firstFile(list: DataTransfer): File | undefined {
  return (
    [...list.files].find((file) => /[.](eml|txt|msg)$/i.test(file.name) || file.type === 'message/rfc822') ??
    list.files[0]
  );
}
