import { mkdirSync, rmSync } from 'node:fs';
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
