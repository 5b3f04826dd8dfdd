import { isReachable } from '../../../shared/domain/mail/check-message.ts';
import { composeLetterCover } from '../../../shared/domain/messages/compose.ts';
import { letterPurpose } from '../../../shared/domain/messages/purposes.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { Language, SheetLanguage } from '../../../shared/i18n/languages.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { Actor } from '../session.ts';
import { inHand } from './in-hand.ts';
import type { createLetters } from './letters.ts';
import { mailedLettersRepository } from './mailed-letters.repository.ts';
import type { TrackingDeps } from './tracking.deps.ts';
import { wayClause } from './tracking-facts.ts';

interface MailedLetter {
  readonly id: string;
  /** The revision that the person saw. */
  readonly revision: number;
  readonly token: string;
  readonly name: string;
  readonly address: string;
  readonly language: Language;
  readonly sheetLanguage: SheetLanguage;
  readonly subject: string;
  readonly text: string;
}

type LetterFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly fileHash: string;
  readonly size: number;
};

/** The consignment letter as an e-mail to the network company: it counts as sent when a server took it (2.4.1, 2.4.2). */
export function createLetterMail(deps: TrackingDeps, { letter }: Pick<ReturnType<typeof createLetters>, 'letter'>) {
  return {
    /** The covering text in the recipient's language. */
    async letterCover({ id, language }: { readonly id: string; readonly language: Language }) {
      const order = await deps.orders.find(deps.database.read, id);
      const { company } = await deps.company.status({ workstation: '' });
      const head = {
        company: (language === 'en' && company?.nameEn) || (company?.nameZh ?? ''),
        phone: company?.phone ?? '',
      };
      const { number, revision, specialDemands: demands } = order;
      return { revision, ...composeLetterCover({ number, revision, demands }, head, translatorFor(language)) };
    },

    async mailLetter(actor: Actor, input: MailedLetter): Promise<{ id: string }> {
      const { id, sheetLanguage: language, address } = input;
      if (!isReachable('email', address)) {
        throw new UserError('messages.notSent', {}, [{ path: 'address', code: 'messages.emailWrong' }]);
      }
      // The very sheet that is looked at and printed, made before the unit of work.
      const { name, mediaType, base64 } = await letter(actor, { id, language });
      const { hash: fileHash, size } = await deps.files.put(Buffer.from(base64, 'base64'));
      return deps.database.write(async (tx) => ({
        id: await queue(tx, deps, actor, input, { name, mediaType, fileHash, size }),
      }));
    },
  };
}

async function queue(
  tx: WriteContext,
  deps: TrackingDeps,
  actor: Actor,
  input: MailedLetter,
  file: LetterFile,
): Promise<string> {
  const { order, shipment } = await inHand(tx, deps, input.id, null);
  if (shipment.partnerName === '') throw new UserError('tracking.partnerMissing');
  if (order.revision !== input.revision) throw new UserError('tracking.letterRevised', { revision: order.revision });
  const key = `${letterPurpose}:${order.id}:${input.token}`;
  const last = await mailedLettersRepository.last(tx, order.id);
  const messageId = await deps.mail.queue(tx, actor, {
    key,
    channel: 'email',
    to: [{ name: input.name, address: input.address }],
    subject: input.subject,
    text: input.text,
    language: input.language,
    attachments: [file],
    subjectKind: 'order',
    subjectId: order.id,
    purpose: letterPurpose,
    clauses: [wayClause(order, shipment.serviceClass, await deps.company.zone())],
    // A letter of an older revision that has not left yet is not wanted any more.
    ...(last && last.revision < order.revision ? { replaces: last.mailKey } : {}),
  });
  await mailedLettersRepository.add(tx, {
    messageId,
    orderId: order.id,
    revision: order.revision,
    partnerName: shipment.partnerName,
    mailKey: key,
    queuedAt: deps.now(),
  });
  return messageId;
}
