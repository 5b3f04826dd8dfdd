import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test as base, type Browser } from '@playwright/test';
import { launchChromium } from '../helpers/chromium.ts';
import { findElectron } from '../helpers/electron.ts';
import { demoDatabase, demoDatabaseAt } from './demo-data.ts';
import { type CounterApp, startInBrowser } from './hosts/in-browser.ts';
import { startInElectron } from './hosts/in-electron.ts';
import { temporaryRoot } from '../helpers/temporary-folder.ts';

export { expect, type Page } from '@playwright/test';
export type { CounterApp } from './hosts/in-browser.ts';

export interface HostOptions {
  readonly hostKind: 'browser' | 'electron';
}

/** What the app has in its data folder at the start: nothing, or the demonstration company. */
type Start = 'empty' | 'demo';

interface Fixtures {
  readonly start: Start;
  /** The running app with a data folder of its own. */
  readonly host: CounterApp;
}

interface WorkerFixtures {
  readonly engine: Browser | null;
}

interface Look {
  readonly hostKind: HostOptions['hostKind'];
  readonly engine: Browser | null;
  readonly locale: string | undefined;
  readonly timezoneId: string | undefined;
  readonly viewport: { readonly width: number; readonly height: number } | null;
}

/** `test('...', async ({ page, host }) => ...)`: `page` is the app's first window, whatever runs it. */
export const test = base.extend<Fixtures & HostOptions, WorkerFixtures>({
  hostKind: ['browser', { option: true }],
  start: ['demo', { option: true }],

  engine: [
    async ({}, use, worker) => {
      const engine = worker.project.name === 'browser' ? await launchChromium() : null;
      await use(engine);
      await engine?.close();
    },
    { scope: 'worker' },
  ],

  host: async ({ hostKind, start, engine, locale, timezoneId, viewport }, use) => {
    const app = await startApp(start, { hostKind, engine, locale, timezoneId, viewport });
    await use(app);
    await app.close();
  },

  page: async ({ host }, use) => use(host.page),
});

interface Sharing {
  readonly chained?: boolean;
  /** The app begins at this moment, as `2026-09-30T17:50:00+08:00`, and stands still until `app.setTime`. Browser only. */
  readonly moment?: string;
}

/**
 * One app for all tests of a file or group, which run in their order. `chained`: each goes on where the former ended,
 * so that after a failure the rest is not run. `shared.app` is it, from the first `beforeAll` on.
 */
export function shareApp(
  start: Start = 'demo',
  { chained = false, moment }: Sharing = {},
): { readonly app: CounterApp } {
  let app: CounterApp | null = null;
  test.describe.configure({ mode: chained ? 'serial' : 'default' });
  test.beforeAll(async ({ hostKind, engine, locale, timezoneId, viewport }) => {
    // A past of its own is made first.
    if (moment !== undefined) test.setTimeout(300_000);
    app = await startApp(start, { hostKind, engine, locale, timezoneId, viewport }, moment);
  });
  test.afterAll(async () => app?.close());
  return {
    get app() {
      if (app === null) throw new Error('The app of this file is not started yet');
      return app;
    },
  };
}

async function startApp(start: Start, { hostKind, engine, ...look }: Look, moment?: string): Promise<CounterApp> {
  const electron = findElectron();
  if (hostKind === 'electron' && 'missing' in electron) test.skip(true, electron.missing);
  const folder = mkdtempSync(join(temporaryRoot, 'counter-e2e-'));
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir, { mode: 0o700 });
  const database = moment === undefined ? demoDatabase : await demoDatabaseAt(moment);
  if (start === 'demo') copyDemo(database, dataDir);
  const clockFile = moment === undefined ? undefined : join(folder, 'clock');
  if (clockFile !== undefined && moment !== undefined) writeFileSync(clockFile, moment);
  const app =
    engine === null
      ? await startInElectron({ binary: 'binary' in electron ? electron.binary : '', dataDir, locale: look.locale })
      : await startInBrowser({
          engine,
          dataDir,
          clockFile,
          look: { ...look, reducedMotion: 'reduce', acceptDownloads: true },
        });
  return Object.assign(app, {
    close: closing(app.close, () => rmSync(folder, { recursive: true, force: true })),
  });
}

/** The database and the files that its rows name. */
function copyDemo(database: string, dataDir: string): void {
  cpSync(database, join(dataDir, 'counter.sqlite'));
  const files = join(dirname(database), 'files');
  if (existsSync(files)) cpSync(files, join(dataDir, 'files'), { recursive: true });
}

function closing(close: () => Promise<void>, after: () => void): () => Promise<void> {
  return async () => {
    await close();
    after();
  };
}
