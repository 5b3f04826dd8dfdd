import { isUtf8 } from 'node:buffer';

/** Parts and levels that are read; a message of people has a dozen at most. */
const mostParts = 200;
const mostLevels = 30;

export interface BoundMessage {
  readonly source: Buffer;
  /** More parts or levels than are read were cut off. */
  readonly tooMany: boolean;
}

/**
 * What of a message is worth reading: no more parts and levels than people write, so that a hostile one cannot keep
 * the counter waiting. Found by one pass over the bytes.
 */
export function boundMessage(given: Uint8Array): BoundMessage {
  const source = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const text = source.toString('latin1');
  let parts = 0;
  let levels = 0;
  for (const match of text.matchAll(/\n--[^\s-]|\bboundary\s*=/gi)) {
    if (match[0].startsWith('\n')) parts += 1;
    else levels += 1;
    if (parts > mostParts || levels > mostLevels) return { source: source.subarray(0, match.index), tooMany: true };
  }
  return { source, tooMany: false };
}

/** Whether a multipart message ends before its last boundary. */
export function isCutOff(source: Buffer): boolean {
  const head = headOf(source)
    .toString('latin1')
    .replace(/\r?\n[ \t]+/g, ' ');
  const [, quoted, plain] =
    /^content-type:\s*multipart\/[^\n]*boundary\s*=\s*(?:"([^"\n]+)"|([^\s;]+))/im.exec(head) ?? [];
  const boundary = quoted ?? plain;
  return boundary !== undefined && source.lastIndexOf(`--${boundary}--`) < 0;
}

/** The lines before the first empty one. */
export function headOf(source: Buffer): Buffer {
  const ends = [source.indexOf('\r\n\r\n'), source.indexOf('\n\n')].filter((at) => at >= 0);
  return ends.length > 0 ? source.subarray(0, Math.min(...ends)) : source;
}

export function bodyOf(source: Buffer): Buffer {
  return source.subarray(headOf(source).length);
}

/** Whether these bytes are a message at all: a header that messages have stands before the first empty line. */
export function isMessage(source: Buffer): boolean {
  const head = headOf(source.subarray(0, 256 * 1024)).toString('latin1');
  const known = head.match(
    /^(?:from|to|subject|date|message-id|mime-version|received|return-path|content-type|x-mailer):/gim,
  );
  return new Set(known?.map((name) => name.toLowerCase())).size >= 2;
}

/**
 * Old programs of the mainland write their headers, and bodies without a declared charset, in plain GB18030: those
 * lines are written anew in UTF-8, which is what a reader takes undeclared bytes for.
 */
export function withKnownCharset(source: Buffer): Buffer {
  if (isUtf8(source)) return source;
  const head = headOf(source);
  if (!/charset\s*=/i.test(source.toString('latin1'))) return fromGb(source);
  return isUtf8(head) ? source : Buffer.concat([fromGb(head), bodyOf(source)]);
}

function fromGb(bytes: Buffer): Buffer {
  return Buffer.from(new TextDecoder('gb18030').decode(bytes), 'utf8');
}
