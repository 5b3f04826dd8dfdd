import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { root } from '../install.mjs';
import { electronBinary } from './choose-host.mjs';
import { memoryOptions } from './node-options.mjs';

/**
 * Runs the app until it ends and gives its exit code. Signals are passed on; should this process be
 * killed, the host notices the broken channel and closes by itself.
 */
export function runHost(host, options, node) {
  const [command, args] =
    host === 'electron'
      ? [electronBinary(), [root]]
      : [node, [...memoryOptions, '--enable-source-maps', join(root, 'out/browser/browser.js')]];
  const child = spawn(command, [...args, ...hostArguments(options)], {
    cwd: root,
    env: hostEnvironment(options),
    stdio: ['inherit', 'inherit', 'inherit', ...(host === 'browser' ? ['ipc'] : [])],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

function hostArguments({ data, port, demo, open }) {
  return [
    ...(data === undefined ? [] : ['--data', data]),
    ...(port === '0' ? [] : ['--port', port]),
    ...(demo ? ['--demo'] : []),
    ...(open ? [] : ['--no-open']),
  ];
}

/** The database's address may hold a password: not on the command line, where other accounts could read it. */
function hostEnvironment({ database }) {
  return {
    // Compiled code is kept between starts: a fifth of the time until the first page.
    NODE_COMPILE_CACHE: join(root, '.cache/node'),
    ...process.env,
    ...(database === undefined ? {} : { COUNTER_DATABASE_URL: database }),
  };
}
