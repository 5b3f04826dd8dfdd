import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../../../shared/contract/contract.ts';
import type { OrderForm } from '../../../shared/domain/orders/form.ts';
import { cityForm, outboundForm } from '../../fixtures/order-forms.ts';
import { type Counter, openCounter } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { confirmWithCustomer, faxScan } from '../../helpers/intake.ts';

describe.each(databases)('the list of orders on $name', ({ open }) => {
  let database: OpenDatabase;
  let counter: Counter;
  let clerk: Api;
  let other: Api;
  let customerId: string;
  const numbers: string[] = [];

  const place = async (form: OrderForm, by: Api) => {
    const { id, version } = await by.orders.drafts.create({ form: { ...form, customerId } });
    await confirmWithCustomer(by, id);
    const placed = await by.orders.confirm({ draftId: id, version });
    numbers.push(placed.number);
    counter.ports.clock.advance(60_000);
    return placed;
  };

  beforeAll(async () => {
    database = await open();
    counter = await openCounter(database);
    clerk = (await counter.hire('lina', ['csClerk'])).api;
    other = (await counter.hire('wangwei', ['csClerk'])).api;
    customerId = (await counter.customer()).id;
    for (let i = 0; i < 6; i++) await place({ ...cityForm, customerOrderNo: `PO-77${i}` }, clerk);
    for (let i = 0; i < 3; i++) await place(outboundForm, other);
    const cancelled = await place(cityForm, other);
    await other.orders.cancel({ id: cancelled.id, version: cancelled.version, reason: '重复下单' });
  });
  afterAll(async () => {
    await counter.close();
    await database.dispose();
  });

  it('shows the newest first, page by page, each order once', async () => {
    const seen: string[] = [];
    for (let cursor: string | null = null; ; ) {
      const page: Awaited<ReturnType<Api['orders']['list']>> = await clerk.orders.list({ cursor, limit: 3 });
      seen.push(...page.rows.map((row) => row.number));
      if (page.next === null) break;
      cursor = page.next;
    }
    expect(seen).toEqual([...numbers].reverse());
  });

  it('filters by state, job type, owner, period and by what is not printed yet', async () => {
    const count = async (filter: Parameters<Api['orders']['list']>[0]) => (await clerk.orders.list(filter)).rows.length;
    expect(await count({ states: ['cancelled'] })).toBe(1);
    expect(await count({ states: ['cancelled', 'confirmed'] })).toBe(10);
    expect(await count({ jobTypes: ['doorToDoor'] })).toBe(3);
    const [wang] = (await clerk.people.owners()).filter((one) => one.displayName === '职员wangwei');
    expect(await count({ ownerId: wang?.id ?? null })).toBe(4);
    expect(await count({ from: '2026-11-23', to: '2026-11-23' })).toBe(10);
    expect(await count({ from: '2026-11-24' })).toBe(0);
    expect(await count({ notPrinted: true })).toBe(10);
    expect(await count({ dueOn: '2026-11-23' })).toBe(7);
    expect(await count({ dueOn: '2026-11-25', text: '仪器' })).toBe(3);
    expect(await count({ customerId, jobTypes: ['cityDelivery'], states: ['confirmed'] })).toBe(6);
  });

  it.each([
    ['two Chinese characters of the consignee', '仪器', 3],
    ['two Chinese characters of the goods', '显示', 10],
    ['the customer’s own number', 'PO-773', 1],
    ['a phone of the consignee', '62515678', 7],
    ['a phone typed with full-width digits', '６２５１５６７８', 7],
    ['a word that nobody wrote', '大象', 0],
    ['signs that could be code', `'; DROP TABLE work_order; --`, 0],
  ])('is found by %s', async (_, text, found) => {
    expect((await clerk.orders.list({ text })).rows).toHaveLength(found);
  });

  it('a search is narrowed by filters and paged like the list', async () => {
    const first = await clerk.orders.list({ text: '服务器', jobTypes: ['cityDelivery'], limit: 4 });
    const rest = await clerk.orders.list({ text: '服务器', jobTypes: ['cityDelivery'], limit: 4, cursor: first.next });
    expect([...first.rows, ...rest.rows].map((row) => row.number)).toEqual(
      [...numbers].reverse().filter((number) => number.startsWith('DD')),
    );
    expect(rest.next).toBeNull();
  });

  it('counts what it shows', async () => {
    expect(await clerk.orders.count({})).toEqual({ count: 10, more: false });
    expect(await clerk.orders.count({ text: '仪器' })).toEqual({ count: 3, more: false });
  });

  it('a number leads to its order, typed in any way or scanned with its revision', async () => {
    const [first] = (await clerk.orders.list({ text: numbers[0] ?? '' })).rows;
    for (const text of [
      'DD261123-0001',
      'dd261123-0001',
      'DD2611230001',
      'ＤＤ261123-0001',
      'DD261123-0001R2',
      'PO-770',
    ]) {
      expect(await clerk.orders.jump({ text })).toEqual({ id: first?.id });
    }
    expect(await clerk.orders.jump({ text: 'DD261123-0999' })).toBeNull();
    expect(await clerk.orders.jump({ text: '服务器' })).toBeNull();
  });

  it('is exported as an Excel file with exactly the filtered rows', async () => {
    const { default: ExcelJS } = await import('exceljs');
    const file = await clerk.orders.export({ jobTypes: ['doorToDoor'] });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(file.base64, 'base64') as never);
    const sheet = book.worksheets[0];
    expect(file.name).toMatch(/2026-11-23\.xlsx$/);
    expect(sheet?.rowCount).toBe(4);
    expect(sheet?.getRow(2).getCell(1).value).toBe('HY261123-0003');
    // Whatever was typed is text, even where it looks like a formula; numbers are added up.
    const formats = [5, 6, 7, 10].map((at) => sheet?.getRow(2).getCell(at).numFmt);
    expect(formats).toEqual(['@', '@', '@', undefined]);
  });

  it('is exported with the papers that are filed with its orders, each by its hash', async () => {
    const { default: ExcelJS } = await import('exceljs');
    const [order] = (await clerk.orders.list({ jobTypes: ['doorToDoor'] })).rows;
    const subject = { subjectKind: 'order', subjectId: order?.id ?? '', purpose: 'general' } as const;
    const added = await clerk.attachments.add({ ...subject, file: faxScan });
    await clerk.attachments
      .add({ ...subject, file: { ...faxScan, name: '作废.pdf' } })
      .then(({ id }) => clerk.attachments.remove({ id, reason: '传错' }));
    const file = await clerk.orders.export({ jobTypes: ['doorToDoor'] });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(file.base64, 'base64') as never);
    const papers = book.worksheets[1];
    expect(papers?.rowCount).toBe(2);
    const said = papers?.getRow(2).values;
    expect(said).toEqual(expect.arrayContaining([order?.number, '附件', added.name, added.size]));
    expect(JSON.stringify(said)).toMatch(/[0-9a-f]{64}/);
  });

  it('the usual values of a customer come from his record and his last order', async () => {
    const form = await clerk.orders.customerDefaults({ customerId });
    expect(form).toMatchObject({
      settlementMethod: 'monthly',
      contactName: '张三',
      jobType: 'cityDelivery',
      vehicleType: 'van',
    });
    expect(form.pickups).toEqual(cityForm.pickups);
  });
});
