import type { Address, OutgoingFile } from '../../../../shared/domain/mail/message.ts';
import type { Language } from '../../../../shared/i18n/languages.ts';

/** All that an e-mail consists of. */
export interface Letter {
  readonly from: Address;
  /** Where answers go, if not to the sender. */
  readonly replyTo: string | null;
  readonly to: readonly Address[];
  readonly subject: string;
  readonly text: string;
  readonly language: Language;
  readonly files: readonly (Pick<OutgoingFile, 'name' | 'mediaType'> & { readonly content: Uint8Array })[];
  /** With angle brackets; the same at each try. */
  readonly messageId: string;
  readonly at: number;
}

/** The message as it goes over the line. The same letter is the same bytes, so that a second copy is known for one. */
export async function composeLetter(letter: Letter): Promise<Buffer> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const composer = new MailComposer({
    from: letter.from,
    to: [...letter.to],
    ...(letter.replyTo ? { replyTo: letter.replyTo } : {}),
    subject: letter.subject,
    text: letter.text,
    headers: { 'Content-Language': letter.language },
    attachments: letter.files.map(({ name, mediaType, content }) => ({
      filename: name,
      contentType: mediaType,
      content: Buffer.from(content),
    })),
    messageId: letter.messageId,
    date: new Date(letter.at),
    baseBoundary: letter.messageId.replace(/[^\w-]/g, ''),
    textEncoding: 'B',
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
