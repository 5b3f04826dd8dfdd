import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../shared/contract/contract.ts';
import { joinCounter, clerkPassword } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { issuesOf, problemOf } from '../../helpers/problems.ts';
import { type Money, openMoney, payment, type Recorded } from './money.ts';

describe.each(databases)('money of customers on $name', ({ open }) => {
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

  const codeOf = async (call: Promise<unknown>) => (await problemOf(call)).code;
  const record = (fen: number, more: Partial<Recorded> = {}, by: Api = money.collector) =>
    by.settlement.payments.record(payment(money, fen, more));
  const get = (id: string) => money.clerk.settlement.statements.get({ id });
  const owed = async () => {
    const { rows } = await money.clerk.settlement.payments.receivables({ customerId: money.customerId });
    return rows[0];
  };
  const told = async (id: string) => (await money.told(id)).filter((type) => !type.startsWith('task.'));

  it('[7.1.6, 7.3.1] pays in parts, to the fen, and says since when nothing is open', async () => {
    const { id } = await money.bill(money.customerId, { month: '2026-10', amountFen: 100_001 });
    const first = await record(33_333);
    expect(first).toMatchObject({ shares: [{ statementId: id, fen: 33_333 }], rest: 0, takenBack: null });
    expect(await get(id)).toMatchObject({ paid: 33_333, open: 66_668, stage: 'confirmed' });
    await record(66_667);
    expect(await get(id)).toMatchObject({ paid: 100_000, open: 1, stage: 'confirmed' });
    await record(1);
    expect(await get(id)).toMatchObject({ paid: 100_001, open: 0, stage: 'confirmed', turn: 'cs' });
    expect((await get(id)).payments.map(({ fen }) => fen)).toEqual([33_333, 66_667, 1]);
    expect(await owed()).toMatchObject({ owed: 0, advance: 0, items: [] });
  });

  it('[7.3.1] pays the oldest first, or what is named, and nothing that the customer has not got', async () => {
    const september = await money.bill(money.customerId, { month: '2026-09', amountFen: 50_000 });
    const october = await money.bill(money.customerId, { month: '2026-10', amountFen: 70_000, state: 'sent' });
    const draft = await money.bill(money.customerId, { month: '2026-11', amountFen: 10_000, state: 'reviewed' });
    expect((await record(60_000)).shares.map(({ month, fen }) => [month, fen])).toEqual([
      ['2026-09', 50_000],
      ['2026-10', 10_000],
    ]);
    const named = (statementId: string, fen: number, whole = fen) =>
      record(whole, { shares: [{ statementId, fen }], day: '2026-11-21' });
    expect(await codeOf(named(draft.id, 1))).toBe('settlement.notPayable');
    expect(await codeOf(named(september.id, 1))).toBe('settlement.notPayable');
    expect(issuesOf(await problemOf(named(october.id, 60_001)))).toEqual(['shares.0.fen settlement.aboveOpen']);
    expect(await codeOf(named(october.id, 60_000, 60_001))).toBe('settlement.restLeft');
    expect(issuesOf(await problemOf(named(october.id, 60_000, 59_999)))).toEqual(['shares settlement.sharesAbove']);
    const twice = [1, 2].map((fen) => ({ statementId: october.id, fen }));
    expect(await codeOf(record(3, { shares: twice }))).toBe('settlement.shareTwice');
    await named(october.id, 60_000);
    expect(await owed()).toMatchObject({ owed: 0 });
  });

  it('[7.3.1] more than is owed is refused with what is owed, or kept as an advance that settles the next month', async () => {
    await money.bill(money.customerId, { month: '2026-10', amountFen: 123_456 });
    const above = await problemOf(record(150_000));
    expect(above).toMatchObject({ code: 'settlement.aboveBalance', data: { params: { owed: '¥1,234.56' } } });
    expect(issuesOf(above)).toEqual(['fen settlement.aboveBalance']);
    const kept = await record(150_000, { keepRest: true });
    expect(kept).toMatchObject({ rest: 26_544, customerName: '北京华信电子科技有限公司' });
    expect(await owed()).toMatchObject({ owed: 0, advance: 26_544 });
    expect(await told(money.customerId)).toContain('payment.recorded');

    const next = await money.bill(money.customerId, { month: '2026-11', amountFen: 40_000, state: 'sent' });
    const settle = () => money.finance.settlement.payments.settleAdvance({ customerId: money.customerId });
    expect(await settle()).toEqual({ settled: 26_544 });
    expect(await get(next.id)).toMatchObject({ paid: 26_544, open: 13_456 });
    expect(await settle()).toEqual({ settled: 0 });
    expect(await owed()).toMatchObject({ owed: 13_456, advance: 0 });
    expect(await told(money.customerId)).toContain('payment.settled');
    const [again] = await money.clerk.settlement.payments.list({ customerId: money.customerId, month: '2026-11' });
    expect(again).toMatchObject({ id: kept.id, rest: 0, shares: [{ fen: 123_456 }, { fen: 26_544 }] });
  });

  it('[7.3.1] the same payment is recorded once: by a double key, and by a second person with the same slip', async () => {
    const { id } = await money.bill(money.customerId, { month: '2026-10', amountFen: 100_000 });
    const typed = payment(money, 40_000, { reference: '工行 8812' });
    const both = await Promise.all([
      money.collector.settlement.payments.record(typed),
      money.collector.settlement.payments.record(typed),
    ]);
    expect(both.map(({ id: of }) => of)).toEqual([typed.id, typed.id]);
    expect(await get(id)).toMatchObject({ paid: 40_000 });
    const known = await problemOf(record(40_000, { reference: ' 工行　8812 ' }));
    expect(known).toMatchObject({
      code: 'settlement.paymentKnown',
      data: { params: { name: '职员jiezhang', day: '2026-11-20', reference: '工行 8812' } },
    });
    await record(40_000, { reference: '工行 8813' });
    expect(await codeOf(record(100, { day: '2026-11-24' }))).toBe('settlement.dayInFuture');
    expect(await codeOf(record(100, { day: '2026-02-31' }))).toBe('settlement.dayWrong');
    expect(await problemOf(record(100, {}, money.clerk))).toMatchObject({ kind: 'FORBIDDEN' });
  });

  it('[7.3.1] a wire or cheque is known by its number whatever day is written for it, cash by its day', async () => {
    const { id } = await money.bill(money.customerId, { month: '2026-10', amountFen: 100_000 });
    for (const way of ['wire', 'cheque'] as const) {
      const slip = { way, reference: `${way} 8812` };
      const first = await record(10_000, { ...slip, day: '2026-11-19' });
      const again = await problemOf(record(10_000, { ...slip, day: '2026-11-20' }));
      expect(again).toMatchObject({ code: 'settlement.paymentKnown', data: { params: { day: '2026-11-19' } } });
      expect(issuesOf(again)).toEqual(['reference settlement.paymentKnown']);
      await money.finance.settlement.payments.takeBack({ id: first.id, reason: '记错日期' });
      await record(10_000, { ...slip, day: '2026-11-20' });
    }
    const cash = { way: 'cash', reference: '前台收现' } as const;
    await record(500, { ...cash, day: '2026-11-19' });
    await record(500, { ...cash, day: '2026-11-20' });
    expect(await codeOf(record(500, { ...cash, day: '2026-11-20' }))).toBe('settlement.paymentKnown');
    expect(await get(id)).toMatchObject({ paid: 21_000 });
  });

  it('[7.3.1] two workstations that record at the same moment do not pay a statement twice', async () => {
    const { id } = await money.bill(money.customerId, { month: '2026-10', amountFen: 100_000 });
    const other = await joinCounter(database, { ports: money.ports, workstation: 'counter-2' });
    const { api } = other.window();
    await api.people.logIn({ userName: 'jiezhang', password: clerkPassword });
    const both = await Promise.allSettled([record(80_000), record(80_001, {}, api)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const { paid } = await get(id);
    expect([80_000, 80_001]).toContain(paid);
    const parts = await Promise.all(
      Array.from({ length: 8 }, (_, n) => record(100 + n, {}, n % 2 === 0 ? api : money.collector)),
    );
    expect((await get(id)).paid).toBe(paid + parts.reduce((sum, { fen }) => sum + fen, 0));
    await other.close();
  });

  it('[7.3.1] what was recorded by mistake is taken back by somebody else, once, and is owed again', async () => {
    const { id } = await money.bill(money.customerId, { month: '2026-10', amountFen: 100_000 });
    const chief = await money.hire('zhuguan', 'financeClerk', 'collectionClerk');
    const wrong = await record(110_000, { keepRest: true }, chief);
    expect(await get(id)).toMatchObject({ open: 0, stage: 'confirmed' });
    const takeBack = (by: Api) => by.settlement.payments.takeBack({ id: wrong.id, reason: '记错客户' });
    expect(await codeOf(takeBack(chief))).toBe('settlement.ownPayment');
    expect(await problemOf(takeBack(money.collector))).toMatchObject({ kind: 'FORBIDDEN' });
    expect(await takeBack(money.finance)).toMatchObject({
      takenBack: { reason: '记错客户', byName: '职员dongyan' },
    });
    expect(await get(id)).toMatchObject({ paid: 0, open: 100_000, stage: 'confirmed' });
    expect(await owed()).toMatchObject({ owed: 100_000, advance: 0 });
    expect(await codeOf(takeBack(money.finance))).toBe('settlement.takenBackAlready');
    expect(await told(id)).toEqual(['statement.paid', 'statement.paymentTakenBack']);
    // The slip may be recorded again, where it belongs.
    const again = { day: wrong.day, reference: wrong.reference, keepRest: true };
    expect(await record(110_000, again)).toMatchObject({ rest: 10_000 });
    const nobody = money.finance.settlement.payments.takeBack({ id: money.ports.ids.next(), reason: '弄错' });
    expect(await codeOf(nobody)).toBe('settlement.paymentUnknown');
  });

  it('[7.3.1] what nobody will pay is given up by a leader with the reason, once, and never more than is open', async () => {
    const { id } = await money.bill(money.customerId, { month: '2026-10', amountFen: 100_000 });
    await record(99_000);
    const writeOffId = money.ports.ids.next();
    const writeOff = async (by: Api, fen: number, more: { writeOffId?: string; version?: number } = {}) =>
      by.settlement.payments.writeOff({
        id,
        version: more.version ?? (await get(id)).version,
        writeOffId: more.writeOffId ?? money.ports.ids.next(),
        fen,
        reason: '尾数不收',
      });
    expect(await problemOf(writeOff(money.finance, 1_000))).toMatchObject({ kind: 'FORBIDDEN' });
    const above = await problemOf(writeOff(money.gm, 1_001));
    expect(above).toMatchObject({ code: 'settlement.aboveOpen', data: { params: { open: '¥10.00' } } });
    const { version } = await get(id);
    expect(await writeOff(money.gm, 1_000, { writeOffId, version })).toMatchObject({
      writtenOff: 1_000,
      open: 0,
      stage: 'confirmed',
    });
    expect(await writeOff(money.gm, 1_000, { writeOffId, version })).toMatchObject({ writtenOff: 1_000 });
    expect(await codeOf(writeOff(money.gm, 1))).toBe('settlement.aboveOpen');
    const sent = await money.bill(money.customerId, { month: '2026-11', amountFen: 500, state: 'sent' });
    const early = { id: sent.id, version: 1, writeOffId: money.ports.ids.next(), fen: 500, reason: '不收' };
    expect(await codeOf(money.gm.settlement.payments.writeOff(early))).toBe('settlement.notConfirmed');
  });

  it('[7.1.6] a payment that is ready reaches the collection clerk and ends when the money is there', async () => {
    const { id } = await money.bill(money.customerId, { month: '2026-10', amountFen: 100_000 });
    const notice = (fen: number) => ({
      id: money.ports.ids.next(),
      statementId: id,
      way: 'cheque' as const,
      fen,
      readyDay: '2026-11-24',
      contact: '前台王会计 010-62510000',
      note: '',
    });
    const [first, second] = [notice(60_000), notice(40_000)];
    await money.clerk.settlement.payments.notify(first);
    await money.clerk.settlement.payments.notify(first);
    expect((await money.clerk.settlement.payments.notify(second)).notices).toMatchObject([
      { id: first.id, endedAt: null },
      { id: second.id, endedAt: null },
    ]);
    const paid = await record(60_000, { way: 'cheque' });
    expect((await get(id)).notices.map(({ endedByName }) => endedByName)).toEqual(['职员jiezhang', '']);
    await money.finance.settlement.payments.takeBack({ id: paid.id, reason: '退票' });
    expect((await get(id)).notices.map(({ endedAt }) => endedAt)).toEqual([null, null]);
    const end = (noticeId: string, version: number) =>
      money.collector.settlement.payments.endNotice({ id: noticeId, version });
    expect(await problemOf(end(second.id, 7))).toMatchObject({ kind: 'CONFLICT', code: 'settlement.noticeChanged' });
    await end(second.id, 1);
    expect(await codeOf(end(second.id, 2))).toBe('settlement.noticeOver');
    await record(100_000, { day: '2026-11-21' });
    expect((await get(id)).notices.every(({ endedAt }) => endedAt !== null)).toBe(true);
    expect(await codeOf(money.clerk.settlement.payments.notify(notice(1)))).toBe('settlement.nothingOpen');
  });
});
