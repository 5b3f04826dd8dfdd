import type { Board, Card, Carriage, Stop, Trip } from '../../../shared/contract/dispatch.ts';
import { legOf, planDayOf } from '../../../shared/domain/dispatch/planning.ts';
import { type TripFacts, warningsOf } from '../../../shared/domain/dispatch/warnings.ts';
import { addDays, instantOf, wallTime } from '../../../shared/lib/dates.ts';
import type { DriverRow, TripRow, TripStopRow, VehicleRow } from '../database/entities/dispatch.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { cardsRepository, type RawCard } from './cards.repository.ts';
import type { DispatchDeps } from './dispatch.deps.ts';
import { driverOf, vehicleOf } from './fleet.ts';
import { fleetRepository } from './fleet.repository.ts';
import { tripsRepository } from './trips.repository.ts';

/** Cards that a person can look through; the rest is found by text. */
const shownMost = 300;

interface BoardFilter {
  readonly day: string;
  readonly text: string;
}

/** What windows read of the vehicle plan (2.3.1). */
export function createBoard(deps: DispatchDeps) {
  const { read } = deps.database;
  return {
    board: (filter: BoardFilter, at: ReadContext = read): Promise<Board> => boardOf(at, deps, filter),

    async ofOrder(id: string, at: ReadContext = read): Promise<{ day: string | null; carriage: Carriage | null }> {
      const order = await deps.orders.find(at, id);
      const leg = legOf(order.jobType);
      if (leg === null) return { day: null, carriage: null };
      return { day: planDayOf(order, await deps.company.zone()), carriage: await carriageOf(at, id, leg) };
    },
  };
}

export async function boardOf(at: ReadContext, deps: DispatchDeps, { day, text }: BoardFilter): Promise<Board> {
  const zone = await deps.company.zone();
  const [vehicles, drivers, trips, waiting] = [
    await fleetRepository.vehicles(at),
    await fleetRepository.drivers(at),
    await tripsRepository.ofDay(at, day),
    await waitingOn(at, day, { text: text.trim(), zone, today: wallTime(deps.now(), zone).day }),
  ];
  return {
    day,
    waiting: waiting.cards.map(withLeg),
    more: waiting.count - waiting.cards.length,
    trips: await tripsOf(at, trips, { vehicles, drivers, zone }),
    vehicles: vehicles.map(vehicleOf),
    drivers: drivers.map(driverOf),
  };
}

function waitingOn(at: ReadContext, day: string, by: { text: string; zone: string; today: string }) {
  const start = (one: string) => instantOf(one, '00:00', by.zone) ?? 0;
  // What earlier days left over is today's business.
  const after = day === by.today ? null : start(day);
  return cardsRepository.waiting(at, { after, until: start(addDays(day, 1)), text: by.text, limit: shownMost });
}

interface Fleet {
  readonly vehicles: readonly VehicleRow[];
  readonly drivers: readonly DriverRow[];
  readonly zone: string;
}

async function tripsOf(at: ReadContext, trips: readonly TripRow[], fleet: Fleet): Promise<Trip[]> {
  const stops = await tripsRepository.stopsOf(
    at,
    trips.map(({ id }) => id),
  );
  const cards = await cardsRepository.of(
    at,
    stops.map(({ orderId }) => orderId),
  );
  return trips.map((trip) => {
    const own = stops.filter(({ tripId }) => tripId === trip.id).flatMap((stop) => stopOf(stop, cards));
    return tripOf(trip, own, fleet);
  });
}

function stopOf(stop: TripStopRow, cards: ReadonlyMap<string, RawCard>): Stop[] {
  const card = cards.get(stop.orderId);
  const { position, plannedRevision, arrivalAt } = stop;
  return card ? [{ ...withLeg(card), position, plannedRevision, arrivalAt }] : [];
}

function tripOf({ updatedAt: _at, ...trip }: TripRow, stops: Stop[], { vehicles, drivers, zone }: Fleet): Trip {
  const vehicle = vehicles.find(({ id }) => id === trip.vehicleId);
  const driver = drivers.find(({ id }) => id === trip.driverId) ?? null;
  const facts: TripFacts | undefined = vehicle && { ...trip, vehicle, driver, stops };
  const { day: _day, ...shown } = trip;
  return { ...shown, stops, warnings: facts ? [...warningsOf(facts, zone)] : [] };
}

function withLeg(card: RawCard): Card {
  return { ...card, leg: legOf(card.jobType) ?? 'pickup' };
}

export async function carriageOf(at: ReadContext, orderId: string, leg: Carriage['leg']): Promise<Carriage | null> {
  const stop = await tripsRepository.stop(at, orderId);
  const trip = stop && (await tripsRepository.find(at, stop.tripId));
  const vehicle = trip && (await fleetRepository.vehicle(at, trip.vehicleId));
  if (!vehicle) return null;
  const driver = trip.driverId === null ? null : await fleetRepository.driver(at, trip.driverId);
  const { arrivalAt, calledAt, calledByName, note } = stop;
  return {
    tripId: trip.id,
    day: trip.day,
    leg,
    plate: vehicle.plate,
    vehicleType: vehicle.type,
    subcontracted: vehicle.subcontracted,
    driverName: driver?.name ?? '',
    driverPhone: driver?.phone ?? '',
    fromAt: trip.fromAt,
    toAt: trip.toAt,
    arrivalAt,
    calledAt,
    calledByName,
    note,
  };
}
