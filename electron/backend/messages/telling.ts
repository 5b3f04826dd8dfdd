import type { MessageDraft } from '../../../shared/contract/messages.ts';
import { isReachable } from '../../../shared/domain/mail/check-message.ts';
import type { Channel } from '../../../shared/domain/mail/message.ts';
import { composeMessage } from '../../../shared/domain/messages/compose.ts';
import { type MessageFacts, missingFact } from '../../../shared/domain/messages/facts.ts';
import { partiesOf, type Party, type ToldPurpose } from '../../../shared/domain/messages/purposes.ts';
import { promisedAt } from '../../../shared/domain/tracking/punctuality.ts';
import { type Issue, UserError } from '../../../shared/errors/errors.ts';
import type { Language } from '../../../shared/i18n/languages.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { Actor } from '../session.ts';
import { clausesOf } from './clauses.ts';
import type { MessagesDeps } from './messages.deps.ts';

interface Asked {
  readonly orderId: string;
  readonly purpose: ToldPurpose;
  readonly language: Language;
}

interface Written extends Asked {
  readonly token: string;
  readonly party: Party;
  readonly channel: Channel;
  readonly name: string;
  readonly address: string;
  readonly subject: string;
  readonly text: string;
}

/** Messages to those who sent the goods and those who wait for them: composed from facts, sent by the outbox. */
export function createTelling(deps: MessagesDeps) {
  return {
    async compose({ orderId, purpose, language }: Asked): Promise<MessageDraft> {
      const { facts } = await factsOf(deps, deps.database.read, orderId);
      const missing = missingFact(purpose, facts);
      if (missing) return { missing, subject: '', text: '', short: '' };
      const zone = await deps.company.zone();
      return {
        missing,
        ...composeMessage(purpose, facts, { ...(await letterHead(deps, language)), zone }, translatorFor(language)),
      };
    },

    send: (actor: Actor, input: Written): Promise<{ id: string }> =>
      deps.database.write(async (tx) => ({ id: await send(tx, deps, actor, input) })),
  };
}

/** Name and number under what we write. */
export async function letterHead({ company }: Pick<MessagesDeps, 'company'>, language: Language) {
  const { company: own } = await company.status({ workstation: '' });
  return { company: (language === 'en' && own?.nameEn) || (own?.nameZh ?? ''), phone: own?.phone ?? '' };
}

async function send(tx: WriteContext, deps: MessagesDeps, actor: Actor, input: Written): Promise<string> {
  const { orderId, purpose, channel, name, address, language, subject, text, token } = input;
  const { facts, ...way } = await factsOf(deps, tx, orderId);
  const missing = missingFact(purpose, facts);
  const issues = [...(missing ? [{ path: 'purpose', code: missing }] : []), ...addressIssues(input)];
  if (issues.length > 0) throw new UserError(missing ?? 'messages.notSent', {}, issues);
  return deps.mail.queue(tx, actor, {
    key: `${purpose}:${orderId}:${token}`,
    channel,
    to: [{ name, address }],
    subject: channel === 'email' ? subject : '',
    text,
    language,
    attachments: [],
    subjectKind: 'order',
    subjectId: orderId,
    purpose,
    clauses: clausesOf(purpose, way),
  });
}

function addressIssues({ purpose, party, channel, address }: Written): readonly Issue[] {
  const wrong = channel === 'email' ? 'messages.emailWrong' : 'messages.mobileWrong';
  return [
    ...(partiesOf[purpose].includes(party) ? [] : [{ path: 'party', code: 'messages.partyWrong' }]),
    ...(isReachable(channel, address) ? [] : [{ path: 'address', code: wrong }]),
  ];
}

async function factsOf(deps: MessagesDeps, at: ReadContext, orderId: string) {
  const order = await deps.orders.find(at, orderId);
  const shipment = await deps.tracking.get(orderId, at);
  const carrier = await deps.vehicle(at, orderId);
  const facts: MessageFacts = {
    number: order.number,
    customerOrderNo: order.customerOrderNo,
    goods: order.goodsSummary,
    pieces: order.pieces,
    consignee: order.consignee,
    destination: order.destination,
    state: order.state,
    promisedAt: promisedAt({ ...order, expectedAt: null }),
    expectedAt: shipment?.expectedAt ?? carrier?.arrivalAt ?? null,
    departedAt: shipment?.departedAt ?? null,
    arrivedAt: shipment?.arrivedAt ?? null,
    signedAt: shipment?.signedAt ?? null,
    signee: shipment?.signee ?? '',
    signedPieces: shipment?.signedPieces ?? null,
    outcome: shipment?.outcome ?? null,
    lateReason: shipment?.lateReason ?? '',
    vehicle: carrier,
  };
  const serviceClass = shipment?.serviceClass ?? null;
  return { facts, serviceClass, way: deps.tracking.wayClause(order, serviceClass, await deps.company.zone()) };
}
