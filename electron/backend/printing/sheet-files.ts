import type { FileContent } from '../../../shared/contract/base.ts';
import { sheetTitle } from '../../../shared/domain/printing/print-model.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { SheetLanguage } from '../../../shared/i18n/languages.ts';
import type { Database } from '../database/database.ts';
import type { PrintJobRow } from '../database/entities/printing.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { FileStore, Paper } from '../ports.ts';
import { type OrderSource, printedDraftOf } from './order-source.ts';
import { printingRepository } from './printing.repository.ts';
import { type PrinterSetting, type SheetMaker, SheetOutdated } from './sheet-maker.ts';

interface SheetFilesDeps {
  readonly database: Database;
  readonly files: FileStore;
  readonly maker: SheetMaker;
  readonly orders: OrderSource;
}

/** Sheets as files: what the windows preview and save. */
export function createSheetFiles(deps: SheetFilesDeps) {
  const { database, files, maker, orders } = deps;
  return {
    /** The very PDF that was or will be printed. */
    async pdf(jobId: string): Promise<FileContent> {
      const job = await mustFindJob(database.read, jobId);
      const kept = job.pdfHash ? await files.get(job.pdfHash) : await makeNow(deps, job);
      if (!kept) throw new UserError('printing.fileLost');
      return pdfFile(sheetTitle(job), kept);
    },

    /** What the sheet of a draft would look like. */
    async preview(input: { draftId: string; language: SheetLanguage; paper: Paper }): Promise<FileContent> {
      const order = printedDraftOf(await orders.draft(input.draftId), await orders.origin(input.draftId));
      return pdfFile(order.number ?? 'preview', await maker.preview(order, input));
    },
  };
}

async function makeNow({ database, maker }: SheetFilesDeps, job: PrintJobRow): Promise<Uint8Array> {
  if (job.state === 'superseded') throw new UserError('printing.neverMade');
  const setting = await printingRepository.printer(database.read, job.centre);
  if (!setting) throw new UserError('printing.setupMissing');
  const { pdf, hash } = await maker.make(job, setting).catch((error: unknown) => {
    throw error instanceof SheetOutdated ? new UserError('printing.neverMade') : error;
  });
  await keep(database, job, setting, hash);
  return pdf;
}

/** Kept for the spooler to print; when it was quicker, its own is the one that counts. */
async function keep(database: Database, job: PrintJobRow, setting: PrinterSetting, pdfHash: string): Promise<void> {
  const { paper, language } = setting;
  await database.write(async (tx) => {
    const current = await mustFindJob(tx, job.id);
    if (current.state !== 'queued' || current.version !== job.version) return;
    await printingRepository.update(tx, job.id, job.version, { pdfHash, paper, language });
    tx.changed('printJob', job.id);
  });
}

async function mustFindJob(at: ReadContext, id: string): Promise<PrintJobRow> {
  const job = await printingRepository.find(at, id);
  if (!job) throw new UserError('printing.jobUnknown');
  return job;
}

function pdfFile(name: string, pdf: Uint8Array): FileContent {
  return { name: `${name}.pdf`, mediaType: 'application/pdf', base64: Buffer.from(pdf).toString('base64') };
}
