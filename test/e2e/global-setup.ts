import { rmSync } from 'node:fs';
import { buildOnce, startBrowserHost } from '../helpers/browser-host.ts';
import { demoFolder } from './demo-folder.ts';

/** Builds what is stale and fills the demonstration company once: each test starts from a copy of it. */
export default async function setUp(): Promise<void> {
  buildOnce();
  rmSync(demoFolder, { recursive: true, force: true });
  const host = await startBrowserHost({ dataDir: demoFolder, demo: true });
  await host.stop();
}
