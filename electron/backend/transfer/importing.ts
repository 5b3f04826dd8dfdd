import { appendFile, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../../shared/errors/errors.ts';
import { fillingOf } from '../database/filling.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import { checkPackage, packedFiles } from './check-package.ts';
import { fill, type Rows, rowsOf, stepsOf } from './load-package.ts';
import { openPackage, type OpenPackage } from './read-package.ts';
import type { TransferDeps } from './transfer.deps.ts';
import type { Way } from './way.ts';

function folderOf({ config }: Pick<TransferDeps, 'config'>): string {
  return join(config.dataDir, 'incoming');
}

export function incomingFile(deps: Pick<TransferDeps, 'config'>, uploadId: string): string {
  return join(folderOf(deps), `${uploadId}.zip`);
}

/** A piece of a package from a window; the first one clears what earlier tries left. Answers the size so far. */
export async function receive(
  deps: TransferDeps,
  { uploadId, from, base64 }: { readonly uploadId: string; readonly from: number; readonly base64: string },
): Promise<{ size: number }> {
  await deps.setUp.demandNotSetUp(deps.database.read);
  const path = incomingFile(deps, uploadId);
  if (from === 0) await clearIncoming(deps);
  const size = from === 0 ? 0 : (await stat(path).catch(() => ({ size: 0 }))).size;
  if (size !== from) throw new UserError('transfer.pieceLost');
  const content = Buffer.from(base64, 'base64');
  await mkdir(folderOf(deps), { recursive: true });
  await appendFile(path, content);
  return { size: from + content.byteLength };
}

export async function clearIncoming(deps: Pick<TransferDeps, 'config'>): Promise<void> {
  const names = await readdir(folderOf(deps)).catch(() => []);
  await Promise.all(names.map((name) => rm(join(folderOf(deps), name), { force: true })));
}

export interface Steps {
  readonly checking: Way;
  readonly writing: Way;
}

/**
 * Brings a company's data into an installation that has none: the package is read and checked whole before anything
 * is written, and what is written commits at once or not at all.
 */
export async function importAll(deps: TransferDeps, path: string, { checking, writing }: Steps): Promise<void> {
  await deps.setUp.demandNotSetUp(deps.database.read);
  const opened = await openPackage(path);
  let rows: Rows | undefined;
  try {
    stepsOf(opened.manifest);
    await checkPackage(opened, checking);
    rows = await rowsOf(opened, `${path}.sqlite`);
    const ready = rows;
    await deps.database.write((tx) => write(tx, deps, opened, ready, writing));
  } finally {
    await rows?.close();
    opened.close();
  }
}

async function write(tx: WriteContext, deps: TransferDeps, opened: OpenPackage, rows: Rows, way: Way): Promise<void> {
  const { manifest } = opened;
  await deps.setUp.demandNotSetUp(tx);
  const filling = await fillingOf(tx);
  const total = rows.total + manifest.files.count;
  let done = 0;
  const step = (by: number) => {
    way.signal.throwIfAborted();
    done += by;
    way.progress(done, total);
  };
  await fill(filling, rows, step);
  for await (const { content } of packedFiles(opened)) {
    await deps.files.put(content);
    step(1);
  }
  if ((await filling.count('company')) !== 1) throw new UserError('transfer.noCompany');
  const chain = await deps.events.verify(tx);
  if (!chain.sound) throw new UserError('transfer.chain', { seq: chain.firstBroken ?? 0 });
  await deps.events.append(tx, null, [
    {
      type: 'company.imported',
      subject: { kind: 'company', id: 'company' },
      payload: {
        madeAt: manifest.madeAt,
        madeBy: manifest.madeBy,
        workstation: manifest.workstation,
        productVersion: manifest.productVersion,
        step: manifest.migrations.at(-1) ?? '',
        rows: rows.total,
        files: manifest.files.count,
        events: chain.checked,
      },
    },
  ]);
  tx.changed('all', 'company');
}
