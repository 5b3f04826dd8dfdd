import { type DriverRow, DriverEntity, type VehicleRow, VehicleEntity } from '../database/entities/dispatch.ts';
import { findRow, insertRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

/** Vehicles and drivers: some dozens of each. */
export const fleetRepository = {
  vehicles: (at: ReadContext): Promise<VehicleRow[]> => managerOf(at).find(VehicleEntity, { order: { plate: 'ASC' } }),

  vehicle: (at: ReadContext, id: string): Promise<VehicleRow | null> => findRow(at, VehicleEntity, { id }),

  withPlate: (at: ReadContext, plate: string): Promise<VehicleRow | null> => findRow(at, VehicleEntity, { plate }),

  insertVehicle: (tx: WriteContext, row: VehicleRow): Promise<void> => insertRows(tx, VehicleEntity, [row]),

  updateVehicle: (tx: WriteContext, id: string, version: number, patch: Partial<VehicleRow>): Promise<void> =>
    updateVersion(tx, VehicleEntity, { id, version }, patch, {
      code: 'dispatch.vehicleChanged',
      current: () => fleetRepository.vehicle(tx, id),
    }),

  drivers: (at: ReadContext): Promise<DriverRow[]> => managerOf(at).find(DriverEntity, { order: { name: 'ASC' } }),

  driver: (at: ReadContext, id: string): Promise<DriverRow | null> => findRow(at, DriverEntity, { id }),

  insertDriver: (tx: WriteContext, row: DriverRow): Promise<void> => insertRows(tx, DriverEntity, [row]),

  updateDriver: (tx: WriteContext, id: string, version: number, patch: Partial<DriverRow>): Promise<void> =>
    updateVersion(tx, DriverEntity, { id, version }, patch, {
      code: 'dispatch.driverChanged',
      current: () => fleetRepository.driver(tx, id),
    }),
};
