// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const linux = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
];
const mac = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const windowsBelow = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
const playwrightBelow = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-win/chrome.exe',
  'chrome-win64/chrome.exe',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * A Chromium of this machine: CHROMIUM_PATH, then the system's, then the one Playwright fetched.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | null}
 */
export function findChromium(env = process.env) {
  if (env.CHROMIUM_PATH) return existsSync(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : null;
  return [...systemChromiums(env), ...playwrightChromiums(env)].find((path) => existsSync(path)) ?? null;
}

/**
 * What a headless Chromium is started with. Root (containers) cannot have Chromium's sandbox.
 * @returns {string[]}
 */
export function chromiumArguments() {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}

/** @param {NodeJS.ProcessEnv} env */
function systemChromiums(env) {
  if (process.platform === 'darwin') return mac;
  if (process.platform !== 'win32') return linux;
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
  return roots.flatMap((root) => windowsBelow.map((path) => join(root, path)));
}

/** @param {NodeJS.ProcessEnv} env */
function playwrightChromiums(env) {
  const cache =
    env.PLAYWRIGHT_BROWSERS_PATH ??
    {
      win32: join(env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
      darwin: join(homedir(), 'Library/Caches/ms-playwright'),
    }[/** @type {'win32' | 'darwin'} */ (process.platform)] ??
    join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ms-playwright');
  if (!existsSync(cache)) return [];
  const builds = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name));
  builds.sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
  return builds.flatMap((build) => playwrightBelow.map((path) => join(cache, build, path)));
}
