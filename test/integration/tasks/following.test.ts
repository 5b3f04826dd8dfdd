import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IdSource } from '../../../electron/backend/ports.ts';
import { huaxin } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { confirmWithCustomer } from '../../helpers/intake.ts';
import { testPorts } from '../../helpers/ports.ts';
import { problemOf } from '../../helpers/problems.ts';
import { testIds } from '../../helpers/test-ids.ts';
import { cityForm, outboundForm } from '../../fixtures/order-forms.ts';
import { at, openTaskHouse, type TaskHouse } from './house.ts';

describe.each(databases)('duties follow from what happens on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: TaskHouse;
  let failing = false;

  /** Ids until a sheet asks for one. */
  function idsThatFail(): IdSource {
    const ids = testIds();
    return {
      next() {
        if (failing && new Error('who asks').stack?.includes('queueSheet')) throw new Error('no id for a sheet');
        return ids.next();
      },
    };
  }

  beforeEach(async () => {
    database = await open();
    failing = false;
    house = await openTaskHouse(database, { ports: testPorts({ ids: idsThatFail() }) });
  });
  afterEach(async () => {
    await house.counter.close();
    await database.dispose();
  });

  const cityLater = { ...cityForm, deliveryDay: '2026-11-24', deliveryTo: '18:00' };

  /** Changes an order's times of delivery, as a clerk does after a call. */
  async function moveDelivery(orderId: string, deliveryDay: string, deliveryTo = '18:00') {
    const change = await house.clerk.orders.beginChange({ orderId });
    const form = { ...change.form, deliveryDay, deliveryTo };
    const saved = await house.clerk.orders.drafts.save({ id: change.id, version: change.version, form });
    await confirmWithCustomer(house.clerk, change.id);
    return house.clerk.orders.confirmChange({ draftId: change.id, version: saved.version, reason: '客户来电' });
  }

  it('[2.2.1] a confirmed order must be printed within five real minutes, its owner being in charge', async () => {
    const { id, number } = await house.confirmed(cityForm);
    const [task] = await house.tasksOf(id, 'order.printed');
    expect(task).toMatchObject({
      clause: '2.2.1',
      subjectLabel: number,
      ownerId: house.clerkId,
      state: 'open',
      dueAt: house.ports.clock.now() + 300_000,
      evidenceKind: 'result',
      mine: true,
    });
    const facts = await house.clerk.orders.timeline({ id });
    expect(facts.find(({ type }) => type === 'task.opened')?.clauses).toContain('2.2.1');
  });

  it('[2.3.1-sameDay] a city order for today asks for vehicle and driver at once; one for later asks for nothing yet', async () => {
    const today = await house.confirmed(cityForm);
    expect(await house.tasksOf(today.id, 'city.vehicleAsked')).toMatchObject([{ evidenceKind: 'result' }]);
    expect(await house.tasksOf(today.id, 'city.planChecked')).toEqual([]);
    const later = await house.confirmed(cityLater);
    expect(await house.tasksOf(later.id, 'city.vehicleAsked')).toEqual([]);
  });

  it('[2.3.1-nextDay] a city order for tomorrow is checked when work starts tomorrow, with a call on record', async () => {
    const { id } = await house.confirmed(cityLater);
    const [task] = await house.tasksOf(id, 'city.planChecked');
    expect(task).toMatchObject({ dueAt: at('2026-11-24 09:00'), evidenceKind: 'contact' });
    const { sum, ladder } = await house.clerk.tasks.get({ id: task?.id ?? '' });
    expect(sum).toMatchObject({ due: { kind: 'relative', fact: 'deliveryToAt' }, factAt: at('2026-11-24 18:00') });
    expect(ladder.map(({ step }) => step)).toEqual(['warn', 'due', 'step1', 'step2']);
  });

  it('[2.4.3] an outbound order is looked at every working day: the next day opens when this one is done', async () => {
    const { id } = await house.confirmed(outboundForm);
    const [first] = await house.tasksOf(id, 'outbound.dailyLook');
    expect(first?.dueAt).toBe(at('2026-11-24 16:00'));
    const evidence = { result: '已到济南，正常', contact: null, attachmentId: null };
    await house.clerk.tasks.complete({ id: first?.id ?? '', version: first?.version ?? 0, evidence });
    const all = await house.tasksOf(id, 'outbound.dailyLook');
    expect(all.map(({ dueAt, state }) => [dueAt, state])).toEqual([
      [at('2026-11-24 16:00'), 'done'],
      [at('2026-11-25 16:00'), 'open'],
    ]);
    expect(await house.tasksOf(id, 'outbound.centreReminded')).toMatchObject([{ dueAt: at('2026-11-24 10:00') }]);
  });

  it('[2.5.2] a delivery that was put off moves its duties, and says so on the order', async () => {
    const { id } = await house.confirmed(outboundForm);
    const [before] = await house.tasksOf(id, 'outbound.inTime');
    expect(before).toMatchObject({ dueAt: at('2026-11-25 12:00') });
    await moveDelivery(id, '2026-11-27', '12:00');
    const moved = await house.tasksOf(id, 'outbound.inTime');
    expect(moved).toMatchObject([{ id: before?.id, dueAt: at('2026-11-27 12:00'), state: 'open' }]);
    const fact = (await house.clerk.orders.timeline({ id })).find(({ type }) => type === 'task.moved');
    expect(fact?.payload['why']).toBe('order.revised');
    await moveDelivery(id, '2026-11-25', '12:00');
    expect(await house.tasksOf(id, 'outbound.inTime')).toMatchObject([{ id: before?.id, dueAt: before?.dueAt }]);
  });

  it('[2.3.1-nextDay, 2.3.1-sameDay] an order that was brought forward to today is a same-day order', async () => {
    const { id } = await house.confirmed(cityLater);
    await moveDelivery(id, '2026-11-23');
    expect(await house.tasksOf(id, 'city.planChecked')).toMatchObject([{ state: 'cancelled' }]);
    expect(await house.tasksOf(id, 'city.vehicleAsked')).toMatchObject([{ state: 'open' }]);
    await moveDelivery(id, '2026-11-25');
    await moveDelivery(id, '2026-11-23');
    const states = (await house.tasksOf(id, 'city.vehicleAsked')).map(({ state }) => state);
    expect(states).toEqual(['cancelled', 'open']);
  });

  it('[1.3.1.8] a change must reach paper too, and a cancellation ends every other duty of the order', async () => {
    const { id } = await house.confirmed(cityForm);
    const { version } = await moveDelivery(id, '2026-11-23', '17:00');
    expect(await house.tasksOf(id, 'change.printed.city')).toMatchObject([{ clause: '1.3.1.8', state: 'open' }]);
    await house.clerk.orders.cancel({ id, version, reason: '客户取消' });
    const open = (await house.clerk.tasks.ofSubject({ subjectId: id })).filter(({ state }) => state === 'open');
    expect(open.map(({ ruleId }) => ruleId)).toEqual(['cancellation.printed.city']);
  });

  it('[1.2.3] the first faxed order of a day opens the duty to reconcile that day, the second does not', async () => {
    await house.confirmed({ ...cityForm, channel: 'fax' });
    await house.confirmed({ ...cityForm, channel: 'fax', remarks: '第二票' });
    const ofDay = (await house.clerk.tasks.mine()).rows.filter(({ ruleId }) => ruleId === 'fax.dayClosed');
    expect(ofDay).toMatchObject([
      { subjectKind: 'faxDay', subjectId: '2026-11-23', ownerRole: 'csClerk', ownerId: null, clause: '1.2.3' },
    ]);
    expect(ofDay[0]?.dueAt).toBe(at('2026-11-23 17:30'));
  });

  it('[1.2.4c] papers that were promised on a leader’s word are due by the day that was agreed', async () => {
    const gm = await house.counter.hire('gm', ['gm']);
    const input = { ...huaxin, code: 'NEW01', nameZh: '上海新客户有限公司', nameEn: 'New customer' };
    const { id: customerId } = await house.clerk.customers.create(input);
    await house.clerk.handovers.recordConsent({
      customerId,
      leaderId: gm.session.user?.id ?? '',
      spokenAt: house.ports.clock.now(),
      deadlineDay: '2026-11-25',
      reason: '急件',
    });
    const tasks = await house.clerk.tasks.ofSubject({ subjectId: customerId });
    expect(tasks).toMatchObject([
      { ruleId: 'papers.byDeadline', clause: '1.2.4c', dueAt: at('2026-11-26 00:00'), ownerId: house.clerkId },
    ]);
    expect(tasks[0]?.subjectLabel).toBe(input.nameZh);
  });

  it('[1.1] a new owner of the order has its duties', async () => {
    const { id, version } = await house.confirmed(cityForm);
    const other = await house.counter.hire('zhangwei', ['csClerk']);
    const ownerId = other.session.user?.id ?? '';
    await house.director.orders.changeOwner({ id, version, ownerId, reason: '休假' });
    const tasks = await house.clerk.tasks.ofSubject({ subjectId: id });
    expect(new Set(tasks.map((task) => task.ownerId))).toEqual(new Set([ownerId]));
    expect((await other.api.tasks.mine()).rows).toHaveLength(tasks.length);
  });

  it('[2.2.1] an order whose confirmation was undone leaves no duty behind', async () => {
    await house.confirmed(cityForm);
    const { id, version } = await house.clerk.orders.drafts.create({
      form: { ...cityForm, customerId: house.customerId },
    });
    await confirmWithCustomer(house.clerk, id);
    // The sheet is the last thing that a confirmation writes, after its duties.
    failing = true;
    expect(await problemOf(house.clerk.orders.confirm({ draftId: id, version }))).toMatchObject({
      kind: 'INTERNAL_SERVER_ERROR',
    });
    failing = false;
    expect(await house.clerk.tasks.ofSubject({ subjectId: id })).toEqual([]);
    await house.clerk.orders.confirm({ draftId: id, version });
    expect(await house.tasksOf(id, 'order.printed')).toHaveLength(1);
  });
});
