import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';

/** The parts of a spreadsheet's file by name, in their order; folders are no parts. */
export type Parts = Map<string, Buffer>;

export async function partsOf(file: Buffer): Promise<Parts> {
  const { default: library } = await import('yauzl');
  const zip = await library.fromBufferPromise(file, { lazyEntries: true });
  const parts: Parts = new Map();
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    parts.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  return parts;
}

/** The earliest time that a zip can hold: the same parts make the same file. */
const noTime = new Date(1980, 0, 1);

export async function fileOf(parts: Parts): Promise<Buffer> {
  const { default: library } = await import('yazl');
  const zip = new library.ZipFile();
  for (const [name, content] of parts) zip.addBuffer(content, name, { mtime: noTime, forceDosTimestamp: true });
  zip.end();
  return buffer(zip.outputStream as Readable);
}
