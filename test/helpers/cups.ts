import { execFile, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './free-port.ts';
import { pollUntil } from './poll.ts';

const run = promisify(execFile);

export interface CupsServer {
  /** For the variable CUPS_SERVER, as in `127.0.0.1:6631`. */
  readonly address: string;
  /** A driverless queue to an IPP printer that is on. */
  addQueue(name: string, printerUrl: string): Promise<void>;
  /** The environment in which `lp` and its kin speak to this server. */
  readonly environment: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

/** Starts a print server on its own folder and port: queues of the machine are neither seen nor touched. */
export async function startCups(): Promise<CupsServer> {
  const dir = mkdtempSync(join(tmpdir(), 'counter-cups-'));
  chmodSync(dir, 0o755);
  const port = await freePort();
  const [server, files] = writeSettings(dir, port);
  const daemon = spawn(daemonPath(), ['-f', '-c', server, '-s', files], { stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  daemon.stderr.on('data', (chunk) => {
    log = (log + chunk).slice(-4000);
  });
  const ended = new Promise((resolve) => daemon.once('exit', resolve));
  const kill = () => daemon.kill('SIGKILL');
  process.once('exit', kill);
  await pollUntil('the print server to listen', () => {
    if (daemon.exitCode !== null) throw new Error(`cupsd ended at once: ${log}`);
    return listens(port);
  });
  const address = `127.0.0.1:${port}`;
  const environment = { ...process.env, CUPS_SERVER: address, IPP_PORT: String(port), LC_ALL: 'C.UTF-8' };
  return {
    address,
    environment,
    addQueue: async (name, printerUrl) => {
      await run('/usr/sbin/lpadmin', ['-p', name, '-E', '-v', printerUrl, '-m', 'everywhere'], { env: environment });
    },
    stop: async () => {
      process.removeListener('exit', kill);
      daemon.kill('SIGTERM');
      await ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function daemonPath(): string {
  return ['/usr/sbin/cupsd', '/usr/local/sbin/cupsd'].find((path) => existsSync(path)) ?? 'cupsd';
}

/** Writes both settings files and returns their paths. */
function writeSettings(dir: string, port: number): readonly [string, string] {
  for (const folder of ['etc', 'run', 'cache', 'spool', 'log']) mkdirSync(join(dir, folder));
  const server = join(dir, 'etc/cupsd.conf');
  const files = join(dir, 'etc/cups-files.conf');
  writeFileSync(server, `Listen 127.0.0.1:${port}\n${serverSettings}`);
  const places = { ServerRoot: 'etc', StateDir: 'run', CacheDir: 'cache', RequestRoot: 'spool' };
  const logs = ['Access', 'Error', 'Page'].map((kind) => `${kind}Log ${join(dir, 'log', kind.toLowerCase())}`);
  const paths = Object.entries(places).map(([name, folder]) => `${name} ${join(dir, folder)}`);
  const user = process.getuid?.() === 0 ? ['User lp', 'Group lp', 'SystemGroup root'] : [`User ${userInfo().username}`];
  writeFileSync(files, [...paths, ...logs, ...user, 'FileDevice Yes', ''].join('\n'));
  return [server, files];
}

const serverSettings = `LogLevel warn
Browsing Off
BrowseLocalProtocols none
DefaultAuthType None
WebInterface No
PreserveJobHistory Yes
PreserveJobFiles No
JobRetryInterval 2
MultipleOperationTimeout 10
<Location />
  Order allow,deny
  Allow localhost
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
`;

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
