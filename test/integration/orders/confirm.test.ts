import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../shared/contract/contract.ts';
import { cityForm, outboundForm } from '../../fixtures/order-forms.ts';
import { type Counter, huaxin, openCounter } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { confirmWithCustomer } from '../../helpers/intake.ts';
import { problemOf } from '../../helpers/problems.ts';

describe.each(databases)('confirming an order on $name', ({ open }) => {
  let database: OpenDatabase;
  let counter: Counter;
  let clerk: Api;
  let customerId: string;

  beforeEach(async () => {
    database = await open();
    counter = await openCounter(database);
    clerk = (await counter.hire('lina', ['csClerk'])).api;
    customerId = (await counter.customer()).id;
  });
  afterEach(async () => {
    await counter.close();
    await database.dispose();
  });

  /** Typed and agreed with the customer, as it is before somebody confirms it. */
  const draft = async (form = cityForm, by = clerk) => {
    const begun = await by.orders.drafts.create({ form: { ...form, customerId } });
    await confirmWithCustomer(by, begun.id);
    return begun;
  };
  const confirmed = async (form = cityForm) => {
    const { id, version } = await draft(form);
    return clerk.orders.confirm({ draftId: id, version });
  };

  it('[1.3.1.8] a city order gets the dispatch centre’s next number and its sheet is queued there', async () => {
    expect((await confirmed()).number).toBe('DD261123-0001');
    const second = await confirmed();
    expect(second.number).toBe('DD261123-0002');
    const [job] = await clerk.printing.jobs({ centre: 'dispatch' });
    expect(job).toMatchObject({ number: 'DD261123-0002', kind: 'workOrder', state: 'queued', revision: 1 });
  });

  it('[1.3.2.8] an outbound order is numbered and queued at the freight centre', async () => {
    expect((await confirmed(outboundForm)).number).toBe('HY261123-0001');
    expect(await clerk.printing.jobs({ centre: 'dispatch' })).toEqual([]);
    expect(await clerk.printing.jobs({ centre: 'freight' })).toHaveLength(1);
  });

  it('[1.3.1.3, 1.3.1.4, 1.3.1.5, 1.3.1.6] what was typed is what the order says', async () => {
    const { id } = await confirmed();
    const order = await clerk.orders.get({ id });
    expect(order).toMatchObject({
      customerName: huaxin.nameZh,
      jobType: 'cityDelivery',
      vehicleType: 'van',
      signOffNotes: cityForm.signOffNotes,
      importantNotes: cityForm.importantNotes,
      settlementMethod: 'monthly',
      expectedFeeFen: 38_000,
      declaredValueFen: 5_000_000,
      pieces: 15,
      grams: 106_750,
      cm3: 1_140_000,
      consignee: '中关村展示中心',
      destination: '北京市海淀区',
      deliveryToAt: Date.parse('2026-11-23T18:00:00+08:00'),
    });
    expect(order.points.map((point) => point.kind)).toEqual(['pickup', 'delivery']);
    expect(order.goodsLines.map((line) => [line.name, line.grams])).toEqual([
      ['服务器', 36_500],
      ['显示器', 58_000],
      ['线缆', 12_250],
    ]);
  });

  it('[1.1] the clerk who took the order owns it, and a change of owner says why', async () => {
    const other = await counter.hire('wangwei', ['csClerk']);
    const director = await counter.hire('director', ['csDirector']);
    const placed = await confirmed();
    const [owner] = (await director.api.people.owners()).filter((one) => one.id === other.session.user?.id);
    const input = { id: placed.id, version: placed.version, ownerId: owner?.id ?? '', reason: '休假' };
    expect(await problemOf(clerk.orders.changeOwner(input))).toMatchObject({ kind: 'FORBIDDEN' });
    await director.api.orders.changeOwner(input);
    expect(await clerk.orders.get({ id: placed.id })).toMatchObject({ ownerId: owner?.id });
    const timeline = await clerk.orders.timeline({ id: placed.id });
    expect(timeline.find(({ type }) => type === 'order.ownerChanged')).toMatchObject({
      clauses: ['1.1'],
      payload: { reason: '休假' },
    });
  });

  it('[1.1] an order’s timeline tells of orders alone, whatever else an id may name', async () => {
    const placed = await confirmed();
    expect(await clerk.orders.timeline({ id: placed.id })).not.toEqual([]);
    const { id: draftId } = await draft();
    for (const id of [customerId, draftId]) {
      expect(await problemOf(clerk.orders.timeline({ id }))).toMatchObject({ code: 'orders.notFound' });
    }
  });

  it('[1.1] an order that a colleague confirms stays with the clerk who took it', async () => {
    const director = await counter.hire('director', ['csDirector']);
    const { id, version } = await draft();
    await director.api.orders.confirm({ draftId: id, version });
    expect(await clerk.orders.get({ id })).toMatchObject({ ownerName: '职员lina', confirmedByName: '职员director' });
  });

  it('an incomplete draft is refused with every missing field and stays as it was typed', async () => {
    const form = { ...cityForm, goods: [], contactPhone: 'abc' };
    const { id, version } = await draft(form);
    const problem = await problemOf(clerk.orders.confirm({ draftId: id, version }));
    expect(problem).toMatchObject({ kind: 'REFUSED', code: 'orders.notReady' });
    expect(problem.data['issues']).toMatchObject([
      { path: 'goods.0.name', code: 'orders.goodsMissing' },
      { path: 'contactPhone', code: 'orders.phoneWrong' },
    ]);
    expect((await clerk.orders.drafts.get({ id })).form.contactPhone).toBe('abc');
    expect(await clerk.printing.jobs({})).toEqual([]);
  });

  it('two clerks who confirm one order at once make one order and one sheet', async () => {
    const other = (await counter.hire('wangwei', ['csClerk'])).api;
    const { id, version } = await draft();
    const answers = await Promise.allSettled([
      clerk.orders.confirm({ draftId: id, version }),
      other.orders.confirm({ draftId: id, version }),
      clerk.orders.confirm({ draftId: id, version }),
    ]);
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
    const again = await problemOf(other.orders.confirm({ draftId: id, version }));
    expect(again).toMatchObject({ kind: 'REFUSED', code: 'orders.alreadyConfirmed' });
    expect(again.data['params']).toMatchObject({ number: 'DD261123-0001' });
    expect(await clerk.printing.jobs({})).toHaveLength(1);
    expect((await clerk.orders.list({})).rows).toHaveLength(1);
  });

  it('forty orders confirmed at once get forty numbers without a gap, and the chain of facts holds', async () => {
    const drafts = await Promise.all(Array.from({ length: 40 }, () => draft()));
    await Promise.all(drafts.map(({ id, version }) => clerk.orders.confirm({ draftId: id, version })));
    const director = (await counter.hire('director', ['csDirector'])).api;
    expect(await director.orders.numberGaps({ from: '2026-11-23', to: '2026-11-23' })).toEqual([
      { series: 'DD261123', last: 40, missing: [] },
    ]);
    expect(await director.system.verifyEvents()).toMatchObject({ sound: true });
    expect((await clerk.printing.jobs({})).length).toBe(40);
  });

  it('a draft that was saved elsewhere meanwhile is not confirmed: the newer one comes back', async () => {
    const { id, version, form } = await draft();
    await clerk.orders.drafts.save({ id, version, form: { ...form, remarks: '改了' } });
    const problem = await problemOf(clerk.orders.confirm({ draftId: id, version }));
    expect(problem).toMatchObject({ kind: 'CONFLICT', code: 'orders.draftChanged' });
    expect(problem.data['current']).toMatchObject({ form: { remarks: '改了' }, version: version + 1 });
  });

  it('[1.3.1.4] an address that was ticked goes to the customer’s book, once', async () => {
    const pickups = cityForm.pickups.map((point) => ({ ...point, saveToBook: true }));
    await confirmed({ ...cityForm, pickups });
    await confirmed({ ...cityForm, pickups });
    const { addresses } = await clerk.customers.get({ id: customerId });
    expect(addresses.map((address) => address.street)).toEqual(['建国路88号A座1201']);
  });

  it('somebody in training drafts but does not confirm', async () => {
    const trainee = (await counter.hire('xiaoming', ['csTrainee'])).api;
    const { id, version } = await draft(cityForm, trainee);
    expect(await problemOf(trainee.orders.confirm({ draftId: id, version }))).toMatchObject({ kind: 'FORBIDDEN' });
    await clerk.orders.confirm({ draftId: id, version });
    expect(await clerk.orders.get({ id })).toMatchObject({ ownerName: '职员lina' });
  });
});
