import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../shared/contract/contract.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { openTaskHouse, stayAwake, type TaskHouse } from '../tasks/house.ts';

describe.each(databases)('absences on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: TaskHouse;
  let next: Api;
  let nextId: string;

  beforeEach(async () => {
    database = await open();
    house = await openTaskHouse(database);
    const hired = await house.counter.hire('zhangwei', ['csClerk']);
    next = hired.api;
    stayAwake(hired.session);
    nextId = hired.session.user?.id ?? '';
  });
  afterEach(async () => {
    await house.counter.close();
    await database.dispose();
  });

  const refused = async (work: Promise<unknown>) => (await problemOf(work)).data;
  const days = { fromDay: '2026-11-23', toDay: '2026-11-27', kind: 'annualLeave', reason: '年休假' } as const;
  const leave = () => ({ ...days, userId: house.clerkId, substituteId: nextId });

  it('[1.2.4b] whoever leads people records them for others, with its kind; a colleague may not', async () => {
    expect(await refused(next.handovers.absences.add(leave()))).toMatchObject({ code: 'handovers.absenceNotYours' });
    const [recorded] = await house.director.handovers.absences.add(leave());
    expect(recorded).toMatchObject({ kind: 'annualLeave', recordedByName: '职员zhaowenjing', mayEnd: true });
    expect((await next.handovers.absences.list())[0]).toMatchObject({ mayEnd: false });
    expect(await house.clerk.handovers.absences.today()).toMatchObject({ own: { substituteName: '职员zhangwei' } });
  });

  it('[1.2.4b] whoever records the absence of somebody else does not make himself the substitute', async () => {
    const own = { ...leave(), substituteId: house.directorId };
    expect(await refused(house.director.handovers.absences.add(own))).toMatchObject({
      issues: [{ path: 'substituteId', code: 'handovers.substituteOwnWord' }],
    });
    // The absent person's own word is another matter.
    expect(await house.clerk.handovers.absences.add(own)).toMatchObject([{ substituteName: '职员zhaowenjing' }]);
  });

  it('[1.2.4b] is recorded for who fell ill days ago, and not for a day of long ago', async () => {
    const longAgo = house.clerk.handovers.absences.add({ ...leave(), fromDay: '2026-10-22' });
    expect(await refused(longAgo)).toMatchObject({ issues: [{ path: 'fromDay', code: 'handovers.fromPast' }] });
    const ill = { ...leave(), kind: 'sick', fromDay: '2026-11-20', fromTime: '08:00' } as const;
    expect(await house.director.handovers.absences.add(ill)).toMatchObject([{ fromDay: '2026-11-20' }]);
  });

  it('[1.2.4b] hours are hours: before them and after them everybody is here', async () => {
    const hours = { toDay: '2026-11-23', fromTime: '10:00', toTime: '12:00', kind: 'businessTrip' } as const;
    await house.clerk.handovers.absences.add({ ...leave(), ...hours });
    const standingIn = async () => (await next.handovers.absences.today()).inPlaceOf.length;
    expect(await standingIn()).toBe(0);
    house.ports.clock.set('2026-11-23T10:00:00+08:00');
    expect(await standingIn()).toBe(1);
    house.ports.clock.set('2026-11-23T12:00:00+08:00');
    expect(await standingIn()).toBe(0);
    // A second one on the same day does not collide where the hours do not.
    await house.clerk.handovers.absences.add({ ...leave(), ...hours, fromTime: '12:00', toTime: '13:00' });
    const clash = house.clerk.handovers.absences.add({ ...leave(), ...hours, fromTime: '12:30', toTime: null });
    expect(await refused(clash)).toMatchObject({ code: 'handovers.absenceOverlaps' });
    const wrong = house.clerk.handovers.absences.add({ ...leave(), ...hours, fromTime: '25:00' });
    expect(await refused(wrong)).toMatchObject({ issues: [{ path: 'fromTime', code: 'handovers.timeWrong' }] });
  });

  it('[1.2.4b] one that ends early shows in the month as it was, and everything comes back to its person', async () => {
    const [recorded] = await house.clerk.handovers.absences.add(leave());
    house.ports.clock.set('2026-11-25T14:00:00+08:00');
    await house.clerk.people.logOut();
    const back = house.counter.window().api;
    await back.people.logIn({ userName: 'lina', password: 'Rain-over-Hill-8' });
    expect(await back.handovers.absences.today()).toMatchObject({ own: { id: recorded?.id } });
    await back.handovers.absences.end({ id: recorded?.id ?? '' });
    expect(await back.handovers.absences.today()).toMatchObject({ own: null, away: [] });
    expect(await back.handovers.absences.list()).toEqual([]);
    const month = await back.handovers.absences.month({ month: '2026-11' });
    expect(month).toMatchObject([{ fromDay: '2026-11-23', toDay: '2026-11-25', toTime: '14:00', mayEnd: false }]);
    const again = back.handovers.absences.end({ id: recorded?.id ?? '' });
    expect(await refused(again)).toMatchObject({ code: 'handovers.absenceOver' });
  });

  it('[1.2.4b] the director is told of days without anybody in a needed role, and of substitutes who are away too', async () => {
    await house.director.handovers.absences.add({ ...leave(), userId: house.directorId, substituteId: house.clerkId });
    await house.director.handovers.absences.add({ ...leave(), fromDay: '2026-11-27', substituteId: nextId });
    const { gaps } = await house.director.handovers.absences.today();
    expect(gaps.filter(({ kind }) => kind === 'bothAway')).toMatchObject([
      { day: '2026-11-27', userName: '职员zhaowenjing', substituteName: '职员lina' },
    ]);
    expect(gaps.filter(({ role }) => role === 'csDirector').map(({ day }) => day)).not.toContain('2026-11-28');
    expect((await next.handovers.absences.today()).gaps).toEqual([]);
  });

  it('[1.2.4b, 5.3.11] a clerk who is suspended fills no gap that the other clerk leaves', async () => {
    await house.director.handovers.absences.add(leave());
    const clerksMissing = async () =>
      (await house.director.handovers.absences.today()).gaps.filter(({ role }) => role === 'csClerk').length;
    expect(await clerksMissing()).toBe(0);
    const { version } = (await house.director.standing.list()).find(({ userId }) => userId === nextId) ?? {
      version: 0,
    };
    await house.director.standing.suspend({ userId: nextId, version, reason: '投诉未结' });
    expect(await clerksMissing()).toBe(5);
  });

  it('[1.2.4b, 4.3.1.3] a chain of substitutes leads to whoever is here: requests and their answers too', async () => {
    const third = await house.counter.hire('wangqiang', ['csClerk']);
    stayAwake(third.session);
    const thirdId = third.session.user?.id ?? '';
    await house.director.handovers.absences.add(leave());
    await house.director.handovers.absences.add({ ...leave(), userId: nextId, substituteId: thirdId });
    expect(await third.api.handovers.absences.today()).toMatchObject({
      inPlaceOf: [{ userName: '职员lina' }, { userName: '职员zhangwei' }],
    });
    const about = { orderId: null, noteId: null, reportId: null };
    const asked = await house.director.requests.ask({
      token: crypto.randomUUID(),
      kind: 'request',
      toId: house.clerkId,
      text: '请核对签收回单',
      dueAt: house.ports.clock.now() + 3_600_000,
      about,
    });
    expect((await third.api.requests.list({ view: 'toMe' })).map(({ id }) => id)).toEqual([asked.id]);
    expect((await third.api.requests.answer({ id: asked.id, version: asked.version, answer: '已核对' })).state).toBe(
      'answered',
    );
  });
});
