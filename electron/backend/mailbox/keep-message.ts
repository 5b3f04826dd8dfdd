import { messageLimit } from '../../../shared/domain/mailbox/message.ts';
import { readPastedText } from '../../../shared/domain/mailbox/pasted-text.ts';
import { cleanName } from '../../../shared/domain/attachments/check-file.ts';
import type { MessageSource } from '../../../shared/contract/mailbox.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import { wallTime } from '../../../shared/lib/dates.ts';
import type { KeptFile } from '../attachments/attachments.service.ts';
import type { MailFile } from '../database/entities/mailbox.ts';
import { isMessage } from './bound-message.ts';
import type { MailboxDeps } from './mailbox.deps.ts';
import { type PartFile, type ReadMessage, readMessage } from './read-message.ts';

/** A message with its files in the file store; it belongs to nothing yet. */
export interface KeptMessage {
  readonly origin: 'file' | 'text';
  readonly read: Omit<ReadMessage, 'files'>;
  readonly size: number;
  /** The message first, then what came with it, the refused ones too. */
  readonly files: readonly MailFile[];
}

type KeepDeps = Pick<MailboxDeps, 'attachments' | 'files' | 'now' | 'company'>;

/** Reads what was dropped or pasted and stores it, before the unit of work that files it. */
export async function keepSource(deps: KeepDeps, source: MessageSource): Promise<KeptMessage> {
  const given = source.kind === 'file' ? Buffer.from(source.base64, 'base64') : Buffer.from(source.text.toWellFormed());
  const name = source.kind === 'file' ? cleanName(source.name) : '';
  if (given.byteLength > messageLimit)
    throw new UserError('mailbox.tooLarge', { name, most: messageLimit / 1024 / 1024 });
  if (given.toString('latin1', 0, 4096).trim() === '') throw new UserError('mailbox.empty', { name });
  if (isMessage(given)) {
    const read = await readMessage(given);
    return { origin: 'file', read, size: given.byteLength, files: await keepMessage(deps, read, given) };
  }
  return keepText(deps, given, name);
}

/** The message itself and its files; one whose kind is refused is noted with its reason and not kept by itself. */
export async function keepMessage(deps: KeepDeps, read: ReadMessage, given: Uint8Array): Promise<MailFile[]> {
  const files = [await keepWhole(deps, nameOf(read.subject, 'eml'), 'message/rfc822', given)];
  for (const part of read.files) files.push(await keepPart(deps, part));
  return files;
}

async function keepText(deps: KeepDeps, given: Buffer, name: string): Promise<KeptMessage> {
  if (name !== '' && !/[.](txt|eml)$/i.test(name)) throw new UserError('mailbox.notMessage', { name });
  const { text, ...read } = readPastedText(textOf(given, name));
  const { day, time } = wallTime(deps.now(), await deps.company.zone());
  const kept = await keepWhole(deps, name || `e-mail ${day} ${time.replace(':', '')}.txt`, 'text/plain', given);
  return {
    origin: 'text',
    read: { ...read, messageId: '', contentKey: kept.hash, sentAt: null, text: text.slice(0, 60_000), problem: null },
    size: given.byteLength,
    files: [kept],
  };
}

/** Text files of the mainland are often in GB18030. What is no text at all is no message. */
function textOf(given: Buffer, name: string): string {
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000e-\u001a]/.test(given.toString('latin1')))
    throw new UserError('mailbox.notMessage', { name });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(given);
  } catch {
    return new TextDecoder('gb18030').decode(given);
  }
}

/** The message is evidence: it is kept whatever its bytes are. It is only ever shown as text or saved. */
async function keepWhole(deps: KeepDeps, name: string, mediaType: string, content: Uint8Array): Promise<MailFile> {
  const { hash, size } = await deps.files.put(content);
  return { purpose: 'email', name, mediaType, size, hash, attachmentId: null, refused: null };
}

async function keepPart({ attachments }: KeepDeps, part: PartFile): Promise<MailFile> {
  const purpose = 'emailAttachment' as const;
  try {
    const kept = await attachments.keep(part);
    return { purpose, ...kept, attachmentId: null, refused: null };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { code, params } = error;
    const size = part.content.byteLength;
    const refused = { code, params };
    return { purpose, name: cleanName(part.name), mediaType: '', size, hash: '', attachmentId: null, refused };
  }
}

function nameOf(subject: string, extension: string): string {
  return cleanName(
    `${Array.from(subject.replace(/[/\\]/g, ' ')).slice(0, 80).join('').trim() || 'message'}.${extension}`,
  );
}

export function fileOf({ name, mediaType, size, hash }: MailFile): KeptFile {
  return { name, mediaType, size, hash };
}
