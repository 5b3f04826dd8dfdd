import type { Board, Trip, Vehicle } from '../../../shared/contract/dispatch.ts';
import { loadOf } from '../../../shared/domain/dispatch/warnings.ts';
import type { VehicleType } from '../../../shared/domain/orders/job-types.ts';
import { instantOf } from '../../../shared/lib/dates.ts';
import type { Actor } from '../session.ts';
import { createChance } from './chance.ts';
import { demoWords } from './demo-words.ts';
import type { DemoHouse } from './take-orders.ts';

/** Of its own, so that orders and customers stay what they were. */
const seed = 20_261_125;
const zone = 'Asia/Shanghai';
const minute = 60_000;
/** The plan of days longer ago is not looked at. */
const planned = 8 * 24 * 60 * minute;

/** Type, what it carries (kg, m³), how many; the last ones belong to subcontractors. */
const fleet: readonly (readonly [type: VehicleType, kg: number, m3: number, count: number, subcontracted: boolean])[] =
  [
    ['van', 1_000, 5, 4, false],
    ['box4m2', 2_000, 14, 4, false],
    ['box6m8', 6_000, 36, 2, false],
    ['tailLift', 3_000, 20, 1, false],
    ['refrigerated', 2_000, 13, 1, false],
    ['box9m6', 12_000, 56, 2, true],
  ];

/** The demonstration's vehicle plan, made as the dispatch centre makes it: most orders have a vehicle soon. */
export async function planVehicles(house: DemoHouse, staff: readonly Actor[], end: number) {
  const dispatcher = staff.find(({ roles }) => roles.includes('dispatchCentre'));
  const chance = createChance(seed);
  if (dispatcher) await enterFleet(house, dispatcher);
  return {
    /** An order is agreed: it gets a vehicle that has room, or waits. */
    async arrange(orderId: string): Promise<void> {
      if (!dispatcher || house.now() < end - planned || !chance.percent(82)) return;
      const { day } = await house.database.write((tx) => house.services.dispatch.ofOrder(orderId, tx));
      if (day === null) return;
      const board = await house.database.write((tx) => house.services.dispatch.board({ day, text: '' }, tx));
      const placed = await put(house, dispatcher, board, orderId);
      if (placed && chance.percent(45)) await askDriver(house, dispatcher, placed, orderId);
    },
  };
}

async function put({ services }: DemoHouse, by: Actor, board: Board, orderId: string) {
  const card = board.waiting.find((one) => one.orderId === orderId);
  if (!card) return null;
  const suits = (vehicle: Vehicle, load = { grams: 0, cm3: 0 }) =>
    (card.vehicleType === null || card.vehicleType === vehicle.type) &&
    load.grams + card.grams <= vehicle.grams &&
    load.cm3 + card.cm3 <= vehicle.cm3;
  const vehicleOf = ({ vehicleId }: Trip) => board.vehicles.find(({ id }) => id === vehicleId);
  const trip = board.trips.find((one) => {
    const vehicle = vehicleOf(one);
    return vehicle !== undefined && one.stops.length < 5 && suits(vehicle, loadOf(one.stops));
  });
  if (trip) {
    const position = trip.stops.length;
    await services.dispatch.place(by, { orderId, from: null, tripId: trip.id, version: trip.version, position });
    return board.drivers.find(({ id }) => id === trip.driverId) ?? null;
  }
  const out = new Set(board.trips.map(({ vehicleId }) => vehicleId));
  const vehicle = board.vehicles.find((one) => !out.has(one.id) && suits(one));
  if (!vehicle) return null;
  const hours = { fromAt: instantOf(board.day, '08:00', zone) ?? 0, toAt: instantOf(board.day, '18:00', zone) ?? 0 };
  const { id: vehicleId, driverId } = vehicle;
  await services.dispatch.openTrip(by, {
    day: board.day,
    vehicleId,
    driverId,
    ...hours,
    first: { orderId, from: null },
  });
  return board.drivers.find(({ id }) => id === driverId) ?? null;
}

async function askDriver(
  { services, database, now }: DemoHouse,
  by: Actor,
  driver: Board['drivers'][number],
  orderId: string,
): Promise<void> {
  const { carriage } = await database.write((tx) => services.dispatch.ofOrder(orderId, tx));
  const due = await database.write(async (tx) => (await services.orderQueries.facts(tx, orderId))?.['deliveryToAt']);
  if (!carriage || carriage.leg === 'pickup' || typeof due !== 'number') return;
  const arrivalAt = Math.max(carriage.fromAt, due - 40 * minute);
  const call = { orderId, arrivalAt, calledAt: now(), driver: driver.name, phone: driver.phone, note: '' };
  await services.dispatch.arrival(by, call);
}

async function enterFleet({ services }: DemoHouse, by: Actor): Promise<void> {
  const chance = createChance(seed + 1);
  for (const [type, kg, m3, count, subcontracted] of fleet) {
    for (let nth = 0; nth < count; nth += 1) {
      const driver = await services.dispatch.drivers.save(by, {
        name: `${chance.pick(demoWords.surnames)}${chance.pick(['师傅', '建军', '志强', '永胜', '海涛'])}`,
        phone: `138${chance.digits(8)}`,
        absences: [],
        remarks: '',
        active: true,
        id: null,
        version: 0,
      });
      await services.dispatch.vehicles.save(by, {
        plate: `京${chance.pick(['A', 'E', 'N', 'P', 'Q'])}${chance.digits(5)}`,
        type,
        grams: kg * 1_000,
        cm3: m3 * 1_000_000,
        subcontracted,
        driverId: driver.id,
        remarks: '',
        active: true,
        id: null,
        version: 0,
      });
    }
  }
}
