import { join } from 'node:path';
import type { PrinterDriver } from '../backend/ports.ts';
import { cupsDriver } from '../backend/printing/drivers/cups.ts';
import { folderDriver } from '../backend/printing/drivers/folder.ts';
import { ippDriver } from '../backend/printing/drivers/ipp.ts';

/** Printers that plain Node reaches, the same on both hosts. Until one is set, sheets go to `<dataDir>/printed`. */
export function plainPrinterDrivers(dataDir: string): readonly PrinterDriver[] {
  return [folderDriver({ defaultFolder: join(dataDir, 'printed') }), cupsDriver(), ippDriver()];
}
