import type { FileContent } from '../../../shared/contract/base.ts';
import type { PrintJob } from '../../../shared/contract/printing.ts';
import type { CentreKind } from '../../../shared/domain/company/centres.ts';
import { sheetTitle } from '../../../shared/domain/printing/print-model.ts';
import { wallTime } from '../../../shared/lib/dates.ts';
import type { SheetLanguage } from '../../../shared/i18n/languages.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { CompanyService } from '../company/company.service.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { PrintJobRow } from '../database/entities/printing.ts';
import type { Paper } from '../ports.ts';
import type { House } from '../services.ts';
import type { Actor } from '../session.ts';
import { createCentreActs } from './centre-acts.ts';
import { jobOf } from './jobs.ts';
import { type OrderSource, printedDraftOf } from './order-source.ts';
import { createPrintersService } from './printers.service.ts';
import { type JobFilter, printingRepository } from './printing.repository.ts';
import { queueSheet, type SheetToQueue } from './queue.ts';
import { createSheetMaker, type PrinterSetting, SheetOutdated } from './sheet-maker.ts';
import { createSpoolRecords } from './spool-records.ts';
import { type Spooler, startSpooler } from './spooler.ts';

interface PrintingDeps {
  readonly company: CompanyService;
  readonly orders: OrderSource;
}

/** Sheets from the queue to paper, and what the centre says of them. */
export function createPrintingService(house: House, { company, orders }: PrintingDeps) {
  const { ports, config, database, events, files, now } = house;
  let spooler: Spooler | null = null;
  const wake = () => spooler?.wake();
  const maker = createSheetMaker({ pdf: ports.pdf, files, company, orders, now });
  const queueDeps = { events, ids: ports.ids, now, wake };
  const printersDeps = { database, events, printers: ports.printers, now, wake };

  async function settingFor(centre: CentreKind): Promise<PrinterSetting> {
    const setting = await printingRepository.printer(database.read, centre);
    if (!setting) throw new UserError('printing.setupMissing');
    return setting;
  }

  return {
    ...createPrintersService(printersDeps),
    ...createCentreActs({ database, queue: queueDeps, orders }),

    /** Called by the acts that make a sheet due, inside their unit of work. */
    async queue(tx: WriteContext, actor: Actor, sheet: SheetToQueue): Promise<void> {
      await queueSheet(tx, queueDeps, actor, sheet);
    },

    /** All sheets of an order, newest first. */
    ofOrder: (at: ReadContext, orderId: string): Promise<readonly PrintJobRow[]> =>
      printingRepository.ofOrder(at, orderId),

    jobs: async (filter: JobFilter): Promise<PrintJob[]> =>
      (await printingRepository.list(database.read, filter)).map(jobOf),

    async testPage(actor: Actor, centre: CentreKind): Promise<{ jobId: string }> {
      const { day, time, second } = wallTime(now(), await company.zone());
      const stamp = `${day}T${time}:${String(second).padStart(2, '0')}`.replace(/[-:]/g, '');
      const sheet = {
        orderId: null,
        number: `TEST-${stamp}`,
        customerName: '',
        revision: 1,
        kind: 'testPage' as const,
      };
      const job = await database.write((tx) => queueSheet(tx, queueDeps, actor, { ...sheet, centre }));
      return { jobId: job.id };
    },

    /** The very PDF that was or will be printed. */
    async pdf(jobId: string): Promise<FileContent> {
      const job = await mustFindJob(database.read, jobId);
      if (job.pdfHash) {
        const kept = await files.get(job.pdfHash);
        if (!kept) throw new UserError('printing.fileLost');
        return pdfFile(sheetTitle(job), kept);
      }
      const setting = await settingFor(job.centre);
      const { pdf, hash } = await maker.make(job, setting).catch((error: unknown) => {
        throw error instanceof SheetOutdated ? new UserError('printing.neverMade') : error;
      });
      await keepMade(job, setting, hash);
      return pdfFile(sheetTitle(job), pdf);
    },

    async preview(input: { draftId: string; language: SheetLanguage; paper: Paper }): Promise<FileContent> {
      const order = printedDraftOf(await orders.draft(input.draftId));
      return pdfFile(order.number ?? 'preview', await maker.preview(order, input));
    },

    startSpooler(): Spooler {
      const worker = `${config.workstation.slice(0, 80)}/${ports.ids.next()}`;
      const records = createSpoolRecords({ database, events, now, worker });
      const { printers, logger, clock } = ports;
      spooler = startSpooler({ database, printers, maker, records, now, logger, clock, worker });
      return spooler;
    },
  };

  /** Kept for the spooler to print; when it was quicker, its own is the one that counts. */
  async function keepMade(job: PrintJobRow, { paper, language }: PrinterSetting, hash: string): Promise<void> {
    await database.write(async (tx) => {
      const current = await mustFindJob(tx, job.id);
      if (current.state !== 'queued' || current.version !== job.version) return;
      await printingRepository.update(tx, job.id, job.version, { pdfHash: hash, paper, language });
      tx.changed('printJob', job.id);
    });
  }
}

async function mustFindJob(at: ReadContext, id: string): Promise<PrintJobRow> {
  const job = await printingRepository.find(at, id);
  if (!job) throw new UserError('printing.jobUnknown');
  return job;
}

function pdfFile(name: string, pdf: Uint8Array): FileContent {
  return { name: `${name}.pdf`, mediaType: 'application/pdf', base64: Buffer.from(pdf).toString('base64') };
}
