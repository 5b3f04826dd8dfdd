import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root, toolEnvironment } from '../install.mjs';
import { freshness } from './freshness.mjs';
import { text } from './texts.mjs';

const everyTarget = ['package.json', 'package-lock.json', 'tsconfig.json', 'electron/build', 'electron.vite.config.ts'];
const backend = ['electron/backend', 'electron/host', 'shared', 'migrations', 'resources'];

/** Sources and results of each target of electron/build/build.mjs. */
const targets = {
  renderer: { from: ['renderer', 'shared', 'resources'], makes: ['renderer/index.html'] },
  browser: { from: ['electron/browser', ...backend], makes: ['browser/browser.js'] },
  electron: {
    from: ['electron/main', 'electron/preload', ...backend],
    makes: ['main/main.js', 'preload/preload.cjs'],
  },
  fonts: { from: [], makes: ['fonts/NotoSansSC_400Regular.ttf', 'fonts/NotoSansSC_700Bold.ttf'] },
};

const lock = join(root, 'out/.build.lock');
const lockStaleMs = 300_000;

/** Builds those of the named targets whose sources changed since their last build. */
export async function ensureBuilt(names, node, say) {
  if (stale(names).length === 0) return;
  const unlock = await waitForLock(say);
  try {
    const todo = stale(names);
    if (todo.length === 0) return;
    say(text('build.running', { targets: todo.map(({ name }) => name).join(', ') }));
    for (const { name, check } of todo) {
      await run(node, name);
      check.remember();
    }
  } finally {
    unlock();
  }
}

function stale(names) {
  return names
    .map((name) => ({
      name,
      check: freshness(root, name, [...targets[name].from, ...everyTarget], targets[name].makes),
    }))
    .filter(({ check }) => !check.isFresh);
}

async function run(node, name) {
  const child = spawn(node, [join(root, 'electron/build/build.mjs'), name], {
    cwd: root,
    env: toolEnvironment(),
    // Standard output belongs to the host's `ready` line.
    stdio: ['ignore', 2, 2],
  });
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', resolve);
  });
  if (code !== 0) throw new Error(text('build.failed', { target: name }));
}

/** Two starts at once build once: the second waits and finds the work done. */
async function waitForLock(say) {
  mkdirSync(join(root, 'out'), { recursive: true });
  for (let told = false; ; told = true) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isAbandoned()) rmSync(lock, { force: true });
    else if (!told) say(text('build.waiting'));
    await wait(250);
  }
}

function isAbandoned() {
  try {
    if (Date.now() - statSync(lock).mtimeMs > lockStaleMs) return true;
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
