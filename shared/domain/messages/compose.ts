import type { Translate } from '../../i18n/languages.ts';
import { formatInstant } from '../../lib/dates.ts';
import type { MessageFacts } from './facts.ts';
import type { ToldPurpose } from './purposes.ts';

/** Who writes. */
export interface Sender {
  readonly company: string;
  readonly phone: string;
  readonly zone: string;
}

/** A message before a person has looked over it. */
export interface Draft {
  readonly subject: string;
  /** The e-mail. */
  readonly text: string;
  /** The same in a few sentences: an SMS, or what is read out on the phone. */
  readonly short: string;
}

/** Fills the template of a purpose; `t` is of the recipient's language, and the fact to be told is there. */
export function composeMessage(
  purpose: ToldPurpose,
  facts: MessageFacts,
  { company, phone, zone }: Sender,
  t: Translate,
): Draft {
  const name = purpose.slice('order.'.length);
  const sentences = sentencesOf(purpose, facts, zone, t);
  const lines = [
    t('messages:line.number', { number: facts.number }),
    facts.customerOrderNo && t('messages:line.customerOrderNo', { number: facts.customerOrderNo }),
    t('messages:line.goods', { goods: facts.goods, pieces: facts.pieces }),
    t('messages:line.consignee', { consignee: facts.consignee, destination: facts.destination }),
  ].filter(Boolean);
  const closing = t('messages:closing', { company, phone });
  return {
    subject: t(`messages:subject.${name}`, { number: facts.number }),
    text: [t('messages:greeting'), sentences.join('\n'), lines.join('\n'), closing].join('\n\n'),
    short: [...sentences, t('messages:shortClosing', { company, phone })].reduce((one, next) =>
      t('messages:together', { one, next }),
    ),
  };
}

/** The cover of a consignment letter, with the client's demands word for word (2.4.1, 2.4.2). */
export function composeLetterCover(
  letter: { readonly number: string; readonly revision: number; readonly demands: string },
  { company, phone }: Pick<Sender, 'company' | 'phone'>,
  t: Translate,
): Omit<Draft, 'short'> {
  const { number, revision, demands } = letter;
  const parts = [
    t('messages:letter.greeting'),
    t(revision > 1 ? 'messages:letter.revised' : 'messages:letter.text', { number, revision }),
    demands && `${t('messages:letter.demands')}\n${demands}`,
    t('messages:closing', { company, phone }),
  ];
  return { subject: t('messages:letter.subject', { number, revision }), text: parts.filter(Boolean).join('\n\n') };
}

function sentencesOf(purpose: ToldPurpose, facts: MessageFacts, zone: string, t: Translate): readonly string[] {
  const { number, destination, vehicle, lateReason } = facts;
  const at = (time: number | null) => (time === null ? '' : formatInstant(time, zone));
  const say = (key: string, params: Readonly<Record<string, string | number>> = {}) =>
    t(`messages:sentence.${key}`, { number, destination, ...params });
  const expected = at(facts.expectedAt);
  switch (purpose) {
    case 'order.confirmedTold':
      return [say(facts.promisedAt === null ? 'confirmed' : 'confirmedFor', { promised: at(facts.promisedAt) })];
    case 'order.arrivalTold':
      return [say('arrival', { expected }), ...(vehicle ? [say('vehicle', { ...vehicle })] : [])];
    case 'order.departedTold':
      return [say(expected ? 'departedFor' : 'departed', { departed: at(facts.departedAt), expected })];
    case 'order.arrivedTold':
      return [say('arrived', { arrived: at(facts.arrivedAt) })];
    case 'order.signedTold':
      return [signature(facts, at(facts.signedAt), say)];
    case 'order.lateTold':
      return [
        say('late', { promised: at(facts.promisedAt), expected }),
        ...(lateReason ? [say('lateReason', { reason: lateReason })] : []),
      ];
  }
}

function signature(
  { outcome, signee, signedPieces, pieces }: MessageFacts,
  signed: string,
  say: (key: string, params: Readonly<Record<string, string | number>>) => string,
): string {
  const params = { signed, signee, pieces: signedPieces ?? pieces, sent: pieces };
  return say(
    outcome === 'refused' || outcome === 'part' || outcome === 'remarks' ? `signed.${outcome}` : 'signed.clean',
    params,
  );
}
