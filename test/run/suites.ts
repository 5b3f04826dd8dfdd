import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../helpers/root.ts';
import { type Count, countOf, readPlaywright, readVitest, type TestResult } from './results.ts';

const resultsDir = join(root, '.cache/test-results');

/** Where the last run left what it found, for `npm run sop:coverage`. */
export const vitestReport = join(resultsDir, 'vitest.json');
export const playwrightReport = join(resultsDir, 'playwright.json');

/** A report of an earlier run must not pass for one of this run. */
export function forgetLastRun(): void {
  rmSync(resultsDir, { recursive: true, force: true });
  mkdirSync(resultsDir, { recursive: true });
}

export async function build(): Promise<Count> {
  heading('build');
  const code = await run(['electron/launch.mjs', '--build-only']);
  return code === 0 ? { passed: 0, failed: 0, skipped: 0 } : failure('The app could not be built.');
}

export async function runVitest(args: readonly string[]): Promise<Count> {
  heading('vitest');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`];
  const code = await run(['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args]);
  const tests = readVitest(vitestReport);
  if (tests === null) return failure('vitest left no report.');
  return honest(code, tests, tests);
}

export async function runPlaywright(args: readonly string[]): Promise<Count> {
  heading('end to end');
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport };
  const code = await run(['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json', ...args], env);
  const tests = readPlaywright(playwrightReport);
  if (tests === null) return failure('Playwright left no report.');
  const [electron] = tests.filter(({ from, outcome }) => from === 'electron' && outcome === 'skipped');
  if (electron !== undefined) process.stdout.write(`\nElectron project skipped: ${electron.reason}\n`);
  return honest(
    code,
    tests,
    tests.filter(({ from }) => from !== 'electron'),
  );
}

/** A test that skips itself, or a tool that failed with every test passed, is a failure and is said. */
function honest(code: number, tests: readonly TestResult[], mayNotSkip: readonly TestResult[]): Count {
  const { passed, failed, skipped } = countOf(tests);
  const silent = mayNotSkip.filter(({ outcome }) => outcome === 'skipped');
  for (const { title, from } of silent) process.stdout.write(`Skipped without leave: ${title} (${from})\n`);
  const broken = code !== 0 && failed === 0 ? failure(`It ended with code ${code} although no test failed.`).failed : 0;
  return { passed, failed: failed + silent.length + broken, skipped: skipped - silent.length };
}

function failure(message: string): Count {
  process.stdout.write(`${message}\n`);
  return { passed: 0, failed: 1, skipped: 0 };
}

function heading(text: string): void {
  process.stdout.write(`\n--- ${text}\n`);
}

function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
