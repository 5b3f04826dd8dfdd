import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { type CaseHouse, minute, openCases, press } from './house.ts';

describe.each(databases)('promises to customers on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: CaseHouse;

  beforeEach(async () => {
    database = await open();
    house = await openCases(database, { workers: true });
  });
  afterEach(async () => {
    await house.counter.close();
    await database.dispose();
  });

  const make = (more: Partial<Parameters<CaseHouse['clerk']['promises']['make']>[0]> = {}) =>
    house.clerk.promises.make({
      token: press(),
      person: '王先生',
      phone: '13800138000',
      text: '查清后回电',
      minutes: 10,
      about: { orderId: house.order.id },
      ...more,
    });
  const keep = (promise: { readonly id: string; readonly version: number }, more = {}) =>
    house.clerk.promises.keep({
      id: promise.id,
      version: promise.version,
      contact: house.call(),
      said: '货已找到',
      ...more,
    });
  const contacts = async () =>
    (await house.clerk.messages.contacts.list({ orderId: house.order.id })).map(({ party, person }) => [party, person]);

  it('[4.3.1.2] a reply in ten minutes has its clock, and the answer keeps it', async () => {
    const at = house.ports.clock.now();
    const promise = await make();
    expect(promise).toMatchObject({ state: 'running', dueAt: at + 10 * minute, orderNumber: house.order.number });
    expect(await house.clerk.promises.mine()).toMatchObject([{ id: promise.id }]);
    house.ports.clock.advance(4 * minute);
    expect(await keep(promise, { over: true })).toMatchObject({ state: 'kept', followUp: 'over' });
    expect(await house.duties(promise.id, 'done')).toEqual(['promise.kept']);
    expect(await house.clerk.promises.mine()).toEqual([]);
    expect(await contacts()).toContainEqual(['client', '王先生']);
  });

  it('[4.3.1.2] a promise that is not kept rings at its clerk, then at the director', async () => {
    const promise = await make({ minutes: 5 });
    await house.rings(house.clerk, 'promise.kept', promise.id);
    await house.rings(house.director, 'promise.kept', promise.id);
    expect(house.ports.clock.now()).toBeGreaterThanOrEqual(promise.dueAt + minute);
    const late = await keep(promise);
    expect(late.endedAt).toBeGreaterThan(late.dueAt);
    const told = (await house.clerk.orders.timeline({ id: house.order.id })).find(
      ({ type }) => type === 'order.promiseKept',
    );
    expect(told?.payload).toMatchObject({ late: true });
  });

  it('[4.3.1.2] while the case goes on the next word must be promised, until somebody says that it is over', async () => {
    const first = await make();
    const kept = await keep(first);
    expect(kept.followUp).toBe('asked');
    expect(await house.duties(first.id)).toEqual(['promise.progress']);
    const second = await make({ after: first.id, about: {}, text: '再报一次' });
    expect(second).toMatchObject({ threadId: first.threadId, orderId: house.order.id });
    expect(await house.duties(first.id, 'done')).toEqual(['promise.kept', 'promise.progress']);
    const third = await keep(second, { next: { minutes: 30, text: '到货再报' } });
    expect(third.followUp).toBe('asked');
    const [running] = await house.clerk.promises.mine();
    expect(running).toMatchObject({ text: '到货再报', threadId: first.threadId });
    const last = await keep(running ?? first);
    expect(await house.clerk.promises.finish({ id: last.id, version: last.version, result: '客户满意' })).toMatchObject(
      {
        followUp: 'over',
      },
    );
    expect(await house.duties(last.id)).toEqual([]);
    expect(await house.clerk.promises.mine()).toEqual([]);
  });

  it('[3.3.2.2, 4.3.1.5] asked about a late shipment the driver is called first, then the answer is passed on', async () => {
    const promise = await make({ kind: 'lateQuestion', minutes: 5, text: '问清司机后转告' });
    expect(await house.duties(promise.id)).toEqual(['promise.answered', 'promise.driverCalled']);
    const early = await problemOf(keep(promise));
    expect(early.data).toMatchObject({ code: 'promises.driverFirst' });
    const asked = await house.clerk.promises.callDriver({
      id: promise.id,
      version: promise.version,
      contact: house.call('司机老赵'),
      said: '堵在五环，半小时到',
    });
    expect(await house.duties(promise.id)).toEqual(['promise.answered']);
    expect(await keep(asked, { over: true, said: '半小时到' })).toMatchObject({
      driver: { person: '司机老赵' },
      answer: { said: '半小时到' },
    });
    expect(await house.duties(promise.id, 'done')).toEqual(['promise.answered', 'promise.driverCalled']);
    expect(await contacts()).toEqual(
      expect.arrayContaining([
        ['driver', '司机老赵'],
        ['client', '王先生'],
      ]),
    );
  });

  it('[4.3.1.2] more time is a new promise tied to the first, whose clock is over', async () => {
    const first = await make();
    const second = await house.clerk.promises.extend({
      id: first.id,
      version: first.version,
      minutes: 15,
      reason: '仓库还在找',
    });
    expect(second).toMatchObject({ state: 'running', threadId: first.threadId });
    expect(await house.duties(first.id, 'cancelled')).toEqual(['promise.kept']);
    expect(await house.duties(second.id)).toEqual(['promise.kept']);
    const all = await house.clerk.promises.ofCase({ orderId: house.order.id });
    expect(all.map(({ state }) => state).toSorted()).toEqual(['extended', 'running']);
  });

  it('the same promise made twice by a double key is one', async () => {
    const token = press();
    const [one, other] = await Promise.all([make({ token }), make({ token })]);
    expect(other.id).toBe(one.id);
    expect(await house.clerk.promises.mine()).toHaveLength(1);
  });

  it('[4.3.1.2] a duty done or passed on in the list of tasks is the promise, too', async () => {
    const next = await house.join('zhangwei', 'csClerk');
    const promise = await make();
    const dutyOf = async () => (await house.clerk.tasks.ofSubject({ subjectId: promise.id }))[0];
    const duty = await dutyOf();
    await house.director.tasks.reassign({
      id: duty?.id ?? '',
      version: duty?.version ?? 0,
      ownerId: next.id,
      reason: '交班',
    });
    expect(await next.api.promises.mine()).toMatchObject([{ id: promise.id, ownerId: next.id }]);
    const passed = await dutyOf();
    await next.api.tasks.complete({
      id: passed?.id ?? '',
      version: passed?.version ?? 0,
      evidence: { result: '已回电', contact: house.call(), attachmentId: null },
    });
    const [kept] = await house.clerk.promises.ofCase({ orderId: house.order.id });
    expect(kept).toMatchObject({ state: 'kept', answer: { said: '已回电' }, followUp: 'asked' });
    expect(await house.duties(promise.id)).toEqual(['promise.progress']);
  });

  it('a promise that names nobody is refused at its field', async () => {
    const none = await problemOf(make({ person: ' ', text: '' }));
    expect(none.data).toMatchObject({ issues: [{ path: 'person' }, { path: 'text' }] });
  });
});
