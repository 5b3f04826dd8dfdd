import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PdfRenderer, PrinterDriverName } from '../../../electron/backend/ports.ts';
import { cupsDriver } from '../../../electron/backend/printing/drivers/cups.ts';
import { folderDriver } from '../../../electron/backend/printing/drivers/folder.ts';
import { ippDriver } from '../../../electron/backend/printing/drivers/ipp.ts';
import { chromiumPdf } from '../../../electron/browser/pdf/chromium-pdf.ts';
import type { Api } from '../../../shared/contract/contract.ts';
import type { PrintJob } from '../../../shared/contract/printing.ts';
import { cityForm } from '../../fixtures/order-forms.ts';
import { type Counter, openCounter } from '../../helpers/counter.ts';
import { type CupsServer, startCups } from '../../helpers/cups.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { confirmWithCustomer } from '../../helpers/intake.ts';
import { type IppPrinter, startIppPrinter } from '../../helpers/ipp/ipp-printer.ts';
import { pdfBarcodes, pdfFonts, pdfText } from '../../helpers/pdf.ts';
import { readerText } from '../../helpers/pdf-reader.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { type TestPorts, testPorts } from '../../helpers/ports.ts';
import { problemOf } from '../../helpers/problems.ts';
import { sheetFontsFolder } from '../../helpers/sheet-fonts.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

let pdf: PdfRenderer;
let cups: CupsServer;
const fonts = temporaryFolder();
beforeAll(async () => {
  pdf = chromiumPdf({ fontsDir: sheetFontsFolder(fonts.path), logger: { info() {}, warn() {}, error() {} } });
  cups = await startCups();
});
afterAll(async () => {
  await pdf.close();
  await cups.stop();
  fonts.remove();
});

