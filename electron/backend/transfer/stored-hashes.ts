import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackendConfig } from '../config.ts';
import type { Snapshot } from '../database/snapshot.ts';

/** Every stored file, wherever they are kept, in order. */
export async function storedHashes(
  { database, dataDir }: Pick<BackendConfig, 'database' | 'dataDir'>,
  snapshot: Snapshot,
): Promise<readonly string[]> {
  if (database.kind === 'postgres') return snapshot.fileHashes();
  const folder = join(dataDir, 'files');
  const found: string[] = [];
  for (const shelf of await namesIn(folder)) found.push(...(await namesIn(join(folder, shelf))));
  return found.filter((name) => /^[0-9a-f]{64}$/.test(name)).toSorted();
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
