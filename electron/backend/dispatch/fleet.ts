import type { Driver, DriverInput, Vehicle, VehicleInput } from '../../../shared/contract/dispatch.ts';
import { isPlate, tidyPlate } from '../../../shared/domain/dispatch/plates.ts';
import { type Issue, UserError } from '../../../shared/errors/errors.ts';
import { isPhone, tidyPhone } from '../../../shared/lib/contacts.ts';
import { isDay } from '../../../shared/lib/dates.ts';
import { oneLine } from '../../../shared/lib/text.ts';
import type { DriverRow, VehicleRow } from '../database/entities/dispatch.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import { pinyinOf } from '../search/pinyin.ts';
import type { Actor } from '../session.ts';
import type { DispatchDeps } from './dispatch.deps.ts';
import { fleetRepository } from './fleet.repository.ts';

type Saved<Input> = Input & { readonly id: string | null; readonly version: number };

/** 2.3.1: what we drive with, and who drives. */
export function createFleet(deps: DispatchDeps) {
  const { read, write } = deps.database;
  return {
    vehicles: {
      list: async (at: ReadContext = read): Promise<Vehicle[]> => (await fleetRepository.vehicles(at)).map(vehicleOf),
      save: (actor: Actor, input: Saved<VehicleInput>): Promise<Vehicle> =>
        write((tx) => saveVehicle(tx, deps, actor, input)),
    },
    drivers: {
      list: async (at: ReadContext = read): Promise<Driver[]> => (await fleetRepository.drivers(at)).map(driverOf),
      save: (actor: Actor, input: Saved<DriverInput>): Promise<Driver> =>
        write((tx) => saveDriver(tx, deps, actor, input)),
    },
  };
}

async function saveVehicle(tx: WriteContext, deps: DispatchDeps, actor: Actor, input: Saved<VehicleInput>) {
  const { id, version, ...given } = input;
  const plate = tidyPlate(given.plate);
  if (!isPlate(plate)) refuse({ path: 'plate', code: 'dispatch.plateUnreadable' });
  const namesake = await fleetRepository.withPlate(tx, plate);
  if (namesake && namesake.id !== id) refuse({ path: 'plate', code: 'dispatch.plateKnown' });
  if (given.driverId !== null && !(await fleetRepository.driver(tx, given.driverId))) {
    refuse({ path: 'driverId', code: 'dispatch.driverUnknown' });
  }
  const row: VehicleRow = {
    ...given,
    plate,
    updatedAt: deps.now(),
    id: id ?? deps.ports.ids.next(),
    version: id === null ? 1 : version + 1,
  };
  if (id === null) await fleetRepository.insertVehicle(tx, row);
  else await fleetRepository.updateVehicle(tx, id, version, row);
  const payload = { plate, active: row.active };
  await tell(tx, deps, actor, { kind: 'vehicle', id: row.id, added: id === null, payload });
  return vehicleOf(row);
}

async function saveDriver(tx: WriteContext, deps: DispatchDeps, actor: Actor, input: Saved<DriverInput>) {
  const { id, version, ...given } = input;
  const phone = tidyPhone(given.phone);
  if (phone !== '' && !isPhone(phone)) refuse({ path: 'phone', code: 'dispatch.phoneUnreadable' });
  if (given.absences.some(({ from, to }) => !isDay(from) || !isDay(to) || from > to)) {
    refuse({ path: 'absences', code: 'dispatch.absenceUnreadable' });
  }
  const row: DriverRow = {
    ...given,
    phone,
    name: oneLine(given.name),
    updatedAt: deps.now(),
    id: id ?? deps.ports.ids.next(),
    version: id === null ? 1 : version + 1,
  };
  if (id === null) await fleetRepository.insertDriver(tx, row);
  else await fleetRepository.updateDriver(tx, id, version, row);
  const payload = { name: row.name, active: row.active };
  await tell(tx, deps, actor, { kind: 'driver', id: row.id, added: id === null, payload });
  return driverOf(row);
}

interface FleetFact {
  readonly kind: 'vehicle' | 'driver';
  readonly id: string;
  readonly added: boolean;
  readonly payload: Readonly<Record<string, unknown>>;
}

async function tell(tx: WriteContext, { events }: DispatchDeps, actor: Actor, fact: FleetFact): Promise<void> {
  const { kind, id, added, payload } = fact;
  await events.append(tx, actor, [
    { type: `${kind}.${added ? 'added' : 'changed'}`, subject: { kind, id }, clauses: ['2.3.1-sameDay'], payload },
  ]);
  tx.changed('dispatch', id);
}

function refuse(issue: Issue): never {
  throw new UserError('dispatch.notSaved', {}, [issue]);
}

export function vehicleOf({ updatedAt: _at, ...row }: VehicleRow): Vehicle {
  return { ...row, find: findable(row.plate) };
}

export function driverOf({ updatedAt: _at, absences, ...row }: DriverRow): Driver {
  return { ...row, absences: [...absences], find: `${findable(row.name)} ${row.phone}` };
}

/** As people type it: itself, its pinyin and its initials. */
function findable(name: string): string {
  const { pinyin, initials } = pinyinOf(name);
  return `${name} ${pinyin.replaceAll(' ', '')} ${initials}`.toLowerCase();
}
