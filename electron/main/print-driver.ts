import { randomUUID } from 'node:crypto';
import { Mutex } from 'async-mutex';
import type { BrowserWindow, WebContentsPrintOptions } from 'electron';
import { type Paper, type PrinterDriver, PrinterRefused, PrinterSilent, type PrintRequest } from '../backend/ports.ts';
import type { SheetPages } from './sheet-pages.ts';

/** Microns, upright. */
const paperSizes: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  A4: { width: 210_000, height: 297_000 },
  A5: { width: 148_000, height: 210_000 },
};

const silentAfterMs = 60_000;

/**
 * Silent print to a queue of the system, for Windows above all. Electron tells that the spooler took
 * the sheet and no more: `poll` knows nothing, the centre confirms the paper.
 */
export function electronDriver(pages: SheetPages, timeoutMs: number = silentAfterMs): PrinterDriver {
  const oneAtATime = new Mutex();
  return {
    name: 'electron',
    list: () => oneAtATime.runExclusive(() => listPrinters(pages)),
    submit: (request) =>
      oneAtATime.runExclusive(async () => {
        const title = `${request.title} ${randomUUID().slice(0, 8)}`;
        const window = await pages.load(withTitle(request.html, title)).catch((error: unknown) => {
          throw new PrinterRefused('the sheet could not be laid out', 'printing.pdfFailed', error);
        });
        await assertKnown(window, request.target);
        await print(window, printOptions(request), timeoutMs);
        return { backendJobId: title };
      }),
    poll: async () => ({ state: 'unknown' }),
    async check(target) {
      const found = await oneAtATime.runExclusive(() => listPrinters(pages));
      if (!found.some((printer) => printer.target === target)) throw unknownQueue(target);
    },
  };
}

async function listPrinters(pages: SheetPages): ReturnType<PrinterDriver['list']> {
  const window = await pages.load('<!doctype html><title>-</title>');
  try {
    const printers = await window.webContents.getPrintersAsync();
    return printers.map(({ name, displayName }) => ({ driver: 'electron', target: name, label: displayName || name }));
  } finally {
    window.destroy();
  }
}

/** A queue that is not there would be answered with a dialog or the default printer. */
async function assertKnown(window: BrowserWindow, target: string): Promise<void> {
  const printers = await window.webContents.getPrintersAsync();
  if (printers.some(({ name }) => name === target)) return;
  window.destroy();
  throw unknownQueue(target);
}

function unknownQueue(target: string): PrinterRefused {
  return new PrinterRefused(target, 'printing.queueUnknown');
}

function printOptions({ target, paper, copies, html }: PrintRequest): WebContentsPrintOptions {
  return {
    silent: true,
    printBackground: true,
    deviceName: target,
    pageSize: paperSizes[paper],
    landscape: /@page[^{]*\{[^}]*\bsize:[^;}]*\blandscape\b/.test(html),
    copies,
    // Any other kind of margin makes Chromium ignore the sheet's own.
    margins: { marginType: 'default' },
  };
}

/** The window lives until the spooler has answered, also when the answer comes too late to count. */
function print(window: BrowserWindow, options: WebContentsPrintOptions, timeoutMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new PrinterSilent('the print queue did not answer')), timeoutMs);
    window.webContents.print(options, (success, reason) => {
      clearTimeout(timer);
      window.destroy();
      if (success) resolve();
      else reject(new PrinterRefused(reason));
    });
  });
}

function withTitle(html: string, title: string): string {
  const tag = `<title>${title.replace(/[<>&]/g, ' ')}</title>`;
  const bare = html.replace(/<title>[^<]*<\/title>/i, '');
  return /<head[^>]*>/i.test(bare) ? bare.replace(/<head[^>]*>/i, (head) => head + tag) : tag + bare;
}
