import type { FileContent } from '../../../shared/contract/base.ts';
import type { WorkReportSheetModel } from '../../../shared/domain/reports/sheet-model.ts';
import { isForCustomer } from '../../../shared/domain/reports/values.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { SheetLanguage } from '../../../shared/i18n/languages.ts';
import { renderWorkReport } from '../../../shared/sheets/render-work-report.tsx';
import type { WorkReportRow } from '../database/entities/work-reports.ts';
import { excelType } from '../files/book-file.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { Actor } from '../session.ts';
import { workReportExcel } from './report-excel.ts';
import type { ReportsDeps } from './reports.deps.ts';
import { casesOf, mustRead, standing } from './views.ts';

interface Wanted {
  readonly id: string;
  readonly language: SheetLanguage;
}

interface MadeFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The report on paper and as a spreadsheet, with the figures that stand, or while it is written with those of now. */
export function createReportFiles(deps: ReportsDeps) {
  const modelFor = async (actor: Actor, { id, language }: Wanted) =>
    sheetOf(deps, await mustRead(deps.database.read, actor, id), language);
  return {
    pdf: async (actor: Actor, wanted: Wanted): Promise<FileContent> =>
      contentOf(await madePdf(deps, await modelFor(actor, wanted))),

    excel: async (actor: Actor, wanted: Wanted): Promise<FileContent> =>
      contentOf(await madeExcel(await modelFor(actor, wanted))),
  };
}

/** What stands on paper; a customer's holds only what he is told. */
export async function sheetOf(
  deps: ReportsDeps,
  row: WorkReportRow,
  language: SheetLanguage,
): Promise<WorkReportSheetModel> {
  const { read } = deps.database;
  const { company } = await deps.company.status({ workstation: '' });
  if (!company) throw new UserError('company.notSetUp');
  const { zone, demo, nameZh, nameEn, addressZh, addressEn, phone } = company;
  const { counted, items } = await standing(read, deps, row);
  const customer = row.customerId === null ? null : await deps.customers.get(row.customerId);
  return {
    ...row,
    language,
    zone,
    demo,
    company: { nameZh, nameEn, addressZh, addressEn, phone },
    customer: customer && { nameZh: customer.nameZh || row.customerName, nameEn: customer.nameEn },
    printedAt: deps.now(),
    counted,
    items: isForCustomer(row.kind) ? casesOf(row.kind, items) : items,
    frozen: row.state === 'submitted' || row.state === 'approved',
  };
}

export async function madePdf(deps: ReportsDeps, model: WorkReportSheetModel): Promise<MadeFile> {
  const bytes = await deps.ports.pdf.render(renderWorkReport(model, translatorFor), 'A4');
  return { name: `${nameOf(model)}.pdf`, mediaType: 'application/pdf', bytes };
}

export async function madeExcel(model: WorkReportSheetModel): Promise<MadeFile> {
  return { name: `${nameOf(model)}.xlsx`, mediaType: excelType, bytes: await workReportExcel(model, translatorFor) };
}

function nameOf({ kind, period, personName, customer, language, revision }: WorkReportSheetModel): string {
  const t = translatorFor(language === 'en' ? 'en' : 'zh-CN');
  const whose = customer
    ? (language === 'en' && customer.nameEn) || customer.nameZh
    : personName || t('reports:department');
  return [t(`reports:kind.${kind}`), period, whose, `V${revision}`].join('-').replaceAll(/[\\/:*?"<>|]/g, '_');
}

function contentOf({ name, mediaType, bytes }: MadeFile): FileContent {
  return { name, mediaType, base64: Buffer.from(bytes).toString('base64') };
}
