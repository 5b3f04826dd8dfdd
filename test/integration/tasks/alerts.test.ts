import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { clerkPassword } from '../../helpers/counter.ts';
import { problemOf } from '../../helpers/problems.ts';
import { cityForm } from '../../fixtures/order-forms.ts';
import { at, openTaskHouse, stayAwake, type TaskHouse } from './house.ts';

const minute = 60_000;

describe.each(databases)('alerts reach people on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: TaskHouse;
  let orderId: string;
  let taskId: string;

  beforeEach(async () => {
    database = await open();
    house = await openTaskHouse(database, { workers: true });
    // Away: the order stays unprinted.
    house.ports.printer.mood = 'refusing';
    orderId = (await house.confirmed({ ...cityForm, deliveryDay: '2026-11-26' })).id;
    taskId = (await house.tasksOf(orderId, 'order.printed'))[0]?.id ?? '';
  });
  afterEach(async () => {
    await house.counter.close();
    await database.dispose();
  });

  const detail = () => house.clerk.tasks.get({ id: taskId });
  const ofStep = async (step: string) => (await detail()).alerts.filter((alert) => alert.step === step);
  const told = (step: string, stepMs = 1_000) =>
    house.until(
      `step ${step} to be told`,
      async () => {
        const alerts = await ofStep(step);
        return alerts.length > 0 && alerts;
      },
      stepMs,
    );
  const toasts = () => house.ports.notices.filter(({ target }) => target?.taskId === taskId);

  it('[2.2.1] an order that is not printed in five minutes is told to its owner at once, then to the director', async () => {
    const dueAt = house.ports.clock.now() + 5 * minute;
    house.ports.clock.advance(dueAt - house.ports.clock.now() - 1_000);
    expect((await detail()).alerts).toEqual([]);
    // No faster than the clock on the wall: what is measured is the wait for the next beat.
    const [first] = await told('due', 20);
    expect(first).toMatchObject({ userName: '职员lina', step: 'due' });
    expect((first?.createdAt ?? 0) - dueAt).toBeLessThan(2_000);
    const rung = await house.until('the desktop message', async () => (await ofStep('due'))[0]?.firstRungAt, 20);
    expect(rung - dueAt).toBeLessThan(2_000);
    expect(toasts()[0]).toMatchObject({ urgent: false, target: { kind: 'order', id: orderId, taskId } });
    expect(toasts()[0]?.title).toBe('到期：打印工作单');
    house.ports.clock.advance(dueAt + 5 * minute - house.ports.clock.now() - 1_000);
    const second = await told('step1');
    expect(second.map(({ userName }) => userName)).toContain('职员zhaowenjing');
    expect((await house.director.tasks.alerts.mine()).map(({ task }) => task.id)).toContain(taskId);
  });

  it('[2.2.1] a step without people falls through, and an alert that nobody can get is told to director and administrator', async () => {
    house.ports.clock.advance(26 * minute);
    const [nobody] = await told('nobody');
    expect(nobody).toMatchObject({ passed: ['step2'] });
    const names = (await ofStep('nobody')).map(({ userName }) => userName);
    expect(names).toEqual(expect.arrayContaining(['职员zhaowenjing', '周敏']));
  });

  it('[2.2.1] an alert comes again, more urgent, until it is acknowledged; not done, it comes back', async () => {
    house.ports.clock.advance(5 * minute);
    const [alert] = await told('due');
    await house.until('the first ring', async () => toasts().length === 1);
    house.ports.clock.advance(5 * minute - 2_000);
    await house.until('the second ring', async () => toasts().length >= 2 && toasts());
    expect(
      toasts()
        .filter(({ id }) => id === alert?.id)
        .map(({ urgent }) => urgent),
    ).toEqual([false, true]);
    await house.clerk.tasks.alerts.acknowledge({ ids: [alert?.id ?? ''] });
    expect(await house.clerk.tasks.alerts.mine()).toEqual([]);
    house.ports.clock.advance(14 * minute);
    expect(await house.clerk.tasks.alerts.mine()).toEqual([]);
    const [back] = await house.until(
      'the alert to come back',
      async () => {
        const alerts = await house.clerk.tasks.alerts.mine();
        return alerts.length > 0 && alerts;
      },
      10_000,
    );
    expect(back).toMatchObject({ id: alert?.id, returns: 1, acknowledgedAt: null });
  });

  it('[2.2.1] once the sheet is on paper nobody hears of it any more', async () => {
    house.ports.clock.advance(5 * minute);
    await told('due');
    house.ports.printer.mood = 'on';
    await house.until('the task to be done', async () => (await detail()).storedState === 'done', 10_000);
    expect(await detail()).toMatchObject({ closedByEvent: 'print.printed', state: 'done' });
    expect(await house.clerk.tasks.alerts.mine()).toEqual([]);
    const before = toasts().length;
    house.ports.clock.advance(60 * minute);
    expect(toasts()).toHaveLength(before);
  });

  it('[2.2.1] the host is told how many alerts wait, and how many are late, whenever that changes', async () => {
    expect(house.ports.waiting).toEqual([]);
    house.ports.clock.advance(5 * minute);
    const [alert] = await told('due');
    await house.until('the count', async () => house.ports.waiting.at(-1)?.late === 1);
    await house.clerk.tasks.alerts.acknowledge({ ids: [alert?.id ?? ''] });
    await house.until('the count to fall', async () => house.ports.waiting.at(-1)?.open === 0);
  });

  it('[2.2.1] of many at once three are shown, and one message says how many more there are', async () => {
    house.ports.printer.mood = 'refusing';
    await house.clerk.people.logOut();
    for (let count = 0; count < 5; count++)
      await house.confirmed({ ...cityForm, remarks: `第 ${count} 票` }, house.director);
    const again = house.counter.window();
    await again.api.people.logIn({ userName: 'lina', password: clerkPassword });
    stayAwake(again.session);
    house.ports.clock.advance(12 * minute);
    const more = await house.until('the message for the rest', async () =>
      house.ports.notices.find(({ target }) => target?.kind === 'alerts'),
    );
    expect(more.title).toMatch(/^另有 \d+ 条提醒$/);
    const at = house.ports.notices.indexOf(more);
    const before = house.ports.notices.slice(Math.max(0, at - 3), at);
    expect(before.map(({ target }) => target?.kind)).toEqual(['order', 'order', 'order']);
  });

  it('[1.1] whoever stands in for an absent owner is told in his place', async () => {
    const substitute = await house.counter.hire('zhangwei', ['csClerk']);
    await house.clerk.handovers.absences.add({
      userId: house.clerkId,
      substituteId: substitute.session.user?.id ?? '',
      fromDay: '2026-11-23',
      toDay: '2026-11-24',
      reason: '病假',
    });
    house.ports.clock.advance(5 * minute);
    expect(await told('due')).toMatchObject([{ userName: '职员zhangwei', forName: '职员lina' }]);
    expect(await substitute.api.tasks.alerts.mine()).toMatchObject([{ task: { id: taskId, mine: true } }]);
  });

  it('[1.1] what rang already for somebody who is recorded as ill afterwards is heard and taken by his substitute', async () => {
    const { api, session } = await house.counter.hire('zhangwei', ['csClerk']);
    stayAwake(session);
    house.ports.clock.advance(5 * minute);
    await told('due');
    expect(await api.tasks.alerts.mine()).toEqual([]);
    await house.director.handovers.absences.add({
      userId: house.clerkId,
      substituteId: session.user?.id ?? '',
      kind: 'sick',
      fromDay: '2026-11-23',
      toDay: '2026-11-23',
      fromTime: '08:00',
      reason: '今早来电请病假',
    });
    await house.clerk.people.logOut();
    const [alert] = await api.tasks.alerts.mine();
    expect(alert).toMatchObject({ task: { id: taskId, mine: true }, userName: '职员lina', forName: '职员lina' });
    const before = toasts().length;
    await house.until('the ring at the substitute', async () => toasts().length > before, 30_000);
    expect(await api.tasks.alerts.acknowledge({ ids: [alert?.id ?? ''] })).toEqual({ acknowledged: 1 });
    expect(await api.tasks.alerts.mine()).toEqual([]);
    expect(await api.handovers.absences.today()).toMatchObject({ own: null, inPlaceOf: [{ userName: '职员lina' }] });
  });

  it('[1.1] whoever stands in for an absent owner has his tasks on the list and may end them before any alert', async () => {
    const { api, session } = await house.counter.hire('zhangwei', ['csClerk']);
    const evidence = { result: '已电话核对', contact: null, attachmentId: null };
    const act = async () => {
      const { version } = await house.clerk.tasks.get({ id: taskId });
      return api.tasks.complete({ id: taskId, version, evidence });
    };
    expect(await problemOf(act())).toMatchObject({ code: 'tasks.notYours' });
    await house.clerk.handovers.absences.add({
      userId: house.clerkId,
      substituteId: session.user?.id ?? '',
      fromDay: '2026-11-23',
      toDay: '2026-11-24',
      reason: '病假',
    });
    expect((await api.tasks.mine()).rows.find(({ id }) => id === taskId)).toMatchObject({ mine: true });
    expect(await act()).toMatchObject({ storedState: 'done', closedByName: '职员zhangwei' });
  });

  it('[2.2.1] what came while nobody was there waits at the next log-in, oldest first, in one list', async () => {
    await house.clerk.people.logOut();
    house.ports.clock.advance(5 * minute);
    await house.until('the alert', async () => (await house.director.tasks.get({ id: taskId })).alerts.length > 0);
    house.ports.clock.advance(3 * minute);
    expect(toasts().filter(({ title }) => title.startsWith('到期'))).toEqual([]);
    const again = house.counter.window();
    await again.api.people.logIn({ userName: 'lina', password: clerkPassword });
    const missed = await again.api.tasks.alerts.missed();
    expect(missed).toMatchObject([{ task: { id: taskId }, rings: 0 }]);
    expect(missed[0]?.task.dueAt).toBe(at('2026-11-23 09:00') + 5 * minute);
    await house.until('the ring', async () => (await again.api.tasks.alerts.mine())[0]?.rings === 1);
    expect(await again.api.tasks.alerts.missed()).toHaveLength(1);
  });

  it('[2.2.1] in quiet hours the desktop keeps still, the inbox does not', async () => {
    const quiet = { desktop: { from: '09:00', to: '10:00' }, mail: { from: '22:30', to: '24:00' } };
    for (const wrong of [
      { from: '9', to: '10:00' },
      { from: '24:00', to: '07:00' },
      { from: '08:00', to: '08:00' },
    ]) {
      const refused = house.director.tasks.settings.setQuiet({ desktop: wrong, mail: null, version: 0 });
      expect(await problemOf(refused)).toMatchObject({ code: 'tasks.timeWrong' });
    }
    await house.director.tasks.settings.setQuiet({ ...quiet, version: 0 });
    house.ports.clock.advance(8 * minute);
    await told('due');
    expect(await house.clerk.tasks.alerts.mine()).toHaveLength(1);
    house.ports.clock.advance(30 * minute);
    expect(house.ports.notices).toEqual([]);
    house.ports.clock.set('2026-11-23T10:00:00+08:00');
    await house.until('the message', async () => house.ports.notices.length > 0);
  });
});
