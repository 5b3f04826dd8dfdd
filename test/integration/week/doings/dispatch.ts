import { dayOf, instantOf } from '../moments.ts';
import { orderCalled } from './orders.ts';
import type { Performed } from './perform.ts';

/** Who carries what, and what the driver says. */
export const dispatchDoings: Performed<'plan' | 'askDriver'> = {
  async plan(department, { by, order, plate, from, to }) {
    const api = department.as(by);
    const orderId = await orderCalled(department, api, order);
    if ((await api.dispatch.ofOrder({ id: orderId })).carriage) return;
    const day = dayOf(from);
    const { vehicles } = await api.dispatch.board({ day });
    const vehicle = vehicles.find((one) => one.plate === plate);
    if (!vehicle) throw new Error(`There is no vehicle ${plate}`);
    const { id: vehicleId, driverId } = vehicle;
    const times = { fromAt: instantOf(from), toAt: instantOf(to) };
    await api.dispatch.openTrip({ day, vehicleId, driverId, ...times, first: { orderId, from: null } });
  },
  async askDriver(department, { by, order, arrival }) {
    const api = department.as(by);
    const orderId = await orderCalled(department, api, order);
    const { carriage } = await api.dispatch.ofOrder({ id: orderId });
    const arrivalAt = instantOf(arrival);
    if (!carriage) throw new Error(`Nobody carries ${order}`);
    if (carriage.arrivalAt === arrivalAt) return;
    const { driverName: driver, driverPhone: phone } = carriage;
    await api.dispatch.arrival({ orderId, arrivalAt, calledAt: department.clock.now(), driver, phone });
  },
};
