import { readFileSync, writeFileSync } from 'node:fs';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { type RunningHost, startBrowserHost } from '../../helpers/browser-host.ts';

/** The app as a spec meets it, the same on both hosts. */
export interface CounterApp {
  readonly kind: 'browser' | 'electron';
  /** The first window. After `restart` it is the one that `restart` gave. */
  readonly page: Page;
  readonly dataDir: string;
  /** Makes it another moment, for the app and its windows; only where it was started at a moment of its own. */
  setTime(moment: string): Promise<void>;
  /** Another screen where another person works; only where the host can have one. */
  openScreen(): Promise<Page>;
  /** Kills the app as a power failure would and starts it again on the same data. */
  restart(): Promise<Page>;
  close(): Promise<void>;
}

interface InBrowserOptions {
  readonly engine: Browser;
  readonly dataDir: string;
  readonly look: BrowserContextOptions;
  /** The moment that it is, in a file; without one the machine's. */
  readonly clockFile?: string | undefined;
}

export async function startInBrowser({ engine, dataDir, look, clockFile }: InBrowserOptions): Promise<CounterApp> {
  const contexts: BrowserContext[] = [];
  const start = () => startBrowserHost({ dataDir, ...(clockFile === undefined ? {} : { clockFile }) });
  let host = await start();

  const open = async (url: string): Promise<Page> => {
    const context = await engine.newContext(look);
    contexts.push(context);
    if (clockFile !== undefined) await context.clock.setFixedTime(readFileSync(clockFile, 'utf8'));
    const page = await context.newPage();
    await page.goto(url);
    return page;
  };
  const app = {
    kind: 'browser' as const,
    page: await open(host.url),
    dataDir,
    setTime: async (moment: string) => {
      if (clockFile === undefined) throw new Error('This app goes by the clock of the machine');
      writeFileSync(clockFile, moment);
      for (const context of contexts) await context.clock.setFixedTime(moment);
    },
    openScreen: async () => open(await newLink(app.page, host)),
    restart: async () => {
      await host.kill();
      host = await start();
      app.page = await open(host.url);
      return app.page;
    },
    close: async () => {
      for (const context of contexts) await context.close();
      await host.stop();
    },
  };
  return app;
}

/** A window that is in may let in another browser. */
async function newLink(page: Page, { origin }: RunningHost): Promise<string> {
  const answer = await page.request.post(`${origin}/launch-links`, { headers: { 'x-csrf-token': 'orpc' } });
  const { url } = (await answer.json()) as { url: string };
  return url;
}
