// `npm run sop:coverage`: what the last test run proved of the manual. A mirror: its exit code is always 0.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { appNode, ensureInstalled, root, toolEnvironment } from '../electron/install.mjs';

try {
  ensureInstalled();
  const main = [join(root, 'test/run/sop-coverage.ts'), ...process.argv.slice(2)];
  spawnSync(appNode(), main, { cwd: root, env: toolEnvironment(), stdio: 'inherit' });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
}
process.exitCode = 0;
