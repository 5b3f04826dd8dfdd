import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { memoryOptions } from '../../electron/launch/node-options.mjs';
import { pollUntil } from './poll.ts';
import { root } from './root.ts';

export interface BrowserHostOptions {
  readonly dataDir: string;
  /** Fill an empty data folder with the demonstration company. Default: no. */
  readonly demo?: boolean;
  /** Address of a PostgreSQL database instead of the data folder's own. */
  readonly databaseUrl?: string;
  readonly port?: number;
  /** It is the moment in this file, whatever the machine says. */
  readonly clockFile?: string;
  readonly env?: NodeJS.ProcessEnv;
}

export interface RunningHost {
  /** The address of the `ready` line: lets one browser in, once. */
  readonly url: string;
  readonly origin: string;
  /** All that the process wrote so far. */
  output(): string;
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL, as a power failure would: nothing is closed. */
  kill(): Promise<void>;
}

/** Starts the app's browser host in a process of its own and waits until it is usable. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<RunningHost> {
  buildOnce();
  const { dataDir, demo = false, databaseUrl, port = 0, clockFile, env } = options;
  const args = ['--data', dataDir, '--port', String(port), '--no-open', ...(demo ? ['--demo'] : [])];
  if (clockFile !== undefined) args.push('--clock', clockFile);
  const underTest = clockFile === undefined ? {} : { COUNTER_UNDER_TEST: '1' };
  const database = databaseUrl === undefined ? {} : { COUNTER_DATABASE_URL: databaseUrl };
  const child = spawn(process.execPath, [...memoryOptions, join(root, 'out/browser/browser.js'), ...args], {
    cwd: root,
    env: { ...process.env, ...database, ...underTest, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const killAtExit = () => child.kill('SIGKILL');
  process.once('exit', killAtExit);
  void ended.then(() => process.removeListener('exit', killAtExit));
  const url = await pollUntil(
    'the line "ready ..."',
    () => {
      if (child.exitCode !== null) throw new Error(`The browser host ended with code ${child.exitCode}:\n${output}`);
      return /^ready (\S+)$/m.exec(output)?.[1];
    },
    // The demonstration company takes half a minute to live through its weeks, longer on a busy machine.
    { timeoutMs: demo ? 180_000 : 60_000 },
  );
  return {
    url,
    origin: new URL(url).origin,
    output: () => output,
    stop: async () => {
      child.kill('SIGTERM');
      return ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

let built = false;

/** Builds what is stale; nothing when all is fresh. */
export function buildOnce(): void {
  if (built) return;
  const { status, stderr } = spawnSync(process.execPath, ['electron/launch.mjs', '--build-only'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The app could not be built:\n${stderr}`);
  built = true;
}
