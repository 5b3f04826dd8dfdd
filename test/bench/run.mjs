// `npm run bench`: builds the app and the bench as the product is built, then measures. Plain Node 20 until the build is done.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { appNode, ensureInstalled, root, toolEnvironment } from '../../electron/install.mjs';
import { memoryOptions } from '../../electron/launch/node-options.mjs';

const help = `npm run bench -- [--json] [--size N] [--only NAME] [--list]

  --json       an array of { name, value, unit, baseline, ratio, target, met } on standard output, all else on standard error
  --size N     orders of the large database, 1,000,000 if not given
  --only NAME  only the groups whose name holds NAME; may be given more than once
  --list       the names of the groups`;

try {
  const argv = process.argv.slice(2);
  if (argv.includes('--help')) console.log(help);
  else process.exitCode = await bench(argv);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function bench(argv) {
  ensureInstalled();
  const built =
    (await run([join(root, 'electron/launch.mjs'), '--build-only'], 2)) ||
    (await run([join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', 'test/bench/bench.config.ts'], 2));
  if (built !== 0) throw new Error('The build failed; nothing was measured.');
  // As the app runs; not before, or the installation would leave out the tools that build it.
  return run([...memoryOptions, join(root, 'out/bench/bench.js'), ...argv], 'inherit', { NODE_ENV: 'production' });
}

function run(args, stdout, more = {}) {
  const environment = { ...toolEnvironment(), ...more };
  const child = spawn(appNode(), args, { cwd: root, env: environment, stdio: ['inherit', stdout, 'inherit'] });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
