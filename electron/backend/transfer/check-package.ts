import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import type { Manifest, TableEntry } from '../../../shared/domain/transfer/manifest.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { Cell, PlainRow } from '../database/snapshot.ts';
import { createLineSums, LineTooLong, linesOf } from './lines.ts';
import { entries } from './names.ts';
import { damaged, type OpenPackage } from './read-package.ts';
import type { Way } from './way.ts';

const pageRows = 250;

/** Reads the whole package once and writes nothing. Throws `UserError` `transfer.*` that names table and line. */
export async function checkPackage(opened: OpenPackage, { signal, progress }: Way): Promise<void> {
  const { tables, files } = opened.manifest;
  const total = tables.reduce((sum, { rows }) => sum + rows, files.count);
  let done = 0;
  const step = (by: number) => {
    signal.throwIfAborted();
    done += by;
    progress(done, total);
  };
  for (const table of tables) {
    for await (const rows of packedRows(opened, table)) step(rows.length);
  }
  for await (const { hash, content } of packedFiles(opened)) {
    if (createHash('sha256').update(content).digest('hex') !== hash) throw new UserError('transfer.file', { hash });
    step(1);
  }
}

/** The rows of a table, a page at a time, each line checked by its sum and by its columns. */
export async function* packedRows(opened: OpenPackage, table: TableEntry): AsyncGenerator<readonly PlainRow[], void> {
  const { name: where } = table;
  const sums = await buffer(await opened.open(entries.sums(where))).catch(damaged);
  const found = createLineSums();
  let page: PlainRow[] = [];
  for await (const line of lines(opened, entries.table(where), where)) {
    const at = found.rows();
    if (at >= table.rows || sums.length < (at + 1) * 4) throw rowCount(table, at + 1);
    if (crc32(line) !== sums.readUInt32BE(at * 4)) throw new UserError('transfer.line', { table: where, line: at + 1 });
    page.push(rowOf(table, line, at + 1));
    found.add(line);
    if (page.length === pageRows) {
      yield page;
      page = [];
    }
  }
  if (page.length > 0) yield page;
  const { rows, size, sha256 } = found.result();
  if (rows !== table.rows) throw rowCount(table, rows);
  if (sha256 !== table.sha256 || size !== table.size) throw new UserError('transfer.table', { table: where });
}

function rowCount({ name, rows }: TableEntry, there: number): UserError {
  return new UserError('transfer.rows', { table: name, said: rows, there });
}

/** The stored files one after the other, as the listing names them. */
export async function* packedFiles(
  opened: OpenPackage,
): AsyncGenerator<{ readonly hash: string; readonly content: Buffer }, void> {
  const { files } = opened.manifest;
  const listing = createLineSums();
  let total = 0;
  for await (const line of lines(opened, entries.files, 'files')) {
    listing.add(line);
    const { hash, size } = parse(line) as Partial<{ hash: string; size: number }>;
    if (typeof hash !== 'string') throw new UserError('transfer.line', { table: 'files', line: listing.rows() });
    const content = await buffer(await opened.open(entries.file(hash))).catch(damaged);
    if (content.byteLength !== size) throw new UserError('transfer.file', { hash });
    total += size;
    yield { hash, content };
  }
  const { rows, sha256 } = listing.result();
  if (rows !== files.count) throw new UserError('transfer.fileCount', { said: files.count, there: rows });
  if (sha256 !== files.sha256 || total !== files.size) throw new UserError('transfer.table', { table: 'files' });
}

async function* lines(opened: OpenPackage, entry: string, table: string): AsyncGenerator<Buffer, void> {
  let line = 0;
  try {
    for await (const one of linesOf(await opened.open(entry))) {
      line += 1;
      yield one;
    }
  } catch (error) {
    if (error instanceof LineTooLong) throw new UserError('transfer.line', { table, line: line + 1 });
    damaged(error);
  }
}

function parse(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8')) ?? {};
  } catch {
    return {};
  }
}

/** Exactly the columns that the manifest names, each of its kind. */
function rowOf({ name, columns }: Pick<Manifest['tables'][number], 'name' | 'columns'>, line: Buffer, at: number) {
  const row = parse(line) as Record<string, Cell>;
  const right =
    Object.keys(row).length === columns.length &&
    columns.every(({ name: column, kind, optional }) => fits(row[column], kind, optional));
  if (!right) throw new UserError('transfer.line', { table: name, line: at });
  return row;
}

function fits(value: Cell | undefined, kind: TableEntry['columns'][number]['kind'], optional: boolean): boolean {
  if (value === null) return optional;
  if (kind === 'integer') return Number.isSafeInteger(value);
  return typeof value === (kind === 'boolean' ? 'boolean' : 'string');
}
