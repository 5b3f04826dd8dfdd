import type { Shipment } from '../../../shared/contract/tracking.ts';
import type { LetterModel } from '../../../shared/domain/tracking/letter-model.ts';
import { promisedAt } from '../../../shared/domain/tracking/punctuality.ts';
import type { LetterWay } from '../../../shared/domain/tracking/values.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { SheetLanguage } from '../../../shared/i18n/languages.ts';
import { renderLetter } from '../../../shared/sheets/consignment-letter.tsx';
import { translatorFor } from '../i18n/translate.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { inHand, mustFind, save } from './in-hand.ts';
import { partnersRepository } from './partners.repository.ts';
import { closeByFacts } from './steps.ts';
import type { TrackingDeps } from './tracking.deps.ts';
import { trackingFact, wayClause } from './tracking-facts.ts';
import { trackingRepository } from './tracking.repository.ts';

interface LetterSent {
  readonly id: string;
  readonly version: number;
  readonly way: LetterWay;
}

/** The consignment letter to the network company, with the client's demands word for word (2.4.1, 2.4.2). */
export function createLetters(deps: TrackingDeps) {
  return {
    async letter(actor: Actor, { id, language }: { readonly id: string; readonly language: SheetLanguage }) {
      const model = await modelOf(deps, actor, id, language);
      const pdf = await deps.ports.pdf.render(renderLetter(model, translatorFor), 'A4');
      const base64 = Buffer.from(pdf).toString('base64');
      return { name: `${model.number}-letter.pdf`, mediaType: 'application/pdf', base64 };
    },

    /** It went out: the links that ask for it are closed by that. */
    letterSent: (actor: Actor, input: LetterSent): Promise<Shipment> =>
      deps.database.write((tx) => letterSent(tx, deps, actor, input)),
  };
}

async function letterSent(tx: WriteContext, deps: TrackingDeps, actor: Actor, input: LetterSent): Promise<Shipment> {
  const { order, shipment } = await inHand(tx, deps, input.id, input.version);
  if (shipment.serviceClass === null) throw new UserError('tracking.cityHasNoLetter');
  if (shipment.partnerName === '') throw new UserError('tracking.partnerMissing');
  const at = deps.now();
  await save(tx, deps, order, { ...shipment, letterSentAt: at, letterRevision: order.revision });
  await closeByFacts(tx, order.id, ['letterSent', 'demandsOnLetter'], at);
  await deps.events.append(tx, actor, [
    trackingFact('letter.sent', order, shipment, {
      clauses: [wayClause(order, shipment.serviceClass, await deps.company.zone())],
      promisedAt: promisedAt({ ...order, expectedAt: shipment.expectedAt }),
      partner: shipment.partnerName,
      way: input.way,
      demands: order.specialDemands,
      revision: order.revision,
    }),
  ]);
  return mustFind(tx, deps, order.id);
}

async function modelOf(deps: TrackingDeps, actor: Actor, id: string, language: SheetLanguage): Promise<LetterModel> {
  const at = deps.database.read;
  const { company } = await deps.company.status({ workstation: '' });
  const shipment = await trackingRepository.find(at, id);
  if (!company || !shipment) throw new UserError('tracking.notOpened');
  if (shipment.serviceClass === null) throw new UserError('tracking.cityHasNoLetter');
  const order = await deps.orders.content(id);
  const partner = await partnersRepository.named(at, shipment.partnerName);
  const [contact] = partner?.contacts ?? [];
  const { zone, demo, nameZh, nameEn, addressZh, addressEn, phone } = company;
  return {
    language,
    zone,
    demo,
    company: { nameZh, nameEn, addressZh, addressEn, phone },
    printedAt: deps.now(),
    printedBy: actor.displayName,
    partner: {
      name: shipment.partnerName,
      contact: contact?.name ?? '',
      phone: contact?.phone ?? '',
      no: shipment.partnerNo,
    },
    number: order.number,
    revision: order.revision,
    jobType: order.jobType,
    mode: order.mode,
    deliveryFromAt: order.deliveryFromAt,
    deliveryToAt: order.deliveryToAt,
    podKind: order.podKind,
    podCopies: order.podCopies,
    points: order.points,
    goods: order.goodsLines,
    specialDemands: order.specialDemands,
    importantNotes: order.importantNotes,
    signOffNotes: order.signOffNotes,
  };
}
