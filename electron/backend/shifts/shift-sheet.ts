import type { FileContent } from '../../../shared/contract/base.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { SheetLanguage } from '../../../shared/i18n/languages.ts';
import { wallTime } from '../../../shared/lib/dates.ts';
import { renderShift } from '../../../shared/sheets/render-shift.tsx';
import { translatorFor } from '../i18n/translate.ts';
import type { Actor } from '../session.ts';
import type { ShiftsDeps } from './shifts.deps.ts';
import { shiftView } from './views.ts';

/** The list on paper. */
export function createShiftSheet(deps: ShiftsDeps) {
  return {
    async pdf(
      { userId }: Actor,
      { id, language }: { readonly id: string; readonly language: SheetLanguage },
    ): Promise<FileContent> {
      const { company } = await deps.company.status({ workstation: '' });
      if (!company) throw new UserError('company.notSetUp');
      const shift = await shiftView(deps.database.read, deps, userId, id);
      const { zone, demo, nameZh, nameEn, addressZh, addressEn, phone } = company;
      const head = { nameZh, nameEn, addressZh, addressEn, phone };
      const sheet = { ...shift, language, zone, demo, company: head, printedAt: deps.now() };
      const pdf = await deps.ports.pdf.render(renderShift(sheet, translatorFor), 'A4');
      const { day } = wallTime(shift.handedOverAt ?? shift.createdAt, zone);
      const base64 = Buffer.from(pdf).toString('base64');
      return { name: `${day}-${shift.giverName}.pdf`, mediaType: 'application/pdf', base64 };
    },
  };
}
