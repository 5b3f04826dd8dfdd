import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { demoPassword } from '../../electron/backend/demo/demo-staff.ts';
import { createPasswordHasher } from '../../electron/backend/people/password-hash.ts';
import { type BrowserHostOptions, startBrowserHost } from '../helpers/browser-host.ts';
import { root } from '../helpers/root.ts';

const folder = join(root, '.cache/e2e-demo');

/** The demonstration company as it is today; each app gets its own copy. */
export const demoDatabase = join(folder, 'counter.sqlite');

/** Fills it anew, once a run: its orders end at the present hour. */
export async function makeDemoDatabase(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  await liveThrough({ dataDir: folder });
}

const past = join(root, '.cache/e2e-demo-at');

/** What an earlier run made may be of another day's app. */
export function forgetPastDemos(): void {
  rmSync(past, { recursive: true, force: true });
}

/** The demonstration company as it was at a moment, as `2026-09-30T17:50:00+08:00`; made when it is first asked for. */
export async function demoDatabaseAt(moment: string): Promise<string> {
  const dataDir = join(past, moment.replaceAll(/\D/g, ''));
  if (!existsSync(dataDir)) await makeDemoAt(moment, dataDir);
  return join(dataDir, 'counter.sqlite');
}

/** Two workers may want the same moment at once: each makes its own, and who is first leaves it there whole. */
async function makeDemoAt(moment: string, dataDir: string): Promise<void> {
  const own = `${dataDir}.${process.pid}`;
  rmSync(own, { recursive: true, force: true });
  mkdirSync(own, { recursive: true, mode: 0o700 });
  const clockFile = `${own}.clock`;
  writeFileSync(clockFile, moment);
  await liveThrough({ dataDir: own, clockFile });
  try {
    renameSync(own, dataDir);
  } catch (error) {
    if (!existsSync(dataDir)) throw error;
    rmSync(own, { recursive: true });
  }
}

async function liveThrough(place: Pick<BrowserHostOptions, 'dataDir' | 'clockFile'>): Promise<void> {
  const host = await startBrowserHost({ ...place, demo: true });
  const code = await host.stop();
  if (code !== 0) throw new Error(`The host ended with code ${code}:\n${host.output()}`);
  await hashQuickly(join(place.dataDir, 'counter.sqlite'));
}

/** Its people log in several hundred times; at the office's cost that is half a second of a core each. */
async function hashQuickly(file: string): Promise<void> {
  const hash = await createPasswordHasher({ N: 2 ** 6, r: 8, p: 1 }).hash(demoPassword);
  const database = new sqlite3.Database(file);
  await new Promise<void>((resolve, reject) => {
    database.run('UPDATE user_account SET password_hash = ?', hash, (error) => (error ? reject(error) : resolve()));
  });
  await new Promise<void>((resolve, reject) => database.close((error) => (error ? reject(error) : resolve())));
}
