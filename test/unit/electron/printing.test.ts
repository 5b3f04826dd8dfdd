import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PrinterRefused, PrinterSilent, type PrintRequest } from '../../../electron/backend/ports.ts';
import { electronDriver } from '../../../electron/main/print-driver.ts';
import { type SheetPages, sheetPages } from '../../../electron/main/sheet-pages.ts';
import { windowPdf } from '../../../electron/main/window-pdf.ts';
import { OperationalError } from '../../../shared/errors/errors.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { BrowserWindow, session } from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

const html = '<!doctype html><html><head><title>工作单</title></head><body>纸</body></html>';
const sheets = session.fromPartition('sheets');
let dir: string;
let pages: SheetPages;
let served: string[];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sheets-'));
  writeFileSync(join(dir, 'NotoSansSC_400Regular.ttf'), 'regular');
  BrowserWindow.made.length = 0;
  served = [];
  pages = sheetPages(dir);
  vi.spyOn(BrowserWindow.prototype, 'loadURL').mockImplementation(async (url: string) => {
    served.push(await (await fetchSheet(url)).text());
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(dir, { recursive: true, force: true });
});

async function fetchSheet(url: string): Promise<Response> {
  const answer = await sheets.handlers.get('app')?.(new Request(url));
  if (answer === undefined) throw new Error('no handler');
  return answer;
}

function lastWindow(): BrowserWindow {
  const window = BrowserWindow.made.at(-1);
  if (window === undefined) throw new Error('no window');
  return window;
}

function request(given: Partial<PrintRequest> = {}): PrintRequest {
  return { pdf: new Uint8Array(), html, target: 'Dispatch_A4', title: 'CS-1', paper: 'A4', copies: 2, ...given };
}

describe('pages of sheets', () => {
  it('are hidden windows without script, sandboxed, in a session that keeps nothing', async () => {
    await pages.load(html);
    expect(lastWindow().options).toMatchObject({ show: false });
    expect(lastWindow().options.webPreferences).toMatchObject({
      sandbox: true,
      javascript: false,
      contextIsolation: true,
    });
    expect(lastWindow().options.webPreferences).not.toHaveProperty('preload');
    expect(served[0]).toContain(`src:url('app://sheet/fonts/regular.ttf')`);
  });

  it('are gone once loaded; their fonts stay', async () => {
    await pages.load(html);
    expect((await fetchSheet('app://sheet/1')).status).toBe(404);
    expect(await (await fetchSheet('app://sheet/fonts/regular.ttf')).text()).toBe('regular');
    expect((await fetchSheet('app://sheet/fonts/other.ttf')).status).toBe(404);
  });

  it('reach nothing but themselves', () => {
    const cancelled = (url: string) => {
      let outcome: boolean | undefined;
      sheets.beforeRequest?.({ url }, ({ cancel }) => {
        outcome = cancel;
      });
      return outcome;
    };
    expect(['app://sheet/1', 'data:image/png,x'].map(cancelled)).toEqual([false, false]);
    expect(['https://evil.example', 'app://bundle/', 'app://sheet.evil/', 'file:///'].map(cancelled)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(sheets.permissionCheck?.(null, 'clipboard-sanitized-write', 'app://sheet')).toBe(false);
  });
});

describe('PDF by a hidden window', () => {
  it('takes the size of the sheet and keeps the window for the next', async () => {
    const pdf = windowPdf(pages);
    await Promise.all([pdf.render(html, 'A4'), pdf.render(html, 'A5')]);
    expect(BrowserWindow.made).toHaveLength(1);
    expect(lastWindow().webContents.printToPDF.mock.calls).toEqual([
      [{ pageSize: 'A4', preferCSSPageSize: true, printBackground: true }],
      [{ pageSize: 'A5', preferCSSPageSize: true, printBackground: true }],
    ]);
    await pdf.close();
    expect(lastWindow().destroyed).toBe(true);
  });

  it('gets another window after a failure or a crash', async () => {
    const pdf = windowPdf(pages);
    await pdf.render(html, 'A4');
    lastWindow().webContents.printToPDF.mockRejectedValueOnce(new Error('poisoned'));
    await expect(pdf.render(html, 'A4')).rejects.toBeInstanceOf(OperationalError);
    await pdf.render(html, 'A4');
    lastWindow().webContents.crashed = true;
    await pdf.render(html, 'A4');
    expect(BrowserWindow.made.map(({ destroyed }) => destroyed)).toEqual([true, true, false]);
  });
});

describe('silent print to a queue of the system', () => {
  it('lists the queues by the names that people know', async () => {
    expect(await electronDriver(pages).list()).toEqual([
      { driver: 'electron', target: 'Dispatch_A4', label: '调度中心 A4' },
    ]);
    expect(lastWindow().destroyed).toBe(true);
  });

  it('gives queue, paper in microns, copies, and a title of its own to each job', async () => {
    const driver = electronDriver(pages);
    const a5 = html.replace('</head>', '<style>@page { size: A5 landscape; margin: 8mm }</style></head>');
    const jobs = [
      await printed(driver.submit(request())),
      await printed(driver.submit(request({ html: a5, paper: 'A5' }))),
    ];
    expect(jobs[0]?.options).toEqual({
      silent: true,
      printBackground: true,
      deviceName: 'Dispatch_A4',
      pageSize: { width: 210_000, height: 297_000 },
      landscape: false,
      copies: 2,
      margins: { marginType: 'default' },
    });
    expect(jobs[1]?.options).toMatchObject({ pageSize: { width: 148_000, height: 210_000 }, landscape: true });
    const ids = jobs.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    for (const [index, id] of ids.entries()) {
      expect(id).toMatch(/^CS-1 /);
      expect(served[index]).toContain(`<title>${id}</title>`);
    }
    expect(await driver.poll('Dispatch_A4', ids[0] ?? '')).toEqual({ state: 'unknown' });
  });

  it('refuses an unknown queue before anything is printed', async () => {
    const job = electronDriver(pages).submit(request({ target: 'nowhere"; rm -rf /' }));
    await expect(job).rejects.toBeInstanceOf(PrinterRefused);
    expect(lastWindow().webContents.printed).toHaveLength(0);
    expect(lastWindow().destroyed).toBe(true);
    await expect(electronDriver(pages).check?.('nowhere')).rejects.toMatchObject({ code: 'printing.queueUnknown' });
    await electronDriver(pages).check?.('Dispatch_A4');
  });

  it('tells a refusal of the queue from its silence', async () => {
    const refused = electronDriver(pages).submit(request());
    (await nextPrint()).answer(false, 'Invalid printer settings');
    await expect(refused).rejects.toThrow(new PrinterRefused('Invalid printer settings'));
    const silence = electronDriver(pages, 10)
      .submit(request())
      .catch((error: unknown) => error);
    const late = await nextPrint();
    expect(await silence).toBeInstanceOf(PrinterSilent);
    expect(lastWindow().destroyed).toBe(false);
    late.answer(true, '');
    expect(lastWindow().destroyed).toBe(true);
  });
});

async function nextPrint() {
  return pollUntil('the sheet to be handed over', () =>
    BrowserWindow.made.findLast(({ destroyed }) => !destroyed)?.webContents.printed.at(-1),
  );
}

async function printed(job: Promise<{ readonly backendJobId: string }>) {
  const { options, answer } = await nextPrint();
  answer(true, '');
  return { options, id: (await job).backendJobId };
}
