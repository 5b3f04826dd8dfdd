import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, processBirth } from './process-identity.ts';

export interface LockHolder {
  readonly pid: number;
  readonly birth: string | null;
  readonly host: 'electron' | 'browser';
  /** Epoch ms. */
  readonly since: number;
}

/** Somebody else has this data folder open. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
  readonly holder: LockHolder;

  constructor(dataDir: string, holder: LockHolder) {
    super(`${dataDir} is in use by process ${holder.pid} (${holder.host} host)`);
    this.holder = holder;
  }
}

const unreadableGraceMs = 2_000;

/**
 * One process per data folder, whichever host it is: `counter.lock` names it. What a killed
 * process left behind is taken over, by one taker only. Returns the release.
 */
export function lockDataDir(dataDir: string, host: LockHolder['host']): () => void {
  const path = join(dataDir, 'counter.lock');
  const own = JSON.stringify({
    pid: process.pid,
    birth: processBirth(process.pid),
    host,
    since: Date.now(),
  } satisfies LockHolder);
  if (!createExclusively(path, own)) takeOver(dataDir, path, own);
  return () => {
    if (readText(path) === own) rmSync(path, { force: true });
  };
}

/** Who holds the folder now, if that process still runs. */
export function currentHolder(dataDir: string): LockHolder | null {
  const holder = parse(readText(join(dataDir, 'counter.lock')));
  return holder !== null && stillRuns(holder) ? holder : null;
}

function takeOver(dataDir: string, path: string, own: string): void {
  const guard = `${path}.takeover`;
  if (ageMs(guard) > unreadableGraceMs) rmSync(guard, { force: true });
  if (!createExclusively(guard, own)) throw new FolderInUse(dataDir, holderOf(readText(guard)));
  try {
    const text = readText(path);
    if (text === null) {
      if (!createExclusively(path, own)) throw new FolderInUse(dataDir, holderOf(readText(path)));
      return;
    }
    const holder = parse(text);
    if (holder === null ? ageMs(path) < unreadableGraceMs : stillRuns(holder)) {
      throw new FolderInUse(dataDir, holderOf(text));
    }
    const fresh = `${path}.${process.pid}`;
    writeFileSync(fresh, own, { mode: 0o600 });
    renameSync(fresh, path);
  } finally {
    rmSync(guard, { force: true });
  }
}

function stillRuns(holder: LockHolder): boolean {
  if (!isAlive(holder.pid)) return false;
  const birth = processBirth(holder.pid);
  return holder.birth === null || birth === null || holder.birth === birth;
}

function holderOf(text: string | null): LockHolder {
  return parse(text) ?? { pid: 0, birth: null, host: 'browser', since: Date.now() };
}

function parse(text: string | null): LockHolder | null {
  try {
    const value = JSON.parse(text ?? 'null') as LockHolder | null;
    return Number.isInteger(value?.pid) ? value : null;
  } catch {
    return null;
  }
}

function createExclusively(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function ageMs(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}
