import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBrowserHost } from '../helpers/browser-host.ts';
import { root } from '../helpers/root.ts';

const folder = join(root, '.cache/e2e-demo');

/** The demonstration company as it is today; each app gets its own copy. */
export const demoDatabase = join(folder, 'counter.sqlite');

/** Fills it anew, once a run: its orders end at the present hour. */
export async function makeDemoDatabase(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const host = await startBrowserHost({ dataDir: folder, demo: true });
  const code = await host.stop();
  if (code !== 0) throw new Error(`The host ended with code ${code}:\n${host.output()}`);
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
  const host = await startBrowserHost({ dataDir: own, demo: true, clockFile });
  const code = await host.stop();
  if (code !== 0) throw new Error(`The host ended with code ${code}:\n${host.output()}`);
  try {
    renameSync(own, dataDir);
  } catch (error) {
    if (!existsSync(dataDir)) throw error;
    rmSync(own, { recursive: true });
  }
}
