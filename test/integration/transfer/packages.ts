import { createWriteStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import yazl from 'yazl';
import type { Manifest } from '../../../shared/domain/transfer/manifest.ts';

/** Entry by entry, unpacked. */
export type Unpacked = Map<string, Buffer>;

export async function unpack(path: string): Promise<Unpacked> {
  const zip = await promisify<string, object, ZipFile>(yauzl.open)(path, { lazyEntries: true, autoClose: false });
  const open = promisify<Entry, Readable>(zip.openReadStream.bind(zip));
  const found: Unpacked = new Map();
  const listed = await new Promise<Entry[]>((resolve, reject) => {
    const all: Entry[] = [];
    zip.on('error', reject);
    zip.on('end', () => resolve(all));
    zip.on('entry', (entry: Entry) => {
      all.push(entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
  for (const entry of listed) found.set(entry.fileName, await buffer(await open(entry)));
  zip.close();
  return found;
}

export async function pack(content: Unpacked, path: string): Promise<string> {
  const zip = new yazl.ZipFile();
  for (const [name, bytes] of content) zip.addBuffer(bytes, name);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}

export function manifestOf(content: Unpacked): Manifest {
  return JSON.parse(content.get('manifest.json')?.toString('utf8') ?? '') as Manifest;
}

export function withManifest(content: Unpacked, change: (manifest: Manifest) => unknown): Unpacked {
  return new Map(content).set('manifest.json', Buffer.from(JSON.stringify(change(manifestOf(content)))));
}

/** All that is of the company: the lines of the tables and the stored files. */
export function companyData(content: Unpacked): ReadonlyMap<string, string> {
  const kept = [...content].filter(([name]) => /^(tables|files)\//.test(name));
  return new Map(kept.map(([name, bytes]) => [name, bytes.toString('latin1')]));
}
