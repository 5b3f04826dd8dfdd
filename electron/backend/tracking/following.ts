import { letterPurpose } from '../../../shared/domain/messages/purposes.ts';
import { promisedAt } from '../../../shared/domain/tracking/punctuality.ts';
import { stepsToldBy } from '../../../shared/domain/tracking/checklists.ts';
import type { ShipmentRow } from '../database/entities/tracking.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Follower, NewEvent } from '../events/events.ts';
import { mailedLettersRepository } from './mailed-letters.repository.ts';
import { closeByFacts, openByFacts } from './steps.ts';
import type { TrackingDeps } from './tracking.deps.ts';
import { trackingFact, wayClause } from './tracking-facts.ts';
import { trackingRepository } from './tracking.repository.ts';

const followed: ReadonlySet<string> = new Set(['message.accepted', 'contact.logged', 'order.revised']);
const letterSteps = ['letterSent', 'demandsOnLetter'] as const;

/** What was said to people closes links of the checklist, in the unit of work of the fact that says so. */
export function createTrackingFollower(deps: TrackingDeps): Follower {
  return {
    follows: (type) => followed.has(type),
    async follow(tx, _actor, events) {
      const told: NewEvent[] = [];
      for (const event of events) {
        const payload = event.payload ?? {};
        if (event.type === 'order.revised') told.push(...(await letterOutdated(tx, deps, event.subject.id)));
        else if (payload['purpose'] === letterPurpose) told.push(...(await letterAccepted(tx, deps, event)));
        else await closeByFacts(tx, event.subject.id, stepsToldBy(payload), deps.now());
      }
      return told;
    },
  };
}

/** A server took the letter: from now on it is sent. One of an older revision never stands for a newer one. */
async function letterAccepted(tx: WriteContext, deps: TrackingDeps, event: NewEvent): Promise<readonly NewEvent[]> {
  const message = event.payload?.['message'];
  const mailed = typeof message === 'string' ? await mailedLettersRepository.find(tx, message) : null;
  const shipment = mailed && (await trackingRepository.hold(tx, mailed.orderId));
  if (!mailed || !shipment || mailed.revision < (shipment.letterRevision ?? 0)) return [];
  const order = await deps.orders.find(tx, mailed.orderId);
  const at = deps.now();
  await patch(tx, deps, shipment, { letterSentAt: at, letterRevision: mailed.revision });
  if (mailed.revision === order.revision) await closeByFacts(tx, order.id, letterSteps, at);
  return [
    trackingFact('letter.sent', order, shipment, {
      clauses: [wayClause(order, shipment.serviceClass, await deps.company.zone())],
      promisedAt: promisedAt({ ...order, expectedAt: shipment.expectedAt }),
      partner: mailed.partnerName,
      way: 'email',
      demands: order.specialDemands,
      revision: mailed.revision,
    }),
  ];
}

/** The order is another than the letter says: it has to go out again. */
async function letterOutdated(tx: WriteContext, deps: TrackingDeps, orderId: string): Promise<readonly NewEvent[]> {
  const shipment = await trackingRepository.find(tx, orderId);
  if (!shipment || shipment.letterSentAt === null) return [];
  const order = await deps.orders.find(tx, orderId);
  await openByFacts(tx, orderId, letterSteps);
  tx.changed('tracking', orderId);
  return [
    trackingFact('letter.outdated', order, shipment, {
      clauses: [wayClause(order, shipment.serviceClass, await deps.company.zone())],
      promisedAt: promisedAt({ ...order, expectedAt: shipment.expectedAt }),
      partner: shipment.partnerName,
      sentRevision: shipment.letterRevision,
      newRevision: order.revision,
    }),
  ];
}

async function patch(
  tx: WriteContext,
  deps: TrackingDeps,
  { orderId, version }: ShipmentRow,
  change: Partial<ShipmentRow>,
): Promise<void> {
  const current = () => trackingRepository.find(tx, orderId);
  await trackingRepository.update(tx, orderId, version, { ...change, updatedAt: deps.now() }, current);
  tx.changed('tracking', orderId);
}
