import type { Board } from '../../../shared/contract/dispatch.ts';
import type { OpenDatabase } from '../../helpers/databases.ts';
import { openDesk } from '../tracking/house.ts';

export { at, moveTo, tell } from '../tracking/house.ts';

export const monday = '2026-11-23';
export const tuesday = '2026-11-24';

/** A counter with a dispatch centre: two dispatchers, two vans and a truck, three drivers. */
export async function openPlan(database: OpenDatabase) {
  const desk = await openDesk(database);
  const first = await desk.counter.hire('diaodu', ['dispatchCentre']);
  const second = await desk.counter.hire('peisong', ['deliveryManager']);
  const dispatcher = first.api;
  const driver = async (name: string, absences: { from: string; to: string }[] = []) =>
    dispatcher.dispatch.drivers.save({
      name,
      phone: '13911112222',
      absences,
      remarks: '',
      active: true,
      id: null,
      version: 0,
    });
  const drivers = [
    await driver('赵师傅'),
    await driver('钱师傅'),
    await driver('孙师傅', [{ from: monday, to: monday }]),
  ];
  const vehicle = (plate: string, driverId: string | null, type: 'van' | 'box4m2' = 'van') =>
    dispatcher.dispatch.vehicles.save({
      plate,
      type,
      grams: 800_000,
      cm3: 3_000_000,
      subcontracted: false,
      driverId,
      remarks: '',
      active: true,
      id: null,
      version: 0,
    });
  const vehicles = [
    await vehicle('京A·12345', drivers[0]?.id ?? null),
    await vehicle('京B 67890', drivers[1]?.id ?? null),
    await vehicle('京C55555', null, 'box4m2'),
  ];
  desk.sessions.push(first.session, second.session);
  const ids = { vehicles: vehicles.map(({ id }) => id), drivers: drivers.map(({ id }) => id) };
  const board = (day = monday): Promise<Board> => dispatcher.dispatch.board({ day, text: '' });
  return { ...desk, dispatcher, other: second.api, vehicles, drivers, ids, board };
}

export type Plan = Awaited<ReturnType<typeof openPlan>>;
