import type { FileContent } from '../../../shared/contract/base.ts';
import type { SummarySheetModel } from '../../../shared/domain/summaries/sheet-model.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { SheetLanguage } from '../../../shared/i18n/languages.ts';
import { renderSummary } from '../../../shared/sheets/render-summary.tsx';
import { translatorFor } from '../i18n/translate.ts';
import type { Actor } from '../session.ts';
import { countWithLinks, readMonth } from './counting.ts';
import type { SummariesDeps } from './summaries.deps.ts';
import { summaryExcel } from './summary-excel.ts';
import { frozenOf, mustRead } from './views.ts';

interface Wanted {
  readonly id: string;
  readonly language: SheetLanguage;
}

/** The summary on paper and as a spreadsheet, with the figures that stand, or while it is written with those of now. */
export function createSummaryFiles(deps: SummariesDeps) {
  const { read } = deps.database;

  async function gather(actor: Actor, { id, language }: Wanted) {
    const { company } = await deps.company.status({ workstation: '' });
    if (!company) throw new UserError('company.notSetUp');
    const row = await mustRead(read, actor, id);
    const frozen = frozenOf(row);
    const month = await readMonth(read, deps, row.month, frozen ?? undefined);
    const { zone, demo, nameZh, nameEn, addressZh, addressEn, phone } = company;
    const counted = frozen ?? (await countWithLinks(read, deps, month, row));
    const model: SummarySheetModel = {
      ...row,
      language,
      zone,
      demo,
      company: { nameZh, nameEn, addressZh, addressEn, phone },
      printedAt: deps.now(),
      figures: counted.figures,
      people: counted.people,
      links: counted.links ?? [],
      countedAt: counted.at,
      frozen: frozen !== null,
    };
    const matters = month.matters.filter(({ personId }) => row.personId === null || personId === row.personId);
    const whose = row.personName || row.scope;
    return { model, matters, name: `${row.month}-${whose}-${row.revision}` };
  }

  return {
    async pdf(actor: Actor, wanted: Wanted): Promise<FileContent> {
      const { model, name } = await gather(actor, wanted);
      const pdf = await deps.ports.pdf.render(renderSummary(model, translatorFor), 'A4');
      return { name: `${name}.pdf`, mediaType: 'application/pdf', base64: Buffer.from(pdf).toString('base64') };
    },

    async excel(actor: Actor, wanted: Wanted): Promise<FileContent> {
      const { model, matters, name } = await gather(actor, wanted);
      return summaryExcel(model, matters, name, translatorFor(wanted.language === 'en' ? 'en' : 'zh-CN'));
    },
  };
}
