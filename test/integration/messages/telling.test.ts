import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Shipment } from '../../../shared/contract/tracking.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { testId } from '../../helpers/test-ids.ts';
import { outboundForm } from '../../fixtures/order-forms.ts';
import { tell } from '../tracking/house.ts';
import { call, type MessagesHouse, openMessagesHouse } from './house.ts';

describe.each(databases)('what customers are told, kept on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: MessagesHouse;
  let tokens = 0;

  beforeAll(async () => {
    database = await open();
    house = await openMessagesHouse(database);
  });
  afterAll(async () => {
    await house.close();
    await database.dispose();
  });

  const now = () => house.desk.counter.ports.clock.now();
  const signed = async (form = outboundForm): Promise<Shipment> => {
    const shipment = await house.desk.place(form);
    house.desk.counter.ports.clock.advance(60_000);
    const facts = { departedAt: now(), arrivedAt: now(), signedAt: now(), signee: '王五', outcome: 'clean' as const };
    return tell(house.clerk, shipment, { ...facts, signedPieces: shipment.pieces });
  };
  const write = async (orderId: string, patch: Partial<Parameters<typeof house.clerk.messages.send>[0]> = {}) => {
    const purpose = patch.purpose ?? 'order.signedTold';
    const draft = await house.clerk.messages.compose({ orderId, purpose, language: 'zh-CN' });
    tokens += 1;
    return {
      orderId,
      token: testId(900_000 + tokens),
      purpose,
      party: 'consignor' as const,
      channel: 'email' as const,
      name: '张三',
      address: 'zhang@example.cn',
      language: 'zh-CN' as const,
      subject: draft.subject,
      text: draft.text,
      ...patch,
    };
  };

  it('[2.5.1] the consignor counts as told when a mail server took the message, not before: the task closes with that as evidence', async () => {
    const { id, number } = await signed();
    expect(await house.tasksOf(id, 'consignor.told')).toMatchObject([{ storedState: 'open' }]);
    house.server.manners.greylist = 1;
    const input = await write(id);
    const sent = await house.clerk.messages.send(input);
    await house.reach(id, sent.id, 'failed');
    expect(await house.tasksOf(id, 'consignor.told')).toMatchObject([{ storedState: 'open' }]);
    house.desk.counter.ports.clock.advance(10 * 60_000);
    await house.reach(id, sent.id, 'accepted');
    const [task] = await house.tasksOf(id, 'consignor.told');
    expect(task).toMatchObject({ storedState: 'done', closedByEvent: 'message.accepted' });
    expect(task?.evidence?.contact).toMatchObject({ person: '张三', phone: 'zhang@example.cn', way: 'email' });
    const mail = house.server.taken.at(-1)?.mail;
    expect(mail?.subject).toBe(`运单 ${number} 已签收`);
    expect(mail?.text).toContain('由王五签收，共 15 件');
    expect(await house.clerk.messages.send(input)).toEqual(sent);
  });

  it('[2.5.1] a message that is given up leaves the task open, with the server’s answer beside it', async () => {
    const { id } = await signed();
    house.server.manners.recipient = () => 550;
    const sent = await house.clerk.messages.send(await write(id));
    const row = await house.reach(id, sent.id, 'givenUp');
    house.server.manners.recipient = () => null;
    expect(row.to[0]?.reply).toContain('no such mailbox');
    expect(await house.tasksOf(id, 'consignor.told')).toMatchObject([{ storedState: 'open' }]);
  });

  it('[2.5.1, 2.4.3] a logged call closes the task with what was said, and the link of the checklist', async () => {
    const economy = {
      ...outboundForm,
      jobType: 'stationToStation' as const,
      mode: 'rail' as const,
      specialDemands: '',
      declaredValue: '',
      deliveryDay: '2026-12-01',
    };
    await house.desk.place();
    const shipment = await signed(economy);
    expect(shipment.serviceClass).toBe('C');
    await house.log(shipment.id, { said: '没打通', reached: false });
    expect(await house.tasksOf(shipment.id, 'consignor.told')).toMatchObject([{ storedState: 'open' }]);
    await house.log(shipment.id, { said: '已知悉，谢谢' });
    const [task] = await house.tasksOf(shipment.id, 'consignor.told');
    expect(task).toMatchObject({ storedState: 'done', closedByEvent: 'contact.logged', closedByName: '职员lina' });
    expect(task?.evidence).toMatchObject({ result: '已知悉，谢谢', contact: { person: '张三', way: 'phone' } });
    const steps = await house.clerk.tracking.checklist({ id: shipment.id });
    expect(steps.find(({ code }) => code === 'customerTold')).toMatchObject({ state: 'done', byFact: true });
    const facts = (await house.clerk.orders.timeline({ id: shipment.id })).filter(
      ({ type }) => type === 'contact.logged',
    );
    expect(facts.map(({ clauses }) => clauses)).toEqual([
      ['2.5.1', '2.4.3'],
      ['2.5.1', '2.4.3'],
    ]);
    expect(await house.clerk.messages.contacts.list({ orderId: shipment.id })).toHaveLength(2);
  });

  it('[2.5.2] the call that a person brings as evidence of a task is one contact of the order, typed once', async () => {
    const { id } = await signed();
    const [task] = await house.tasksOf(id, 'consignor.told');
    if (!task) throw new Error('No task');
    const contact = { person: '张三', phone: '13800138000', way: 'phone' as const, at: now() };
    const evidence = { result: '已告知', contact, attachmentId: null };
    await house.clerk.tasks.complete({ id: task.id, version: task.version, evidence });
    expect(await house.clerk.messages.contacts.list({ orderId: id })).toMatchObject([
      { purpose: 'order.signedTold', party: 'consignor', person: '张三', said: '已告知', taskId: task.id },
    ]);
    expect(await house.tasksOf(id, 'consignor.told')).toMatchObject([{ storedState: 'done', closedByEvent: null }]);
  });

  it('[2.5.2] whoever is informed of trouble is a contact of the order too, typed once', async () => {
    const { id } = await house.desk.place(outboundForm);
    const told = { orderId: id, kind: 'late', foundBy: 'customer', foundAt: now() } as const;
    const { exception } = await house.clerk.exceptions.flag(told);
    const contact = { person: '李四', phone: '13900001111', way: 'phone' as const, at: now() };
    await house.clerk.exceptions.inform({ id: exception.id, whom: 'consignee', contact, what: '已致歉，正在追踪' });
    expect(await house.clerk.messages.contacts.list({ orderId: id })).toMatchObject([
      { party: 'consignee', person: '李四', address: '13900001111', said: '已致歉，正在追踪', purpose: 'other' },
    ]);
  });

  it('[2.5.1] a contact from before the signature proves nothing of it', async () => {
    const shipment = await house.desk.place(outboundForm);
    const before = now();
    house.desk.counter.ports.clock.advance(3_600_000);
    const times = { departedAt: now(), arrivedAt: now(), signedAt: now(), signee: '王五', outcome: 'clean' as const };
    await tell(house.clerk, shipment, { ...times, signedPieces: 15 });
    await house.log(shipment.id, { at: before });
    expect(await house.tasksOf(shipment.id, 'consignor.told')).toMatchObject([{ storedState: 'open' }]);
    await house.log(shipment.id, {});
    expect(await house.tasksOf(shipment.id, 'consignor.told')).toMatchObject([{ storedState: 'done' }]);
  });

  it('[2.3.1-sameDay] the arrival time told to the customer closes its duty', async () => {
    const { id } = await house.desk.place();
    expect(await house.tasksOf(id, 'city.arrivalTold')).toMatchObject([{ storedState: 'open' }]);
    const draft = await house.clerk.messages.compose({ orderId: id, purpose: 'order.arrivalTold', language: 'en' });
    expect(draft.short).toContain('2026-11-23 18:00');
    await house.log(id, { purpose: 'order.arrivalTold', party: 'consignee', person: '李四', address: '010-62515678' });
    expect(await house.tasksOf(id, 'city.arrivalTold')).toMatchObject([{ storedState: 'done' }]);
    const fact = (await house.clerk.orders.timeline({ id })).find(({ type }) => type === 'contact.logged');
    expect(fact?.clauses).toEqual(['2.3.1-sameDay']);
  });

  it('[2.4.3, 2.5.1] nothing is sent before there is a fact to tell, nor to what is no address', async () => {
    const { id } = await house.desk.place(outboundForm);
    expect(
      (await house.clerk.messages.compose({ orderId: id, purpose: 'order.signedTold', language: 'en' })).missing,
    ).toBe('messages.notYet.signedTold');
    const input = await write(id, { text: '已签收', subject: '签收' });
    expect(await problemOf(house.clerk.messages.send(input))).toMatchObject({ code: 'messages.notYet.signedTold' });
    const confirmed = await write(id, { purpose: 'order.confirmedTold', address: 'zhang(at)example' });
    const refused = await problemOf(house.clerk.messages.send(confirmed));
    expect(refused.code).toBe('messages.notSent');
    expect(refused.data['issues']).toMatchObject([{ path: 'address', code: 'messages.emailWrong' }]);
    const sms = await write(id, {
      purpose: 'order.confirmedTold',
      channel: 'sms',
      address: '010-62515678',
      subject: '',
    });
    expect((await problemOf(house.clerk.messages.send(sms))).data['issues']).toMatchObject([
      { code: 'messages.mobileWrong' },
    ]);
    const bad = { ...call(now() + 3_600_000), orderId: id, address: '12', person: '', party: 'driver' as const };
    const paths = (await problemOf(house.clerk.messages.contacts.log(bad))).data['issues'] as { path: string }[];
    expect(paths.map(({ path }) => path).toSorted()).toEqual(['address', 'at', 'party', 'person']);
    expect(await house.clerk.messages.contacts.list({ orderId: id })).toEqual([]);
  });

  it('[2.4.3] the customer’s wish leads to the contact and the way; two who change it meet', async () => {
    const { customerId } = house.desk;
    const { id } = await house.desk.place(outboundForm);
    expect((await house.clerk.messages.people({ orderId: id })).wish).toMatchObject({ way: 'phone', version: 0 });
    const wish = { customerId, way: 'email', contactName: '张三', language: 'en', version: 0 } as const;
    const wrong = await problemOf(house.clerk.messages.wish.save({ ...wish, contactName: '王二' }));
    expect(wrong.data['issues']).toMatchObject([{ path: 'contactName', code: 'messages.contactUnknown' }]);
    const saved = await house.clerk.messages.wish.save(wish);
    expect(saved).toMatchObject({ way: 'email', version: 1 });
    expect((await problemOf(house.clerk.messages.wish.save({ ...wish, way: 'sms' }))).kind).toBe('CONFLICT');
    const { people, wish: read } = await house.clerk.messages.people({ orderId: id });
    expect(read).toMatchObject({ way: 'email', contactName: '张三', language: 'en' });
    expect(people[0]).toMatchObject({ party: 'client', name: '张三', email: 'zhang@example.cn' });
    expect(people.map(({ party }) => party)).toContain('consignee');
    await house.clerk.messages.wish.save({ ...wish, way: 'phone', contactName: '', language: 'zh-CN', version: 1 });
  });
});
