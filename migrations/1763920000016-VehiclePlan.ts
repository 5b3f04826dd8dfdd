import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, id, longText, makeTable, maybe, primary, text, whole, yesNo } from './columns.ts';

export class VehiclePlan1763920000016 implements MigrationInterface {
  readonly name = 'VehiclePlan1763920000016';

  async up(runner: QueryRunner): Promise<void> {
    await makeFleet(runner);
    await makeTrips(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup that was made before.');
  }
}

async function makeFleet(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'driver',
    columns: {
      id: primary(id),
      name: text(60),
      phone: text(30),
      absences: longText,
      remarks: text(500),
      active: yesNo,
      updated_at: whole,
      version: count,
    },
  });
  await makeTable(runner, {
    name: 'vehicle',
    columns: {
      id: primary(id),
      plate: text(20),
      type: text(20),
      grams: whole,
      cm3: whole,
      subcontracted: yesNo,
      driver_id: maybe(id),
      remarks: text(500),
      active: yesNo,
      updated_at: whole,
      version: count,
    },
    indices: [{ columns: ['plate'], unique: true }],
    references: { driver_id: ['driver', 'id'] },
  });
}

async function makeTrips(runner: QueryRunner): Promise<void> {
  await makeTable(runner, {
    name: 'trip',
    columns: {
      id: primary(id),
      day: text(10),
      vehicle_id: id,
      driver_id: maybe(id),
      from_at: whole,
      to_at: whole,
      updated_at: whole,
      version: count,
    },
    indices: [{ columns: ['day'] }, { columns: ['vehicle_id', 'day'] }, { columns: ['driver_id', 'day'] }],
    references: { vehicle_id: ['vehicle', 'id'], driver_id: ['driver', 'id'] },
  });
  await makeTable(runner, {
    name: 'trip_stop',
    columns: {
      order_id: primary(id),
      trip_id: id,
      position: count,
      planned_revision: count,
      planned_for: text(10),
      arrival_at: maybe(whole),
      called_at: maybe(whole),
      called_by_name: text(120),
      note: text(500),
    },
    indices: [{ columns: ['trip_id'] }],
    references: { order_id: ['work_order', 'id'], trip_id: ['trip', 'id'] },
  });
}
