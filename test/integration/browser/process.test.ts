import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startBrowserHost } from '../../helpers/browser-host.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { root } from '../../helpers/root.ts';
import { ask, callHeaders, enter } from './http-client.ts';

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'process-'));
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** npm start in the browser, less npm. */
const start = [join(root, 'electron/launch.mjs'), '--host', 'browser', '--no-open'];

function run(program: string, args: readonly string[]) {
  const env = { ...process.env, LANG: 'C', LC_ALL: 'C' };
  return spawnSync(process.execPath, [join(root, program), ...args], { encoding: 'utf8', env });
}

const runHost = (...args: string[]) => run('out/browser/browser.js', ['--no-open', ...args]);
const launch = (...args: string[]) => run('electron/launch.mjs', args);

describe('the browser host as a process', () => {
  it('says once that it is ready, answers only its guest, and ends cleanly on SIGTERM', async () => {
    const host = await startBrowserHost({ dataDir: dir });
    expect(host.output().match(/^ready http:\/\/127\.0\.0\.1:\d+\/\S+$/gm)).toHaveLength(1);
    const { port, cookie } = await enter(host.url);
    const page = await ask(port, { headers: { cookie } });
    expect(page.status).toBe(200);
    expect(page.body).toContain('<script type="module"');
    const stream = ask(port, { method: 'POST', path: '/rpc/system/live', headers: callHeaders(cookie), body: '{}' });
    const ended = stream.catch(() => null);
    expect(await host.stop()).toBe(0);
    await ended;
    expect(readdirSync(dir)).not.toContain('counter.lock');
  });

  it('refuses a second start on the same data with a sentence, and starts again after a kill', async () => {
    const host = await startBrowserHost({ dataDir: dir });
    const second = runHost('--data', dir);
    expect(second.status).toBe(1);
    expect(second.stdout).toBe('');
    expect(second.stderr).toContain(`The data folder ${dir} is already open in another CS Counter`);
    expect((await ask(Number(new URL(host.url).port))).status).toBe(401);
    await host.kill();
    const next = await startBrowserHost({ dataDir: dir });
    expect(await next.stop()).toBe(0);
  });

  it('says which port is taken', async () => {
    const host = await startBrowserHost({ dataDir: dir });
    const { port } = new URL(host.url);
    const other = mkdtempSync(join(tmpdir(), 'process-'));
    const second = runHost('--data', other, '--port', port);
    expect([second.status, second.stderr]).toEqual([1, expect.stringContaining(`Port ${port} is taken`)]);
    expect(readdirSync(other)).not.toContain('counter.lock');
    rmSync(other, { recursive: true });
    await host.stop();
  });

  it('writes neither links nor cookies into its log', async () => {
    const host = await startBrowserHost({ dataDir: dir });
    const { cookie } = await enter(host.url);
    await host.stop();
    const log = readFileSync(join(dir, 'logs/counter.log'), 'utf8');
    expect(log).toContain('browser host ready');
    expect(log).not.toContain(new URL(host.url).pathname.slice('/open/'.length));
    expect(log).not.toContain(cookie.split('=')[1]);
  });
});

/** It builds first where the sources changed since the suite's own build. */
describe('npm start', { timeout: 120_000 }, () => {
  it('passes SIGTERM on to the app and its exit code back', async () => {
    const launcher = spawn(process.execPath, [...start, '--data', dir]);
    let output = '';
    launcher.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    const ended = new Promise<number | null>((resolve) => launcher.once('close', resolve));
    await pollUntil('the line "ready ..."', () => output.includes('ready http'), { timeoutMs: 100_000 });
    launcher.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(readdirSync(dir)).not.toContain('counter.lock');
  });

  it('ends cleanly on Ctrl+C, which reaches launcher and app at once', async () => {
    const launcher = spawn(process.execPath, [...start, '--data', dir], { detached: true });
    await new Promise((resolve) => launcher.stdout.once('data', resolve));
    const ended = new Promise<number | null>((resolve) => launcher.once('close', resolve));
    process.kill(-(launcher.pid ?? 0), 'SIGINT');
    expect(await ended).toBe(0);
    expect(readdirSync(dir)).not.toContain('counter.lock');
  });

  it('takes the app with it when it is killed', async () => {
    const launcher = spawn(process.execPath, [...start, '--data', dir]);
    await new Promise((resolve) => launcher.stdout.once('data', resolve));
    expect(readdirSync(dir)).toContain('counter.lock');
    launcher.kill('SIGKILL');
    await pollUntil('the app to end', () => !readdirSync(dir).includes('counter.lock'));
  });

  it.each([
    [['--bogus'], `Unknown option '--bogus'`],
    [['--host', 'firefox'], '--host must be electron or browser'],
    [['--port', '99999'], '--port must be a number from 0 to 65535'],
    [['--database', 'mysql://x'], '--database needs an address that begins with postgres://'],
    [['extra'], `Unexpected argument 'extra'`],
  ])('answers the wrong options %j with a sentence and code 2', (args, sentence) => {
    const { status, stderr, stdout } = launch(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('explains itself', () => {
    const { status, stdout } = launch('--help');
    expect(status).toBe(0);
    for (const option of ['--host', '--data', '--port', '--no-open', '--demo', '--build-only', '--database']) {
      expect(stdout).toContain(option);
    }
  });
});
