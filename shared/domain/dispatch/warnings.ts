import type { DayText } from '../../lib/dates.ts';
import type { VehicleType } from '../orders/job-types.ts';
import {
  type Absence,
  appointmentOf,
  hasLeft,
  isAbsent,
  overlap,
  planDayOf,
  type Wanted,
  type Window,
} from './planning.ts';
import type { OrderState } from '../orders/states.ts';

/** What is odd about a trip or one of its orders: shown, never in the way. */
export const warningCodes = [
  'overWeight',
  'overVolume',
  'noDriver',
  'driverAbsent',
  'driverInactive',
  'vehicleInactive',
  'otherVehicleType',
  'outsideTrip',
  'tooLate',
  'revised',
  'onHold',
  'otherDay',
] as const;
export type WarningCode = (typeof warningCodes)[number];

export interface Warning {
  readonly code: WarningCode;
  /** The order it is about; `null` for the trip as a whole. */
  readonly orderId: string | null;
}

export interface StopFacts extends Wanted {
  readonly orderId: string;
  readonly state: OrderState;
  readonly grams: number;
  readonly cm3: number;
  readonly vehicleType: VehicleType | null;
  readonly holdForNotice: boolean;
  readonly revision: number;
  /** The revision that the dispatcher planned. */
  readonly plannedRevision: number;
  /** Arrival as the driver told it. */
  readonly arrivalAt: number | null;
}

export interface TripFacts extends Window {
  readonly day: DayText;
  readonly vehicle: {
    readonly type: VehicleType;
    /** What it carries; 0 when nobody wrote it down. */
    readonly grams: number;
    readonly cm3: number;
    readonly active: boolean;
  };
  readonly driver: { readonly active: boolean; readonly absences: readonly Absence[] } | null;
  readonly stops: readonly StopFacts[];
}

export interface Load {
  readonly grams: number;
  readonly cm3: number;
}

/** All goods of a trip, as if they were on board together. */
export function loadOf(stops: readonly Load[]): Load {
  return stops.reduce((sum, { grams, cm3 }) => ({ grams: sum.grams + grams, cm3: sum.cm3 + cm3 }), {
    grams: 0,
    cm3: 0,
  });
}

/** Everything a dispatcher should look at, the trip first, then its orders in their sequence (2.3.1). */
export function warningsOf(trip: TripFacts, zone: string): readonly Warning[] {
  return [...ofTrip(trip), ...trip.stops.flatMap((stop) => ofStop(trip, stop, zone))];
}

function ofTrip({ day, vehicle, driver, stops }: TripFacts): readonly Warning[] {
  const load = loadOf(stops);
  const found: readonly (WarningCode | false)[] = [
    vehicle.grams > 0 && load.grams > vehicle.grams && 'overWeight',
    vehicle.cm3 > 0 && load.cm3 > vehicle.cm3 && 'overVolume',
    !vehicle.active && 'vehicleInactive',
    driver === null && stops.length > 0 && 'noDriver',
    driver !== null && !driver.active && 'driverInactive',
    driver !== null && isAbsent(driver.absences, day) && 'driverAbsent',
  ];
  return found.filter((code) => code !== false).map((code) => ({ code, orderId: null }));
}

function ofStop(trip: TripFacts, stop: StopFacts, zone: string): readonly Warning[] {
  const appointment = appointmentOf(stop);
  const due = stop.deliveryToAt ?? stop.deliveryFromAt;
  const left = hasLeft(stop.state);
  const missed =
    appointment !== null &&
    !overlap(trip, { ...appointment, toAt: Math.max(appointment.toAt, appointment.fromAt + 1) });
  const found: readonly (WarningCode | false)[] = [
    stop.vehicleType !== null && stop.vehicleType !== trip.vehicle.type && 'otherVehicleType',
    missed && 'outsideTrip',
    stop.jobType === 'cityDelivery' && stop.arrivalAt !== null && due !== null && stop.arrivalAt > due && 'tooLate',
    !left && stop.revision > stop.plannedRevision && 'revised',
    !left && stop.holdForNotice && 'onHold',
    !left && planDayOf(stop, zone) !== trip.day && 'otherDay',
  ];
  return found.filter((code) => code !== false).map((code) => ({ code, orderId: stop.orderId }));
}
