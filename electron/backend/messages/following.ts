import type { Party } from '../../../shared/domain/messages/purposes.ts';
import { contactWays } from '../../../shared/domain/tasks/evidence.ts';
import type { ContactRow } from '../database/entities/messages.ts';
import type { Follower, NewEvent } from '../events/events.ts';
import type { Actor } from '../session.ts';
import type { MessagesDeps } from './messages.deps.ts';
import { contactsRepository } from './messages.repository.ts';

/** Whom trouble was told to, or who was asked, by the words of those areas. */
const partyOf: Readonly<Record<string, Party>> = {
  consignor: 'consignor',
  consignee: 'consignee',
  client: 'client',
  partner: 'partner',
  centre: 'colleague',
  driver: 'driver',
};

/** From them one learns why. */
const asked: ReadonlySet<Party> = new Set<Party>(['colleague', 'partner', 'driver']);

const followed = new Set(['exception.informed', 'order.driverCalled', 'order.promiseKept']);

/** Whoever was kept informed of trouble, had his promised word or was asked for it is one of the order's contacts (2.5.2). */
export function createMessagesFollower(deps: MessagesDeps): Follower {
  return {
    follows: (type) => followed.has(type),
    async follow(tx, actor, events) {
      for (const event of events) {
        const row = actor && contactOf(deps, actor, event);
        if (!row) continue;
        await contactsRepository.insert(tx, row);
        tx.changed('contact', row.orderId);
      }
      return [];
    },
  };
}

function contactOf({ ports, now }: MessagesDeps, actor: Actor, { subject, payload = {} }: NewEvent): ContactRow | null {
  const text = (name: string) => (typeof payload[name] === 'string' ? payload[name] : '');
  const at = payload['contactAt'];
  const way = contactWays.find((one) => one === payload['contactWay']);
  const party = partyOf[text('whom')] ?? 'other';
  if (typeof at !== 'number' || !way) return null;
  return {
    id: ports.ids.next(),
    orderId: subject.id,
    at,
    purpose: asked.has(party) ? 'order.causeAsked' : 'other',
    party,
    person: text('spokeTo') || text('person'),
    company: '',
    way,
    address: text('phone'),
    direction: 'out',
    reached: true,
    said: text('what'),
    taskId: null,
    byId: actor.userId,
    byName: actor.displayName,
    loggedAt: now(),
  };
}
