import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../shared/contract/contract.ts';
import { clerkPassword, joinCounter } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { issuesOf, problemOf } from '../../helpers/problems.ts';
import { invoice, type Money, openMoney, payment, type Recorded } from './money.ts';

describe.each(databases)('what customers have to get on $name', ({ open }) => {
  let database: OpenDatabase;
  let money: Money;

  beforeEach(async () => {
    database = await open();
    money = await openMoney(database);
  });
  afterEach(async () => {
    await money.close();
    await database.dispose();
  });

  type Refund = Parameters<Api['settlement']['payments']['refund']>[0];

  const codeOf = async (call: Promise<unknown>) => (await problemOf(call)).code;
  const record = (fen: number, more: Partial<Recorded> = {}) =>
    money.collector.settlement.payments.record(payment(money, fen, more));
  const refund = (fen: number, more: Partial<Refund> = {}, by: Api = money.finance) => {
    const { shares: _shares, keepRest: _keep, ...typed } = payment(money, fen);
    return by.settlement.payments.refund({ ...typed, ...more });
  };
  const takeBack = (id: string, by: Api = money.finance) => by.settlement.payments.takeBack({ id, reason: '记错' });
  const settle = () => money.finance.settlement.payments.settleAdvance({ customerId: money.customerId });
  const get = (id: string) => money.clerk.settlement.statements.get({ id });
  const bill = (month: string, amountFen: number, more: { readonly state?: 'sent' } = {}) =>
    money.bill(money.customerId, { month, amountFen, ...more });
  const list = () => money.clerk.settlement.payments.list({ customerId: money.customerId });
  const owed = async () => {
    const { rows } = await money.clerk.settlement.payments.receivables({ customerId: money.customerId });
    return rows[0];
  };
  const told = async (id: string) => (await money.told(id)).filter((type) => !type.startsWith('task.'));

  it('[7.3.1] what he has to get of one month pays the others, the oldest first, and the balance stays the same', async () => {
    const september = await bill('2026-09', -50_000);
    const october = await bill('2026-10', 30_000);
    const november = await bill('2026-11', 70_000, { state: 'sent' });
    expect(await owed()).toMatchObject({ owed: 100_000, advance: 50_000 });
    expect(await settle()).toEqual({ settled: 50_000 });
    expect(await get(september.id)).toMatchObject({ paid: -50_000, open: 0, stage: 'paid' });
    expect(await get(october.id)).toMatchObject({ paid: 30_000, open: 0 });
    expect(await get(november.id)).toMatchObject({ paid: 20_000, open: 50_000 });
    expect(await owed()).toMatchObject({ owed: 50_000, advance: 0, ageing: { notDue: 50_000 }, paidInDays: null });
    expect(await settle()).toEqual({ settled: 0 });
    expect(await list()).toMatchObject([
      { fen: 0, way: 'setOff', day: '2026-11-23', byName: '职员dongyan', rest: 0, takenBack: null },
    ]);
    const shares = (await list()).flatMap((one) => one.shares.map(({ month, fen }) => `${month} ${fen}`));
    expect(shares.toSorted()).toEqual(['2026-09 -50000', '2026-10 30000', '2026-11 20000']);
    expect(await told(september.id)).toEqual(['statement.creditUsed']);
    expect(await told(october.id)).toEqual(['statement.paid']);
    expect(await told(money.customerId)).toContain('payment.setOff');
  });

  it('[7.3.1] no more is set off than is owed, and by a second person it is taken back', async () => {
    const september = await bill('2026-09', -50_000);
    const october = await bill('2026-10', 20_000);
    await settle();
    expect(await owed()).toMatchObject({ owed: 0, advance: 30_000 });
    const id = (await list())[0]?.id ?? '';
    expect(await codeOf(takeBack(id))).toBe('settlement.ownPayment');
    expect(await takeBack(id, await money.hire('chunani', 'financeClerk'))).toMatchObject({
      takenBack: { reason: '记错' },
    });
    expect(await get(september.id)).toMatchObject({ paid: 0, open: -50_000, stage: 'paid' });
    expect(await get(october.id)).toMatchObject({ paid: 0, open: 20_000, stage: 'confirmed' });
    expect(await owed()).toMatchObject({ owed: 20_000, advance: 50_000 });
    expect(await told(september.id)).toEqual(['statement.creditUsed', 'statement.creditBack']);
    expect(await told(october.id)).toEqual(['statement.paid', 'statement.paymentTakenBack']);
  });

  it('[7.3.1] two who settle at the same moment set it off once', async () => {
    await bill('2026-09', -50_000);
    const october = await bill('2026-10', 90_000);
    const other = await joinCounter(database, { ports: money.ports, workstation: 'counter-2' });
    const { api } = other.window();
    await api.people.logIn({ userName: 'dongyan', password: clerkPassword });
    const both = await Promise.all([settle(), api.settlement.payments.settleAdvance({ customerId: money.customerId })]);
    await other.close();
    expect(both.map(({ settled }) => settled).toSorted((a, b) => a - b)).toEqual([0, 50_000]);
    expect(await get(october.id)).toMatchObject({ paid: 50_000 });
  });

  it('[7.3.1] is paid back with day, way, reference and by whom, once, and never more than he has to get', async () => {
    const { id } = await bill('2026-10', -40_000);
    await bill('2026-11', -5_000, { state: 'sent' });
    const above = await problemOf(refund(40_001));
    expect(above).toMatchObject({ code: 'settlement.aboveCredit', data: { params: { credit: '¥400.00' } } });
    expect(issuesOf(above)).toEqual(['fen settlement.aboveCredit']);
    expect(await problemOf(refund(1, {}, money.collector))).toMatchObject({ kind: 'FORBIDDEN' });
    expect(await codeOf(refund(1, { day: '2026-11-24' }))).toBe('settlement.dayInFuture');
    const typed = { id: money.ports.ids.next(), reference: '退 8812', way: 'cheque' } as const;
    const [first, again] = await Promise.all([refund(30_000, typed), refund(30_000, typed)]);
    expect(first).toEqual(again);
    expect(first).toMatchObject({
      fen: -30_000,
      way: 'cheque',
      day: '2026-11-20',
      reference: '退 8812',
      byName: '职员dongyan',
      shares: [{ statementId: id, fen: -30_000 }],
      rest: 0,
    });
    expect(await codeOf(refund(30_000, { reference: '退 8812' }))).toBe('settlement.paymentKnown');
    expect(await get(id)).toMatchObject({ paid: -30_000, open: -10_000, stage: 'paid' });
    expect(await owed()).toMatchObject({ owed: 0, advance: 15_000 });
    expect(await told(id)).toEqual(['statement.creditUsed']);
    expect(await told(money.customerId)).toContain('payment.refunded');
    expect(await codeOf(refund(10_001))).toBe('settlement.aboveCredit');
    await takeBack(first.id, await money.hire('chunani', 'financeClerk'));
    expect(await get(id)).toMatchObject({ paid: 0, open: -40_000 });
  });

  it('[7.3.1] an advance that was paid back pays nothing more, and is not taken back before the refund is', async () => {
    const october = await bill('2026-10', 10_000);
    const { id } = await record(30_000, { keepRest: true });
    const back = await refund(15_000);
    expect(back).toMatchObject({ fen: -15_000, shares: [], rest: -15_000 });
    expect(await owed()).toMatchObject({ owed: 0, advance: 5_000 });
    expect(await codeOf(takeBack(id))).toBe('settlement.paidBackAlready');
    const november = await bill('2026-11', 20_000);
    expect(await settle()).toEqual({ settled: 5_000 });
    expect(await settle()).toEqual({ settled: 0 });
    expect(await get(november.id)).toMatchObject({ paid: 5_000, open: 15_000 });
    expect(await owed()).toMatchObject({ owed: 15_000, advance: 0 });
    await takeBack(back.id, await money.hire('chunani', 'financeClerk'));
    expect(await owed()).toMatchObject({ owed: 15_000, advance: 15_000 });
    await takeBack(id);
    expect(await get(october.id)).toMatchObject({ paid: 0, open: 10_000 });
    expect(await owed()).toMatchObject({ owed: 30_000, advance: 0 });
  });

  it('[7.3.1] what was set off is asked for again once it is taken back', async () => {
    await bill('2026-09', -100_000);
    const { id } = await bill('2026-10', 100_000);
    await invoice(money, id);
    const collected = async () =>
      (await money.clerk.tasks.ofSubject({ subjectId: id }))
        .filter(({ ruleId }) => ruleId === 'statement.paymentCollected')
        .map(({ storedState }) => storedState);
    expect(await collected()).toEqual(['open']);
    await settle();
    expect(await collected()).toEqual(['done']);
    const movement = (await list())[0]?.id ?? '';
    await takeBack(movement, await money.hire('chunani', 'financeClerk'));
    expect((await collected()).toSorted()).toEqual(['done', 'open']);
  });
});
