import * as z from 'zod';
import { legs } from '../domain/dispatch/planning.ts';
import { warningCodes } from '../domain/dispatch/warnings.ts';
import { jobTypes, vehicleTypes } from '../domain/orders/job-types.ts';
import { orderStates } from '../domain/orders/states.ts';
import { sheetLanguages } from '../i18n/languages.ts';
import { isDay } from '../lib/dates.ts';
import { allowed, day, fileContent, id, instant, searchText, version } from './base.ts';

const maybeInstant = instant.nullable();
/** A day that the calendar has. */
const planDay = day.refine(isDay);

const vehicleInput = z.strictObject({
  plate: z.string().trim().min(1).max(20),
  type: z.enum(vehicleTypes),
  /** What it carries; 0 when it is not known. */
  grams: z.int().nonnegative().max(100_000_000),
  cm3: z.int().nonnegative().max(200_000_000),
  subcontracted: z.boolean(),
  /** Who usually drives it. */
  driverId: id.nullable(),
  remarks: z.string().trim().max(500),
  active: z.boolean(),
});
export type VehicleInput = z.infer<typeof vehicleInput>;
const vehicleSchema = vehicleInput.extend({
  id,
  version,
  /** What a person types to find it: plate, initials. */
  find: z.string(),
});
export type Vehicle = z.infer<typeof vehicleSchema>;

const driverInput = z.strictObject({
  name: z.string().trim().min(1).max(60),
  phone: z.string().trim().max(30),
  absences: z.array(z.strictObject({ from: day, to: day })).max(60),
  remarks: z.string().trim().max(500),
  active: z.boolean(),
});
export type DriverInput = z.infer<typeof driverInput>;
const driverSchema = driverInput.extend({ id, version, find: z.string() });
export type Driver = z.infer<typeof driverSchema>;

/** An order as a card of the board. */
const cardSchema = z.object({
  orderId: id,
  number: z.string(),
  revision: z.int(),
  state: z.enum(orderStates),
  jobType: z.enum(jobTypes),
  leg: z.enum(legs),
  customerName: z.string(),
  consignor: z.string(),
  consignee: z.string(),
  destination: z.string(),
  goods: z.string(),
  pieces: z.int(),
  grams: z.int(),
  cm3: z.int(),
  vehicleType: z.enum(vehicleTypes).nullable(),
  urgent: z.boolean(),
  holdForNotice: z.boolean(),
  confirmedAt: instant,
  pickupFromAt: maybeInstant,
  pickupToAt: maybeInstant,
  deliveryFromAt: maybeInstant,
  deliveryToAt: maybeInstant,
});
export type Card = z.infer<typeof cardSchema>;

const stopSchema = cardSchema.extend({
  position: z.int(),
  plannedRevision: z.int(),
  /** Arrival as the driver told it. */
  arrivalAt: maybeInstant,
});
export type Stop = z.infer<typeof stopSchema>;

const warningSchema = z.object({ code: z.enum(warningCodes), orderId: id.nullable() });

const tripSchema = z.object({
  id,
  version,
  vehicleId: id,
  driverId: id.nullable(),
  fromAt: instant,
  toAt: instant,
  stops: z.array(stopSchema),
  warnings: z.array(warningSchema),
});
export type Trip = z.infer<typeof tripSchema>;

const boardSchema = z.object({
  day,
  /** Orders of the day that no vehicle carries yet; on the present day also those of days before. */
  waiting: z.array(cardSchema),
  /** How many wait beside those shown. */
  more: z.int(),
  trips: z.array(tripSchema),
  vehicles: z.array(vehicleSchema),
  drivers: z.array(driverSchema),
});
export type Board = z.infer<typeof boardSchema>;

/** What the counter needs to know of the vehicle that carries an order. */
const carriageSchema = z.object({
  tripId: id,
  day,
  leg: z.enum(legs),
  plate: z.string(),
  vehicleType: z.enum(vehicleTypes),
  subcontracted: z.boolean(),
  driverName: z.string(),
  driverPhone: z.string(),
  fromAt: instant,
  toAt: instant,
  arrivalAt: maybeInstant,
  calledAt: maybeInstant,
  calledByName: z.string(),
  note: z.string(),
});
export type Carriage = z.infer<typeof carriageSchema>;

const orderIn = {
  orderId: id,
  /** The trip that the person saw it on; `null` when it had none. */
  from: id.nullable(),
};

export const boardFilter = z.strictObject({
  day: planDay,
  /** Only waiting orders whose number, client, consignee or destination holds this. */
  text: searchText.default(''),
});

export const dispatchContract = {
  /** The plan of a day. */
  board: allowed('dispatch.read').input(boardFilter).output(boardSchema),
  /** `null` while no vehicle carries the order. */
  ofOrder: allowed('dispatch.read')
    .input(z.strictObject({ id }))
    .output(z.object({ day: day.nullable(), carriage: carriageSchema.nullable() })),
  /** A vehicle goes out, with an order on board at once when one is given. */
  openTrip: allowed('dispatch.plan')
    .input(
      z.strictObject({
        day: planDay,
        vehicleId: id,
        driverId: id.nullable(),
        fromAt: instant,
        toAt: instant,
        first: z.strictObject(orderIn).nullable().default(null),
      }),
    )
    .output(z.object({ id })),
  changeTrip: allowed('dispatch.plan')
    .input(z.strictObject({ id, version, vehicleId: id, driverId: id.nullable(), fromAt: instant, toAt: instant }))
    .output(z.object({ id })),
  /** Only one without orders. */
  removeTrip: allowed('dispatch.plan').input(z.strictObject({ id, version })).output(z.object({ id })),
  /** Puts an order on a trip at a place in its sequence, wherever it was before. */
  place: allowed('dispatch.plan')
    .input(z.strictObject({ ...orderIn, tripId: id, version, position: z.int().nonnegative().max(1_000) }))
    .output(z.object({ id })),
  /** Takes an order off its trip before it has left. */
  takeOff: allowed('dispatch.plan')
    .input(z.strictObject({ orderId: id, from: id }))
    .output(z.object({ id })),
  /** What the driver said on the phone about his arrival (2.3.1). */
  arrival: allowed('tracking.record')
    .input(
      z.strictObject({
        orderId: id,
        arrivalAt: instant,
        calledAt: instant,
        driver: z.string().trim().min(1).max(60),
        phone: z.string().trim().max(30),
        note: z.string().trim().max(500).default(''),
      }),
    )
    .output(carriageSchema),
  /** The drivers' run sheets of a day, or of one trip, as a PDF. */
  sheet: allowed('dispatch.read')
    .input(z.strictObject({ day: planDay, tripId: id.nullable(), language: z.enum(sheetLanguages) }))
    .output(fileContent),
  excel: allowed('dispatch.read')
    .input(z.strictObject({ day: planDay }))
    .output(fileContent),
  vehicles: {
    list: allowed('dispatch.read').output(z.array(vehicleSchema)),
    /** `id: null` adds one. */
    save: allowed('dispatch.administer')
      .input(vehicleInput.extend({ id: id.nullable(), version }))
      .output(vehicleSchema),
  },
  drivers: {
    list: allowed('dispatch.read').output(z.array(driverSchema)),
    save: allowed('dispatch.administer')
      .input(driverInput.extend({ id: id.nullable(), version }))
      .output(driverSchema),
  },
};
