import { type DayText, wallTime } from '../../lib/dates.ts';
import type { JobType } from '../orders/job-types.ts';
import type { OrderState } from '../orders/states.ts';

/** What a vehicle of ours does for an order: the whole way in the city, or the pick-up of outbound goods (2.3.1, 2.4.1). */
export const legs = ['delivery', 'pickup'] as const;
export type Leg = (typeof legs)[number];

/** What of an order decides when a vehicle is wanted. */
export interface Wanted {
  readonly jobType: JobType;
  readonly confirmedAt: number;
  readonly pickupFromAt: number | null;
  readonly pickupToAt: number | null;
  readonly deliveryFromAt: number | null;
  readonly deliveryToAt: number | null;
}

/** A stretch of time, its end not part of it. */
export interface Window {
  readonly fromAt: number;
  readonly toAt: number;
}

/** `null`: the customer brings the goods to the station himself. */
export function legOf(jobType: JobType): Leg | null {
  if (jobType === 'cityDelivery') return 'delivery';
  return jobType === 'doorToDoor' || jobType === 'doorToStation' ? 'pickup' : null;
}

/** The moment by which the vehicle is to have done its part; without an appointment the order's own moment. */
export function wantedAt(order: Wanted): number {
  const { confirmedAt, pickupFromAt, pickupToAt, deliveryFromAt, deliveryToAt } = order;
  const pickup = pickupToAt ?? pickupFromAt ?? confirmedAt;
  return legOf(order.jobType) === 'delivery' ? (deliveryToAt ?? deliveryFromAt ?? pickup) : pickup;
}

/** The day of the plan on which the order stands; until 24:00 belongs to the day that ends. */
export function planDayOf(order: Wanted, zone: string): DayText {
  return wallTime(wantedAt(order) - 1, zone).day;
}

/** When the customer's appointments let the vehicle come; `null` when none were made. */
export function appointmentOf(order: Wanted): Window | null {
  const { pickupFromAt, pickupToAt, deliveryFromAt, deliveryToAt } = order;
  const from = pickupFromAt ?? pickupToAt ?? deliveryFromAt;
  const to = legOf(order.jobType) === 'delivery' ? (deliveryToAt ?? deliveryFromAt ?? pickupToAt) : pickupToAt;
  if (from === null && to === null) return null;
  return { fromAt: from ?? (to as number), toAt: to ?? (from as number) };
}

export function overlap(one: Window, other: Window): boolean {
  return one.fromAt < other.toAt && other.fromAt < one.toAt;
}

/** Goods that have left are on no plan any more: nothing of it may be moved. */
export function hasLeft(state: OrderState): boolean {
  return state !== 'confirmed' && state !== 'dispatched' && state !== 'collected';
}

/** Days on which a driver does not drive, both ends included. */
export interface Absence {
  readonly from: DayText;
  readonly to: DayText;
}

export function isAbsent(absences: readonly Absence[], day: DayText): boolean {
  return absences.some(({ from, to }) => from <= day && day <= to);
}

/** Who is booked: a trip as the question "at the same time?" sees it. */
export interface Booking extends Window {
  readonly id: string;
  readonly vehicleId: string;
  readonly driverId: string | null;
}

/** Neither a vehicle nor a driver can be on two trips at once; `null` when neither is. */
export function bookedTwice(
  trip: Booking,
  others: readonly Booking[],
): { readonly who: 'vehicle' | 'driver'; readonly by: Booking } | null {
  for (const by of others) {
    if (by.id === trip.id || !overlap(trip, by)) continue;
    if (by.vehicleId === trip.vehicleId) return { who: 'vehicle', by };
    if (by.driverId !== null && by.driverId === trip.driverId) return { who: 'driver', by };
  }
  return null;
}
