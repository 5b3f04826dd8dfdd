import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Attachment, ParsedMail } from 'mailparser';
import { htmlToText, tidyLines } from '../../../shared/domain/mailbox/html-text.ts';
import { longestMessageText, type MessageProblem, mostMessageFiles } from '../../../shared/domain/mailbox/message.ts';
import { bodyOf, boundMessage, headOf, isCutOff, withKnownCharset } from './bound-message.ts';

/** A file within a message, as it was sent. */
export interface PartFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** What a message says. Texts are cut to what is kept; what was missing is empty. */
export interface ReadMessage {
  readonly messageId: string;
  /** SHA-256 of Message-ID and body: the same message once more, whatever way it took. */
  readonly contentKey: string;
  readonly fromName: string;
  readonly fromAddress: string;
  readonly subject: string;
  readonly sentAt: number | null;
  readonly text: string;
  readonly files: readonly PartFile[];
  readonly problem: MessageProblem | null;
}

/** Text and HTML longer than this are read to here. */
const longestRaw = 400_000;
const chunk = 64 * 1024;

/**
 * Reads a message of any origin: never throws, and never holds the process for long. What cannot be read is said in
 * `problem`; the message itself is kept by the caller.
 */
export async function readMessage(given: Uint8Array): Promise<ReadMessage> {
  const { source, tooMany } = boundMessage(given);
  const readable = withKnownCharset(source);
  const parsed = await parse(readable);
  const head =
    parsed ?? (await parse(Buffer.concat([headOf(readable).subarray(0, 16 * 1024), Buffer.from('\r\n\r\n')])));
  const files = parsed?.attachments ?? [];
  const sender = head?.from?.value[0];
  const messageId = clean(head?.messageId ?? '');
  return {
    messageId: messageId.slice(0, 255),
    contentKey: contentKeyOf(messageId, given),
    fromName: oneLine(sender?.name ?? '', 200),
    fromAddress: oneLine(sender?.address ?? '', 254).toLowerCase(),
    subject: oneLine(head?.subject ?? '', 500),
    sentAt: timeOf(head?.date),
    text: parsed ? textOf(parsed) : '',
    files: files.slice(0, mostMessageFiles).map(fileOf),
    problem: problemOf(parsed, tooMany || files.length > mostMessageFiles, source),
  };
}

/** What a message is known by when it comes again: its name and its body; the way it took is in its headers. */
function contentKeyOf(messageId: string, given: Uint8Array): string {
  const source = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const hash = createHash('sha256');
  return (messageId ? hash.update(messageId).update('\n').update(bodyOf(source)) : hash.update(source)).digest('hex');
}

async function parse(source: Buffer): Promise<ParsedMail | null> {
  // Loaded by whoever first has a message to read.
  const { simpleParser } = await import('mailparser');
  try {
    return await simpleParser(Readable.from(inPieces(source)), {
      skipHtmlToText: true,
      skipTextToHtml: true,
      skipImageLinks: true,
      skipTextLinks: true,
      keepCidLinks: true,
      checksumAlgo: false,
      maxHeadSize: 256 * 1024,
    });
  } catch {
    return null;
  }
}

/** Piece by piece, so that others get their turn in between. */
async function* inPieces(source: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < source.length; at += chunk) {
    yield source.subarray(at, at + chunk);
    await breathe();
  }
}

/** The plain text; the HTML where there is none, or where the plain text only says that there is HTML. */
function textOf({ text = '', html }: ParsedMail): string {
  const plain = tidyLines(clean(text.slice(0, longestRaw)));
  if (typeof html !== 'string' || plain.length > 60) return plain.slice(0, longestMessageText);
  const rich = htmlToText(clean(html.slice(0, longestRaw)));
  return (rich.length > plain.length * 3 ? rich : plain).slice(0, longestMessageText);
}

function fileOf({ filename, contentType, content }: Attachment, index: number): PartFile {
  const name = filename ?? (contentType === 'message/rfc822' ? `message-${index + 1}.eml` : `file-${index + 1}`);
  return { name: clean(name).slice(0, 1_000), content };
}

function problemOf(parsed: ParsedMail | null, tooMany: boolean, source: Buffer): MessageProblem | null {
  if (!parsed) return 'unreadable';
  if (tooMany) return 'tooManyParts';
  return isCutOff(source) ? 'cutOff' : null;
}

function timeOf(date: Date | undefined): number | null {
  const at = date?.getTime() ?? Number.NaN;
  return Number.isSafeInteger(at) && at > 0 ? at : null;
}

function oneLine(text: string, most: number): string {
  return clean(text).replace(/\s+/g, ' ').trim().slice(0, most);
}

/** Without signs that no database keeps or no reader should meet: controls, and those that turn text around. */
function clean(text: string): string {
  return text.toWellFormed().replace(unwanted, '');
}

// oxlint-disable-next-line no-control-regex
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufeff]/g;
