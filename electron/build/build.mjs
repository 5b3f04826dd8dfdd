// Builds the targets named on the command line into out/. Runs under the app's Node; electron/launch/build.mjs decides what is stale.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build as buildElectron } from 'electron-vite';
import { build as buildVite } from 'vite';
import { root } from '../install.mjs';
import { copyFonts } from './fonts.mjs';
import { precompress } from './precompress.mjs';

// Whoever asks for the build, a test included: what is built is the product. Else JSX would ask for React's development half.
process.env.NODE_ENV = 'production';

const out = join(root, 'out');

/** What each target leaves in out/. */
const steps = {
  async renderer(staging) {
    await buildVite({
      configFile: join(root, 'electron/build/renderer.config.ts'),
      build: { outDir: join(staging, 'renderer') },
    });
    precompress(join(staging, 'renderer'));
    return ['renderer'];
  },
  async browser(staging) {
    await buildVite({
      configFile: join(root, 'electron/build/browser.config.ts'),
      build: { outDir: join(staging, 'browser') },
    });
    return ['browser'];
  },
  async electron(staging) {
    process.env.COUNTER_OUT_DIR = staging;
    await buildElectron({
      configFile: join(root, 'electron.vite.config.ts'),
      logLevel: 'warn',
      ignoreConfigWarning: true,
    });
    return ['main', 'preload'];
  },
  async fonts(staging) {
    copyFonts(join(staging, 'fonts'));
    return ['fonts'];
  },
};

/** Whole folders are swapped in: a window that loads meanwhile finds the old build or the new one. */
function swapIn(staging, name) {
  const place = join(out, name);
  const old = join(staging, `${name}.old`);
  if (existsSync(place)) renameSync(place, old);
  renameSync(join(staging, name), place);
  rmSync(old, { recursive: true, force: true });
}

async function buildTarget(target) {
  const staging = join(out, `.building-${target}`);
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  try {
    for (const name of await steps[target](staging)) swapIn(staging, name);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

const targets = process.argv.slice(2);
if (targets.length === 1) {
  await buildTarget(targets[0]).catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
} else {
  // One process each: the configurations of several builds must not see each other's environment.
  for (const target of targets) {
    const { status } = spawnSync(process.execPath, [process.argv[1], target], { stdio: 'inherit' });
    if (status !== 0) process.exit(status ?? 1);
  }
}
