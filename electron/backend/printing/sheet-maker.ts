import {
  type PrintedOrder,
  type PrintModel,
  type SheetFrame,
  testPageModel,
  workOrderModel,
} from '../../../shared/domain/printing/print-model.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import { renderSheet } from '../../../shared/sheets/render-sheet.tsx';
import type { CompanyService } from '../company/company.service.ts';
import type { CentrePrinterRow } from '../database/entities/company.ts';
import type { PrintJobRow } from '../database/entities/printing.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { FileStore, PdfRenderer } from '../ports.ts';
import { type OrderSource, printedOrder } from './order-source.ts';

export interface MadeSheet {
  readonly html: string;
  readonly pdf: Uint8Array;
  readonly hash: string;
}

/** The order has changed since this sheet was queued: a newer one is on its way. */
export class SheetOutdated extends Error {
  override readonly name = 'SheetOutdated';
}

export type PrinterSetting = Pick<CentrePrinterRow, 'centre' | 'driver' | 'target' | 'paper' | 'copies' | 'language'>;

interface SheetMakerDeps {
  readonly pdf: PdfRenderer;
  readonly files: FileStore;
  readonly company: Pick<CompanyService, 'status' | 'centres'>;
  readonly orders: OrderSource;
  readonly now: () => number;
}

export type SheetMaker = ReturnType<typeof createSheetMaker>;

/** Makes the one PDF of a sheet and keeps it by its hash: previewed, printed and printed again is that one. */
export function createSheetMaker({ pdf, files, company, orders, now }: SheetMakerDeps) {
  async function frame(setting: Pick<PrinterSetting, 'centre' | 'paper' | 'language'>): Promise<SheetFrame> {
    const { company: known } = await company.status({ workstation: '' });
    const centre = (await company.centres()).find(({ kind }) => kind === setting.centre);
    if (!known || !centre) throw new UserError('printing.setupMissing');
    const { zone, demo, nameZh, nameEn, addressZh, addressEn, phone } = known;
    return {
      language: setting.language,
      paper: setting.paper,
      zone,
      demo,
      company: { nameZh, nameEn, addressZh, addressEn, phone },
      centre: { kind: centre.kind, nameZh: centre.nameZh, nameEn: centre.nameEn },
      printedAt: now(),
    };
  }

  async function modelOf(job: PrintJobRow, setting: PrinterSetting): Promise<PrintModel> {
    const head = await frame(setting);
    const { kind } = job;
    if (kind === 'testPage' || job.orderId === null) {
      return testPageModel({ ...head, ...setting, centre: head.centre, code: job.number });
    }
    const order = await printedOrder(orders, job.orderId);
    if (isOutdated(job, order)) throw new SheetOutdated();
    return workOrderModel({ ...head, kind, copyNo: job.copyNo, order });
  }

  return {
    /** The sheet of a job; one that was made before for the same paper and language is taken from the files. */
    async make(job: PrintJobRow, setting: PrinterSetting): Promise<MadeSheet> {
      const html = renderSheet(await modelOf(job, setting), translatorFor);
      const same = job.paper === setting.paper && job.language === setting.language;
      const kept = job.pdfHash && same ? await files.get(job.pdfHash) : null;
      if (kept && job.pdfHash) return { html, pdf: kept, hash: job.pdfHash };
      const made = await pdf.render(html, setting.paper);
      const { hash } = await files.put(made);
      return { html, pdf: made, hash };
    },

    /** A sheet that nobody works by: stored nowhere. */
    async preview(order: PrintedOrder, setting: Pick<PrinterSetting, 'paper' | 'language'>): Promise<Uint8Array> {
      const head = await frame({ ...setting, centre: order.content.centre });
      const model = workOrderModel({ ...head, kind: order.revision > 1 ? 'revision' : 'workOrder', copyNo: 0, order });
      return pdf.render(renderSheet(model, translatorFor), setting.paper);
    },
  };
}

function isOutdated(job: PrintJobRow, order: PrintedOrder): boolean {
  if (order.revision !== job.revision) return true;
  return order.cancelReason !== null && (job.kind === 'workOrder' || job.kind === 'revision');
}
