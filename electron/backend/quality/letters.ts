import type { FileContent } from '../../../shared/contract/base.ts';
import type { QualityCase } from '../../../shared/contract/quality-schemas.ts';
import { isReachable } from '../../../shared/domain/mail/check-message.ts';
import { languagesOf, reviewLetter } from '../../../shared/domain/quality/analysis.ts';
import type { CustomerLetterModel } from '../../../shared/domain/quality/letter-model.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import type { Language, SheetLanguage } from '../../../shared/i18n/languages.ts';
import { renderCustomerLetter } from '../../../shared/sheets/customer-letter.tsx';
import type { KeptFile } from '../attachments/attachments.service.ts';
import type { QualityAnalysisRow, QualityCaseRow } from '../database/entities/quality.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { Actor } from '../session.ts';
import { analysisRepository } from './analysis.repository.ts';
import { hold, tell, touch } from './in-hand.ts';
import type { QualityDeps } from './quality.deps.ts';
import { qualityFact } from './quality-facts.ts';
import { qualityRepository } from './quality.repository.ts';
import { caseOf } from './views.ts';

export interface Sending {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly address: string;
}

/** The letter to the customer after the deputy GM's approval: made from the template, sent by the outbox, filed (4.3.1.9). */
export function createLetters(deps: QualityDeps) {
  const { read, write } = deps.database;
  return {
    async pdf(input: { readonly id: string; readonly language: SheetLanguage | null }): Promise<FileContent> {
      const row = await mustFind(read, input.id);
      const analysis = await mustHave(read, input.id);
      const language = input.language ?? analysis.content.letterLanguage;
      const content = await render(deps, row, analysis, language);
      return { ...content, base64: Buffer.from(content.bytes).toString('base64') };
    },

    async contacts(id: string) {
      const { customerId } = await mustFind(read, id);
      if (customerId === null) return [];
      const { contacts } = await deps.customers.get(customerId);
      return contacts
        .filter(({ email }) => isReachable('email', email))
        .map(({ name, email }) => ({ name, address: email }));
    },

    async send(actor: Actor, input: Sending): Promise<QualityCase> {
      if (!isReachable('email', input.address)) {
        throw new UserError('quality.addressWrong', {}, [{ path: 'address', code: 'quality.addressWrong' }]);
      }
      const row = await mustFind(read, input.id);
      const analysis = await mustHave(read, input.id);
      await demandSendable(read, deps, actor, analysis, input.revision);
      // The paper is made before the unit of work, and sent as it is filed.
      const { name, mediaType, bytes } = await render(deps, row, analysis, analysis.content.letterLanguage);
      const file = { name, mediaType, ...(await deps.files.put(bytes)) };
      return write(async (tx) => {
        await send(tx, deps, actor, input, file);
        return caseOf(tx, deps, actor, input.id);
      });
    },
  };
}

async function send(
  tx: WriteContext,
  deps: QualityDeps,
  actor: Actor,
  { id, revision, name, address }: Sending,
  file: KeptFile,
): Promise<void> {
  const held = await hold(tx, deps, actor, { id, version: null });
  const { row } = held;
  const analysis = await mustHave(tx, id);
  await demandSendable(tx, deps, actor, analysis, revision);
  const key = `qualityLetter:${id}:${revision}:${address.toLowerCase()}`;
  const { letterLanguage } = analysis.content;
  const language: Language = letterLanguage === 'en' ? 'en' : 'zh-CN';
  const known = new Set((await qualityRepository.letters(tx, [id])).map(({ messageId }) => messageId));
  const messageId = await deps.mail.queue(tx, actor, {
    key,
    channel: 'email',
    to: [{ name, address }],
    ...coverOf(row, letterLanguage),
    language,
    attachments: [{ name: file.name, mediaType: file.mediaType, fileHash: file.hash, size: file.size }],
    subjectKind: 'qualityCase',
    subjectId: id,
    purpose: 'quality.customerLetter',
    clauses: ['4.3.1.9'],
  });
  if (known.has(messageId)) return;
  const paper = { subjectKind: 'qualityCase', subjectId: id, purpose: 'customerLetter', file } as const;
  const { id: attachmentId } = await deps.attachments.add(tx, actor, paper);
  const letter = { messageId, caseId: id, revision, language: letterLanguage, name, address, attachmentId };
  await qualityRepository.addLetter(tx, { ...letter, sentAt: deps.now(), byName: actor.displayName });
  touch(held);
  await tell(held, qualityFact(row, 'letterSent', { revision, address, attachmentId }, ['4.3.1.9']));
}

/** The covering lines, in the letter's language or both. */
function coverOf({ number }: QualityCaseRow, language: SheetLanguage) {
  const translators = languagesOf(language).map(translatorFor);
  const subject = translators.map((t) => t('quality:letter.subject', { number })).join(' / ');
  return { subject, text: translators.map((t) => t('quality:letter.cover', { number })).join('\n\n') };
}

/** Approved as it was read, whole, and naming nobody of the house: an account may be younger than the approval. */
async function demandSendable(
  at: ReadContext,
  deps: QualityDeps,
  actor: Actor,
  { state, revision, caseId, content }: QualityAnalysisRow,
  read: number,
): Promise<void> {
  if (revision !== read) throw new ConflictError('quality.changedMeanwhile', await caseOf(at, deps, actor, caseId));
  if (state !== 'approved') throw new UserError('quality.notApproved');
  const issues = reviewLetter(content, await qualityRepository.names(at));
  if (issues.length > 0) throw new UserError('quality.letterNotFit', {}, issues);
}

async function render(deps: QualityDeps, row: QualityCaseRow, analysis: QualityAnalysisRow, language: SheetLanguage) {
  const model = await modelOf(deps, row, analysis, language);
  const bytes = await deps.ports.pdf.render(renderCustomerLetter(model, translatorFor), 'A4');
  return { name: `${row.number}-R${analysis.revision}.pdf`, mediaType: 'application/pdf', bytes };
}

async function modelOf(
  deps: QualityDeps,
  row: QualityCaseRow,
  { content }: QualityAnalysisRow,
  language: SheetLanguage,
): Promise<CustomerLetterModel> {
  const { company } = await deps.company.status({ workstation: '' });
  if (!company) throw new UserError('company.notSetUp');
  const report = await deps.reports.find(deps.database.read, row.reportId);
  const customer = row.customerId === null ? null : await deps.customers.get(row.customerId);
  const { nameZh, nameEn, addressZh, addressEn, phone, zone, demo } = company;
  return {
    language,
    zone,
    demo,
    company: { nameZh, nameEn, addressZh, addressEn, phone },
    customerZh: customer?.nameZh ?? row.customerName,
    customerEn: customer?.nameEn ?? '',
    number: row.number,
    orderNumber: report?.orderNumber ?? '',
    kind: report?.kind ?? 'other',
    knownAt: report?.knownAt ?? row.openedAt,
    writtenAt: deps.now(),
    letter: content.letter,
  };
}

async function mustFind(at: ReadContext, id: string): Promise<QualityCaseRow> {
  const row = await qualityRepository.find(at, id);
  if (!row) throw new UserError('quality.unknown');
  return row;
}

async function mustHave(at: ReadContext, id: string): Promise<QualityAnalysisRow> {
  const analysis = (await analysisRepository.current(at, [id])).get(id);
  if (!analysis) throw new UserError('quality.noAnalysis');
  return analysis;
}
