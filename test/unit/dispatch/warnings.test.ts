import { describe, expect, it } from 'vitest';
import { appointmentOf, bookedTwice, isAbsent, legOf, planDayOf } from '../../../shared/domain/dispatch/planning.ts';
import { isPlate, tidyPlate } from '../../../shared/domain/dispatch/plates.ts';
import { type StopFacts, type TripFacts, warningsOf } from '../../../shared/domain/dispatch/warnings.ts';

const zone = 'Asia/Shanghai';
const at = (text: string) => Date.parse(`2026-11-${text}:00+08:00`);

const stop: StopFacts = {
  orderId: 'one',
  state: 'dispatched',
  jobType: 'cityDelivery',
  confirmedAt: at('23T09:00'),
  pickupFromAt: at('23T10:00'),
  pickupToAt: at('23T11:00'),
  deliveryFromAt: null,
  deliveryToAt: at('23T16:00'),
  grams: 400_000,
  cm3: 2_000_000,
  vehicleType: 'van',
  holdForNotice: false,
  revision: 1,
  plannedRevision: 1,
  arrivalAt: null,
};
const trip: TripFacts = {
  day: '2026-11-23',
  fromAt: at('23T08:00'),
  toAt: at('23T18:00'),
  vehicle: { type: 'van', grams: 800_000, cm3: 4_000_000, active: true },
  driver: { active: true, absences: [] },
  stops: [stop],
};
const codes = (changed: Partial<TripFacts>) => warningsOf({ ...trip, ...changed }, zone).map(({ code }) => code);
const with_ = (changed: Partial<StopFacts>) => codes({ stops: [{ ...stop, ...changed }] });

describe('what is odd about a trip', () => {
  it('[2.3.1-sameDay] is nothing when all is well, up to the very last kilogram', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ stops: [stop, { ...stop, orderId: 'two' }] })).toEqual([]);
    expect(codes({ stops: [stop, { ...stop, orderId: 'two', grams: 400_001 }] })).toEqual(['overWeight']);
    expect(codes({ stops: [stop, { ...stop, orderId: 'two', cm3: 2_000_001 }] })).toEqual(['overVolume']);
  });

  it('[2.3.1-sameDay] what a vehicle carries is not judged where nobody wrote it down', () => {
    expect(codes({ vehicle: { ...trip.vehicle, grams: 0, cm3: 0 } })).toEqual([]);
  });

  it('[2.3.1-nextDay] a driver who is missing, absent or gone is shown', () => {
    expect(codes({ driver: null })).toEqual(['noDriver']);
    expect(codes({ driver: null, stops: [] })).toEqual([]);
    const absences = [{ from: '2026-11-22', to: '2026-11-23' }];
    expect(codes({ driver: { active: true, absences } })).toEqual(['driverAbsent']);
    expect(codes({ driver: { active: false, absences: [] } })).toEqual(['driverInactive']);
    expect(isAbsent(absences, '2026-11-24')).toBe(false);
  });

  it('[2.3.1-sameDay] an order that wants another vehicle, another time or another day is shown', () => {
    expect(with_({ vehicleType: 'box4m2' })).toEqual(['otherVehicleType']);
    expect(with_({ vehicleType: null })).toEqual([]);
    expect(with_({ pickupFromAt: at('23T18:00'), pickupToAt: at('23T19:00'), deliveryToAt: at('23T21:00') })).toEqual([
      'outsideTrip',
    ]);
    expect(with_({ arrivalAt: at('23T16:01') })).toEqual(['tooLate']);
    expect(with_({ arrivalAt: at('23T16:00') })).toEqual([]);
    expect(with_({ deliveryToAt: at('24T16:00') })).toEqual(['otherDay']);
  });

  it('[2.3.1-nextDay] changed since it was planned, or held, it is marked until it has left', () => {
    expect(with_({ revision: 2 })).toEqual(['revised']);
    expect(with_({ holdForNotice: true })).toEqual(['onHold']);
    expect(with_({ revision: 2, holdForNotice: true, state: 'inTransit' })).toEqual([]);
  });
});

describe('when a vehicle is wanted', () => {
  it('[2.3.1-sameDay] city orders stand on the day of their delivery, until 24:00 on the day that ends', () => {
    expect(planDayOf(stop, zone)).toBe('2026-11-23');
    expect(planDayOf({ ...stop, deliveryToAt: at('24T00:00') }, zone)).toBe('2026-11-23');
    expect(planDayOf({ ...stop, pickupFromAt: null, pickupToAt: null, deliveryToAt: null }, zone)).toBe('2026-11-23');
  });

  it('[2.4.1] outbound orders stand on the day of their pick-up, unless the customer brings the goods', () => {
    const outbound = { ...stop, jobType: 'doorToDoor' as const, deliveryToAt: at('26T12:00') };
    expect(planDayOf(outbound, zone)).toBe('2026-11-23');
    expect(appointmentOf(outbound)).toEqual({ fromAt: at('23T10:00'), toAt: at('23T11:00') });
    expect([legOf('doorToStation'), legOf('stationToDoor'), legOf('stationToStation')]).toEqual(['pickup', null, null]);
  });
});

describe('who is booked twice', () => {
  const booked = { id: 'a', vehicleId: 'van', driverId: 'li', fromAt: at('23T08:00'), toAt: at('23T12:00') };

  it('[2.3.1-sameDay] a vehicle or a driver on two trips at once, but not one after the other', () => {
    const next = { ...booked, id: 'b', fromAt: booked.toAt, toAt: at('23T18:00') };
    expect(bookedTwice(next, [booked])).toBeNull();
    expect(bookedTwice({ ...next, fromAt: booked.toAt - 1 }, [booked])?.who).toBe('vehicle');
    expect(bookedTwice({ ...next, fromAt: booked.toAt - 1, vehicleId: 'truck' }, [booked])?.who).toBe('driver');
    expect(bookedTwice({ ...booked, vehicleId: 'truck', driverId: null, id: 'c' }, [booked])).toBeNull();
    expect(bookedTwice(booked, [booked])).toBeNull();
  });
});

describe('plates', () => {
  it.each(['京A12345', '京a·12345', '京ＡD12345', '京 A D1234 5', '粤B12345学', '沪A1234挂'])('%s is one', (plate) => {
    expect(isPlate(plate)).toBe(true);
  });
  it.each(['', '12345', 'AA12345', '京A123', '京A12345678'])('“%s” is none', (plate) => {
    expect(isPlate(plate)).toBe(false);
  });
  it('is kept without blanks and dots', () => {
    expect(tidyPlate('京a · 12345')).toBe('京A12345');
  });
});
