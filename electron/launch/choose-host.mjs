import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appNode, root } from '../install.mjs';
import { text } from './texts.mjs';

const electronDir = join(root, 'node_modules/electron');
const probeMs = 4_000;
const downloadMs = 600_000;

/**
 * Electron where it can run, else the browser host with the reason in one sentence. Who asks for
 * Electron by name gets Electron or an error.
 */
export async function chooseHost(wanted, say) {
  if (wanted === 'browser') return { host: 'browser' };
  const obstacle = displayObstacle() ?? (await binaryObstacle(say));
  if (obstacle === null) return { host: 'electron' };
  if (wanted === 'electron') throw new Error(obstacle);
  return { host: 'browser', reason: text('host.browserInstead', { reason: obstacle }) };
}

/** Where Electron's program is, null when it was not downloaded. */
export function electronBinary(env = process.env) {
  const pathFile = join(electronDir, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron';
  const path = join(env.ELECTRON_OVERRIDE_DIST_PATH ?? join(electronDir, 'dist'), name);
  return existsSync(path) ? path : null;
}

function displayObstacle() {
  if (process.platform !== 'linux') return null;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return text('host.noDisplay');
  return process.getuid?.() === 0 ? text('host.root') : null;
}

async function binaryObstacle(say) {
  if (electronBinary() !== null) return null;
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return text('host.downloadSwitchedOff');
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/';
  if (!(await answers(mirror))) return text('host.notReachable', { address: new URL(mirror).host });
  say(text('host.downloading'));
  spawnSync(appNode(), [join(electronDir, 'install.js')], { cwd: root, stdio: ['ignore', 2, 2], timeout: downloadMs });
  return electronBinary() === null ? text('host.downloadFailed') : null;
}

async function answers(address) {
  try {
    await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(probeMs) });
    return true;
  } catch {
    return false;
  }
}
