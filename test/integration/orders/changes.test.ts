import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../shared/contract/contract.ts';
import type { OrderForm } from '../../../shared/domain/orders/form.ts';
import { cityForm } from '../../fixtures/order-forms.ts';
import { type Counter, openCounter } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { confirmWithCustomer } from '../../helpers/intake.ts';
import { problemOf } from '../../helpers/problems.ts';

describe.each(databases)('changing an order after confirmation on $name', ({ open }) => {
  let database: OpenDatabase;
  let counter: Counter;
  let clerk: Api;
  let placed: { id: string; number: string; version: number };

  beforeEach(async () => {
    database = await open();
    counter = await openCounter(database);
    clerk = (await counter.hire('lina', ['csClerk'])).api;
    const customer = await counter.customer();
    const draft = await clerk.orders.drafts.create({ form: { ...cityForm, customerId: customer.id } });
    await confirmWithCustomer(clerk, draft.id);
    placed = await clerk.orders.confirm({ draftId: draft.id, version: draft.version });
  });
  afterEach(async () => {
    await counter.close();
    await database.dispose();
  });

  const change = async (patch: Partial<OrderForm>, reason = '客户来电更改') => {
    const draft = await clerk.orders.beginChange({ orderId: placed.id });
    const { version } = await clerk.orders.drafts.save({
      id: draft.id,
      version: draft.version,
      form: { ...draft.form, ...patch },
    });
    await confirmWithCustomer(clerk, draft.id);
    return clerk.orders.confirmChange({ draftId: draft.id, version, reason });
  };

  it('[1.3.1.8] a change is a numbered revision with its reason, printed as such, and both are kept', async () => {
    const draft = await clerk.orders.beginChange({ orderId: placed.id });
    const form = { ...draft.form, vehicleType: 'box4m2' as const, remarks: '改用厢车' };
    const { version } = await clerk.orders.drafts.save({ id: draft.id, version: draft.version, form });
    await confirmWithCustomer(clerk, draft.id);
    const revised = await clerk.orders.confirmChange({ draftId: draft.id, version, reason: '货量增加' });
    expect(revised).toMatchObject({ number: placed.number, revision: 2 });
    const order = await clerk.orders.get({ id: placed.id });
    expect(order.vehicleType).toBe('box4m2');
    expect(order.revisions.map((one) => [one.revision, one.reason, one.form.vehicleType])).toEqual([
      [1, '', 'van'],
      [2, '货量增加', 'box4m2'],
    ]);
    expect(order.prints.map((print) => [print.kind, print.revision])).toContainEqual(['revision', 2]);
    expect((await clerk.orders.timeline({ id: placed.id })).map((event) => event.type)).toContain('order.revised');
    expect((await clerk.orders.list({ text: '改用' })).rows).toEqual([]);
  });

  it('a second clerk who wants to change the order finds the change that is open', async () => {
    const other = (await counter.hire('wangwei', ['csClerk'])).api;
    const first = await clerk.orders.beginChange({ orderId: placed.id });
    const second = await other.orders.beginChange({ orderId: placed.id });
    expect(second.id).toBe(first.id);
    expect((await other.orders.get({ id: placed.id })).openChange).toEqual({
      draftId: first.id,
      authorName: '职员lina',
    });
  });

  it('a change that changes nothing is refused', async () => {
    const draft = await clerk.orders.beginChange({ orderId: placed.id });
    const problem = await problemOf(
      clerk.orders.confirmChange({ draftId: draft.id, version: draft.version, reason: '无' }),
    );
    expect(problem.code).toBe('orders.nothingChanged');
  });

  it('a change needs its reason', async () => {
    const draft = await clerk.orders.beginChange({ orderId: placed.id });
    const problem = await problemOf(
      clerk.orders.confirmChange({ draftId: draft.id, version: draft.version, reason: '  ' }),
    );
    expect(problem.kind).toBe('BAD_REQUEST');
  });

  it('[1.3.1.8] a cancellation is printed too, and the order takes no more changes', async () => {
    await clerk.orders.beginChange({ orderId: placed.id });
    await clerk.orders.cancel({ id: placed.id, version: placed.version, reason: '客户取消' });
    const order = await clerk.orders.get({ id: placed.id });
    expect(order).toMatchObject({ state: 'cancelled', cancelReason: '客户取消', openChange: null });
    expect(order.prints.map((print) => print.kind)).toContain('cancellation');
    const { version } = order;
    expect((await problemOf(clerk.orders.cancel({ id: placed.id, version, reason: 'x' }))).code).toBe(
      'orders.notCancellable',
    );
    expect((await problemOf(clerk.orders.beginChange({ orderId: placed.id }))).code).toBe('orders.notChangeable');
  });

  it('a cancellation of an order that changed meanwhile is a conflict with the order as it is', async () => {
    const draft = await clerk.orders.beginChange({ orderId: placed.id });
    const form = { ...draft.form, remarks: '新' };
    const { version } = await clerk.orders.drafts.save({ id: draft.id, version: draft.version, form });
    await confirmWithCustomer(clerk, draft.id);
    await clerk.orders.confirmChange({ draftId: draft.id, version, reason: '备注' });
    const problem = await problemOf(clerk.orders.cancel({ id: placed.id, version: placed.version, reason: 'x' }));
    expect(problem).toMatchObject({ kind: 'CONFLICT', code: 'orders.orderChanged' });
    expect(problem.data['current']).toMatchObject({ revision: 2 });
  });

  it('the order is found by what it says now, not by what it said before', async () => {
    const deliveries = cityForm.deliveries.map((point) => ({ ...point, company: '望京科创大厦' }));
    await change({ deliveries });
    expect((await clerk.orders.list({ text: '望京' })).rows).toHaveLength(1);
    expect((await clerk.orders.list({ text: '展示' })).rows).toHaveLength(0);
  });

  it('repeating an order starts a draft with its content and without its times', async () => {
    const draft = await clerk.orders.drafts.repeat({ orderId: placed.id });
    expect(draft.form).toMatchObject({ jobType: 'cityDelivery', pickupDay: '', deliveryDay: '', remarks: '' });
    expect(draft.form.goods).toEqual(cityForm.goods);
    expect(draft.amendsOrderId).toBeNull();
  });
});
