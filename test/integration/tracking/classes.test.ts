import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ShipmentStep } from '../../../shared/contract/tracking.ts';
import type { OrderForm } from '../../../shared/domain/orders/form.ts';
import { outboundForm } from '../../fixtures/order-forms.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { at, type Desk, moveTo, openDesk, tell } from './house.ts';

/** Economy: station to station, nothing special, due in a week. */
const economy: OrderForm = {
  ...outboundForm,
  jobType: 'stationToStation',
  mode: 'rail',
  specialDemands: '',
  declaredValue: '',
  deliveryDay: '2026-11-30',
};

describe.each(databases)('the class of an outbound order on $name', ({ open }) => {
  let database: OpenDatabase;
  let desk: Desk;

  beforeAll(async () => {
    database = await open();
    desk = await openDesk(database);
    await desk.place();
  });
  afterAll(async () => {
    await desk.counter.close();
    await database.dispose();
  });

  const statesOf = (steps: readonly ShipmentStep[]) =>
    Object.fromEntries(steps.map(({ code, state }) => [code, state]));
  const checklist = async (id: string) => statesOf(await desk.clerk.tracking.checklist({ id }));

  it('[2.4.3] brings its checklist, whose links facts close by themselves', async () => {
    const { clerk } = desk;
    const shipment = await desk.place(economy);
    expect(shipment).toMatchObject({ serviceClass: 'C', proposedClass: 'C', classRules: ['economy'] });
    expect(await checklist(shipment.id)).toEqual({
      sentOff: 'open',
      modeKnown: 'open',
      dailyLook: 'open',
      dayBeforeReminder: 'open',
      customerTold: 'open',
    });
    await tell(clerk, shipment, { departedAt: desk.counter.ports.clock.now() });
    expect(await checklist(shipment.id)).toMatchObject({ sentOff: 'done', modeKnown: 'done', dailyLook: 'open' });
    const [sent] = await clerk.tracking.checklist({ id: shipment.id });
    expect(sent).toMatchObject({ code: 'sentOff', byFact: true, byName: null });
  });

  it('[2.4.1] a person ticks what no fact tells, says why a link does not apply, and takes it back with a reason', async () => {
    const { clerk } = desk;
    const { id } = await desk.place(outboundForm);
    expect(await checklist(id)).toMatchObject({ printed: 'done', papersToDispatch: 'open', reconfirmed: 'open' });
    const [, papers] = await clerk.tracking.tick({ id, code: 'papersToDispatch', state: 'done' });
    expect(papers).toMatchObject({ state: 'done', byFact: false, byName: '职员lina' });
    const again = problemOf(clerk.tracking.tick({ id, code: 'papersToDispatch', state: 'done' }));
    expect((await again).code).toBe('tracking.stepSame');
    const bare = problemOf(clerk.tracking.tick({ id, code: 'loadingWatched', state: 'notApplicable' }));
    expect((await bare).code).toBe('tracking.stepReason');
    await clerk.tracking.tick({ id, code: 'loadingWatched', state: 'notApplicable', note: '客户自装' });
    await clerk.tracking.tick({ id, code: 'papersToDispatch', state: 'open', note: '单据退回' });
    expect(await checklist(id)).toMatchObject({ papersToDispatch: 'open', loadingWatched: 'notApplicable' });
    const facts = (await clerk.orders.timeline({ id })).filter(({ type }) => type.startsWith('tracking.step'));
    expect(facts.map(({ type, clauses }) => `${type} ${clauses.join(' ')}`)).toEqual([
      'tracking.step.done 2.4.1',
      'tracking.step.notApplicable 2.4.1',
      'tracking.step.open 2.4.1',
    ]);
    expect((await problemOf(clerk.tracking.tick({ id, code: 'dailyLook', state: 'done' }))).code).toBe(
      'tracking.stepUnknown',
    );
  });

  it('[2.4] is changed with a reason: done links stay, open ones of the former class go', async () => {
    const { clerk } = desk;
    const shipment = await desk.place(outboundForm);
    const { id, version } = shipment;
    await clerk.tracking.tick({ id, code: 'vehicleArranged', state: 'done' });
    const changed = await clerk.tracking.changeClass({ id, version, serviceClass: 'C', reason: '客户说不急' });
    expect(changed).toMatchObject({ serviceClass: 'C', proposedClass: 'A' });
    expect(await checklist(id)).toEqual({
      printed: 'done',
      vehicleArranged: 'done',
      sentOff: 'open',
      modeKnown: 'open',
      dailyLook: 'open',
      dayBeforeReminder: 'open',
      customerTold: 'open',
    });
    const fact = (await clerk.orders.timeline({ id })).find(({ type }) => type === 'tracking.classChanged');
    expect(fact).toMatchObject({ clauses: ['2.4', '2.4.3'], payload: { from: 'A', to: 'C', reason: '客户说不急' } });
    const same = problemOf(clerk.tracking.changeClass({ ...changed, serviceClass: 'C', reason: '再改' } as never));
    expect((await same).kind).toBe('BAD_REQUEST');
    const again = problemOf(
      clerk.tracking.changeClass({ id, version: changed.version, serviceClass: 'C', reason: '再改' }),
    );
    expect((await again).code).toBe('tracking.sameClass');
  });

  it('[2.4.2] the consignment letter carries the demands word for word, and its sending closes its link', async () => {
    const { clerk, counter } = desk;
    const shipment = await desk.place({ ...outboundForm, specialDemands: '到货前一小时电话通知收货人；<勿压>' });
    const { id } = shipment;
    const early = problemOf(clerk.tracking.letterSent({ id, version: shipment.version, way: 'email' }));
    expect((await early).code).toBe('tracking.partnerMissing');
    const contacts = [{ name: '老周', phone: '13900001111', email: '' }];
    const partner = { name: '华东速达', cities: '上海', address: '', contacts, remarks: '', active: true };
    await clerk.tracking.partners.save({ ...partner, id: null, version: 0 });
    const known = await tell(clerk, shipment, { partnerName: '华东速达', partnerNo: 'ZT9' });
    await clerk.tracking.letter({ id, language: 'both' });
    const html = counter.ports.rendered.at(-1) ?? '';
    for (const word of [
      '委托书',
      'Consignment letter',
      '到货前一小时电话通知收货人；&lt;勿压&gt;',
      '老周',
      '13900001111',
      '服务器',
      'ZT9',
    ]) {
      expect(html).toContain(word);
    }
    const sent = await clerk.tracking.letterSent({ id, version: known.version, way: 'fax' });
    expect(sent.letterSentAt).toBe(counter.ports.clock.now());
    expect(await checklist(id)).toMatchObject({ letterSent: 'done' });
    const fact = (await clerk.orders.timeline({ id })).find(({ type }) => type === 'letter.sent');
    expect(fact?.payload).toMatchObject({
      partner: '华东速达',
      way: 'fax',
      demands: '到货前一小时电话通知收货人；<勿压>',
    });
  });

  it('[2.4] network companies are kept once each, and two who change one meet', async () => {
    const { clerk, others } = desk;
    const partner = { name: '粤通货运', cities: '广州', address: '', contacts: [], remarks: '', active: true };
    const { id, version } = await clerk.tracking.partners.save({ ...partner, id: null, version: 0 });
    const twice = problemOf(clerk.tracking.partners.save({ ...partner, name: ' 粤通货运 ', id: null, version: 0 }));
    expect((await twice).code).toBe('tracking.partnerKnown');
    await clerk.tracking.partners.save({ ...partner, active: false, id, version });
    const late = await problemOf(clerk.tracking.partners.save({ ...partner, cities: '深圳', id, version }));
    expect(late.kind).toBe('CONFLICT');
    expect((await clerk.tracking.partners.list()).find((one) => one.id === id)).toMatchObject({ active: false });
    expect((await problemOf(others.manager.tracking.partners.save({ ...partner, id, version: 2 }))).kind).toBe(
      'FORBIDDEN',
    );
  });

  it('[2.3.1-sameDay] a city order has neither class nor letter', async () => {
    const { clerk } = desk;
    const { id, version } = await desk.place();
    expect(await clerk.tracking.checklist({ id })).toEqual([]);
    const classed = problemOf(clerk.tracking.changeClass({ id, version, serviceClass: 'A', reason: '急' }));
    expect((await classed).code).toBe('tracking.cityHasNoClass');
    expect((await problemOf(clerk.tracking.letter({ id, language: 'zh-CN' }))).code).toBe('tracking.cityHasNoLetter');
  });

  it('[2.4.1] the consignee’s answers close the link of re-confirmation', async () => {
    const { clerk } = desk;
    const shipment = await desk.place(outboundForm);
    moveTo(desk, '25T18:00');
    const there = await tell(clerk, shipment, { departedAt: at('23T21:00'), arrivedAt: at('25T10:00') });
    const half = await tell(clerk, there, { condition: 'sound' });
    expect(await checklist(shipment.id)).toMatchObject({ reconfirmed: 'open' });
    await tell(clerk, half, { satisfied: true, attitude: 'good' });
    expect(await checklist(shipment.id)).toMatchObject({ reconfirmed: 'done' });
  });
});
