import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../shared/contract/contract.ts';
import type { FaxDay } from '../../../shared/contract/fax-count.ts';
import { cityForm } from '../../fixtures/order-forms.ts';
import { type Counter, clerkPassword, huaxin, openCounter } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { confirmWithCustomer } from '../../helpers/intake.ts';
import { problemOf } from '../../helpers/problems.ts';

const today = '2026-11-23';
const day = 86_400_000;

describe.each(databases)('the daily fax count on $name', ({ open }) => {
  let database: OpenDatabase;
  let counter: Counter;
  let clerk: Api;
  let director: Api;
  let customerId: string;

  beforeEach(async () => {
    database = await open();
    counter = await openCounter(database);
    clerk = (await counter.hire('lina', ['csClerk'])).api;
    director = (await counter.hire('zhao', ['csDirector'])).api;
    customerId = (await counter.customer()).id;
  });
  afterEach(async () => {
    await counter.close();
    await database.dispose();
  });

  async function draft(of = customerId, channel: 'fax' | 'phone' = 'fax'): Promise<string> {
    return (await clerk.orders.drafts.create({ form: { ...cityForm, channel, customerId: of } })).id;
  }

  async function order(of = customerId): Promise<string> {
    const draftId = await draft(of);
    await confirmWithCustomer(clerk, draftId);
    const { version } = await clerk.orders.drafts.get({ id: draftId });
    return (await clerk.orders.confirm({ draftId, version })).number;
  }

  const read = () => clerk.intake.fax.day({ day: today });
  const rowOf = (view: FaxDay, id = customerId) => view.rows.find((row) => row.customerId === id);

  async function count(theirCount: string, patch: object = {}): Promise<FaxDay> {
    const version = rowOf(await read())?.version ?? 0;
    const toldAt = counter.ports.clock.now();
    const told = { theirCount, toldBy: '张三', toldAt, reason: '', ownerId: null };
    return clerk.intake.fax.setCount({ day: today, customerId, version, ...told, ...patch });
  }

  const fields = async (call: Promise<unknown>) => {
    const { data } = await problemOf(call);
    return (data['issues'] as readonly { readonly path: string; readonly code: string }[]).map(
      (issue) => `${issue.path} ${issue.code}`,
    );
  };

  const close = async (reasons: readonly { customerId: string; reason: string }[] = []) =>
    clerk.intake.fax.close({ day: today, version: (await read()).version, reasons: [...reasons] });

  it('[1.2.3] each customer who faxed has a line: orders and open drafts apart, whoever says he faxed added by hand', async () => {
    const number = await order();
    await draft();
    await draft(customerId, 'phone');
    const other = (await director.customers.create({ ...huaxin, code: 'HX002', nameZh: '北京安达贸易有限公司' })).id;
    const view = await clerk.intake.fax.addCustomer({ day: today, customerId: other });
    await clerk.intake.fax.addCustomer({ day: today, customerId: other });
    expect(view.rows).toMatchObject([
      { code: 'HX001', orders: 1, drafts: 1, theirCount: null, state: 'missing', byHand: false },
      { code: 'HX002', orders: 0, drafts: 0, state: 'missing', byHand: true },
    ]);
    expect(rowOf(view)?.papers.map((paper) => paper.number)).toEqual([number, null]);
    expect(await clerk.intake.fax.openDays()).toEqual([{ day: today, customers: 2, open: 2, late: false }]);
  });

  it('[1.2.3] a count of -3, of words or of 10000 is refused at its field, and so is one that nobody told', async () => {
    await order();
    expect(await fields(count('-3'))).toEqual(['theirCount intake.countNegative']);
    expect(await fields(count('三份'))).toEqual(['theirCount intake.countWrong']);
    expect(await fields(count('10000'))).toEqual(['theirCount intake.countTooLarge']);
    expect(await fields(count('1', { toldBy: ' ' }))).toEqual(['toldBy intake.personMissing']);
    const later = counter.ports.clock.now() + 60_000;
    expect(await fields(count('1', { toldAt: later }))).toEqual(['toldAt intake.timeInFuture']);
    expect(rowOf(await read())).toMatchObject({ theirCount: null, version: 0 });
    expect(rowOf(await count('1'))).toMatchObject({ theirCount: 1, toldBy: '张三', difference: 0, state: 'agreed' });
  });

  it('[1.2.3] a difference is an open point with its owner until its reason is written', async () => {
    await order();
    expect(rowOf(await count('3'))).toMatchObject({ difference: 2, state: 'differs', ownerName: '职员lina' });
    const { id } = (await clerk.people.owners()).find(({ displayName }) => displayName === '职员zhao') ?? { id: '' };
    expect(rowOf(await count('3', { ownerId: id }))).toMatchObject({ ownerName: '职员zhao' });
    const explained = await count('3', { reason: '两份是上周的重发' });
    expect(rowOf(explained)).toMatchObject({ state: 'explained', ownerName: '职员zhao' });
  });

  it('[1.2.3] the day is not closed in silence: each missing or differing count wants its reason', async () => {
    await order();
    const other = (await director.customers.create({ ...huaxin, code: 'HX002', nameZh: '北京安达贸易有限公司' })).id;
    await clerk.intake.fax.addCustomer({ day: today, customerId: other });
    await count('4');
    expect(await fields(close())).toEqual([`${customerId} intake.faxDiffers`, `${other} intake.faxMissing`]);
    const one = { customerId, reason: '三份没有传到，已请重发' };
    expect(await fields(close([one]))).toEqual([`${other} intake.faxMissing`]);
    expect((await read()).closedAt).toBeNull();
    const closed = await close([one, { customerId: other, reason: '电话无人接听，明早再问' }]);
    expect(closed).toMatchObject({ closedByName: '职员lina', rows: [{ state: 'explained' }, { state: 'explained' }] });
    expect(await clerk.intake.fax.openDays()).toEqual([]);
  });

  it('[1.2.3] a fax draft without a customer keeps the day open', async () => {
    await clerk.orders.drafts.create({ form: { ...cityForm, channel: 'fax', customerId: null } });
    expect(await fields(close())).toEqual(['nobodys intake.faxNobodys']);
  });

  it('[1.2.3] a closed day is frozen; the director reopens it with a reason, and all of it stays on record', async () => {
    await order();
    await count('1');
    const { version } = await close();
    const again = clerk.intake.fax.close({ day: today, version, reasons: [] });
    expect(await problemOf(again)).toMatchObject({ code: 'intake.faxDayClosed' });
    expect(await problemOf(count('2'))).toMatchObject({ code: 'intake.faxDayClosed' });
    const input = { day: today, version, reason: '客户来电更正' };
    expect(await problemOf(clerk.intake.fax.reopen(input))).toMatchObject({ kind: 'FORBIDDEN' });
    const reopened = await director.intake.fax.reopen(input);
    expect(reopened).toMatchObject({ closedAt: null, reopenedByName: '职员zhao', reopenReason: '客户来电更正' });
    expect(await problemOf(director.intake.fax.reopen(input))).toMatchObject({ code: 'intake.faxDayOpen' });
    await count('2', { reason: '多报一份' });
    expect(await close()).toMatchObject({ closedByName: '职员lina' });
    expect(await (await counter.admin()).system.verifyEvents()).toMatchObject({ sound: true });
  });

  it('[1.2.3] what comes in by fax after the day was closed is flagged, and a draft that becomes an order is not', async () => {
    const draftId = await draft();
    await count('1');
    await close();
    await confirmWithCustomer(clerk, draftId);
    const { version } = await clerk.orders.drafts.get({ id: draftId });
    await clerk.orders.confirm({ draftId, version });
    expect(rowOf(await read())).toMatchObject({ orders: 0, drafts: 1, since: null });
    await draft();
    expect(rowOf(await read())).toMatchObject({ orders: 0, drafts: 1, since: { orders: 1, drafts: 1 } });
    expect(await clerk.intake.fax.openDays()).toEqual([{ day: today, customers: 1, open: 0, late: true }]);
  });

  it('[1.2.3] an order belongs to the day on which its fax was begun, in the company’s zone', async () => {
    await draft();
    counter.ports.clock.advance(day);
    await clerk.people.unlock({ password: clerkPassword });
    const view = await clerk.intake.fax.day({ day: '2026-11-24' });
    expect(view.rows).toEqual([]);
    expect(rowOf(await read())).toMatchObject({ drafts: 1 });
    const ahead = clerk.intake.fax.addCustomer({ day: '2026-11-25', customerId });
    expect(await problemOf(ahead)).toMatchObject({ code: 'intake.faxDayToCome' });
    expect(await problemOf(clerk.intake.fax.day({ day: '2026-02-30' }))).toMatchObject({ code: 'intake.faxDayWrong' });
  });

  it('[1.2.3] two clerks at once: one closes, the other is told; of two counts the second sees the first', async () => {
    await order();
    await count('1');
    const colleague = (await counter.hire('zhangwei', ['csClerk'])).api;
    const { version } = await read();
    const both = await Promise.allSettled(
      [clerk, colleague].map((api) => api.intake.fax.close({ day: today, version, reasons: [] })),
    );
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await director.intake.fax.reopen({ day: today, version: (await read()).version, reason: '更正' });
    const stale = rowOf(await read())?.version ?? 0;
    await count('2');
    const second = count('3', { version: stale });
    expect(await problemOf(second)).toMatchObject({ kind: 'CONFLICT', code: 'intake.faxCountChanged' });
    expect(rowOf(await read())).toMatchObject({ theirCount: 2 });
  });

  it('[1.2.3] the day goes out as an Excel file in the reader’s language', async () => {
    await order();
    await count('3', { reason: '两份重发' });
    const file = await clerk.intake.fax.export({ day: today });
    expect(file.name).toBe('传真核对-2026-11-23.xlsx');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(file.base64, 'base64') as never);
    const [sheet] = book.worksheets;
    expect(sheet?.getRow(1).values).toContain('对方份数');
    expect(sheet?.getRow(2).values).toEqual(expect.arrayContaining(['HX001', 1, 3, 2, '已说明', '两份重发']));
  });

  it('who may not count faxes sees none', async () => {
    const warehouse = (await counter.hire('song', ['warehouseManager'])).api;
    expect(await problemOf(warehouse.intake.fax.day({ day: today }))).toMatchObject({ kind: 'FORBIDDEN' });
  });
});
