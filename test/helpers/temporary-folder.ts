import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';
const enough = 6 * 2 ** 30;

/**
 * Where throw-away data of the tests lies: in memory where there is plenty, since thousands of small databases that are
 * synced to a disk at every commit keep it busier than the machine.
 */
export const temporaryRoot = hasRoom() ? memory : tmpdir();

function hasRoom(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > enough;
  } catch {
    return false;
  }
}

export interface TemporaryFolder {
  readonly path: string;
  remove(): void;
}

/** A new empty folder outside the project. */
export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(temporaryRoot, 'counter-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }) };
}
