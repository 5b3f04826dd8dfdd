import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Shipment } from '../../../shared/contract/tracking.ts';
import { outboundForm } from '../../fixtures/order-forms.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { problemOf } from '../../helpers/problems.ts';
import { at, type Desk, moveTo, openDesk, tell } from './house.ts';

describe.each(databases)('the feedback table on $name', ({ open }) => {
  let database: OpenDatabase;
  let desk: Desk;
  const rows: Shipment[] = [];

  beforeAll(async () => {
    database = await open();
    desk = await openDesk(database);
    for (let i = 0; i < 4; i++) rows.push(await desk.place());
    for (let i = 0; i < 3; i++) rows.push(await desk.place(outboundForm));
  });
  afterAll(async () => {
    await desk.counter.close();
    await database.dispose();
  });

  it('[2.2.1] an order enters it when its work order is printed, not before, and only once', async () => {
    const { counter, clerk, confirm, opened } = desk;
    counter.ports.printer.mood = 'refusing';
    const { id } = await confirm();
    expect(await clerk.tracking.get({ id })).toBeNull();
    counter.ports.printer.mood = 'on';
    const shipment = await opened(id);
    const events = (await clerk.orders.timeline({ id })).filter(({ type }) => !type.startsWith('task.'));
    const printed = events.findIndex(({ type }) => type === 'print.printed');
    expect(events[printed + 1]).toMatchObject({ type: 'tracking.opened', clauses: ['2.2.1'], actorName: '' });
    expect(shipment).toMatchObject({
      number: 'DD261123-0005',
      consignor: '北京华信电子科技有限公司',
      consignee: '中关村展示中心',
      pieces: 15,
      serviceClass: null,
      state: 'confirmed',
      promisedAt: at('23T18:00'),
      expectedAt: at('23T18:00'),
    });
    await clerk.printing.reprint({ orderId: id });
    await pollUntil('the second sheet to be printed', async () => {
      counter.ports.clock.advance(200);
      return (await clerk.orders.get({ id })).prints.every(({ state }) => state === 'printed');
    });
    expect((await clerk.orders.timeline({ id })).filter(({ type }) => type === 'tracking.opened')).toHaveLength(1);
    await clerk.orders.cancel({ id, version: 1, reason: '客户取消' });
  });

  it('[2.4] proposes the class of an outbound order with its rules, of a city order none', () => {
    const [first, later] = rows.slice(4);
    expect(first?.serviceClass).toBe('A');
    expect(later?.classRules).toEqual(['doorDelivery', 'valuable', 'specialDemands']);
    expect(rows[0]?.serviceClass).toBeNull();
  });

  it('shows the newest first, page by page, each once', async () => {
    const seen: string[] = [];
    for (let cursor: string | null = null; ; ) {
      const page: { rows: Shipment[]; next: string | null } = await desk.clerk.tracking.list({ cursor, limit: 3 });
      seen.push(...page.rows.map(({ number }) => number));
      if (page.next === null) break;
      cursor = page.next;
    }
    expect(seen).toHaveLength(8);
    expect(new Set(seen).size).toBe(8);
    const open: string[] = [];
    for (let cursor: string | null = null; ; ) {
      const page: { rows: Shipment[]; next: string | null } = await desk.clerk.tracking.list({
        view: 'open',
        cursor,
        limit: 2,
      });
      open.push(...page.rows.map(({ number }) => number));
      if (page.next === null) break;
      cursor = page.next;
    }
    expect(open).toEqual([...rows].reverse().map(({ number }) => number));
  });

  it('[2.6.1] is narrowed by what is open, late, not arrived, without its paper, by class, centre, period and word', async () => {
    const { clerk, customerId } = desk;
    moveTo(desk, '23T20:00');
    const [onTime, late, overdue] = rows as [Shipment, Shipment, Shipment];
    const left = await tell(clerk, onTime, { departedAt: at('23T14:00'), arrivedAt: at('23T16:00') });
    await tell(clerk, left, { signedAt: at('23T16:10'), signee: '李四', signedPieces: 15, outcome: 'clean' });
    await tell(clerk, late, { departedAt: at('23T14:00'), arrivedAt: at('23T19:00'), lateReason: '堵车' });
    await tell(clerk, overdue, { departedAt: at('23T17:00') });
    const numbers = async (filter: Parameters<typeof clerk.tracking.list>[0]) => {
      const found = (await clerk.tracking.list(filter)).rows.map(({ number }) => number);
      const { count } = await clerk.tracking.count({ ...filter });
      expect(count).toBe(found.length);
      return found.sort();
    };
    expect(await numbers({ view: 'overdue' })).toEqual(['DD261123-0003', 'DD261123-0004']);
    expect(await numbers({ view: 'late' })).toEqual(['DD261123-0002']);
    expect(await numbers({ view: 'podMissing' })).toEqual(['DD261123-0001']);
    expect(await numbers({ view: 'notArrived', centre: 'dispatch' })).toEqual(['DD261123-0003', 'DD261123-0004']);
    expect(await numbers({ view: 'open' })).toHaveLength(7);
    expect(await numbers({ classes: ['A'] })).toHaveLength(3);
    expect(await numbers({ classes: ['B', 'C'] })).toEqual([]);
    expect(await numbers({ customerId, from: '2026-11-23', to: '2026-11-23' })).toHaveLength(8);
    expect(await numbers({ from: '2026-11-24' })).toEqual([]);
    expect(await numbers({ text: '仪器' })).toHaveLength(3);
    expect(await numbers({ ownerId: onTime.id })).toEqual([]);
  });

  it('[2.6.1] is exported as a spreadsheet and printed with the code of its form', async () => {
    const { clerk, counter } = desk;
    const { default: ExcelJS } = await import('exceljs');
    const file = await clerk.tracking.excel({ centre: 'dispatch' });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(file.base64, 'base64') as never);
    const sheet = book.worksheets[0];
    expect(file.name).toBe('KF-03-2026-11-23.xlsx');
    expect(sheet?.getCell('A1').value).toBe('发货查询、到货信息反馈表  DLD-QMS04-JL(KF)-03');
    expect(sheet?.rowCount).toBe(3 + 5);
    expect(sheet?.getRow(4).getCell(2).value).toBe('DD261123-0001');
    await clerk.tracking.pdf({ view: 'late', language: 'both' });
    const html = counter.ports.rendered.at(-1) ?? '';
    for (const word of ['DLD-QMS04-JL(KF)-03', 'DD261123-0002', '晚到', 'Late', '堵车', 'A4 landscape']) {
      expect(html).toContain(word);
    }
    expect(html).not.toContain('DD261123-0001');
  });

  it('is read and written only with the right to it', async () => {
    const { finance, manager } = desk.others;
    expect((await problemOf(finance.tracking.list({}))).kind).toBe('FORBIDDEN');
    const [first] = (await manager.tracking.list({})).rows as [Shipment];
    expect((await problemOf(tell(manager, first, { remarks: '看过' }))).kind).toBe('FORBIDDEN');
  });
});
