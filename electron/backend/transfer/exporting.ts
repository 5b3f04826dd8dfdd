import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { TransferPackage } from '../../../shared/contract/transfer.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import { clearUnfinished } from '../database/backup.ts';
import { openSnapshot } from '../database/snapshot.ts';
import type { Actor } from '../session.ts';
import { storedHashes } from './stored-hashes.ts';
import type { TransferDeps } from './transfer.deps.ts';
import type { Way } from './way.ts';
import { type Written, writePackage } from './write-package.ts';

const packageName = /^counter-[0-9TZ-]+\.zip$/;
/** Bytes of a package that are handed over at once. */
const pieceSize = 4 * 1024 * 1024;

export function exportFolder({ config }: Pick<TransferDeps, 'config'>): string {
  return join(config.dataDir, 'exports');
}

interface Wanted {
  readonly actor: Actor;
  /** Even where stored files are lost. */
  readonly withoutLost: boolean;
}

/** Writes all the company's data, as they are at this moment, into one file of the data folder. */
export async function exportAll(
  deps: TransferDeps,
  { actor, withoutLost }: Wanted,
  way: Way,
): Promise<Written & { readonly file: string }> {
  const { company } = await deps.company.status({ workstation: '' });
  if (!company) throw new UserError('company.notSetUp');
  const folder = exportFolder(deps);
  await mkdir(folder, { recursive: true });
  await clearUnfinished(folder);
  const madeAt = deps.now();
  const file = `counter-${new Date(madeAt).toISOString().replace(/[:.]/g, '-')}.zip`;
  const snapshot = await openSnapshot(deps.config.database);
  try {
    const head = {
      productVersion: deps.config.appVersion,
      madeAt,
      madeBy: actor.displayName,
      workstation: actor.workstation,
      company: { nameZh: company.nameZh, nameEn: company.nameEn, zone: company.zone },
    };
    // After the snapshot was opened: a file is stored before the row that names it.
    const hashes = await storedHashes(deps.config, snapshot);
    const source = { snapshot, files: deps.files, hashes, head, withoutLost };
    const written = await writePackage(source, join(folder, file), way);
    await note(deps, actor, { file, ...written });
    return { file, ...written };
  } finally {
    await snapshot.close();
  }
}

function note({ database, events }: TransferDeps, actor: Actor, payload: Written & { readonly file: string }) {
  const subject = { kind: 'system', id: 'transfer' };
  return database.write((tx) =>
    events.append(tx, actor, [{ type: 'system.exported', subject, payload: { ...payload } }]),
  );
}

/** Newest first. */
export async function packagesIn(folder: string): Promise<TransferPackage[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => packageName.test(name));
  const found = await Promise.all(
    names.map(async (file) => {
      const { size, mtimeMs } = await stat(join(folder, file));
      return { file, size, at: Math.round(mtimeMs) };
    }),
  );
  return found.toSorted((one, other) => (one.file < other.file ? 1 : -1));
}

/** A part of a package, for the window to put together: a whole one may be larger than a message. */
export async function pieceOf(folder: string, file: string, from: number) {
  demandPackageName(file);
  const opened = await open(join(folder, file)).catch(() => null);
  if (!opened) throw new UserError('transfer.noPackage', { file });
  try {
    const { buffer, bytesRead } = await opened.read(Buffer.alloc(pieceSize), 0, pieceSize, from);
    const { size } = await opened.stat();
    const next = from + bytesRead;
    return { base64: buffer.subarray(0, bytesRead).toString('base64'), next: next < size ? next : null };
  } finally {
    await opened.close();
  }
}

export async function removePackage(folder: string, file: string): Promise<void> {
  demandPackageName(file);
  await rm(join(folder, file), { force: true });
}

/** A name comes from a window: it must not lead out of the folder. */
function demandPackageName(file: string): void {
  if (!packageName.test(file)) throw new UserError('transfer.noPackage', { file });
}
