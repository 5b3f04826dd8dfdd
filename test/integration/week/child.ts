import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createServer, createServerModuleRunner } from 'vite';
import type { Life } from './child-life.ts';

/** Started as a process: reads how it begins from its input and lives the week, components of the sheets included. */
const life = JSON.parse(await text(process.stdin)) as Life;
// Open to the end: some modules are imported only when they are needed.
const vite = await createServer({
  configFile: false,
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null, hmr: false },
  optimizeDeps: { noDiscovery: true },
});
const runner = createServerModuleRunner(vite.environments.ssr, { hmr: false });
const { live } = await runner.import<typeof import('./child-life.ts')>(join(import.meta.dirname, 'child-life.ts'));
await live(life);
process.exit(0);
