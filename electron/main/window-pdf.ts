import { Mutex } from 'async-mutex';
import type { BrowserWindow } from 'electron';
import { OperationalError } from '../../shared/errors/errors.ts';
import type { Paper, PdfRenderer } from '../backend/ports.ts';
import { withDeadline } from '../host/deadline.ts';
import type { SheetPages } from './sheet-pages.ts';

const renderTimeoutMs = 20_000;

/** PDF by a hidden window that stays open, because it keeps the fonts parsed. One sheet at a time. */
export function windowPdf(pages: SheetPages): PdfRenderer {
  const oneAtATime = new Mutex();
  let window: BrowserWindow | undefined;

  return {
    render: (html, paper) =>
      oneAtATime.runExclusive(async () => {
        if (window?.isDestroyed() || window?.webContents.isCrashed()) discard();
        try {
          return await withDeadline(print(html, paper), renderTimeoutMs, 'the PDF engine did not answer');
        } catch (error) {
          discard();
          throw new OperationalError('printing.pdfFailed', {}, error);
        }
      }),
    async close() {
      discard();
    },
  };

  async function print(html: string, paper: Paper): Promise<Uint8Array> {
    window = await pages.load(html, window);
    return window.webContents.printToPDF({ pageSize: paper, preferCSSPageSize: true, printBackground: true });
  }

  function discard(): void {
    if (window !== undefined && !window.isDestroyed()) window.destroy();
    window = undefined;
  }
}
