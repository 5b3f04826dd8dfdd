import { join } from 'node:path';
import { createBackend } from '../backend/backend.ts';
import { hostTexts, terminalLanguage } from '../host/host-texts.ts';
import { type HostOptions, readHostOptions } from '../host/options.ts';
import { startFailure } from '../host/start-failure.ts';
import { startBrowserHost } from './browser-host.ts';
import { openUrl } from './open-url.ts';

const outDir = join(import.meta.dirname, '..');

async function main(): Promise<void> {
  const options = readHostOptions(process.argv.slice(2), process.env);
  const starting = startBrowserHost(options, { createBackend, outDir });
  closeOnSignals(async () => (await starting).close());
  const host = await starting.catch((error: unknown) => fail(error, options));
  process.stdout.write(`ready ${host.url}\n`);
  if (options.open) openUrl(host.url);
}

/** Ctrl+C reaches the launcher and this process, and the launcher passes it on: one wish, not two. */
const sameWishMs = 1_000;

/** SIGINT and SIGTERM close cleanly, a later one at once; so does the end of the launcher. */
function closeOnSignals(close: () => Promise<void>): void {
  let closingSince: number | null = null;
  const end = () => {
    if (closingSince !== null) {
      if (performance.now() - closingSince > sameWishMs) process.exit(130);
      return;
    }
    closingSince = performance.now();
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  process.on('disconnect', end);
}

function fail(error: unknown, options: HostOptions): never {
  process.stderr.write(`${startFailure(error, options, hostTexts(terminalLanguage(process.env)))}\n`);
  process.exit(1);
}

await main();
