import { test as base, type Browser } from '@playwright/test';
import { launchChromium } from '../helpers/chromium.ts';
import { findElectron } from '../helpers/electron.ts';
import { prepareDataFolder } from './demo-folder.ts';
import { type CounterApp, startInBrowser } from './hosts/in-browser.ts';
import { startInElectron } from './hosts/in-electron.ts';

export { expect, type Page } from '@playwright/test';

export interface HostOptions {
  readonly hostKind: 'browser' | 'electron';
}

interface Fixtures {
  /** False: the app starts empty, at its set-up page. */
  readonly demo: boolean;
  /** The running app with a data folder of its own. */
  readonly host: CounterApp;
}

interface WorkerFixtures {
  readonly engine: Browser | null;
}

/** `test('...', async ({ page, host }) => ...)`: `page` is the app's first window, whatever runs it. */
export const test = base.extend<Fixtures & HostOptions, WorkerFixtures>({
  hostKind: ['browser', { option: true }],
  demo: [true, { option: true }],

  engine: [
    async ({}, use, worker) => {
      const engine = worker.project.name === 'browser' ? await launchChromium() : null;
      await use(engine);
      await engine?.close();
    },
    { scope: 'worker' },
  ],

  host: async ({ hostKind, demo, engine, locale, timezoneId, viewport }, use, testInfo) => {
    const electron = findElectron();
    if (hostKind === 'electron' && 'missing' in electron) testInfo.skip(true, electron.missing);
    const dataDir = testInfo.outputPath('data');
    prepareDataFolder(dataDir, demo);
    const look = { locale, timezoneId, viewport, reducedMotion: 'reduce' } as const;
    const app =
      engine === null
        ? await startInElectron({ binary: 'binary' in electron ? electron.binary : '', dataDir, demo })
        : await startInBrowser({ engine, dataDir, demo, look });
    await use(app);
    await app.close();
  },

  page: async ({ host }, use) => use(host.page),
});
