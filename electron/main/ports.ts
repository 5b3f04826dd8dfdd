import { join } from 'node:path';
import type { HostPorts } from '../backend/ports.ts';
import { systemClock } from '../host/clock.ts';
import { uuidV7Source } from '../host/ids.ts';
import type { HostLogger } from '../host/logger.ts';
import { plainPrinterDrivers } from '../host/printer-drivers.ts';
import { secretFile } from '../host/secret-file.ts';
import { electronDriver } from './print-driver.ts';
import { safeStorageCipher } from './safe-storage-cipher.ts';
import { sheetPages } from './sheet-pages.ts';
import { type ToastHost, toastNotifier } from './toast-notifier.ts';
import { windowPdf } from './window-pdf.ts';

interface ElectronPortsOptions {
  readonly dataDir: string;
  readonly fontsDir: string;
  readonly logger: HostLogger;
  readonly desk: Pick<ToastHost, 'lead' | 'waiting'>;
}

/** All that the backend needs, from Electron. */
export function electronPorts({ dataDir, fontsDir, logger, desk }: ElectronPortsOptions): HostPorts {
  const pages = sheetPages(fontsDir);
  return {
    clock: systemClock,
    ids: uuidV7Source(systemClock),
    pdf: windowPdf(pages),
    printers: [...plainPrinterDrivers(dataDir), electronDriver(pages)],
    notifier: toastNotifier({ ...desk, logger }),
    secrets: secretFile(join(dataDir, 'secrets.safe.json'), safeStorageCipher),
    logger,
  };
}
