import type { FileContent } from '../../../shared/contract/base.ts';
import type { TrainingRecordModel } from '../../../shared/domain/training/sheet-model.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { Language, SheetLanguage } from '../../../shared/i18n/languages.ts';
import { renderTrainingRecord } from '../../../shared/sheets/render-training-record.tsx';
import { translatorFor } from '../i18n/translate.ts';
import type { Actor } from '../session.ts';
import { hold } from './access.ts';
import { rowsOf, type TrainingViewName } from './queries.ts';
import { planExcel, plansExcel } from './training-excel.ts';
import type { TrainingDeps } from './training.deps.ts';
import { trainingRepository } from './training.repository.ts';

/** The training record on paper and as a spreadsheet, and the list of plans as one. */
export function createTrainingFiles(deps: TrainingDeps) {
  const { read } = deps.database;

  async function model(actor: Actor, id: string, language: SheetLanguage): Promise<TrainingRecordModel> {
    const { company } = await deps.company.status({ workstation: '' });
    if (!company) throw new UserError('company.notSetUp');
    const { plan, items } = await hold(read, deps, actor, id);
    const [account] = await trainingRepository.accounts(read, [plan.traineeId]);
    const exams = await deps.exams(read, [plan.traineeId]);
    const { zone, demo, nameZh, nameEn, addressZh, addressEn, phone } = company;
    return {
      ...plan,
      language,
      zone,
      demo,
      company: { nameZh, nameEn, addressZh, addressEn, phone },
      printedAt: deps.now(),
      traineeNameEn: account?.nameEn ?? '',
      items: items.map((item) => ({ ...item, ...item.writing, before: item.history.length })),
      exam: exams.get(plan.traineeId) ?? null,
    };
  }

  return {
    async pdf(actor: Actor, input: { readonly id: string; readonly language: SheetLanguage }): Promise<FileContent> {
      const record = await model(actor, input.id, input.language);
      const pdf = await deps.ports.pdf.render(renderTrainingRecord(record, translatorFor), 'A4');
      return {
        name: `${nameOf(record)}.pdf`,
        mediaType: 'application/pdf',
        base64: Buffer.from(pdf).toString('base64'),
      };
    },

    async excel(actor: Actor, { id, language }: { readonly id: string; readonly language: Language }) {
      const record = await model(actor, id, language);
      return planExcel(record, nameOf(record), translatorFor(language));
    },

    async listExcel(actor: Actor, input: { readonly view: TrainingViewName; readonly language: Language }) {
      const { plans } = await rowsOf(read, deps, actor, await deps.staff(read), input.view);
      const zone = await deps.company.zone();
      return plansExcel(plans, { language: input.language, zone, now: deps.now() }, translatorFor(input.language));
    },
  };
}

const nameOf = ({ traineeName, startDay }: TrainingRecordModel) => `${traineeName}-${startDay}`;
