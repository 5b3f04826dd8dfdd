import type { Clash, Look } from '../../../shared/contract/reception-schemas.ts';
import { type Booking, freeRooms, freeTimes, overlap, type Span } from '../../../shared/domain/reception/rooms.ts';
import { instantOf, isDay, isTimeOfDay, wallTime } from '../../../shared/lib/dates.ts';
import type { VisitRow } from '../database/entities/reception.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { roomsNow } from './books.ts';
import type { ReceptionDeps } from './reception.deps.ts';
import { visitsRepository } from './visits.repository.ts';

export interface LookWanted {
  readonly id: string | null;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly roomId: string | null;
  readonly hostId: string | null;
}

/** What stands in the way of a visit at that time: its room, the calendar, the host (6.2.1). */
export async function lookAt(at: ReadContext, deps: ReceptionDeps, wanted: LookWanted): Promise<Look> {
  const calendar = await deps.calendar.current();
  const { zone } = calendar;
  const restDay = isDay(wanted.day) && calendar.day(wanted.day).windows.length === 0;
  const hostAway = await hostAwayAt(deps, wanted);
  const fromAt = instantOf(wanted.day, wanted.from, zone);
  const toAt = instantOf(wanted.day, wanted.to, zone);
  if (fromAt === null || toAt === null || toAt <= fromAt) {
    return { roomTaken: [], freeRooms: [], freeTimes: [], restDay, hostAway, hostBusy: [] };
  }
  const span = { fromAt, toAt };
  const now = deps.now();
  const ofDay = await visitsRepository.during(at, dayOf(wanted.day, zone), { now });
  const others = ofDay.filter(({ id }) => id !== wanted.id);
  const meanwhile = others.filter((row) => overlap(row, span));
  const roomTaken = wanted.roomId === null ? [] : meanwhile.filter(({ roomId }) => roomId === wanted.roomId);
  const bookings = others.flatMap(bookingOf);
  const { items } = await roomsNow(at);
  const ofRoom = bookings.filter(({ roomId }) => roomId === wanted.roomId);
  const times = roomTaken.length === 0 ? [] : freeTimes(ofRoom, span, openSpan(wanted.day, span, now, zone));
  return {
    roomTaken: roomTaken.map(clashOf),
    freeRooms: freeRooms(items, bookings, span).map((room) => ({ ...room })),
    freeTimes: times.map((free) => ({ from: wallTime(free.fromAt, zone).time, to: wallTime(free.toAt, zone).time })),
    restDay,
    hostAway,
    hostBusy: wanted.hostId === null ? [] : meanwhile.filter(({ hostId }) => hostId === wanted.hostId).map(clashOf),
  };
}

/** Who holds the room at that time; `null` when it is free. */
export async function roomHolder(
  at: ReadContext,
  { id, roomId, fromAt, toAt }: Pick<VisitRow, 'id' | 'roomId' | 'fromAt' | 'toAt'>,
  now: number,
): Promise<VisitRow | null> {
  if (roomId === null) return null;
  const rows = await visitsRepository.during(at, { fromAt, toAt }, { roomId, now });
  return rows.find((row) => row.id !== id) ?? null;
}

/** Whether the host is away at that time, until when, and who stands in for him; without times, on that day. */
export async function hostAwayAt(
  { awayDuring }: Pick<ReceptionDeps, 'awayDuring'>,
  { hostId, day, from, to }: Pick<LookWanted, 'hostId' | 'day' | 'from' | 'to'>,
): Promise<Look['hostAway']> {
  if (hostId === null || !isDay(day)) return null;
  const timed = isTimeOfDay(from) && isTimeOfDay(to) && from < to;
  const times = timed ? { fromTime: from, toTime: to } : { fromTime: null, toTime: null };
  return awayDuring(hostId, { fromDay: day, toDay: day, ...times });
}

function clashOf({ id, customerName, hostName, fromAt, toAt }: VisitRow): Clash {
  return { id, customerName, hostName, fromAt, toAt };
}

function bookingOf({ id, roomId, fromAt, toAt }: VisitRow): readonly Booking[] {
  return roomId === null ? [] : [{ visitId: id, roomId, fromAt, toAt }];
}

function dayOf(day: string, zone: string): Span {
  return { fromAt: instantOf(day, '00:00', zone) ?? 0, toAt: instantOf(day, '24:00', zone) ?? 0 };
}

/** Of that day what is to come, in daylight or as early and late as was asked for. */
function openSpan(day: string, wanted: Span, now: number, zone: string): Span {
  const from = instantOf(day, '08:00', zone) ?? wanted.fromAt;
  const to = instantOf(day, '20:00', zone) ?? wanted.toAt;
  const quarter = 15 * 60_000;
  return {
    fromAt: Math.max(Math.min(from, wanted.fromAt), Math.ceil(now / quarter) * quarter),
    toAt: Math.max(to, wanted.toAt),
  };
}
