import { isReachable } from '../../../shared/domain/mail/check-message.ts';
import type { Address, OutgoingMessage } from '../../../shared/domain/mail/message.ts';
import { answerers, isForCustomer } from '../../../shared/domain/reports/values.ts';
import type { Language } from '../../../shared/i18n/languages.ts';
import type { KeptFile } from '../attachments/attachments.service.ts';
import type { WorkReportRow } from '../database/entities/work-reports.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { Actor } from '../session.ts';
import { madeExcel, madePdf, sheetOf } from './report-files.ts';
import type { ReportsDeps } from './reports.deps.ts';
import { reportsRepository } from './reports.repository.ts';

/** A report's files as they lie in the store, with what its mail says. */
export interface Paper {
  readonly files: readonly KeptFile[];
  readonly company: string;
  readonly phone: string;
  /** As he is addressed; empty within the house. */
  readonly customer: string;
}

/** Sheet and spreadsheet, made outside any unit of work. */
export async function paperOf(deps: ReportsDeps, row: WorkReportRow): Promise<Paper> {
  const model = await sheetOf(deps, row, row.language);
  const made = [await madePdf(deps, model), await madeExcel(model)];
  const files = await Promise.all(
    made.map(async ({ bytes, ...file }) => ({ ...file, ...(await deps.files.put(bytes)) })),
  );
  const { nameZh, nameEn, phone } = model.company;
  const english = row.language === 'en';
  const customer = model.customer ? (english && model.customer.nameEn) || model.customer.nameZh : '';
  return { files, company: english ? nameEn || nameZh : nameZh || nameEn, phone, customer };
}

/** Filed with its version. A report within the house goes at once to those whom it is for and who have an address. */
export async function fileAndSend(
  tx: WriteContext,
  deps: ReportsDeps,
  actor: Actor,
  row: WorkReportRow,
  paper: Paper,
): Promise<{ readonly attachmentIds: readonly string[]; readonly messageIds: readonly string[] }> {
  const attachmentIds = await file(tx, deps, actor, row, paper);
  if (isForCustomer(row.kind)) return { attachmentIds, messageIds: [] };
  const people = await reportsRepository.holders(tx, [answerers[row.kind][0]], deps.now());
  const messageIds: string[] = [];
  for (const { id, name, email, language } of people) {
    if (!isReachable('email', email)) continue;
    const to = [{ name, address: email }];
    const message = mailOf(row, paper, { to, language: language === 'en' ? 'en' : 'zh-CN', key: id });
    messageIds.push(await deps.mail.queue(tx, actor, message));
  }
  return { attachmentIds, messageIds };
}

async function file(
  tx: WriteContext,
  deps: ReportsDeps,
  actor: Actor,
  { id }: WorkReportRow,
  { files }: Paper,
): Promise<readonly string[]> {
  const filed: string[] = [];
  for (const one of files) {
    const paper = { subjectKind: 'workReport', subjectId: id, purpose: 'workReport', file: one } as const;
    filed.push((await deps.attachments.add(tx, actor, paper)).id);
  }
  return filed;
}

interface Letter {
  readonly to: readonly Address[];
  readonly language: Language;
  /** Tells it from other mails of the same version. */
  readonly key: string;
}

/** The mail with both files. */
export function mailOf(
  row: WorkReportRow,
  { files, company, phone, customer }: Paper,
  { to, language, key }: Letter,
): OutgoingMessage {
  const t = translatorFor(language);
  const { id, kind, period, personName, revision } = row;
  const whose = isForCustomer(kind) ? '' : personName || t('reports:department');
  const params = { kind: t(`reports:kind.${kind}`), period, whose, customer, revision, company, phone };
  const form = isForCustomer(kind) ? 'customer' : 'house';
  return {
    key: `workReport:${id}:${key}`,
    channel: 'email',
    to,
    subject: t(`reports:mail.${form}.subject`, params).trim(),
    text: t(`reports:mail.${form}.text`, params).trimEnd(),
    language,
    attachments: files.map(({ name, mediaType, hash, size }) => ({ name, mediaType, fileHash: hash, size })),
    subjectKind: 'workReport',
    subjectId: id,
    purpose: 'workReport.approved',
    clauses: ['8'],
  };
}
