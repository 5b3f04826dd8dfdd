import { _electron } from '@playwright/test';
import { root } from '../../helpers/root.ts';
import type { CounterApp } from './in-browser.ts';

interface InElectronOptions {
  readonly binary: string;
  readonly dataDir: string;
  readonly locale: string | undefined;
}

export async function startInElectron({ binary, dataDir, locale = 'zh-CN' }: InElectronOptions): Promise<CounterApp> {
  const start = () =>
    _electron.launch({
      executablePath: binary,
      args: [
        root,
        '--data',
        dataDir,
        `--lang=${locale}`,
        '--force-prefers-reduced-motion',
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
      env: { ...(process.env as Record<string, string>), TZ: 'Asia/Shanghai' },
    });
  let electron = await start();
  const app = {
    kind: 'electron' as const,
    page: await electron.firstWindow(),
    dataDir,
    setTime: async () => {
      throw new Error('Another time than that of the machine needs the browser host');
    },
    openScreen: async () => {
      throw new Error('One window at one counter: the second clerk of this spec needs the browser host');
    },
    restart: async () => {
      const ended = new Promise((resolve) => electron.process().once('exit', resolve));
      electron.process().kill('SIGKILL');
      await ended;
      electron = await start();
      app.page = await electron.firstWindow();
      return app.page;
    },
    close: () => electron.close(),
  };
  return app;
}

const isRoot = process.getuid?.() === 0;
