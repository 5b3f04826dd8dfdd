// `npm test`: installs what is missing, then runs the whole suite under the app's Node. Plain Node 20 up to that point.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { appNode, ensureInstalled, root, toolEnvironment } from '../electron/install.mjs';

try {
  ensureInstalled();
  const main = [join(root, 'test/run/main.ts'), ...process.argv.slice(2)];
  const { status } = spawnSync(appNode(), main, { cwd: root, env: toolEnvironment(), stdio: 'inherit' });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('\n0 passed, 1 failed, 0 skipped');
  process.exitCode = 1;
}
