import { defineConfig } from '@playwright/test';
import type { HostOptions } from './test/e2e/fixtures.ts';

/** The running app. Specs take the fixture `host` and run unchanged on both hosts. */
export default defineConfig<HostOptions>({
  testDir: 'test/e2e',
  outputDir: '.cache/playwright',
  globalSetup: './test/e2e/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  // On a busy build machine a test gets a second try, which the report calls flaky; who fails twice has failed.
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    actionTimeout: 10_000,
    screenshot: 'only-on-failure',
    // Recording everything takes a third more of the machine: what failed is recorded when it is tried again.
    trace: 'on-first-retry',
  },
  projects: [
    { name: 'browser', use: { hostKind: 'browser' } },
    // What needs a time of its own needs the browser host: Electron goes by the clock of the machine.
    { name: 'electron', use: { hostKind: 'electron' }, testIgnore: ['exception-reports.spec.ts', 'visits.spec.ts'] },
  ],
});
