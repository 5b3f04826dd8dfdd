import type { FileContent } from '../../../shared/contract/base.ts';
import type { Handover } from '../../../shared/contract/handovers.ts';
import type { HandoverSheetModel, SheetSignature } from '../../../shared/domain/handovers/sheet-model.ts';
import { formCodes, stagesOf } from '../../../shared/domain/handovers/steps.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { SheetLanguage } from '../../../shared/i18n/languages.ts';
import { renderHandover } from '../../../shared/sheets/render-handover.tsx';
import { translatorFor } from '../i18n/translate.ts';
import type { Actor } from '../session.ts';
import type { HandoversDeps } from './handovers.deps.ts';
import { handoverExcel } from './handover-excel.ts';
import { formOf } from './views.ts';

/** SC-04 and SC-05 on paper and as a spreadsheet (1.4). */
export function createHandoverFiles(deps: HandoversDeps) {
  return {
    async pdf(actor: Actor, { id, language }: { readonly id: string; readonly language: SheetLanguage }) {
      const model = await modelOf(deps, actor, id, language);
      const pdf = await deps.ports.pdf.render(renderHandover(model, translatorFor), 'A4');
      const base64 = Buffer.from(pdf).toString('base64');
      return { name: `${nameOf(model)}.pdf`, mediaType: 'application/pdf', base64 };
    },

    /** In the language of whoever asks. */
    async excel(actor: Actor, id: string): Promise<FileContent> {
      const model = await modelOf(deps, actor, id, actor.language);
      return handoverExcel(model, nameOf(model), translatorFor(actor.language));
    },
  };
}

function nameOf({ number, revision }: HandoverSheetModel): string {
  return revision > 1 ? `${number}-R${revision}` : number;
}

async function modelOf(
  deps: HandoversDeps,
  actor: Actor,
  id: string,
  language: SheetLanguage,
): Promise<HandoverSheetModel> {
  const at = deps.database.read;
  const { company: known } = await deps.company.status({ workstation: '' });
  if (!known) throw new UserError('company.notSetUp');
  const form = await formOf(at, deps, actor.userId, id);
  const papers = await deps.attachments.of(at, id);
  const { zone, demo, nameZh, nameEn, addressZh, addressEn, phone } = known;
  const { kind, number, revision, state, customerCode, customerName, authorName, content } = form;
  return {
    language,
    zone,
    demo,
    printedAt: deps.now(),
    company: {
      nameZh,
      nameEn,
      addressZh,
      addressEn,
      phone,
    },
    kind,
    number,
    revision,
    state,
    customerCode,
    customerName,
    authorName,
    content,
    formCode: formCodes[kind],
    submittedAt: form.submittedAt,
    effectiveAt: form.effectiveAt,
    papers: papers.map(({ purpose, name }) => ({
      purpose,
      name,
    })),
    signatures: signaturesOf(form),
  };
}

/** One line for each signature that the form needs, given or not. */
function signaturesOf({ content, signatures }: Handover): readonly SheetSignature[] {
  const empty = { decision: null, byName: '', forName: null, reason: '', at: null };
  return stagesOf(content.departments)
    .flat()
    .map((step) => signatures.find((one) => one.step === step) ?? { ...empty, step });
}
