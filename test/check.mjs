// `npm run check`: format, types, lint, import rules, languages, dead code. Each step is a tool; none of them changes a file.
import { spawn } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { appNode, ensureInstalled, root, toolEnvironment } from '../electron/install.mjs';

const tool = (path) => join(root, 'node_modules', path);
const types = (project) => [tool('typescript7/bin/tsc'), '--noEmit', '-p', project];

const steps = [
  { name: 'lint', args: [tool('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings'] },
  { name: 'types of test', args: types('test') },
  { name: 'types of electron', args: types('electron') },
  { name: 'types of preload', args: types('electron/preload') },
  { name: 'types of renderer', args: types('renderer') },
  { name: 'types of shared', args: types('shared') },
  { name: 'imports', args: ['test/architecture/imports.ts'] },
  { name: 'languages', args: ['test/architecture/locales/locales.ts'] },
  { name: 'dead code', args: [tool('knip/bin/knip.js'), '--no-progress'] },
  { name: 'format', args: [tool('@biomejs/biome/bin/biome'), 'format', '--max-diagnostics=50', '.'] },
];

const wanted = process.argv.slice(2);
const chosen = wanted.length === 0 ? steps : steps.filter(({ name }) => wanted.some((word) => name.includes(word)));

try {
  ensureInstalled();
  process.exitCode = await check(chosen);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function check(queue) {
  const started = performance.now();
  const waiting = [...queue];
  const failed = [];
  const lane = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      if (!(await run(step))) failed.push(step.name);
    }
  };
  await Promise.all(Array.from({ length: Math.min(cpus().length, 4) }, lane));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (queue.length === 0) failed.push('nothing: no step has that name');
  const outcome = failed.length === 0 ? `all ${queue.length} steps passed` : `failed: ${failed.join(', ')}`;
  console.log(`\ncheck: ${outcome} (${seconds} s)`);
  return failed.length === 0 ? 0 : 1;
}

/** Runs one step and prints it whole when it ends, so that two at a time do not mix. */
function run({ name, args }) {
  const started = performance.now();
  const child = spawn(appNode(), args, { cwd: root, env: toolEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(5);
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${seconds} s  ${name}`);
      if (code !== 0) console.log(output.trim().replace(/^/gm, '       '));
      resolve(code === 0);
    });
  });
}
