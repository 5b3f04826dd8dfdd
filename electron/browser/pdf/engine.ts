import type { Browser, BrowserContext } from 'playwright-core';
import { OperationalError } from '../../../shared/errors/errors.ts';
import type { Paper } from '../../backend/ports.ts';
import { withDeadline } from '../../host/deadline.ts';
import { assertSheetFonts, readSheetFont, sheetFontOf, withSheetFonts } from '../../host/sheet-fonts.ts';
import { chromiumArguments } from '../find-chromium.mjs';

/** Never resolved: every request of a sheet ends in the route below. */
const sheetOrigin = 'http://sheet.invalid';
const renderTimeoutMs = 20_000;

export interface PdfEngine {
  isAlive(): boolean;
  render(html: string, paper: Paper): Promise<Uint8Array>;
  close(): Promise<void>;
}

/**
 * A headless Chromium with one page that is used again and again, because it keeps the two 10 MB
 * fonts parsed: a fresh page costs 0.8 s, this one 0.15 s. No script runs and no request leaves.
 */
export async function startPdfEngine(executablePath: string | null, fontsDir: string): Promise<PdfEngine> {
  if (executablePath === null) throw new OperationalError('printing.pdfEngineMissing');
  await assertSheetFonts(fontsDir);
  const browser = await launch(executablePath);
  const context = await browser.newContext({
    javaScriptEnabled: false,
    serviceWorkers: 'block',
    acceptDownloads: false,
  });
  await answerFromFonts(context, fontsDir);
  const page = await context.newPage();
  let crashed = false;
  page.on('crash', () => {
    crashed = true;
  });
  return {
    isAlive: () => browser.isConnected() && !crashed,
    async render(html, paper) {
      await page.setContent(withSheetFonts(html, sheetOrigin), { waitUntil: 'load', timeout: renderTimeoutMs });
      const pdf = page.pdf({ format: paper, preferCSSPageSize: true, printBackground: true });
      return withDeadline(pdf, renderTimeoutMs, 'the PDF engine did not answer');
    },
    close: () => browser.close().catch(() => undefined),
  };
}

async function launch(executablePath: string): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  try {
    // The host closes it itself, after the sheets that are under way.
    const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
    return await chromium.launch({ executablePath, args: chromiumArguments(), ...signals });
  } catch (error) {
    throw new OperationalError('printing.pdfEngineMissing', {}, error);
  }
}

function answerFromFonts(context: BrowserContext, fontsDir: string): Promise<unknown> {
  return context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const font = url.origin === sheetOrigin ? sheetFontOf(url.pathname) : null;
    if (font === null) return route.abort('blockedbyclient');
    const body = await readSheetFont(fontsDir, font).catch(() => null);
    if (body === null) return route.abort('failed');
    return route.fulfill({ body, contentType: 'font/ttf', headers: { 'access-control-allow-origin': '*' } });
  });
}
