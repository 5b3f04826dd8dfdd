import { hasLeft, legOf, planDayOf } from '../../../shared/domain/dispatch/planning.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import type { TripRow, TripStopRow } from '../database/entities/dispatch.ts';
import type { WorkOrderRow } from '../database/entities/orders.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { boardOf } from './board.ts';
import type { DispatchDeps } from './dispatch.deps.ts';
import { dispatchFact } from './dispatch-facts.ts';
import { fleetRepository } from './fleet.repository.ts';
import { tripsRepository } from './trips.repository.ts';

export interface Placed {
  readonly orderId: string;
  /** The trip that the person saw it on. */
  readonly from: string | null;
  readonly tripId: string;
  readonly version: number;
  readonly position: number;
}

/** 2.3.1, 2.4.1: which vehicle carries which order, and in what sequence. */
export function createPlacing(deps: DispatchDeps) {
  const { write } = deps.database;
  return {
    place: (actor: Actor, input: Placed): Promise<{ id: string }> =>
      write(async (tx) => {
        await tripsRepository.hold(tx, input.orderId);
        return place(tx, deps, actor, input);
      }),

    takeOff: (actor: Actor, input: { readonly orderId: string; readonly from: string }): Promise<{ id: string }> =>
      write(async (tx) => {
        await tripsRepository.hold(tx, input.orderId);
        const { order, stop, trip } = await seenOn(tx, deps, input);
        if (stop && trip) await release(tx, deps, actor, { order, stop, trip, type: 'vehicle.unassigned' });
        return { id: order.id };
      }),
  };
}

/** The plan is held by whoever calls this. */
export async function place(tx: WriteContext, deps: DispatchDeps, actor: Actor, input: Placed) {
  const { order, stop, trip: before } = await seenOn(tx, deps, input);
  const trip = await tripsRepository.find(tx, input.tripId);
  if (!trip) throw new UserError('dispatch.tripGone');
  const board = () => boardOf(tx, deps, { day: trip.day, text: '' });
  if (trip.version !== input.version) throw new ConflictError('dispatch.tripChanged', await board());
  const others = (await tripsRepository.stopsOf(tx, [trip.id])).filter(({ orderId }) => orderId !== order.id);
  const position = Math.min(input.position, others.length);
  const sequence = [...others.slice(0, position).map(orderIdOf), order.id, ...others.slice(position).map(orderIdOf)];
  const planned = { plannedRevision: order.revision, plannedFor: planDayOf(order, await deps.company.zone()) };
  if (stop === null) await tripsRepository.insertStop(tx, newStop(order.id, trip.id, planned));
  // Another driver is asked anew when he arrives.
  else if (stop.tripId !== trip.id) {
    await tripsRepository.updateStop(tx, order.id, { ...newStop(order.id, trip.id, planned) });
  } else await tripsRepository.updateStop(tx, order.id, planned);
  await number(tx, sequence);
  await touch(tx, deps, trip);
  if (before && before.id !== trip.id) {
    await number(tx, (await tripsRepository.stopsOf(tx, [before.id])).map(orderIdOf));
    await touch(tx, deps, before);
  }
  await tellPlaced(tx, deps, actor, { order, stop, before, trip, position });
  return { id: order.id };
}

interface Move {
  readonly order: WorkOrderRow;
  readonly stop: TripStopRow | null;
  readonly before: TripRow | null;
  readonly trip: TripRow;
  readonly position: number;
}

async function tellPlaced(tx: WriteContext, deps: DispatchDeps, actor: Actor, move: Move): Promise<void> {
  const { order, stop, before, trip, position } = move;
  if (before?.id === trip.id) {
    if (stop?.position === position) return;
    const more = { position: position + 1, was: (stop?.position ?? 0) + 1 };
    await deps.events.append(tx, actor, [await dispatchFact(tx, deps, 'vehicle.reordered', order, trip, more)]);
    return;
  }
  if (order.state === 'confirmed') await deps.orders.move(tx, order, 'dispatched');
  await deps.tracking.vehicleArranged(tx, order.id, true);
  const was = before && (await fleetRepository.vehicle(tx, before.vehicleId));
  const more = { from: trip.fromAt, to: trip.toAt, was: was?.plate ?? null };
  await deps.events.append(tx, actor, [await dispatchFact(tx, deps, 'vehicle.assigned', order, trip, more)]);
}

export interface Released {
  readonly order: WorkOrderRow;
  readonly stop: TripStopRow;
  readonly trip: TripRow;
  readonly type: 'vehicle.unassigned' | 'vehicle.released';
}

/** Takes an order off its trip and back to where it stood before, and says so. */
export async function release(tx: WriteContext, deps: DispatchDeps, actor: Actor | null, released: Released) {
  await deps.events.append(tx, actor, [await takenOff(tx, deps, released)]);
}

/** The same without the word of it. */
export async function takenOff(tx: WriteContext, deps: DispatchDeps, released: Released) {
  const { order, stop, trip, type } = released;
  await tripsRepository.removeStop(tx, stop.orderId);
  await number(tx, (await tripsRepository.stopsOf(tx, [trip.id])).map(orderIdOf));
  await touch(tx, deps, trip);
  if (order.state === 'dispatched') await deps.orders.move(tx, order, 'confirmed');
  if (type === 'vehicle.unassigned') await deps.tracking.vehicleArranged(tx, order.id, false);
  return dispatchFact(tx, deps, type, order, trip);
}

/** An order that has not left, on the trip that the person saw it on. */
async function seenOn(
  tx: WriteContext,
  deps: DispatchDeps,
  { orderId, from }: { readonly orderId: string; readonly from: string | null },
) {
  const order = await deps.orders.find(tx, orderId);
  const { number: name } = order;
  if (order.state === 'cancelled') throw new UserError('dispatch.cancelled', { number: name });
  if (hasLeft(order.state)) throw new UserError('dispatch.alreadyLeft', { number: name });
  if (legOf(order.jobType) === null) throw new UserError('dispatch.needsNoVehicle', { number: name });
  const stop = await tripsRepository.stop(tx, orderId);
  const trip = stop && (await tripsRepository.find(tx, stop.tripId));
  if ((stop?.tripId ?? null) !== from) {
    const day = trip?.day ?? planDayOf(order, await deps.company.zone());
    throw new ConflictError('dispatch.placedMeanwhile', await boardOf(tx, deps, { day, text: '' }));
  }
  return { order, stop, trip };
}

async function number(tx: WriteContext, sequence: readonly string[]): Promise<void> {
  for (const [position, orderId] of sequence.entries()) await tripsRepository.updateStop(tx, orderId, { position });
}

async function touch(tx: WriteContext, deps: DispatchDeps, trip: TripRow): Promise<void> {
  const current = () => boardOf(tx, deps, { day: trip.day, text: '' });
  await tripsRepository.update(tx, trip, { updatedAt: deps.now() }, current);
  tx.changed('dispatch', trip.id);
}

function newStop(orderId: string, tripId: string, planned: Pick<TripStopRow, 'plannedRevision' | 'plannedFor'>) {
  return { orderId, tripId, position: 0, ...planned, arrivalAt: null, calledAt: null, calledByName: '', note: '' };
}

const orderIdOf = ({ orderId }: TripStopRow) => orderId;
