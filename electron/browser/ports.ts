import { join } from 'node:path';
import type { Clock, HostPorts } from '../backend/ports.ts';
import { systemClock } from '../host/clock.ts';
import { uuidV7Source } from '../host/ids.ts';
import type { HostLogger } from '../host/logger.ts';
import { plainPrinterDrivers } from '../host/printer-drivers.ts';
import { secretFile } from '../host/secret-file.ts';
import { keyFileCipher } from './key-file-cipher.ts';
import { logNotifier } from './log-notifier.ts';
import { type ChromiumPdf, chromiumPdf } from './pdf/chromium-pdf.ts';

export interface BrowserHostPorts extends HostPorts {
  readonly pdf: ChromiumPdf;
}

/** All that the backend needs, from plain Node and a headless Chromium. */
export function browserHostPorts(
  dataDir: string,
  fontsDir: string,
  logger: HostLogger,
  clock: Clock = systemClock,
): BrowserHostPorts {
  return {
    clock,
    ids: uuidV7Source(clock),
    pdf: chromiumPdf({ fontsDir, logger }),
    printers: plainPrinterDrivers(dataDir),
    notifier: logNotifier(logger),
    secrets: secretFile(join(dataDir, 'secrets.json'), keyFileCipher(join(dataDir, 'secrets.key'))),
    logger,
  };
}
