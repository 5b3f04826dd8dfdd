import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../shared/contract/contract.ts';
import type { LinkKind } from '../../../shared/domain/exceptions/values.ts';
import { shanghaiDelivery } from '../../fixtures/order-forms.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { confirmWithCustomer } from '../../helpers/intake.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { issuesOf, problemOf } from '../../helpers/problems.ts';
import { at, type Desk, moveTo, openDesk, tell } from '../tracking/house.ts';
import { answer, archive, call, duties, troubleOf, underWay } from './house.ts';

const times = {
  pickupDay: '2026-11-24',
  pickupFrom: '10:00',
  pickupTo: '12:00',
  deliveryDay: '2026-11-25',
  deliveryFrom: '',
  deliveryTo: '18:00',
  dangerousDeclared: 'no',
} as const;

describe.each(databases)('what is lost or mis-sent on $name', ({ open }) => {
  let database: OpenDatabase;
  let desk: Desk;
  let director: Api;

  beforeEach(async () => {
    database = await open();
    desk = await openDesk(database);
    const window = await desk.counter.hire('zhuren', ['csDirector']);
    desk.sessions.push(window.session);
    director = window.api;
  });
  afterEach(async () => {
    await desk.counter.close();
    await database.dispose();
  });

  /** An order to Shanghai in trouble, found on Tuesday morning. */
  const inTrouble = async (kind: 'lost' | 'misSent', pieces: number | null = null) => {
    const order = await underWay(desk, { ...times, deliveries: [shanghaiDelivery] });
    moveTo(desk, '24T09:00');
    const told = { orderId: order.id, kind, foundBy: 'partner' as const, place: '郑州分拨中心' };
    await desk.clerk.exceptions.flag({ ...told, foundAt: at('24T08:50'), pieces });
    return order;
  };
  const begin = async (orderId: string, link: LinkKind) => {
    const { id, version } = await troubleOf(desk, orderId);
    const { draftId } = await desk.clerk.exceptions.makeOrder({ id, version, link });
    return desk.clerk.orders.drafts.get({ id: draftId });
  };
  const confirm = async (orderId: string, link: LinkKind) => {
    const draft = await begin(orderId, link);
    const pickups =
      link === 'rerouting' ? [{ ...shanghaiDelivery, city: '郑州市', province: '河南省' }] : draft.form.pickups;
    await desk.clerk.orders.drafts.save({
      id: draft.id,
      version: draft.version,
      form: { ...draft.form, ...times, mode: 'expressRoad', pickups },
    });
    await confirmWithCustomer(desk.clerk, draft.id);
    return desk.clerk.orders.confirm({ draftId: draft.id, version: draft.version + 1 });
  };
  const stateOf = async (id: string) => (await desk.clerk.orders.get({ id })).state;
  const signed = async (id: string) => {
    const shipment = await desk.opened(id);
    moveTo(desk, '25T16:00');
    const facts = { departedAt: at('24T12:00'), arrivedAt: at('25T15:00'), signedAt: at('25T15:10') };
    return tell(desk.clerk, shipment, { ...facts, signee: '王五', signedPieces: shipment.pieces, outcome: 'clean' });
  };

  it('[2.5.2] lost goods are replaced by the fastest way, and the order ends with the replacement’s archived receipt', async () => {
    const order = await inTrouble('lost');
    expect(await duties(desk, order.id)).toEqual([
      'causeAnswered',
      'consigneeInformed',
      'consignorInformed',
      'partnerAsked',
      'progressTold',
      'replaced',
    ]);
    const { id: exceptionId } = await troubleOf(desk, order.id);
    await call(desk, exceptionId, 'partner', '网络公司查找中');
    await call(desk, exceptionId, 'consignor');
    await call(desk, exceptionId, 'consignee');
    const draft = await begin(order.id, 'replacement');
    expect(draft.form).toMatchObject({ urgent: true, mode: 'air', pickupDay: '', dangerousDeclared: '' });
    expect(draft.form.deliveries[0]).toMatchObject({ company: shanghaiDelivery.company });
    expect((await begin(order.id, 'replacement')).id).toBe(draft.id);
    expect(await duties(desk, order.id)).toContain('replaced');

    const replacement = await confirm(order.id, 'replacement');
    expect(await duties(desk, order.id)).toEqual(['causeAnswered', 'progressTold']);
    const trouble = await troubleOf(desk, order.id);
    expect(trouble.links).toMatchObject([{ kind: 'replacement', number: replacement.number, state: 'confirmed' }]);
    expect(await desk.clerk.exceptions.ofOrder({ orderId: replacement.id })).toMatchObject({
      origin: { kind: 'replacement', orderId: order.id, number: order.number },
    });
    const told = await desk.clerk.orders.timeline({ id: replacement.id });
    expect(told.find(({ type }) => type === 'exception.linkedTo')?.payload).toMatchObject({
      originalNumber: order.number,
    });
    const twice = desk.clerk.exceptions.makeOrder({ id: trouble.id, version: trouble.version, link: 'replacement' });
    expect((await problemOf(twice)).code).toBe('exceptions.linkedAlready');

    await signed(replacement.id);
    expect(await stateOf(order.id)).toBe('inTransit');
    await archive(desk, replacement.id);
    expect(await stateOf(replacement.id)).toBe('closed');
    expect(await stateOf(order.id)).toBe('closed');
    await desk.clerk.tracking.receipts.undo({ id: replacement.id, step: 'archived', reason: '章不清' });
    expect(await stateOf(order.id)).toBe('inTransit');
    await desk.clerk.tracking.receipts.advance({ id: replacement.id, step: 'archived' });
    expect(await stateOf(order.id)).toBe('closed');

    await answer(desk, order.id, '分拨中心串货');
    const { version } = await troubleOf(desk, order.id);
    await desk.clerk.exceptions.close({ id: exceptionId, version, result: '已补发签收' });
    expect(await duties(desk, order.id)).toEqual([]);
    const files = await desk.clerk.tracking.excel({ view: 'all' });
    expect(files.name).toMatch(/xlsx$/);
  });

  it('[2.5.2] a sheet that is printed anew says what is wrong with its order', async () => {
    const order = await inTrouble('lost');
    const sheets = () => desk.counter.ports.rendered.filter((html) => html.includes(order.number));
    const before = sheets().length;
    expect(sheets().at(-1)).not.toContain('异常');
    await desk.clerk.printing.reprint({ orderId: order.id });
    await pollUntil('the sheet to be made', () => {
      desk.counter.ports.clock.advance(200);
      return sheets().length > before;
    });
    expect(sheets().at(-1)).toMatch(/异常[\s\S]*丢失/);
  });

  it('[2.5.2] the sheet of a replacement says which order it replaces', async () => {
    const order = await inTrouble('lost');
    const replacement = await confirm(order.id, 'replacement');
    await desk.opened(replacement.id);
    const sheets = desk.counter.ports.rendered.filter((html) => html.includes(replacement.number));
    expect(sheets.at(-1)).toContain(order.number);
    expect(sheets.at(-1)).toContain('补发：原单');
  });

  it('[2.5.2] a replacement that is cancelled or thrown away comes back to the order that was lost', async () => {
    const order = await inTrouble('lost');
    const draft = await begin(order.id, 'replacement');
    await desk.clerk.orders.drafts.discard({ id: draft.id, version: draft.version });
    expect(await troubleOf(desk, order.id)).toMatchObject({ remedy: null, links: [{ state: 'discarded' }] });

    const replacement = await confirm(order.id, 'replacement');
    await answer(desk, order.id);
    const { id, version } = await troubleOf(desk, order.id);
    await desk.clerk.exceptions.close({ id, version, result: '已补发' });
    expect(await duties(desk, order.id)).toEqual([]);
    const { version: current } = await desk.clerk.orders.get({ id: replacement.id });
    await desk.clerk.orders.cancel({ id: replacement.id, version: current, reason: '航班取消' });
    const back = await troubleOf(desk, order.id);
    expect(back).toMatchObject({ open: true, remedy: null });
    expect(back.history.at(-1)).toMatchObject({
      type: 'exception.linkFailed',
      payload: { linkedNumber: replacement.number, why: 'cancelled', reason: '航班取消' },
    });
    expect(await duties(desk, order.id)).toContain('replaced');
    const second = await confirm(order.id, 'replacement');
    expect(await duties(desk, order.id)).not.toContain('replaced');
    expect((await troubleOf(desk, order.id)).links.map(({ state }) => state)).toEqual([
      'discarded',
      'cancelled',
      'confirmed',
    ]);
    expect(second.number).not.toBe(replacement.number);
  });

  it('[2.5.2] of goods lost in part the rest is signed for, no piece twice', async () => {
    const order = await inTrouble('lost', 5);
    const replacement = await confirm(order.id, 'replacement');
    const shipment = await desk.clerk.tracking.get({ id: order.id });
    moveTo(desk, '25T09:00');
    const facts = { arrivedAt: at('24T15:00'), signedAt: at('24T15:10'), signee: '王五', remarks: '少五件' };
    if (!shipment) throw new Error('The order is not in the table');
    await tell(desk.clerk, shipment, { ...facts, signedPieces: shipment.pieces - 5, outcome: 'part' });
    const { id, version } = await troubleOf(desk, order.id);
    const more = desk.clerk.exceptions.add({ id, version, pieces: 6 });
    expect(issuesOf(await problemOf(more))).toEqual(['pieces exceptions.piecesAboveMissing']);
    await signed(replacement.id);
    await archive(desk, replacement.id);
    expect(await stateOf(order.id)).toBe('signed');
    await archive(desk, order.id);
    expect(await stateOf(order.id)).toBe('closed');
  });

  it('[2.5.1, 2.5.2] what is lost for good only the director closes, with his reason; what is not, nobody', async () => {
    const sound = await desk.place();
    const order = await inTrouble('lost');
    const close = (by: Api, id: string) => by.tracking.receipts.close({ id, reason: '客户索赔，不补发' });
    expect((await problemOf(close(desk.clerk, order.id))).code).toBe('tracking.bypassByDirector');
    expect((await close(director, order.id)).bypassed).toBe(1);
    expect(await stateOf(order.id)).toBe('closed');
    expect((await problemOf(close(director, sound.id))).code).toBe('tracking.receiptBeforeSigned');
  });

  it('[2.5.2] mis-sent goods are re-routed from where they are, and both orders end with that receipt', async () => {
    const order = await inTrouble('misSent');
    expect(await duties(desk, order.id)).toContain('rerouted');
    expect((await begin(order.id, 'rerouting')).form.pickups).toMatchObject([
      { company: '广州网络公司', street: '郑州分拨中心' },
    ]);
    const rerouting = await confirm(order.id, 'rerouting');
    expect(await duties(desk, order.id)).not.toContain('rerouted');
    await signed(rerouting.id);
    await archive(desk, rerouting.id);
    expect(await stateOf(order.id)).toBe('closed');
    const row = (await desk.clerk.tracking.list({ view: 'trouble' })).rows.map(({ id }) => id);
    expect(row).toEqual([order.id]);
  });
});
