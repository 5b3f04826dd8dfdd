import { defineConfig } from 'vitest/config';
import { LongFirst } from './test/helpers/long-first.ts';

/** What stands on Electron's own modules, with others in their place: each file has modules of its own. */
const standIns = 'test/unit/electron/**/*.test.ts';

/**
 * The parts of the suite that need no running app; `test/run.mjs` runs them and the end-to-end specs together.
 *
 * Files of one worker share what they import: read anew for each of three hundred files, the app's own modules would take
 * as long as the tests. A test therefore leaves nothing running behind, and stands nothing in for a module.
 */
export default defineConfig({
  test: {
    // Two cores and memory for two backends: more workers only wait for each other.
    maxWorkers: 2,
    // On a busy build machine a test gets a second try, which is told at the end; who fails twice has failed.
    retry: process.env['CI'] === undefined ? 0 : 1,
    globalSetup: ['test/helpers/postgres-setup.ts'],
    passWithNoTests: true,
    sequence: { sequencer: LongFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          exclude: [standIns],
          setupFiles: ['test/helpers/setup.ts'],
          pool: 'threads',
          isolate: false,
          // A password costs half a second to hash on an idle machine.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'electron',
          include: [standIns],
          setupFiles: ['test/helpers/setup.ts'],
          pool: 'threads',
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.{ts,tsx}'],
          setupFiles: ['test/helpers/setup.ts'],
          // Processes, because of the native database module.
          pool: 'forks',
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'migrations',
          include: ['test/migrations/**/*.test.ts'],
          setupFiles: ['test/helpers/setup.ts'],
          pool: 'forks',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'renderer',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['test/helpers/setup.ts', 'test/helpers/setup-dom.ts'],
          environment: 'jsdom',
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'architecture',
          include: ['test/architecture/**/*.test.ts'],
          setupFiles: ['test/helpers/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
