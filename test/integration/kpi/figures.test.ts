import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KpiPart } from '../../../shared/domain/kpi/figures.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { type KpiHouse, openKpiHouse, paperBack, signed, wall } from './house.ts';

const november = { from: '2026-11', to: '2026-11', customerId: null, known: 'now' } as const;

describe.each(databases)('honest figures on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: KpiHouse;

  beforeEach(async () => {
    database = await open();
    house = await openKpiHouse(database);
  });
  afterEach(async () => {
    await house.close();
    await database.dispose();
  });

  const figureOf = async (figure: string, asked: object = november) => {
    const { figures } = await house.director.kpi.sheet({ ...november, ...asked });
    return figures.find((one) => one.figure === figure);
  };
  const listOf = async (part: KpiPart, figure: 'onTime' | 'podReturn' = 'onTime', asked: object = {}) => {
    const order = { order: 'at', descending: false, cursor: 0, limit: 50 } as const;
    const { rows } = await house.director.kpi.list({ ...november, ...asked, ...order, figure, part });
    return rows.map(({ id }) => id);
  };
  const due = { deliveryDay: '2026-11-25', deliveryTo: '18:00' };

  it('[8] an order counts under its agreed date: signed for in time, late, open past it, without a date, cancelled', async () => {
    const inTime = await house.place(due);
    const late = await house.place(due);
    const open_ = await house.place(due);
    const undated = await house.place({});
    const cancelled = await house.place(due);
    const december = await house.place({ deliveryDay: '2026-12-02', deliveryTo: '18:00' });
    const { version } = await house.clerk.orders.get({ id: cancelled });
    await house.clerk.orders.cancel({ id: cancelled, version, reason: '客户取消' });
    expect(await figureOf('onTime')).toMatchObject({ n: 0, of: 0, parts: { running: 3, undated: 1, cancelled: 1 } });
    // Written down days later: what counts is when it was signed.
    house.moveTo(wall('2026-11-28T10:00'));
    await signed(house, inTime, wall('2026-11-25T17:00'));
    await signed(house, late, wall('2026-11-25T18:01'));
    expect(await figureOf('onTime')).toMatchObject({
      n: 1,
      of: 3,
      parts: { due: 3, met: 1, missed: 2, running: 0, undated: 1, cancelled: 1 },
    });
    expect(await listOf('met')).toEqual([inTime]);
    expect((await listOf('missed')).toSorted()).toEqual([late, open_].toSorted());
    expect(await listOf('undated')).toEqual([undated]);
    expect(await listOf('cancelled')).toEqual([cancelled]);
    expect(await listOf('running', 'onTime', { from: '2026-12', to: '2026-12' })).toEqual([december]);
  });

  it('[8] a time that is changed after it has passed does not make the order punctual; one changed before it does', async () => {
    const before = await house.place(due);
    const after = await house.place(due);
    await house.change(before, { deliveryDay: '2026-11-26' });
    house.moveTo(wall('2026-11-25T18:30'));
    await house.change(after, { deliveryDay: '2026-11-27' });
    house.moveTo(wall('2026-11-26T12:00'));
    await signed(house, before, wall('2026-11-26T11:00'));
    await signed(house, after, wall('2026-11-26T11:00'));
    expect(await figureOf('onTime')).toMatchObject({ n: 1, of: 2, parts: { missed: 1, moved: 1, laterMet: 1 } });
    const order = { order: 'at', descending: false, cursor: 0, limit: 50 } as const;
    const { rows } = await house.director.kpi.list({ ...november, ...order, figure: 'onTime', part: 'moved' });
    expect(rows).toMatchObject([{ id: after, dueAt: wall('2026-11-25T18:00'), laterDueAt: wall('2026-11-27T18:00') }]);
  });

  it('[8] what the customer or force majeure caused is shown with and without', async () => {
    const id = await house.place(due);
    house.moveTo(wall('2026-11-25T19:00'));
    const told = { orderId: id, kind: 'late', foundBy: 'tracking', foundAt: house.now(), note: '收货人不在' } as const;
    const { exception } = await house.clerk.exceptions.flag(told);
    expect(await figureOf('onTime')).toMatchObject({ n: 0, of: 1, without: { n: 0, of: 1 }, parts: { excused: 0 } });
    const { version } = exception;
    await house.clerk.exceptions.answerCause({ id: exception.id, version, cause: '收货人不在', side: 'customer' });
    expect(await figureOf('onTime')).toMatchObject({ n: 0, of: 1, without: { n: 0, of: 0 }, parts: { excused: 1 } });
    expect(await listOf('excused')).toEqual([id]);
  });

  it('[8] a signed original is back in time only when it is good, and counts under the day on which it was due', async () => {
    const paper = { ...due, podKind: 'receiptSlip', podCopies: '1' } as const;
    const [good, stampless, missing] = [await house.place(paper), await house.place(paper), await house.place(paper)];
    house.moveTo(wall('2026-11-25T17:00'));
    for (const id of [good, stampless, missing]) await signed(house, id, wall('2026-11-25T16:00'));
    const december = { from: '2026-12', to: '2026-12' };
    expect(await figureOf('podReturn', december)).toMatchObject({ n: 0, of: 0, parts: { running: 3 } });
    house.moveTo(wall('2026-12-01T10:00'));
    for (const id of [good, stampless]) await paperBack(house, id);
    const marks = ['signee', 'date', 'time', 'stamp'] as const;
    await house.clerk.tracking.receipts.check({ id: good, marks: [...marks] });
    await house.clerk.tracking.receipts.check({ id: stampless, marks: ['signee', 'date', 'time'] });
    // Ten days after the signature, to the end of that day.
    house.moveTo(wall('2026-12-05T23:59'));
    expect(await figureOf('podReturn', december)).toMatchObject({ n: 1, of: 1, parts: { running: 2 } });
    house.moveTo(wall('2026-12-06T10:00'));
    await house.clerk.tracking.receipts.check({ id: stampless, marks: [...marks] });
    expect(await figureOf('podReturn', december)).toMatchObject({ n: 1, of: 3, parts: { met: 1, missed: 2 } });
    expect((await listOf('missed', 'podReturn', december)).toSorted()).toEqual([stampless, missing].toSorted());
  });

  it('[8] a month that was over gets a new version by an order that leaves it, and by a paper that comes into it', async () => {
    const version = async (month: string) => {
      const { corrected, version: n } = await house.director.kpi.sheet({ ...november, from: month, to: month });
      return `${corrected} ${n}`;
    };
    const undated = await house.place({});
    const told = await house.place({ ...due, podKind: 'receiptSlip', podCopies: '1' });
    house.moveTo(wall('2026-12-03T10:00'));
    expect(await version('2026-11')).toBe('0 1');
    await house.change(undated, { deliveryDay: '2026-12-21', deliveryTo: '18:00' });
    expect(await version('2026-11')).toBe('1 2');
    expect(await figureOf('onTime')).toMatchObject({ parts: { undated: 0, due: 1 } });
    expect(await figureOf('onTime', { known: 'monthEnd' })).toMatchObject({ parts: { undated: 1, due: 1 } });
    house.moveTo(wall('2027-01-10T10:00'));
    expect(await version('2026-12')).toBe('0 1');
    // Written down so late that the day on which its paper was due lies in a month that is over.
    await signed(house, told, wall('2026-11-26T16:00'));
    expect(await version('2026-12')).toBe('1 2');
    expect(await version('2026-11')).toBe('2 3');
  });

  it('[8] a month’s deliveries are not called corrected where only a paper that was due later came', async () => {
    const id = await house.place({ ...due, podKind: 'receiptSlip', podCopies: '1' });
    house.moveTo(wall('2026-11-25T17:00'));
    await signed(house, id, wall('2026-11-25T16:00'));
    house.moveTo(wall('2026-12-03T10:00'));
    await paperBack(house, id);
    house.moveTo(wall('2027-01-10T10:00'));
    await house.clerk.tracking.receipts.check({ id, marks: ['signee', 'date', 'time', 'stamp'] });
    const sheetOf = (month: string) => house.director.kpi.sheet({ ...november, from: month, to: month });
    expect(await sheetOf('2026-12')).toMatchObject({ corrected: 1, version: 2 });
    expect(await sheetOf('2026-11')).toMatchObject({ corrected: 0, version: 1 });
  });

  it('[8] taking the promised time out of an order does not take the order out of its month', async () => {
    const id = await house.place(due);
    await house.change(id, { deliveryDay: '', deliveryTo: '' });
    house.moveTo(wall('2026-11-25T18:30'));
    expect(await figureOf('onTime')).toMatchObject({ n: 0, of: 1, parts: { missed: 1, undated: 0 } });
    expect(await listOf('missed')).toEqual([id]);
  });

  it('[8] a correction after month end is a new version, and the month can be read as it was reported', async () => {
    const id = await house.place(due);
    const gone = await house.place(due);
    house.moveTo(wall('2026-11-25T19:00'));
    await signed(house, id, wall('2026-11-25T17:00'));
    const sheet = (known: 'now' | 'monthEnd') => house.director.kpi.sheet({ ...november, known });
    house.moveTo(wall('2026-12-03T10:00'));
    expect(await sheet('now')).toMatchObject({ corrected: 0, version: 1 });
    // Delivered again, by what the consignee says now; and one cancelled long after.
    const shipment = await house.clerk.tracking.get({ id });
    const facts = { ...shipment, signedAt: wall('2026-11-26T09:00') } as never;
    const { version } = shipment ?? { version: 0 };
    const { factsOf } = await import('../tracking/house.ts');
    await house.clerk.tracking.record({
      id,
      version,
      facts: factsOf(facts),
      source: 'consignee',
      reason: '第二次送达',
    });
    house.moveTo(wall('2026-12-04T10:00'));
    const order = await house.clerk.orders.get({ id: gone });
    await house.clerk.orders.cancel({ id: gone, version: order.version, reason: '客户撤单' });
    const now = await sheet('now');
    expect(now).toMatchObject({ corrected: 2, version: 3 });
    expect(now.figures[0]).toMatchObject({ figure: 'onTime', n: 0, of: 1, parts: { cancelled: 1 } });
    const then = await sheet('monthEnd');
    expect(then.figures[0]).toMatchObject({ figure: 'onTime', n: 1, of: 2, parts: { cancelled: 0, missed: 1 } });
    expect(await listOf('missed', 'onTime', { known: 'monthEnd' })).toEqual([gone]);
    expect(await listOf('met', 'onTime', { known: 'monthEnd' })).toEqual([id]);
  });
});
