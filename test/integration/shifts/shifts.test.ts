import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Shift } from '../../../shared/contract/shifts.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { cityForm } from '../../fixtures/order-forms.ts';
import { openTaskHouse, stayAwake, type TaskHouse } from '../tasks/house.ts';

describe.each(databases)('shift hand-over lists on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: TaskHouse;
  let next: TaskHouse['clerk'];
  let nextId: string;
  let order: { readonly id: string; readonly number: string };

  beforeEach(async () => {
    database = await open();
    house = await openTaskHouse(database);
    const hired = await house.counter.hire('zhangwei', ['csClerk']);
    stayAwake(hired.session);
    next = hired.api;
    nextId = hired.session.user?.id ?? '';
    order = await house.confirmed(cityForm);
  });
  afterEach(async () => {
    await house.counter.close();
    await database.dispose();
  });

  const refused = async (work: Promise<unknown>) => (await problemOf(work)).data;
  const writingFor = (shift: Shift) => ({ ...shift.writing, receiverId: nextId });
  async function handedOver(more: Partial<Shift['writing']> = {}) {
    const shift = await house.clerk.shifts.begin();
    const writing = { ...writingFor(shift), ...more };
    const { version } = await house.clerk.shifts.save({ id: shift.id, version: shift.version, writing });
    return house.clerk.shifts.handOver({ id: shift.id, version });
  }
  const ownerOf = async (id: string) => (await house.clerk.orders.get({ id })).ownerId;

  it('[1.1] is written from the open orders, tasks and sheets of the clerk who goes', async () => {
    const { lines } = await house.clerk.shifts.begin();
    expect(lines.find(({ section }) => section === 'orders')).toMatchObject({ id: order.id, label: order.number });
    expect(lines.filter(({ section }) => section === 'tasks' || section === 'calls').length).toBeGreaterThan(0);
    expect(lines.filter(({ section }) => section === 'prints')).toHaveLength(1);
    const other = await next.shifts.begin();
    expect(other.lines).toEqual([]);
  });

  it('[1.1, 4.3.1.2] holds what was promised, noted and begun on the phone; a promise goes over with its duty', async () => {
    const about = { orderId: order.id, noteId: null, reportId: null };
    const said = { person: '张三', phone: '13800138000', text: '回复到货时间' };
    const promise = await house.clerk.promises.make({
      token: crypto.randomUUID(),
      kind: 'callBack',
      ...said,
      way: 'phone',
      about,
      minutes: 8,
    });
    const given = await handedOver();
    expect(given.lines.find(({ section }) => section === 'promises')).toMatchObject({
      id: promise.id,
      label: '张三',
      code: 'callBack',
      at: promise.dueAt,
    });
    await next.shifts.accept({ id: given.id, version: given.version });
    expect((await next.promises.mine()).map(({ id }) => id)).toEqual([promise.id]);
  });

  it('is one list at a time for each clerk, whichever window begins it', async () => {
    const [one, other] = await Promise.all([house.clerk.shifts.begin(), house.clerk.shifts.begin()]);
    expect(one.id).toBe(other.id);
  });

  it('[1.1] goes to the successor under both names: orders and tasks have their new owner at his signature', async () => {
    const given = await handedOver();
    expect(await ownerOf(order.id)).toBe(house.clerkId);
    const { toTake } = await next.shifts.today();
    expect(toTake.map(({ id }) => id)).toEqual([given.id]);
    const told = (await next.tasks.mine()).rows.filter(({ ruleId }) => ruleId === 'shift.toTake');
    expect(told).toMatchObject([{ subjectId: given.id, clause: '1.1' }]);
    const taken = await next.shifts.accept({ id: given.id, version: given.version, remark: '已核对' });
    expect(taken).toMatchObject({ state: 'accepted', answer: '已核对' });
    expect(taken.lines.find(({ id }) => id === order.id)?.fate).toBe('moved');
    expect(await ownerOf(order.id)).toBe(nextId);
    expect((await house.clerk.tasks.mine()).rows.filter(({ ownerId }) => ownerId === house.clerkId)).toEqual([]);
    expect((await next.tasks.mine()).rows.some(({ ruleId }) => ruleId === 'shift.toTake')).toBe(false);
    expect((await house.clerk.shifts.begin()).id).not.toBe(given.id);
  });

  it('[1.1] leaves with the giver what he keeps', async () => {
    const given = await handedOver({ keeps: [`orders:${order.id}`] });
    const taken = await next.shifts.accept({ id: given.id, version: given.version });
    expect(taken.lines.find(({ id }) => id === order.id)?.fate).toBe('kept');
    expect(await ownerOf(order.id)).toBe(house.clerkId);
  });

  it('[1.1] nobody signs for both, and nobody else signs', async () => {
    const given = await handedOver();
    const { id, version } = given;
    const notForYou = { code: 'shifts.notForYou' };
    expect(await refused(house.clerk.shifts.accept({ id, version }))).toMatchObject(notForYou);
    expect(await refused(house.director.shifts.accept({ id, version }))).toMatchObject(notForYou);
    expect(await refused(next.shifts.handOver({ id, version }))).toMatchObject({ code: 'shifts.notYours' });
  });

  it('[1.1] comes back with a reason, moves nothing, and is completed and signed again', async () => {
    const given = await handedOver({ remarks: '华信催单' });
    const back = await next.shifts.giveBack({ id: given.id, version: given.version, reason: '缺少联系人' });
    expect(back).toMatchObject({ state: 'returned', answer: '缺少联系人' });
    expect(await ownerOf(order.id)).toBe(house.clerkId);
    const asked = (await house.clerk.tasks.mine()).rows.filter(({ ruleId }) => ruleId === 'shift.toAnswer');
    expect(asked).toHaveLength(1);
    const again = await house.clerk.shifts.handOver({ id: back.id, version: back.version });
    expect(again).toMatchObject({ state: 'handedOver', writing: { remarks: '华信催单' } });
    expect((await next.tasks.mine()).rows.filter(({ ruleId }) => ruleId === 'shift.toTake')).toHaveLength(1);
    await next.shifts.accept({ id: again.id, version: again.version });
    expect(await ownerOf(order.id)).toBe(nextId);
  });

  it('shows a task that was finished meanwhile as done, and does not move it', async () => {
    const given = await handedOver();
    const line = given.lines.find(({ section }) => section === 'tasks' || section === 'calls');
    const task = await house.clerk.tasks.get({ id: line?.id ?? '' });
    await house.clerk.tasks.notApplicable({ id: task.id, version: task.version, reason: '客户取消' });
    const seen = await next.shifts.get({ id: given.id });
    expect(seen.lines.find(({ id }) => id === task.id)?.fate).toBe('done');
    const taken = await next.shifts.accept({ id: seen.id, version: seen.version });
    expect(taken.lines.find(({ id }) => id === task.id)?.fate).toBe('done');
    expect((await next.tasks.get({ id: task.id })).ownerId).toBe(house.clerkId);
  });

  it('answers the slower of two windows with the list as it is now', async () => {
    const shift = await house.clerk.shifts.begin();
    const { id, version } = shift;
    await house.clerk.shifts.save({ id, version, writing: { ...shift.writing, remarks: '一' } });
    const late = await problemOf(
      house.clerk.shifts.save({ id, version, writing: { ...shift.writing, remarks: '二' } }),
    );
    expect(late.data).toMatchObject({
      code: 'shifts.changedMeanwhile',
      current: { version: version + 1, writing: { remarks: '一' } },
    });
  });

  it('asks who takes over, and knows no successor who may not own orders', async () => {
    const { id, version, writing } = await house.clerk.shifts.begin();
    expect(await refused(house.clerk.shifts.handOver({ id, version }))).toMatchObject({
      code: 'shifts.receiverMissing',
      issues: [{ path: 'receiverId' }],
    });
    const { session } = await house.counter.hire('luona', ['marketingClerk']);
    const receiverId = session.user?.id ?? '';
    const stranger = house.clerk.shifts.save({ id, version, writing: { ...writing, receiverId } });
    expect(await refused(stranger)).toMatchObject({ code: 'shifts.receiverUnknown' });
  });

  it('keeps what was withdrawn readable as it was', async () => {
    const given = await handedOver();
    const ended = await house.clerk.shifts.withdraw({ id: given.id, version: given.version, reason: '延长班次' });
    expect(ended).toMatchObject({ state: 'withdrawn', answer: '延长班次' });
    expect(ended.lines).toHaveLength(given.lines.length);
    expect((await next.shifts.today()).toTake).toEqual([]);
    expect((await next.tasks.mine()).rows.some(({ ruleId }) => ruleId === 'shift.toTake')).toBe(false);
  });
});
