import type { Issue } from '../../errors/errors.ts';
import type { VisitState } from './values.ts';

export interface Room {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly seats: number;
  /** One that is not used any more keeps its name in old visits. */
  readonly active: boolean;
}

/** When a room is taken. */
export interface Booking {
  readonly visitId: string;
  readonly roomId: string;
  readonly fromAt: number;
  readonly toAt: number;
}

export interface Span {
  readonly fromAt: number;
  readonly toAt: number;
}

export const roomLimits = { rooms: 40, name: 60, seats: 999 } as const;

/** Until when a visit has its room: one that is still going on has it now, whatever was planned. */
export function heldUntil(visit: { readonly state: VisitState; readonly toAt: number }, now: number): number {
  return visit.state === 'inProgress' ? Math.max(visit.toAt, now + 1) : visit.toAt;
}

/** The end of one is not the middle of another. */
export function overlap(one: Span, other: Span): boolean {
  return one.fromAt < other.toAt && other.fromAt < one.toAt;
}

export function freeRooms(rooms: readonly Room[], bookings: readonly Booking[], span: Span): readonly Room[] {
  const taken = new Set(bookings.filter((booking) => overlap(booking, span)).map(({ roomId }) => roomId));
  return rooms.filter(({ id, active }) => active && !taken.has(id));
}

const quarter = 15 * 60_000;

/** The next times at which the room is free for as long, of those between `opens` and `closes`; at most three. */
export function freeTimes(bookings: readonly Booking[], wanted: Span, { fromAt: opens, toAt: closes }: Span): Span[] {
  const length = wanted.toAt - wanted.fromAt;
  const found: Span[] = [];
  for (let fromAt = opens; fromAt + length <= closes && found.length < 3; ) {
    const span = { fromAt, toAt: fromAt + length };
    const clash = bookings.find((booking) => overlap(booking, span));
    if (!clash) found.push(span);
    fromAt = clash ? Math.ceil(clash.toAt / quarter) * quarter : span.toAt;
  }
  return found;
}

export function checkRooms(rooms: readonly Room[]): readonly Issue[] {
  return rooms.flatMap(({ zh, en, seats }, index) => [
    ...(zh.trim() === '' ? [{ path: `rooms.${index}.zh`, code: 'reception.roomNameMissing' }] : []),
    ...(en.trim() === '' ? [{ path: `rooms.${index}.en`, code: 'reception.roomNameMissing' }] : []),
    ...(seats < 1 ? [{ path: `rooms.${index}.seats`, code: 'reception.seatsMissing' }] : []),
  ]);
}
