// Brings node_modules in line with package-lock.json. Plain Node 20, nothing imported but Node itself:
// `npm start`, `npm test` and `npm run check` call it before anything else.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const modules = join(root, 'node_modules');
const windows = process.platform === 'win32';
const turn = join(root, '.cache/installing');
const nativeDatabase = join(modules, 'sqlite3/build/Release/node_sqlite3.node');

/** Installs what is missing or stale. Throws with a message for people when it cannot. */
export function ensureInstalled(say = (line) => process.stderr.write(`${line}\n`)) {
  if (isComplete()) return;
  const release = takeTurn(say);
  try {
    install(say);
  } finally {
    release();
  }
}

function isComplete() {
  return missingPackages().length === 0 && existsSync(nativeDatabase);
}

function install(say) {
  const missing = missingPackages();
  if (missing.length > 0) {
    say(`Installing packages (${missing.length} missing or changed, first ${missing[0]}) ...`);
    npm(['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund']);
  }
  if (!existsSync(nativeDatabase)) {
    say('Building the SQLite module (a minute or two where no ready binary can be fetched) ...');
    const { status } = npmRun(['rebuild', 'sqlite3'], headersBesideNode());
    if (status !== 0 || !existsSync(nativeDatabase)) throw new Error(compilerAdvice());
  }
}

/** Two starts at once would tear node_modules out of each other's hands: the second waits until the first is done. */
function takeTurn(say) {
  mkdirSync(dirname(turn), { recursive: true });
  for (let waited = false; ; waited = true) {
    try {
      writeFileSync(turn, String(process.pid), { flag: 'wx' });
      return () => rmSync(turn, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!isRunning(Number(readFileSync(turn, { encoding: 'utf8', flag: 'a+' })))) rmSync(turn, { force: true });
    else if (!waited) say('Another start is installing; waiting for it ...');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  }
}

function isRunning(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Packages of the lock file that node_modules lacks or holds in another version. */
export function missingPackages() {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const present = packagesIn(join(modules, '.package-lock.json'));
  return Object.entries(wanted)
    .filter(([path, entry]) => path !== '' && present[path]?.version !== entry.version)
    .filter(([path, entry]) => present[path] !== undefined || !entry.optional || isPinnedNode(entry))
    .map(([path]) => path.replace('node_modules/', ''));
}

/** The Node that runs the app and its tools: the one of the lock file, else this one if it is new enough. */
export function appNode() {
  const own = join(pinnedNode(), windows ? 'bin/node.exe' : 'bin/node');
  if (existsSync(own)) return own;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12)) return process.execPath;
  throw new Error(
    `Node 22.12 or newer is needed on ${process.platform}-${process.arch}; this is ${process.versions.node}.`,
  );
}

/** The environment in which `node` and the project's tools are found first. */
export function toolEnvironment(environment = process.env) {
  const key = Object.keys(environment).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...environment, [key]: [join(modules, '.bin'), environment[key] ?? ''].join(delimiter) };
}

function packagesIn(file) {
  if (!existsSync(file)) return {};
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/** npm leaves out optional packages that do not fit or fail; the Node made for this machine must be there. */
function isPinnedNode({ bin, os, cpu }) {
  return bin?.node !== undefined && [os].flat().includes(process.platform) && [cpu].flat().includes(process.arch);
}

/** The pinned Node brings its headers: no other address than the registry is needed to compile. */
function headersBesideNode() {
  const known = process.env.npm_config_nodedir !== undefined || !existsSync(join(pinnedNode(), 'include/node'));
  return known ? {} : { npm_package_config_node_gyp_nodedir: pinnedNode() };
}

function pinnedNode() {
  return join(modules, `node-${windows ? 'win' : process.platform}-${process.arch}`);
}

function compilerAdvice() {
  const tools = windows
    ? 'Python 3 and the "Desktop development with C++" workload of Visual Studio Build Tools'
    : 'python3, make and g++ (Debian, Ubuntu: sudo apt-get install python3 make g++)';
  return `No ready SQLite module could be fetched from GitHub, and it could not be compiled here. Compiling needs ${tools}; then start again.`;
}

function npm(args) {
  const { status, error } = npmRun(args);
  if (status !== 0)
    throw new Error(`npm ${args.join(' ')} failed${error ? `: ${error.message}` : ` with code ${status}`}.`);
}

function npmRun(args, extra = {}) {
  const environment = { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1', ...extra };
  const own = process.env.npm_execpath;
  const underNpm = own !== undefined && /npm-cli\.c?js$/.test(own);
  const [command, rest] = underNpm ? [process.execPath, [own, ...args]] : [windows ? 'npm.cmd' : 'npm', args];
  // Standard output is kept for what was asked for, such as `-- --json`.
  const options = { cwd: root, env: environment, stdio: ['ignore', 2, 2], shell: windows && !underNpm };
  return spawnSync(command, rest, options);
}