describe.each(databases)('printing on real printers, orders on $name', ({ open }) => {
  const folder = temporaryFolder();
  let database: OpenDatabase;
  let printer: IppPrinter;
  let ports: TestPorts;
  let counter: Counter;
  let clerk: Api;
  let customerId: string;

  beforeEach(async () => {
    database = await open();
    printer = await startIppPrinter();
    const printers = [
      folderDriver({ defaultFolder: folder.path }),
      cupsDriver({ server: cups.address }),
      ippDriver({ timeoutMs: 3_000 }),
    ];
    // The engine outlives each backend of the file.
    ports = testPorts({ printers, pdf: { render: pdf.render, close: async () => {} } });
    counter = await openCounter(database, { ports, workers: true });
    clerk = (await counter.hire('lina', ['csClerk'])).api;
    customerId = (await counter.customer()).id;
  });
  afterEach(async () => {
    await counter.close();
    await database.dispose();
    await printer.close();
  });
  afterAll(() => folder.remove());

  async function use(driver: PrinterDriverName, target: string, paper: 'A4' | 'A5' = 'A4') {
    const admin = await counter.admin();
    const before = (await admin.printing.printers()).find(({ centre }) => centre === 'dispatch');
    if (!before) throw new Error('The dispatch centre has no printer');
    return admin.printing.savePrinter({ ...before, driver, target, paper });
  }
  async function confirmed(form = cityForm) {
    const { id, version } = await clerk.orders.drafts.create({ form: { ...form, customerId } });
    await confirmWithCustomer(clerk, id);
    return clerk.orders.confirm({ draftId: id, version });
  }
  const inState = (state: PrintJob['state'], is: (job: PrintJob) => boolean = () => true) =>
    pollUntil(`the sheet to be ${state}`, async () => {
      ports.clock.advance(500);
      const [job] = await clerk.printing.jobs({});
      return job?.state === state && is(job) && job;
    });

  it('[1.3.1.8] the sheet reaches a network printer with the order’s text and a code that scans', async () => {
    await use('ipp', printer.url, 'A5');
    const { number } = await confirmed({ ...cityForm, specialDemands: '龘字画框，勿压' });
    await inState('printed');
    expect(printer.received).toHaveLength(1);
    const [sheet] = printer.received;
    expect(sheet).toMatchObject({ jobName: number, media: 'iso_a5_148x210mm', format: 'application/pdf' });
    const text = await pdfText(sheet?.document ?? Buffer.alloc(0));
    for (const part of [number, '龘字画框，勿压', '北京华信电子科技有限公司', '服务器', '中关村', '同城配送']) {
      expect(text).toContain(part);
    }
    expect(await pdfBarcodes(sheet?.document ?? Buffer.alloc(0))).toEqual([number]);
    // Viewers take the characters as they are written down, radicals and all.
    expect(await readerText(sheet?.document ?? Buffer.alloc(0))).toContain('同城配送工作单');
    const fonts = (await pdfFonts(sheet?.document ?? Buffer.alloc(0))).split('\n').slice(2).filter(Boolean);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/NotoSansSC\S*\s+CID TrueType\s+Identity-H\s+yes yes yes/);
  });

  it('[1.3.1.8] preview and print are the very same file', async () => {
    await use('ipp', printer.url);
    await confirmed();
    const job = await inState('printed');
    const shown = await clerk.printing.pdf({ jobId: job.id });
    expect(Buffer.from(shown.base64, 'base64').equals(printer.received[0]?.document ?? Buffer.alloc(0))).toBe(true);
    expect(shown.name).toBe(`${job.number}.pdf`);
  });

  it('[1.3.1.8] a printer that is off says so, and the sheet arrives once when it is switched on', async () => {
    await use('ipp', printer.url);
    await printer.turnOff();
    await confirmed();
    await inState('queued', (job) => job.errorCode === 'printing.printerAway');
    await printer.turnOn();
    await inState('printed');
    expect(printer.received).toHaveLength(1);
  });

  it('[1.3.1.8] a job that the printer aborts is failed, with its reason', async () => {
    await use('ipp', printer.url);
    printer.mood = { failingWith: 'document-format-error' };
    await confirmed();
    expect(await inState('failed')).toMatchObject({ errorDetail: 'document-format-error' });
  });

  it('[1.3.1.8] a printer that takes no jobs is tried again', async () => {
    await use('ipp', printer.url);
    printer.mood = 'refusing';
    await confirmed();
    await inState('queued', (job) => job.errorCode === 'printing.printerStopped');
    printer.mood = 'on';
    await inState('printed');
    expect(printer.received).toHaveLength(1);
  });

  it('[1.3.1.8] a connection that breaks after the sheet was sent is never repeated unasked', async () => {
    await use('ipp', printer.url);
    printer.mood = 'dropping';
    await confirmed();
    expect(await inState('unconfirmed')).toMatchObject({ errorCode: 'printing.printerSilent' });
    printer.mood = 'on';
    ports.clock.advance(300_000);
    expect(printer.received).toHaveLength(1);
  });

  it('[1.3.1.8] a CUPS queue prints, and its own word on the job counts', async () => {
    const queue = `dispatch-${database.config.kind}`;
    await cups.addQueue(queue, printer.url);
    await use('cups', queue);
    const { number } = await confirmed();
    await inState('printed');
    expect(printer.received).toHaveLength(1);
    expect(await pdfText(printer.received[0]?.document ?? Buffer.alloc(0))).toContain(number);
    const found = await (await counter.admin()).printing.findPrinters();
    expect(found).toContainEqual({ driver: 'cups', target: queue, label: queue });
  });

  it('[1.3.1.8] a paper that the printer does not have is refused before anything is sent, until the setting fits', async () => {
    const bare = await startIppPrinter();
    await use('ipp', bare.url);
    bare.papers = ['iso_a5_148x210mm'];
    await confirmed();
    expect(await inState('failed')).toMatchObject({ errorCode: 'printing.mediaRefused' });
    expect(bare.received).toHaveLength(0);
    await use('ipp', bare.url, 'A5');
    await inState('printed');
    expect(bare.received[0]).toMatchObject({ media: 'iso_a5_148x210mm' });
    await bare.close();
  });

  it('[1.3.1.8] without a printer of its own a centre gets its sheets as files of a folder', async () => {
    const { number } = await confirmed();
    await inState('printed');
    expect(readdirSync(join(folder.path, 'dispatch'))).toContain(`${number}.pdf`);
    expect(await pdfText(await readFile(join(folder.path, 'dispatch', `${number}.pdf`)))).toContain(number);
  });

  it('[1.3.1.8] a test page shows what the printer does with bars and rare signs', async () => {
    await use('ipp', printer.url);
    await (await counter.admin()).printing.testPage({ centre: 'dispatch' });
    const job = await inState('printed');
    const document = printer.received[0]?.document ?? Buffer.alloc(0);
    expect(await pdfBarcodes(document)).toEqual([job.number]);
    expect(await pdfText(document)).toContain('龘');
  });

  it('[1.3.1.8] a printer that cannot be is refused at its field, and no shell ever sees its name', async () => {
    const cases = [
      ['cups', 'x; touch /tmp/counter-was-here', 'printing.nameUnsafe'],
      ['cups', '-oraw', 'printing.nameUnsafe'],
      ['cups', '$(id)', 'printing.nameUnsafe'],
      ['cups', 'no-such-queue', 'printing.queueUnknown'],
      ['cups', '', 'printing.queueMissing'],
      ['ipp', 'http://printer', 'printing.addressWrong'],
      ['ipp', 'ipp://user:secret@printer/', 'printing.addressWrong'],
      ['folder', 'relative/folder', 'printing.folderNotAbsolute'],
      ['folder', '/proc/nowhere/at/all', 'printing.folderNotWritable'],
      ['electron', 'HP', 'printing.driverMissing'],
    ] as const;
    for (const [driver, target, code] of cases) {
      const problem = await problemOf(use(driver, target));
      expect(problem, target).toMatchObject({ kind: 'REFUSED', code });
      expect(problem.data['issues']).toMatchObject([{ path: driver === 'electron' ? 'driver' : 'target', code }]);
    }
    expect(existsSync('/tmp/counter-was-here')).toBe(false);
  });
});
