import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { testPorts } from '../../helpers/ports.ts';
import { testClock } from '../../helpers/test-clock.ts';
import { allAccepted, openReportHouse, type ReportHouse, wall } from './house.ts';

describe.each(databases)('the eve of National Day on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: ReportHouse;

  beforeEach(async () => {
    database = await open();
    house = await openReportHouse(database, testPorts({ clock: testClock('2026-09-30T17:40:00+08:00') }));
    const { hours, hoursVersion } = await house.admin.calendar.current();
    const standard = [{ from: '08:30', to: '18:00' }];
    await house.admin.calendar.setHours({ ...hours, standard, version: hoursVersion });
  });
  afterEach(async () => {
    await house.close();
    await database.dispose();
  });

  it('[3.3.1.7, 3.3.1.2] a complaint at 17:58 is due at 18:03 though the office closes at 18:00, and was in time', async () => {
    house.moveTo('2026-09-30T17:58');
    const filed = await house.file();
    expect(filed).toMatchObject({
      number: 'KF01-20260930-001',
      regime: 'working',
      dueAt: wall('2026-09-30T18:03'),
      phone: { needed: false },
    });
    const told = await house.reach(filed.id, 'the leaders to have it', allAccepted);
    expect(told.timeliness).toBe('inTime');
    expect(house.server.taken).toHaveLength(3);
  });

  it('[3.3.1.7] a complaint at 18:01 is phoned first and mailed by nine on 8 October, with the sum that says why', async () => {
    house.moveTo('2026-09-30T18:01');
    const preview = await house.clerk.exceptionReports.regime({ knownAt: wall('2026-09-30T18:01') });
    const filed = await house.file();
    const { recipients: nobodyYet, ...clock } = preview;
    expect(nobodyYet).toEqual([]);
    expect(filed.clock).toEqual(clock);
    expect(filed).toMatchObject({ regime: 'afterHours', dueAt: wall('2026-10-08T09:00'), phone: { needed: true } });
    expect(filed.clock.steps.map(({ kind }) => kind)).toEqual(['closed', 'skipped', 'point']);
    const told = await house.reach(filed.id, 'the leaders to have it', allAccepted);
    expect(told.timeliness).toBe('inTime');
    // A calendar that is changed later changes nothing of what was filed.
    await house.director.calendar.setDays({
      days: [{ day: '2026-10-08', version: 0 }],
      kind: 'rest',
      note: '公司调休',
      windows: null,
    });
    expect((await house.get(filed.id)).dueAt).toBe(wall('2026-10-08T09:00'));
    expect((await house.clerk.exceptionReports.regime({ knownAt: filed.knownAt })).dueAt).toBe(
      wall('2026-10-09T09:00'),
    );
  });
});
