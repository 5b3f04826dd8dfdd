import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type yazl from 'yazl';
import { formatVersion, leftBehind, type Manifest, type TableEntry } from '../../../shared/domain/transfer/manifest.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { Snapshot } from '../database/snapshot.ts';
import type { TableShape } from '../database/table-shape.ts';
import type { FileStore } from '../ports.ts';
import { createLineSums, type LineSums } from './lines.ts';
import { entries, isCarried } from './names.ts';
import { filesNamedIn } from './named-files.ts';
import type { Way } from './way.ts';

export type PackageHead = Pick<Manifest, 'productVersion' | 'madeAt' | 'madeBy' | 'workstation' | 'company'>;

export interface Source {
  readonly snapshot: Snapshot;
  readonly files: FileStore;
  readonly hashes: readonly string[];
  readonly head: PackageHead;
  /** Writes the package even where stored files are lost. */
  readonly withoutLost: boolean;
}

export interface Written {
  readonly rows: number;
  readonly files: number;
  /** Stored files that are lost or whose content was found damaged: left out. */
  readonly damagedFiles: number;
  /** Of the package, bytes. */
  readonly size: number;
}

/**
 * Writes a package under a temporary name and renames it once the whole of it lies on the disk. Holds a page of
 * rows, or one file, at a time. Throws `UserError` `transfer.filesLost` where rows name files that are not there.
 */
export async function writePackage(source: Source, path: string, way: Way): Promise<Written> {
  const unfinished = `${path}.part`;
  try {
    // Its end is on the disk before it is closed, and it is closed before it gets its name.
    const to = createWriteStream(unfinished, { flush: true });
    const written = await stream(source, to, way);
    if (!to.closed) await once(to, 'close');
    way.signal.throwIfAborted();
    const { size } = await stat(unfinished);
    await rename(unfinished, path);
    return { ...written, size };
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function stream(source: Source, to: NodeJS.WritableStream, way: Way): Promise<Omit<Written, 'size'>> {
  const { default: library } = await import('yazl');
  const zip = new library.ZipFile();
  const out = zip.outputStream as Readable;
  zip.on('error', (error: Error) => out.destroy(error));
  const filling = fill(source, zip, way).catch((error: Error) => {
    out.destroy(error);
    throw error;
  });
  const [written] = await Promise.all([filling, pipeline(out, to, { signal: way.signal })]);
  return written;
}

async function fill(source: Source, zip: yazl.ZipFile, way: Way): Promise<Omit<Written, 'size'>> {
  const tables = source.snapshot.tables.filter(({ name }) => isCarried(name));
  const step = await stepper(source, tables, way);
  const made: TableEntry[] = [];
  const named = new Set<string>();
  for (const table of tables) {
    const sums = createLineSums();
    await add(zip, entries.table(table.name), tableLines(source.snapshot, table, { sums, named }, step));
    await add(zip, entries.sums(table.name), [sums.sums()]);
    made.push({ name: table.name, ...sums.result(), columns: [...table.columns] });
  }
  const there = new Set(source.hashes);
  const lost = [...named].filter((hash) => !there.has(hash)).length;
  if (lost > 0 && !source.withoutLost) throw new UserError('transfer.filesLost', { count: lost });
  const files = await addFiles(source, zip, step);
  const manifest = manifestOf(source, made, files);
  await add(zip, entries.manifest, [Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)]);
  zip.end();
  const rows = made.reduce((sum, table) => sum + table.rows, 0);
  return { rows, files: files.count, damagedFiles: lost + source.hashes.length - files.count };
}

/** Resolves when the last of the chunks was taken. */
function add(zip: yazl.ZipFile, name: string, chunks: Iterable<Buffer> | AsyncIterable<Buffer>): Promise<void> {
  return new Promise((resolve, reject) => {
    const content = Readable.from(chunks, { objectMode: false });
    content.once('end', resolve).once('error', reject);
    zip.addReadStream(content, name);
  });
}

async function stepper({ snapshot, hashes }: Source, tables: readonly TableShape[], { signal, progress }: Way) {
  let total = hashes.length;
  for (const { name } of tables) total += await snapshot.count(name);
  let done = 0;
  return (by: number) => {
    signal.throwIfAborted();
    done += by;
    progress(done, total);
  };
}

async function* tableLines(
  snapshot: Snapshot,
  table: TableShape,
  { sums, named }: { readonly sums: LineSums; readonly named: Set<string> },
  step: (by: number) => void,
): AsyncGenerator<Buffer, void> {
  for await (const rows of snapshot.pages(table)) {
    const lines = rows.map((row) => Buffer.from(`${JSON.stringify(row)}\n`));
    for (const line of lines) sums.add(line);
    for (const hash of filesNamedIn(table.name, rows)) named.add(hash);
    step(rows.length);
    yield Buffer.concat(lines);
  }
}

async function addFiles({ files, hashes }: Source, zip: yazl.ZipFile, step: (by: number) => void) {
  const sums = createLineSums();
  const listing: Buffer[] = [];
  let size = 0;
  for (const hash of hashes) {
    const content = await files.get(hash);
    step(1);
    if (content === null) continue;
    await add(zip, entries.file(hash), [Buffer.from(content)]);
    const line = Buffer.from(`${JSON.stringify({ hash, size: content.byteLength })}\n`);
    sums.add(line);
    listing.push(line);
    size += content.byteLength;
  }
  await add(zip, entries.files, listing);
  return { count: listing.length, size, sha256: sums.result().sha256 };
}

function manifestOf({ snapshot, head }: Source, tables: TableEntry[], files: Manifest['files']): Manifest {
  return {
    format: 'cs-counter-transfer',
    formatVersion,
    ...head,
    migrations: [...snapshot.migrations],
    leftBehind: [...leftBehind],
    tables,
    files,
  };
}
