import type { FileContent } from '../../../shared/contract/base.ts';
import type { Shipment, TrackingFilter } from '../../../shared/contract/tracking.ts';
import type { FeedbackLine, FeedbackModel } from '../../../shared/domain/tracking/feedback-model.ts';
import { punctualityOf } from '../../../shared/domain/tracking/punctuality.ts';
import { feedbackFormCode } from '../../../shared/domain/tracking/values.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { SheetLanguage } from '../../../shared/i18n/languages.ts';
import { wallTime } from '../../../shared/lib/dates.ts';
import { renderFeedback } from '../../../shared/sheets/render-feedback.tsx';
import { translatorFor } from '../i18n/translate.ts';
import type { Actor } from '../session.ts';
import { feedbackExcel } from './feedback-excel.ts';
import type { TrackingDeps } from './tracking.deps.ts';
import { createTrackingQueries } from './tracking.queries.ts';

const pageSize = 200;
/** Lines on paper: some forty pages. */
const printedMost = 1_000;

/** KF-03 on paper and as a spreadsheet: exactly the filtered rows, the oldest first (2.6.1). */
export function createFeedbackFiles(deps: TrackingDeps) {
  return {
    async excel(actor: Actor, filter: TrackingFilter): Promise<FileContent> {
      const model = await modelOf(deps, actor, filter, actor.language, Number.POSITIVE_INFINITY);
      return feedbackExcel(model, nameOf(model), translatorFor(actor.language));
    },

    async pdf(actor: Actor, { language, ...filter }: TrackingFilter & { readonly language: SheetLanguage }) {
      const model = await modelOf(deps, actor, filter, language, printedMost);
      const pdf = await deps.ports.pdf.render(renderFeedback(model, translatorFor), 'A4');
      const base64 = Buffer.from(pdf).toString('base64');
      return { name: `${nameOf(model)}.pdf`, mediaType: 'application/pdf', base64 };
    },
  };
}

function nameOf({ printedAt, zone }: FeedbackModel): string {
  return `KF-03-${wallTime(printedAt, zone).day}`;
}

async function modelOf(
  deps: TrackingDeps,
  actor: Actor,
  filter: TrackingFilter,
  language: SheetLanguage,
  most: number,
): Promise<FeedbackModel> {
  const { company } = await deps.company.status({ workstation: '' });
  if (!company) throw new UserError('company.notSetUp');
  const { list } = createTrackingQueries(deps);
  const printedAt = deps.now();
  const lines: FeedbackLine[] = [];
  for (let cursor: string | null = null; ; ) {
    const { rows, next } = await list({ ...filter, cursor, limit: pageSize });
    const ids = rows.map(({ id }) => id);
    const trouble = await deps.trouble.ofOrders(deps.database.read, ids);
    lines.push(...rows.map((row) => ({ ...lineOf(row, printedAt), trouble: trouble.get(row.id) })));
    if (lines.length > most) throw new UserError('tracking.tooManyLines', { most });
    if (next === null) break;
    cursor = next;
  }
  const { zone, demo, nameZh, nameEn, addressZh, addressEn, phone } = company;
  return {
    language,
    zone,
    demo,
    company: { nameZh, nameEn, addressZh, addressEn, phone },
    formCode: feedbackFormCode,
    printedAt,
    printedBy: actor.displayName,
    customerName: filter.customerId === null ? '' : (lines[0]?.customerName ?? ''),
    from: filter.from,
    to: filter.to,
    classes: filter.classes,
    lines: lines.reverse(),
  };
}

function lineOf(row: Shipment, now: number): FeedbackLine {
  return { ...row, punctuality: punctualityOf(row, now) };
}
