import { EntitySchema } from 'typeorm';
import type { Absence } from '../../../../shared/domain/dispatch/planning.ts';
import type { VehicleType } from '../../../../shared/domain/orders/job-types.ts';
import { count, instant, json, key, lock, maybeInstant, maybeRef, ref, text, whole, yesNo } from '../columns.ts';

export interface VehicleRow {
  id: string;
  plate: string;
  type: VehicleType;
  grams: number;
  cm3: number;
  subcontracted: boolean;
  /** Who usually drives it. */
  driverId: string | null;
  remarks: string;
  active: boolean;
  updatedAt: number;
  version: number;
}

export const VehicleEntity = new EntitySchema<VehicleRow>({
  name: 'vehicle',
  columns: {
    id: key,
    plate: text(20),
    type: text(20),
    grams: whole,
    cm3: whole,
    subcontracted: yesNo,
    driverId: maybeRef,
    remarks: text(500),
    active: yesNo,
    updatedAt: instant,
    version: lock,
  },
  indices: [{ columns: ['plate'], unique: true }],
  foreignKeys: [{ target: 'driver', columnNames: ['driverId'], referencedColumnNames: ['id'] }],
});

export interface DriverRow {
  id: string;
  name: string;
  phone: string;
  absences: readonly Absence[];
  remarks: string;
  active: boolean;
  updatedAt: number;
  version: number;
}

export const DriverEntity = new EntitySchema<DriverRow>({
  name: 'driver',
  columns: {
    id: key,
    name: text(60),
    phone: text(30),
    absences: json,
    remarks: text(500),
    active: yesNo,
    updatedAt: instant,
    version: lock,
  },
});

/** A vehicle goes out on a day (2.3.1): who drives what, when. */
export interface TripRow {
  id: string;
  day: string;
  vehicleId: string;
  driverId: string | null;
  fromAt: number;
  toAt: number;
  updatedAt: number;
  version: number;
}

export const TripEntity = new EntitySchema<TripRow>({
  name: 'trip',
  columns: {
    id: key,
    day: text(10),
    vehicleId: ref,
    driverId: maybeRef,
    fromAt: instant,
    toAt: instant,
    updatedAt: instant,
    version: lock,
  },
  indices: [{ columns: ['day'] }, { columns: ['vehicleId', 'day'] }, { columns: ['driverId', 'day'] }],
  foreignKeys: [
    { target: 'vehicle', columnNames: ['vehicleId'], referencedColumnNames: ['id'] },
    { target: 'driver', columnNames: ['driverId'], referencedColumnNames: ['id'] },
  ],
});

/** An order on a trip: one vehicle an order. */
export interface TripStopRow {
  orderId: string;
  tripId: string;
  position: number;
  /** The order as it was when it was planned. */
  plannedRevision: number;
  plannedFor: string;
  /** What the driver said of his arrival, and who asked him when. */
  arrivalAt: number | null;
  calledAt: number | null;
  calledByName: string;
  note: string;
}

export const TripStopEntity = new EntitySchema<TripStopRow>({
  name: 'trip_stop',
  columns: {
    orderId: key,
    tripId: ref,
    position: count,
    plannedRevision: count,
    plannedFor: text(10),
    arrivalAt: maybeInstant,
    calledAt: maybeInstant,
    calledByName: text(120),
    note: text(500),
  },
  indices: [{ columns: ['tripId'] }],
  foreignKeys: [
    { target: 'work_order', columnNames: ['orderId'], referencedColumnNames: ['id'] },
    { target: 'trip', columnNames: ['tripId'], referencedColumnNames: ['id'] },
  ],
});
