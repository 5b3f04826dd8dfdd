import type { FileContent } from '../../../shared/contract/base.ts';
import type { KpiAsked } from '../../../shared/contract/kpi.ts';
import type { KpiFigure, KpiPart } from '../../../shared/domain/kpi/figures.ts';
import type { KpiSheetModel } from '../../../shared/domain/kpi/sheet-model.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { SheetLanguage } from '../../../shared/i18n/languages.ts';
import { renderKpi } from '../../../shared/sheets/render-kpi.tsx';
import { translatorFor } from '../i18n/translate.ts';
import type { Actor } from '../session.ts';
import type { KpiDeps } from './kpi.deps.ts';
import { kpiExcel } from './kpi-excel.ts';
import { readList } from './lists.ts';
import { readSheet } from './sheet.ts';

/** Rows that a spreadsheet takes; it says so where there are more. */
const mostRows = 50_000;

interface Exported extends KpiAsked {
  readonly list: { readonly figure: KpiFigure; readonly part: KpiPart } | null;
}

/** The figures on paper and as a spreadsheet. */
export function createKpiFiles(deps: KpiDeps) {
  const { read } = deps.database;

  async function modelOf(given: KpiAsked, language: SheetLanguage): Promise<KpiSheetModel> {
    const { company } = await deps.company.status({ workstation: '' });
    if (!company) throw new UserError('company.notSetUp');
    const { figures, at, corrected, version } = await readSheet(read, deps, given);
    const { zone, demo, nameZh, nameEn } = company;
    const { from, to, known, customerId } = given;
    const customer = customerId === null ? null : await deps.customers.get(customerId);
    const counted = { countedAt: at, corrected, version, figures };
    return { language, zone, demo, company: { nameZh, nameEn }, customer, from, to, known, ...counted };
  }

  return {
    async pdf({ language, ...given }: KpiAsked & { readonly language: SheetLanguage }): Promise<FileContent> {
      const model = await modelOf(given, language);
      const pdf = await deps.ports.pdf.render(renderKpi(model, translatorFor), 'A4');
      const name = `${fileName(model)}.pdf`;
      return { name, mediaType: 'application/pdf', base64: Buffer.from(pdf).toString('base64') };
    },

    async excel(actor: Actor, { list, ...given }: Exported): Promise<FileContent> {
      const model = await modelOf(given, actor.language);
      const listed = list && { ...given, ...list, order: 'at' as const, descending: false };
      const rows = listed && (await readList(read, deps, listed, { from: 0, take: mostRows }));
      const behind = list && rows && { ...list, ...rows };
      return kpiExcel(model, behind, fileName(model), translatorFor(actor.language));
    },
  };
}

function fileName({ from, to, customer }: KpiSheetModel): string {
  const months = from === to ? from : `${from}_${to}`;
  return ['KPI', months, ...(customer ? [customer.nameZh.replaceAll(/[\\/:*?"<>|]/g, '_')] : [])].join('-');
}
