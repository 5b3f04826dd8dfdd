import { isReachable } from '../../../shared/domain/mail/check-message.ts';
import type { OutgoingMessage } from '../../../shared/domain/mail/message.ts';
import type { StatementFrame } from '../../../shared/domain/settlement/sheet-model.ts';
import type { SettlementTerms } from '../../../shared/domain/settlement/terms.ts';
import { type Issue, UserError } from '../../../shared/errors/errors.ts';
import { wallTime } from '../../../shared/lib/dates.ts';
import { formatFen } from '../../../shared/lib/money.ts';
import { wordsOf } from '../../../shared/sheets/words.tsx';
import type { KeptFile } from '../attachments/attachments.service.ts';
import type { StatementRow } from '../database/entities/settlement.ts';
import { translatorFor } from '../i18n/translate.ts';

export type Recipients = SettlementTerms['recipients'];

/** Those given, or where nobody is given those agreed upon; untouched lines go. */
export function recipientsOf(given: Recipients, { terms }: Pick<StatementRow, 'terms'>): Recipients {
  const isTouched = ({ name, address }: Recipients[number]) => name.trim() !== '' || address.trim() !== '';
  const to = given.some(isTouched) ? given : terms.recipients;
  const issues = to.flatMap((one, index): Issue[] => {
    if (!isTouched(one) || isReachable('email', one.address)) return [];
    return [{ path: `recipients.${index}.address`, code: 'settlement.addressWrong' }];
  });
  if (issues.length > 0) throw new UserError('settlement.addressWrong', {}, issues);
  const reached = to.filter(isTouched);
  if (reached.length > 0) return reached;
  throw new UserError('settlement.noRecipient', {}, [{ path: 'recipients', code: 'settlement.noRecipient' }]);
}

interface Given {
  readonly row: StatementRow;
  readonly frame: StatementFrame;
  readonly to: Recipients;
  readonly files: readonly KeptFile[];
  /** How often it was sent before. */
  readonly sentBefore: number;
  readonly confirmDueAt: number;
}

/** The e-mail with both files, in the language agreed with the customer (7.1.2). */
export function statementMail({ row, frame, to, files, sentBefore, confirmDueAt }: Given): OutgoingMessage {
  const { language } = row.terms;
  const t = translatorFor(language);
  const words = wordsOf(language, translatorFor, 'settlement:');
  const { number, revision, firstDay, lastDay, company, totals, closing, zone } = frame;
  const [customer = row.customerName] = words.pick(frame.customerZh, frame.customerEn);
  const [house = ''] = words.pick(company.nameZh, company.nameEn);
  const text = t('settlement:mail.text', {
    customer,
    number,
    revision,
    firstDay,
    lastDay,
    amount: formatFen(totals.amount),
    closing: formatFen(closing),
    confirmDay: wallTime(confirmDueAt, zone).day,
    company: house,
    phone: company.phone,
  });
  return {
    key: keyOf(row, sentBefore + 1),
    // What was sent before and has not left yet is not to arrive after it.
    ...(sentBefore > 0 ? { replaces: keyOf(row, sentBefore) } : {}),
    channel: 'email',
    to,
    subject: t('settlement:mail.subject', { number, firstDay, lastDay }),
    text: text.trimEnd(),
    language,
    attachments: files.map(({ name, mediaType, hash, size }) => ({ name, mediaType, fileHash: hash, size })),
    subjectKind: 'statement',
    subjectId: row.id,
    purpose: 'settlement.statement',
    clauses: ['7.1.2', '7.1.3'],
  };
}

function keyOf({ id }: Pick<StatementRow, 'id'>, time: number): string {
  return `statement:${id}:${time}`;
}
