import { stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import type { Entry, ZipFile } from 'yauzl';
import { UserError } from '../../../shared/errors/errors.ts';
import { formatVersion, headSchema, type Manifest, manifestSchema } from '../../../shared/domain/transfer/manifest.ts';
import { entries } from './names.ts';

/** A package whose table of contents agrees with its manifest; the contents are yet to be checked. */
export interface OpenPackage {
  readonly manifest: Manifest;
  /** Unpacked as it is read; never more than the entry said. */
  open(entry: string): Promise<Readable>;
  close(): void;
}

const largestManifest = 16 * 1024 * 1024;
const largestFile = 512 * 1024 * 1024;
/** Text packs twenty to one, empty pages more; what is beyond was made to fill the disk. */
const mostUnpacked = 200;
const alwaysAllowed = 16 * 1024 * 1024;

/** Throws `UserError` `transfer.*` when it is no package, none of ours, too new, or holds what it should not. */
export async function openPackage(path: string): Promise<OpenPackage> {
  const { default: yauzl } = await import('yauzl');
  const openZip = promisify<string, object, ZipFile>(yauzl.open);
  const zip = await openZip(path, { lazyEntries: true, autoClose: false, strictFileNames: true }).catch(damaged);
  try {
    const found = await contents(zip, (await stat(path)).size);
    const openEntry = promisify<Entry, Readable>(zip.openReadStream.bind(zip));
    const open = async (name: string) => {
      const entry = found.get(name);
      if (!entry) throw new UserError('transfer.missing', { name });
      return openEntry(entry).catch(damaged);
    };
    const manifest = await readManifest(found, open);
    demandNoMore(found, manifest);
    return { manifest, open, close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** Whatever the unpacking says, to whoever chose the file it is damaged; the rest is told with it. */
export function damaged(error: unknown): never {
  if (error instanceof UserError) throw error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ABORT_ERR' || code === 'ENOSPC') throw error;
  throw new UserError('transfer.damaged', { detail: message.slice(0, 200) });
}

function contents(zip: ZipFile, packed: number): Promise<ReadonlyMap<string, Entry>> {
  return new Promise<ReadonlyMap<string, Entry>>((resolve, reject) => {
    const found = new Map<string, Entry>();
    let unpacked = 0;
    zip.on('error', reject);
    zip.on('end', () => resolve(found));
    zip.on('entry', (entry: Entry) => {
      unpacked += entry.uncompressedSize;
      if (found.has(entry.fileName) || entry.isEncrypted()) {
        reject(new UserError('transfer.unexpected', { name: entry.fileName }));
      } else if (unpacked > packed * mostUnpacked + alwaysAllowed || entry.uncompressedSize > sizeLimit(entry)) {
        reject(new UserError('transfer.tooLarge', { name: entry.fileName }));
      } else {
        found.set(entry.fileName, entry);
        zip.readEntry();
      }
    });
    zip.readEntry();
  }).catch(damaged);
}

function sizeLimit({ fileName }: Entry): number {
  if (fileName === entries.manifest) return largestManifest;
  return fileName.startsWith('files/') ? largestFile : Number.POSITIVE_INFINITY;
}

async function readManifest(
  found: ReadonlyMap<string, Entry>,
  open: (name: string) => Promise<Readable>,
): Promise<Manifest> {
  if (!found.has(entries.manifest)) throw new UserError('transfer.notOurs');
  const text = (await buffer(await open(entries.manifest)).catch(damaged)).toString('utf8');
  const said = parsed(text);
  const head = headSchema.safeParse(said);
  if (!head.success) throw new UserError('transfer.notOurs');
  const { formatVersion: format, productVersion } = head.data;
  if (format > formatVersion) throw new UserError('transfer.formatFromFuture', { format, version: productVersion });
  const manifest = manifestSchema.safeParse(said);
  if (!manifest.success) {
    const [issue] = manifest.error.issues;
    throw new UserError('transfer.manifest', { where: issue?.path.join('.') ?? '' });
  }
  return manifest.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError('transfer.notOurs');
  }
}

function demandNoMore(found: ReadonlyMap<string, Entry>, { tables, files }: Manifest): void {
  const expected = new Set<string>([entries.manifest, entries.files]);
  for (const { name } of tables) expected.add(entries.table(name)).add(entries.sums(name));
  for (const name of expected) if (!found.has(name)) throw new UserError('transfer.missing', { name });
  const others = [...found.keys()].filter((name) => !expected.has(name));
  const strange = others.find((name) => !isFileEntry(name));
  if (strange !== undefined) throw new UserError('transfer.unexpected', { name: strange });
  if (others.length !== files.count)
    throw new UserError('transfer.fileCount', { said: files.count, there: others.length });
}

function isFileEntry(name: string): boolean {
  const hash = name.slice(name.lastIndexOf('/') + 1);
  return /^[0-9a-f]{64}$/.test(hash) && name === entries.file(hash);
}
