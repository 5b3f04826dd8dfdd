import { type Booking, bookedTwice } from '../../../shared/domain/dispatch/planning.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import { wallTime } from '../../../shared/lib/dates.ts';
import type { TripRow } from '../database/entities/dispatch.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { boardOf } from './board.ts';
import type { DispatchDeps } from './dispatch.deps.ts';
import { dispatchFact } from './dispatch-facts.ts';
import { fleetRepository } from './fleet.repository.ts';
import { place } from './placing.ts';
import { tripsRepository } from './trips.repository.ts';

interface Manned {
  readonly vehicleId: string;
  readonly driverId: string | null;
  readonly fromAt: number;
  readonly toAt: number;
}

type Opened = Manned & {
  readonly day: string;
  readonly first: { readonly orderId: string; readonly from: string | null } | null;
};

type Changed = Manned & { readonly id: string; readonly version: number };

const longest = 36 * 3_600_000;

/** Who drives what, when (2.3.1). */
export function createTrips(deps: DispatchDeps) {
  const { write } = deps.database;
  return {
    openTrip: (actor: Actor, input: Opened): Promise<{ id: string }> =>
      write(async (tx) => {
        await tripsRepository.hold(tx, input.first?.orderId ?? null);
        return open(tx, deps, actor, input);
      }),

    changeTrip: (actor: Actor, input: Changed): Promise<{ id: string }> =>
      write(async (tx) => {
        await tripsRepository.hold(tx, null);
        return change(tx, deps, actor, input);
      }),

    removeTrip: (actor: Actor, input: { readonly id: string; readonly version: number }): Promise<{ id: string }> =>
      write(async (tx) => {
        await tripsRepository.hold(tx, null);
        const trip = await mustFind(tx, deps, input);
        if ((await tripsRepository.stopsOf(tx, [trip.id])).length > 0) throw new UserError('dispatch.tripNotEmpty');
        await tripsRepository.remove(tx, trip.id);
        await tell(tx, deps, actor, 'trip.removed', trip);
        return { id: trip.id };
      }),
  };
}

async function open(tx: WriteContext, deps: DispatchDeps, actor: Actor, { first, day, ...manned }: Opened) {
  const trip: TripRow = { id: deps.ports.ids.next(), day, ...manned, updatedAt: deps.now(), version: 1 };
  await judge(tx, deps, trip);
  await tripsRepository.insert(tx, trip);
  await tell(tx, deps, actor, 'trip.opened', trip);
  if (first) await place(tx, deps, actor, { ...first, tripId: trip.id, version: 1, position: 0 });
  return { id: trip.id };
}

async function change(tx: WriteContext, deps: DispatchDeps, actor: Actor, { id, version, ...manned }: Changed) {
  const trip = await mustFind(tx, deps, { id, version });
  const after = { ...trip, ...manned };
  await judge(tx, deps, after);
  const current = () => boardOf(tx, deps, { day: trip.day, text: '' });
  await tripsRepository.update(tx, trip, { ...manned, updatedAt: deps.now() }, current);
  await tell(tx, deps, actor, 'trip.changed', after);
  if (trip.vehicleId === after.vehicleId && trip.driverId === after.driverId) return { id };
  const was = await fleetRepository.vehicle(tx, trip.vehicleId);
  for (const { orderId } of await tripsRepository.stopsOf(tx, [id])) {
    const order = await deps.orders.find(tx, orderId);
    // Another driver is asked anew when he arrives.
    await tripsRepository.updateStop(tx, orderId, { arrivalAt: null, calledAt: null, calledByName: '', note: '' });
    const more = { from: after.fromAt, to: after.toAt, was: was?.plate ?? null };
    await deps.events.append(tx, actor, [await dispatchFact(tx, deps, 'vehicle.assigned', order, after, more)]);
  }
  return { id };
}

/** Refuses only what cannot be: times that run backwards, somebody in two places at once. */
async function judge(tx: WriteContext, deps: DispatchDeps, trip: TripRow): Promise<void> {
  const { fromAt, toAt, day } = trip;
  if (toAt <= fromAt || toAt - fromAt > longest) throw new UserError('dispatch.windowUnreadable');
  if (wallTime(fromAt, await deps.company.zone()).day !== day) throw new UserError('dispatch.windowOtherDay');
  if (!(await fleetRepository.vehicle(tx, trip.vehicleId))) throw new UserError('dispatch.vehicleUnknown');
  if (trip.driverId !== null && !(await fleetRepository.driver(tx, trip.driverId))) {
    throw new UserError('dispatch.driverUnknown');
  }
  const twice = bookedTwice(trip, await around(tx, trip));
  if (!twice) return;
  const [vehicle, driver] = [
    await fleetRepository.vehicle(tx, twice.by.vehicleId),
    trip.driverId === null ? null : await fleetRepository.driver(tx, trip.driverId),
  ];
  const zone = await deps.company.zone();
  throw new UserError(twice.who === 'vehicle' ? 'dispatch.vehicleBooked' : 'dispatch.driverBooked', {
    plate: vehicle?.plate ?? '',
    driver: driver?.name ?? '',
    from: wallTime(twice.by.fromAt, zone).time,
    to: wallTime(twice.by.toAt, zone).time,
  });
}

/** A trip may run past midnight, so the days beside its own count too. */
async function around(tx: WriteContext, { day }: TripRow): Promise<readonly Booking[]> {
  const noon = Date.parse(`${day}T12:00:00Z`);
  const days = [-1, 0, 1].map((by) => new Date(noon + by * 86_400_000).toISOString().slice(0, 10));
  const found: Booking[] = [];
  for (const one of days) found.push(...(await tripsRepository.ofDay(tx, one)));
  return found;
}

async function mustFind(
  tx: WriteContext,
  deps: DispatchDeps,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<TripRow> {
  const trip = await tripsRepository.find(tx, id);
  if (!trip) throw new UserError('dispatch.tripGone');
  if (trip.version === version) return trip;
  throw new ConflictError('dispatch.tripChanged', await boardOf(tx, deps, { day: trip.day, text: '' }));
}

async function tell(tx: WriteContext, deps: DispatchDeps, actor: Actor, type: string, trip: TripRow): Promise<void> {
  const { id, day, vehicleId, driverId, fromAt, toAt } = trip;
  await deps.events.append(tx, actor, [
    {
      type,
      subject: { kind: 'trip', id },
      clauses: ['2.3.1-sameDay'],
      payload: { day, vehicleId, driverId, from: fromAt, to: toAt },
    },
  ]);
  tx.changed('dispatch', id);
}
