import { Mutex } from 'async-mutex';
import { OperationalError } from '../../../shared/errors/errors.ts';
import type { Logger, Paper, PdfRenderer } from '../../backend/ports.ts';
import { fontWarmUpPage } from '../../host/sheet-fonts.ts';
import { findChromium } from '../find-chromium.mjs';
import { type PdfEngine, startPdfEngine } from './engine.ts';

interface ChromiumPdfOptions {
  readonly fontsDir: string;
  readonly logger: Logger;
  readonly findExecutable?: () => string | null;
}

export interface ChromiumPdf extends PdfRenderer {
  /** Starts the engine and loads the fonts ahead of the first sheet. */
  warmUp(): Promise<void>;
}

/** PDF by a Chromium that stays open and is started again when it died. One sheet at a time. */
export function chromiumPdf({ fontsDir, logger, findExecutable = findChromium }: ChromiumPdfOptions): ChromiumPdf {
  const oneAtATime = new Mutex();
  let engine: PdfEngine | null = null;
  let closed = false;

  async function renderOnce(html: string, paper: Paper): Promise<Uint8Array> {
    if (closed) throw new OperationalError('printing.pdfEngineMissing');
    if (engine !== null && !engine.isAlive()) await discard();
    engine ??= await startPdfEngine(findExecutable(), fontsDir);
    return engine.render(html, paper);
  }

  /** An engine that died under a sheet does not cost that sheet: a fresh one renders it. */
  async function render(html: string, paper: Paper): Promise<Uint8Array> {
    try {
      return await renderOnce(html, paper);
    } catch (error) {
      if (closed || error instanceof OperationalError) throw error;
      logger.warn({ error }, 'PDF engine failed, starting another');
    }
    await discard();
    try {
      return await renderOnce(html, paper);
    } catch (error) {
      throw error instanceof OperationalError ? error : new OperationalError('printing.pdfFailed', {}, error);
    }
  }

  async function discard(): Promise<void> {
    const dead = engine;
    engine = null;
    await dead?.close();
  }

  return {
    render: (html, paper) => oneAtATime.runExclusive(() => render(html, paper)),
    warmUp: () => oneAtATime.runExclusive(async () => void (await renderOnce(fontWarmUpPage, 'A4'))),
    async close() {
      closed = true;
      await oneAtATime.runExclusive(discard);
    },
  };
}
