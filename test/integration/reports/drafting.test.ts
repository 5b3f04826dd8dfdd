import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WorkReportKind } from '../../../shared/domain/reports/values.ts';
import { adminPassword, clerkPassword, joinCounter } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { testClock } from '../../helpers/test-clock.ts';
import { testPorts } from '../../helpers/ports.ts';
import { openTaskHouse, type TaskHouse } from '../tasks/house.ts';
import { wall } from './house.ts';

describe.each(databases)('which reports are drafted on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: TaskHouse;

  beforeEach(async () => {
    database = await open();
  });
  afterEach(async () => {
    await house.counter.close();
    await database.dispose();
  });

  const openAt = async (text: string) => {
    house = await openTaskHouse(database, { ports: testPorts({ clock: testClock(wall(text)) }) });
  };
  /** Of every month or year, the latest first. */
  const listed = async (kind: WorkReportKind) => {
    const { stretches } = await house.director.reports.list({ kind });
    const lists = await Promise.all(stretches.map((stretch) => house.director.reports.list({ kind, stretch })));
    return lists.flatMap(({ rows }) => rows);
  };
  const periodsOf = async (kind: WorkReportKind, personId: string | null) =>
    (await listed(kind)).filter((row) => row.personId === personId).map(({ period }) => period);

  async function hired(userName: string): Promise<string> {
    const { api } = house.counter.window();
    await api.people.logIn({ userName: 'admin', password: adminPassword });
    const name = { nameZh: `职员${userName}`, nameEn: userName, language: 'zh-CN' } as const;
    const account = { userName, ...name, roles: ['csClerk' as const], experience: '老员工', password: clerkPassword };
    return (await api.people.createAccount(account)).id;
  }

  let stations = 0;
  /** The app is started at that moment and ended once it has drafted the period. */
  async function startedAt(text: string, kind: WorkReportKind, period: string): Promise<void> {
    house.ports.clock.set(wall(text));
    stations += 1;
    const station = await joinCounter(database, { ports: house.ports, workers: true, workstation: `late-${stations}` });
    await pollUntil(`the report of ${period}`, async () => (await listed(kind)).some((row) => row.period === period));
    await station.close();
  }

  it('[8] the week worked before Spring Festival is drafted as the office opens after it, the week of rest is nobody’s', async () => {
    await openAt('2026-02-09T09:00');
    await startedAt('2026-02-24T09:01', 'weekly', '2026-02-09');
    expect(await periodsOf('weekly', house.clerkId)).toEqual(['2026-02-09']);
    expect(await periodsOf('weekly', null)).toEqual(['2026-02-09']);
    expect((await listed('weekly')).length).toBe(2);
    // Nothing is left to ask for.
    expect(await house.director.reports.draft({ kind: 'weekly' })).toEqual({ drafted: 0 });
  });

  it('[8] whoever asks in the week of rest has the week drafted that was worked before it', async () => {
    await openAt('2026-02-09T09:00');
    house.ports.clock.set(wall('2026-02-24T09:01'));
    await house.clerk.reports.draft({ kind: 'weekly' });
    expect(await periodsOf('weekly', house.clerkId)).toEqual(['2026-02-09']);
  });

  it('[8] days and weeks in which the app did not run are drafted once it runs again, of nobody who came later', async () => {
    await openAt('2026-11-23T09:00');
    await house.clerk.reports.draft({ kind: 'daily' });
    house.ports.clock.set(wall('2026-11-30T09:00'));
    await house.clerk.reports.draft({ kind: 'weekly' });
    house.ports.clock.set(wall('2026-12-14T09:00'));
    const lateId = await hired('chenjing');
    await startedAt('2026-12-14T16:31', 'weekly', '2026-12-07');
    expect(await periodsOf('weekly', house.clerkId)).toEqual(['2026-12-07', '2026-11-30', '2026-11-23']);
    expect(await periodsOf('weekly', lateId)).toEqual([]);
    // Ten office days back and no further.
    expect((await periodsOf('daily', house.clerkId)).toReversed().map((day) => day.slice(5))).toEqual(
      '11-23 11-30 12-01 12-02 12-03 12-04 12-07 12-08 12-09 12-10 12-11 12-14'.split(' '),
    );
    expect(await periodsOf('daily', lateId)).toEqual(['2026-12-14']);
  });

  it('[8] who never had to report begins with the last period, however long he has been in the house', async () => {
    await openAt('2026-11-02T09:00');
    await startedAt('2026-11-23T09:01', 'weekly', '2026-11-16');
    expect(await periodsOf('weekly', house.clerkId)).toEqual(['2026-11-16']);
    expect(await periodsOf('daily', house.clerkId)).toEqual(['2026-11-20']);
  });
});
