import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OrderForm } from '../../../shared/domain/orders/form.ts';
import { cityForm } from '../../fixtures/order-forms.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { faxScan } from '../../helpers/intake.ts';
import { problemOf } from '../../helpers/problems.ts';
import { type IntakeHouse, openIntakeHouse } from './house.ts';

const minute = 60_000;

describe.each(databases)('confirming an order with its customer on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: IntakeHouse;

  beforeEach(async () => {
    database = await open();
    house = await openIntakeHouse(database);
  });
  afterEach(async () => {
    await house.leave();
    await house.counter.close();
    await database.dispose();
  });

  const begin = async (patch: Partial<OrderForm> = {}) =>
    (await house.clerk.orders.drafts.create({ form: { ...cityForm, customerId: house.customerId, ...patch } })).id;

  async function change(id: string, patch: Partial<OrderForm>): Promise<void> {
    const { form, version } = await house.clerk.orders.drafts.get({ id });
    await house.clerk.orders.drafts.save({ id, version, form: { ...form, ...patch } });
  }

  async function ticksOf(draftId: string) {
    const { groups } = await house.clerk.intake.standing({ draftId });
    return groups.map(({ group, fingerprint }) => ({ group, fingerprint }));
  }

  const eventsOf = async (id: string, type: string) =>
    (await house.factsOf(id)).flatMap(({ clauses, ...fact }) =>
      fact.type === type ? [{ ...fact, clauses: clauses?.split(' ') ?? [] }] : [],
    );

  async function word(draftId: string, patch: object = {}) {
    const { fingerprint } = await house.clerk.intake.standing({ draftId });
    const at = house.counter.ports.clock.now();
    return { draftId, fingerprint, way: 'phone' as const, person: '张三', at, note: '', ...patch };
  }

  it('[1.2.2] a phone order passes when each group was read back, by whom and when on record', async () => {
    const { clerk, gate, counter } = house;
    const draftId = await begin();
    expect(await gate(clerk, draftId)).toEqual(['notReadBack']);
    const [first, ...rest] = await ticksOf(draftId);
    if (!first) throw new Error('Nothing to read');
    counter.ports.clock.advance(minute);
    await clerk.intake.tick({ draftId, callerName: ' 张三 ', ticks: [first] });
    expect(await gate(clerk, draftId)).toEqual(['notReadBack']);
    const standing = await clerk.intake.tick({ draftId, callerName: '张三', ticks: rest });
    expect(standing).toMatchObject({ complete: true, demand: 'readBack' });
    expect(standing.groups[0]?.tick).toEqual({
      group: 'client',
      callerName: '张三',
      at: counter.ports.clock.now(),
      byName: '职员lina',
    });
    expect(await gate(clerk, draftId)).toEqual([]);
    const events = await eventsOf(draftId, 'intake.readBack');
    expect(events.map(({ clauses, payload }) => ({ clauses, groups: payload['groups'] }))).toEqual([
      { clauses: ['1.2.2'], groups: ['client'] },
      { clauses: ['1.2.2'], groups: ['job', 'times', 'points', 'goods', 'demands', 'quote'] },
    ]);
  });

  it('[1.2.2] what changed since it was read must be read again, and only that', async () => {
    const { clerk, gate } = house;
    const draftId = await begin();
    await clerk.intake.tick({ draftId, callerName: '张三', ticks: await ticksOf(draftId) });
    await change(draftId, { pickupFrom: '15:00', remarks: '仓库侧门' });
    expect(await gate(clerk, draftId)).toEqual(['readBackStale']);
    const { groups } = await clerk.intake.standing({ draftId });
    expect(groups.filter(({ state }) => state === 'stale').map(({ group }) => group)).toEqual(['times']);
    const times = groups
      .filter(({ group }) => group === 'times')
      .map(({ group, fingerprint }) => ({ group, fingerprint }));
    await clerk.intake.tick({ draftId, callerName: '李四', ticks: times });
    expect(await gate(clerk, draftId)).toEqual([]);
  });

  it('[1.2.2] words that somebody changed meanwhile cannot be ticked, and nothing of that tick is kept', async () => {
    const { clerk, gate } = house;
    const draftId = await begin();
    const read = await ticksOf(draftId);
    await change(draftId, { expectedFee: '400' });
    const problem = await problemOf(clerk.intake.tick({ draftId, callerName: '张三', ticks: read }));
    expect(problem).toMatchObject({ kind: 'CONFLICT', code: 'intake.contentChanged' });
    expect(await gate(clerk, draftId)).toEqual(['notReadBack']);
    expect((await clerk.intake.standing({ draftId })).groups.every(({ tick }) => tick === null)).toBe(true);
  });

  it('[1.2.2] ticking without a caller is refused; ticking twice, or two clerks at once, tells one fact', async () => {
    const { clerk, counter } = house;
    const draftId = await begin();
    const ticks = await ticksOf(draftId);
    const nameless = await problemOf(clerk.intake.tick({ draftId, callerName: ' ', ticks }));
    expect(nameless).toMatchObject({ kind: 'REFUSED', code: 'intake.personMissing' });
    const trainee = (await counter.hire('sunting', ['csTrainee'])).api;
    await Promise.all([
      clerk.intake.tick({ draftId, callerName: '张三', ticks }),
      trainee.intake.tick({ draftId, callerName: '张三', ticks }),
    ]);
    await clerk.intake.tick({ draftId, callerName: '张三', ticks });
    const events = await eventsOf(draftId, 'intake.readBack');
    expect(events.flatMap(({ payload }) => payload['groups'])).toHaveLength(7);
    expect(new Set(events.map(({ actorName }) => actorName)).size).toBe(1);
    expect(events.at(-1)?.payload['complete']).toBe(1);
  });

  it('[1.2.1] an e-mail order keeps its message and is confirmed by a person, at a time, in a way', async () => {
    const { clerk, gate, keepMessage, counter } = house;
    const draftId = await begin({ channel: 'email' });
    expect(await gate(clerk, draftId)).toEqual(['emailMissing', 'notConfirmed']);
    await keepMessage(draftId);
    expect(await gate(clerk, draftId)).toEqual(['notConfirmed']);
    counter.ports.clock.advance(5 * minute);
    const given = await word(draftId, { way: 'message', note: '微信回复“同意”' });
    await clerk.intake.confirm(given);
    await clerk.intake.confirm(given);
    expect(await gate(clerk, draftId)).toEqual([]);
    expect(await eventsOf(draftId, 'intake.confirmed')).toMatchObject([
      { clauses: ['1.2.1'], payload: { person: '张三', way: 'message', confirmedAt: given.at } },
    ]);
    await change(draftId, { specialDemands: '改送后门' });
    expect(await gate(clerk, draftId)).toEqual(['confirmationStale']);
    await clerk.intake.confirm(await word(draftId));
    expect(await gate(clerk, draftId)).toEqual([]);
    const { confirmations } = await clerk.intake.ofOrder({ orderId: draftId });
    expect(confirmations.map(({ way }) => way)).toEqual(['message', 'phone']);
  });

  it('[1.2.3] a fax order keeps its scan, and its sender is called back: no other way counts', async () => {
    const { clerk, gate } = house;
    const draftId = await begin({ channel: 'fax' });
    expect(await gate(clerk, draftId)).toEqual(['faxScanMissing', 'callBackMissing']);
    const subject = { subjectKind: 'order', subjectId: draftId, purpose: 'faxScan' } as const;
    const scan = await clerk.attachments.add({ ...subject, file: faxScan });
    const byFax = await problemOf(clerk.intake.confirm(await word(draftId, { way: 'fax' })));
    expect(byFax.data['issues']).toMatchObject([{ path: 'way', code: 'intake.callBackByPhone' }]);
    await clerk.intake.confirm(await word(draftId));
    expect(await gate(clerk, draftId)).toEqual([]);
    expect((await eventsOf(draftId, 'intake.confirmed'))[0]?.clauses).toEqual(['1.2.3']);
    await clerk.attachments.remove({ id: scan.id, reason: '传错了' });
    expect(await gate(clerk, draftId)).toEqual(['faxScanMissing']);
  });

  it('[1.2.1] a confirmation in the future, from before the draft or by nobody is refused at its field', async () => {
    const { clerk, gate } = house;
    const draftId = await begin({ channel: 'marketing' });
    expect(await gate(clerk, draftId)).toEqual(['notConfirmed']);
    const fieldOf = async (patch: object) => {
      const { data } = await problemOf(clerk.intake.confirm(await word(draftId, patch)));
      return (data['issues'] as readonly { readonly code: string }[]).map(({ code }) => code);
    };
    const now = house.counter.ports.clock.now();
    expect(await fieldOf({ at: now + minute })).toEqual(['intake.timeInFuture']);
    expect(await fieldOf({ at: now - 2 * minute })).toEqual(['intake.timeBeforeDraft']);
    expect(await fieldOf({ person: '' })).toEqual(['intake.personMissing']);
    const old = await word(draftId);
    await change(draftId, { expectedFee: '400' });
    expect(await problemOf(clerk.intake.confirm(old))).toMatchObject({ code: 'intake.contentChanged' });
    const tick = clerk.intake.tick({ draftId, callerName: '张三', ticks: (await ticksOf(draftId)).slice(0, 1) });
    expect(await problemOf(tick)).toMatchObject({ code: 'intake.noReadBack' });
    expect(await gate(clerk, draftId)).toEqual(['notConfirmed']);
  });

  it('[1.2.2] of a change what it changes is read back, and nothing when it is no business of the customer’s', async () => {
    const { clerk, gate } = house;
    const draftId = await begin();
    await clerk.intake.tick({ draftId, callerName: '张三', ticks: await ticksOf(draftId) });
    const { version } = await clerk.orders.drafts.get({ id: draftId });
    const order = await clerk.orders.confirm({ draftId, version });
    const changed = await clerk.orders.beginChange({ orderId: order.id });
    expect(await gate(clerk, changed.id)).toEqual([]);
    await change(changed.id, { remarks: '仓库侧门' });
    expect(await gate(clerk, changed.id)).toEqual([]);
    await change(changed.id, { importantNotes: '', specialDemands: '' });
    expect(await gate(clerk, changed.id)).toEqual(['readBackStale']);
    const { groups, orderId } = await clerk.intake.standing({ draftId: changed.id });
    expect(orderId).toBe(order.id);
    const demands = groups.filter(({ state }) => state === 'stale');
    expect(demands.map(({ group }) => group)).toEqual(['demands']);
    const ticks = demands.map(({ group, fingerprint }) => ({ group, fingerprint }));
    await clerk.intake.tick({ draftId: changed.id, callerName: '张三', ticks });
    expect(await gate(clerk, changed.id)).toEqual([]);
    const late = clerk.intake.tick({ draftId, callerName: '张三', ticks });
    expect(await problemOf(late)).toMatchObject({ code: 'orders.alreadyConfirmed' });
  });
});
