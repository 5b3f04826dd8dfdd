import type { Board, Card, Driver, Stop, Trip, Vehicle } from '../../../../shared/contract/dispatch.ts';
import { hasLeft } from '../../../../shared/domain/dispatch/planning.ts';
import type { BoardSearch } from './search-params.ts';

/** A column of the board: orders without a vehicle, a trip, or a vehicle that could go out. */
export type Lane =
  | { readonly kind: 'waiting'; readonly key: 'waiting'; readonly cards: readonly Card[] }
  | {
      readonly kind: 'trip';
      readonly key: string;
      readonly trip: Trip;
      readonly vehicle: Vehicle;
      readonly driver: Driver | null;
      readonly cards: readonly Stop[];
    }
  | {
      readonly kind: 'free';
      readonly key: string;
      readonly vehicle: Vehicle;
      readonly driver: Driver | null;
      readonly cards: readonly [];
    };

/** Where the cursor is: a card, or with `orderId: null` the head of a column. */
export interface Place {
  readonly lane: string;
  readonly orderId: string | null;
}

/** An order in the hand and the place above which it is held. */
export interface Carried {
  readonly orderId: string;
  readonly lane: string;
  readonly position: number;
}

export function lanesOf(board: Board, kind: BoardSearch['kind']): readonly Lane[] {
  const shown = (card: Card) => kind === undefined || (kind === 'city') === (card.leg === 'delivery');
  const driverOf = (id: string | null) => board.drivers.find((driver) => driver.id === id) ?? null;
  const trips = board.trips.flatMap((trip): Lane[] => {
    const vehicle = board.vehicles.find(({ id }) => id === trip.vehicleId);
    if (!vehicle) return [];
    return [{ kind: 'trip', key: trip.id, trip, vehicle, driver: driverOf(trip.driverId), cards: trip.stops }];
  });
  const out = new Set(board.trips.map(({ vehicleId }) => vehicleId));
  const free = board.vehicles
    .filter(({ id, active }) => active && !out.has(id))
    .map(
      (vehicle): Lane => ({ kind: 'free', key: vehicle.id, vehicle, driver: driverOf(vehicle.driverId), cards: [] }),
    );
  return [{ kind: 'waiting', key: 'waiting', cards: board.waiting.filter(shown) }, ...trips, ...free];
}

export interface Found {
  readonly lane: Lane;
  readonly card: Card;
  readonly position: number;
}

export function findCard(lanes: readonly Lane[], orderId: string | null): Found | null {
  for (const lane of lanes) {
    const position = lane.cards.findIndex((card) => card.orderId === orderId);
    const card = lane.cards[position];
    if (card) return { lane, card, position };
  }
  return null;
}

/** Only what has not left may be moved. */
export function mayMove(card: Card): boolean {
  return !hasLeft(card.state);
}

export const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;
export type Arrow = (typeof arrows)[number];

export function isArrow(key: string): key is Arrow {
  return (arrows as readonly string[]).includes(key);
}

/** Where the cursor goes: along a column, and across to the same height of the next one. */
export function walk(lanes: readonly Lane[], from: Place, key: Arrow): Place {
  const at = Math.max(
    0,
    lanes.findIndex((lane) => lane.key === from.lane),
  );
  const row = lanes[at]?.cards.findIndex(({ orderId }) => orderId === from.orderId) ?? -1;
  switch (key) {
    case 'ArrowUp':
      return placeAt(lanes, at, row - 1);
    case 'ArrowDown':
      return placeAt(lanes, at, row + 1);
    case 'Home':
      return placeAt(lanes, at, 0);
    case 'End':
      return placeAt(lanes, at, Number.POSITIVE_INFINITY);
    case 'ArrowLeft':
      return placeAt(lanes, Math.max(0, at - 1), row);
    case 'ArrowRight':
      return placeAt(lanes, Math.min(lanes.length - 1, at + 1), row);
  }
}

function placeAt(lanes: readonly Lane[], at: number, row: number): Place {
  const lane = lanes[at];
  if (!lane) return { lane: 'waiting', orderId: null };
  const last = lane.cards.length - 1;
  return { lane: lane.key, orderId: lane.cards[Math.min(row, last)]?.orderId ?? null };
}

/** How many places a column has for the order in the hand. */
export function placesIn(lane: Lane, orderId: string): number {
  if (lane.kind !== 'trip') return 1;
  return lane.cards.filter((card) => card.orderId !== orderId).length + 1;
}

/** Where the order in the hand is held next. */
export function carryOn(lanes: readonly Lane[], carried: Carried, key: Arrow): Carried {
  const at = lanes.findIndex((lane) => lane.key === carried.lane);
  const step = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0;
  const lane = lanes[Math.min(Math.max(0, at + step), lanes.length - 1)];
  if (!lane) return carried;
  const last = placesIn(lane, carried.orderId) - 1;
  if (step !== 0) return { ...carried, lane: lane.key, position: lane.key === carried.lane ? carried.position : last };
  const wanted = {
    ArrowUp: carried.position - 1,
    ArrowDown: carried.position + 1,
    Home: 0,
    End: last,
    ArrowLeft: 0,
    ArrowRight: 0,
  }[key];
  return { ...carried, position: Math.min(Math.max(0, wanted), last) };
}

/** Columns that answer to a typed plate, pinyin, initials or driver. */
export function lanesLike(lanes: readonly Lane[], typed: string): readonly Lane[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return lanes.filter((lane) => {
    if (lane.kind === 'waiting') return false;
    const found = `${lane.vehicle.find} ${lane.driver?.find ?? ''}`;
    return words.every((word) => found.includes(word));
  });
}
