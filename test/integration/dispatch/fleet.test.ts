import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { openPlan, type Plan } from './house.ts';

describe.each(databases)('vehicles and drivers on $name', ({ open }) => {
  let database: OpenDatabase;
  let plan: Plan;

  beforeEach(async () => {
    database = await open();
    plan = await openPlan(database);
  });
  afterEach(async () => {
    await plan.counter.close();
    await database.dispose();
  });

  const fieldsOf = async (call: Promise<unknown>) =>
    ((await problemOf(call)).data['issues'] as { path: string; code: string }[]).map(({ path, code }) => [path, code]);

  it('[2.3.1-nextDay] are found by plate, name, pinyin and initials', async () => {
    const [vehicle] = await plan.clerk.dispatch.vehicles.list();
    expect(vehicle).toMatchObject({ plate: '京A12345', driverId: plan.ids.drivers[0] });
    expect(vehicle?.find).toContain('jinga12345');
    const driver = (await plan.clerk.dispatch.drivers.list()).find(({ name }) => name === '赵师傅');
    expect(driver?.find).toContain('zsf');
    expect(driver?.find).toContain('13911112222');
  });

  it('[2.3.1-nextDay] bad plates, phones and days are answered at their fields', async () => {
    const { vehicles, drivers } = plan.dispatcher.dispatch;
    const { find: _found, ...van } = plan.vehicles[0] ?? { find: '' };
    const again = { ...van, id: null, version: 0 } as Parameters<typeof vehicles.save>[0];
    expect(await fieldsOf(vehicles.save(again))).toEqual([['plate', 'dispatch.plateKnown']]);
    expect(await fieldsOf(vehicles.save({ ...again, plate: '12345' }))).toEqual([
      ['plate', 'dispatch.plateUnreadable'],
    ]);
    const driver = { name: '李师傅', phone: '12', absences: [], remarks: '', active: true, id: null, version: 0 };
    expect(await fieldsOf(drivers.save(driver))).toEqual([['phone', 'dispatch.phoneUnreadable']]);
    const backwards = { ...driver, phone: '', absences: [{ from: '2026-11-25', to: '2026-11-23' }] };
    expect(await fieldsOf(drivers.save(backwards))).toEqual([['absences', 'dispatch.absenceUnreadable']]);
  });

  it('the second of two who change a vehicle sees what the first wrote', async () => {
    const { find: _found, ...van } = plan.vehicles[0] ?? { find: '' };
    const input = van as Parameters<typeof plan.dispatcher.dispatch.vehicles.save>[0];
    await plan.dispatcher.dispatch.vehicles.save({ ...input, remarks: '换了轮胎' });
    const problem = await problemOf(plan.other.dispatch.vehicles.save({ ...input, remarks: '年检' }));
    expect(problem).toMatchObject({ kind: 'CONFLICT', code: 'dispatch.vehicleChanged' });
    expect(problem.data['current']).toMatchObject({ remarks: '换了轮胎' });
  });
});
