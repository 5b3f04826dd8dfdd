import { planDayOf } from '../../../shared/domain/dispatch/planning.ts';
import type { Actor } from '../session.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Follower, NewEvent } from '../events/events.ts';
import type { DispatchDeps } from './dispatch.deps.ts';
import { takenOff } from './placing.ts';
import { tripsRepository } from './trips.repository.ts';

const followed: ReadonlySet<string> = new Set(['order.cancelled', 'order.revised']);

/** A cancelled order leaves the plan, and one that is agreed for another day leaves its trip (2.3.1). */
export function createDispatchFollower(deps: DispatchDeps): Follower {
  return {
    follows: (type) => followed.has(type),

    async follow(tx, actor, events) {
      const told: NewEvent[] = [];
      for (const event of events) told.push(...(await follow(tx, deps, actor, event)));
      return told;
    },
  };
}

async function follow(tx: WriteContext, deps: DispatchDeps, _actor: Actor | null, { type, subject }: NewEvent) {
  await tripsRepository.hold(tx, subject.id);
  const stop = await tripsRepository.stop(tx, subject.id);
  const trip = stop && (await tripsRepository.find(tx, stop.tripId));
  if (!trip) return [];
  const order = await deps.orders.find(tx, subject.id);
  if (type === 'order.cancelled') return [await takenOff(tx, deps, { order, stop, trip, type: 'vehicle.released' })];
  tx.changed('dispatch', trip.id);
  if (planDayOf(order, await deps.company.zone()) === stop.plannedFor) return [];
  if (order.state !== 'confirmed' && order.state !== 'dispatched' && order.state !== 'collected') return [];
  return [await takenOff(tx, deps, { order, stop, trip, type: 'vehicle.unassigned' })];
}
