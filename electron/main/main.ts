import { join } from 'node:path';
import { app, dialog } from 'electron';
import { createBackend } from '../backend/backend.ts';
import { prepareDataDir } from '../host/data-dir.ts';
import { hostTexts, nearestLanguage } from '../host/host-texts.ts';
import { type HostOptions, readHostOptions } from '../host/options.ts';
import { startFailure } from '../host/start-failure.ts';
import { registerAppScheme } from './app-protocol.ts';
import { type Desktop, startDesktop } from './desktop.ts';
import { guardAllContents } from './security.ts';

/** The same as `appId` in electron-builder.yml; Windows ties messages and the start menu to it. Never changes. */
const appId = 'com.logistics.cscounter';
const toastActivator = '{6E0F3A52-6C0B-4C55-9D1B-3B7C1F0E8A41}';

const outDir = join(import.meta.dirname, '..');
const resourcesDir = app.isPackaged ? process.resourcesPath : join(outDir, '..', 'resources');
const fontsDir = join(app.isPackaged ? process.resourcesPath : outDir, 'fonts');

app.setAppUserModelId(appId);
if (process.platform === 'win32') app.setToastActivatorCLSID(toastActivator);
app.enableSandbox();
registerAppScheme();
guardAllContents(app);

const options = readHostOptions(process.argv.slice(1), process.env, { strict: false });
const dataDir = prepareDataDir(options.dataDir);
app.setPath('userData', join(dataDir, 'electron'));

if (app.requestSingleInstanceLock()) run({ ...options, dataDir });
else {
  process.stderr.write(`${dataDir}: already open; its window was brought to the front\n`);
  app.exit(1);
}

function run(hostOptions: HostOptions): void {
  let desktop: Desktop | undefined;
  app.on('second-instance', () => desktop?.showWindow());
  app.on('activate', () => desktop?.showWindow());
  // Put away or not, the app lives in the tray until somebody quits it.
  app.on('window-all-closed', () => undefined);
  app.on('will-quit', (event) => {
    if (desktop === undefined) return;
    event.preventDefault();
    const closing = desktop;
    desktop = undefined;
    void closing.close().finally(() => app.exit(0));
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
  app
    .whenReady()
    .then(() => startDesktop(hostOptions, { createBackend, outDir, fontsDir, iconsDir: join(resourcesDir, 'icons') }))
    .then(
      (started) => {
        desktop = started;
      },
      (error: unknown) => {
        const texts = hostTexts(nearestLanguage(app.getLocale()));
        dialog.showErrorBox(texts.start.failedTitle, startFailure(error, hostOptions, texts));
        app.exit(1);
      },
    );
}
