import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../shared/contract/contract.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { issuesOf, problemOf } from '../../helpers/problems.ts';
import { dutiesOf, type Money, openMoney, payment, slip } from './money.ts';

describe.each(databases)('the invoice of a statement on $name', ({ open }) => {
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
  const acted = async (id: string) => {
    const { version } = await money.clerk.settlement.statements.get({ id });
    return { id, version };
  };
  const ask = async (id: string, by: Api = money.clerk) => by.settlement.invoices.ask(await acted(id));
  const issue = async (id: string, no: string, fen: number, day = '2026-11-20') =>
    money.finance.settlement.invoices.issue({ ...(await acted(id)), no, day, fen });
  const at = (text: string) => Date.parse(`2026-11-${text}:00+08:00`);
  const deliver = async (id: string, more: { at?: number; slip?: typeof slip | null; way?: 'driver' | 'electronic' }) =>
    money.collector.settlement.invoices.deliver({
      ...(await acted(id)),
      way: 'driver',
      carrier: '赵师傅',
      receiver: '王会计',
      at: at('20T15:00'),
      slip,
      ...more,
    });

  it('[7.1.4] is asked for by CS once the customer confirmed, once, and not where nothing is owed', async () => {
    const sent = await money.bill(money.customerId, { month: '2026-09', amountFen: 100, state: 'sent' });
    expect(await codeOf(ask(sent.id))).toBe('settlement.notConfirmed');
    const credit = await money.bill(money.customerId, { month: '2026-08', amountFen: -500 });
    expect(await codeOf(ask(credit.id))).toBe('settlement.noInvoiceNeeded');
    expect(await money.clerk.settlement.statements.get({ id: credit.id })).toMatchObject({
      stage: 'paid',
      may: { askInvoice: false, pay: false },
    });
    const { id } = await money.bill(money.customerId, { month: '2026-10', amountFen: 100_000 });
    expect(await problemOf(ask(id, money.finance))).toMatchObject({ kind: 'FORBIDDEN' });
    expect(await codeOf(issue(id, 'FP1', 100_000))).toBe('settlement.invoiceNotAsked');
    expect(await ask(id)).toMatchObject({
      stage: 'invoiceAsked',
      turn: 'finance',
      invoice: { askedByName: '职员lina' },
    });
    expect(await codeOf(ask(id))).toBe('settlement.invoiceAskedAlready');
  });

  it('[7.1.4] says what is owed for the month, and its number stands on no other', async () => {
    const one = await money.bill(money.customerId, { month: '2026-09', amountFen: 100_000 });
    const other = await money.bill(money.customerId, { month: '2026-10', amountFen: 70_000 });
    await ask(one.id);
    await ask(other.id);
    const wrong = await problemOf(issue(one.id, 'FP1', 99_999));
    expect(wrong).toMatchObject({ code: 'settlement.invoiceAmount', data: { params: { amount: '¥1,000.00' } } });
    expect(issuesOf(await problemOf(issue(one.id, 'FP1', 100_000, '2026-11-24')))).toEqual([
      'day settlement.dayInFuture',
    ]);
    await issue(one.id, 'FP1', 100_000);
    expect(await codeOf(issue(one.id, 'FP2', 100_000))).toBe('settlement.invoiceIssuedAlready');
    expect(issuesOf(await problemOf(issue(other.id, ' fp1 ', 70_000)))).toEqual(['no settlement.invoiceKnown']);
    expect(await issue(other.id, 'FP2', 70_000)).toMatchObject({ stage: 'invoiced', invoice: { no: 'FP2' } });
  });

  it('[7.1.5, 7.2.1] reaches the customer after it was issued, with a signature where a person carried it', async () => {
    const { id } = await money.bill(money.customerId, { month: '2026-10', amountFen: 100_000 });
    await ask(id);
    expect(await codeOf(deliver(id, {}))).toBe('settlement.notInvoiced');
    await issue(id, 'FP1', 100_000);
    expect(issuesOf(await problemOf(deliver(id, { slip: null })))).toEqual(['slip settlement.slipMissing']);
    expect(issuesOf(await problemOf(deliver(id, { at: at('19T23:59') })))).toEqual(['at settlement.deliveredBefore']);
    expect(issuesOf(await problemOf(deliver(id, { at: at('23T09:02') })))).toEqual(['at settlement.deliveredLater']);
    expect(await deliver(id, {})).toMatchObject({
      stage: 'invoiceDelivered',
      turn: 'collection',
      dueDay: '2026-12-20',
      invoice: { way: 'driver', carrier: '赵师傅', receiver: '王会计', deliveredAt: at('20T15:00') },
    });
    expect(await codeOf(deliver(id, { way: 'electronic', slip: null }))).toBe('settlement.invoiceDeliveredAlready');
    const papers = await money.clerk.attachments.list({ subjectKind: 'statement', subjectId: id });
    expect(papers.map(({ purpose }) => purpose)).toEqual(['invoiceSlip']);
    const gone = money.clerk.attachments.remove({ id: papers[0]?.id ?? '', reason: '弄错' });
    expect(await codeOf(gone)).toBe('attachments.evidence');
  });

  it('[7.1.4, 7.1.5] is taken back with a reason when its number is wrong or void, stays on record, and another one is issued', async () => {
    const { id } = await money.bill(money.customerId, { month: '2026-10', amountFen: 100_000 });
    await ask(id);
    const takeBack = async (by: Api = money.finance, reason = '税务局作废') =>
      by.settlement.invoices.takeBack({ ...(await acted(id)), reason });
    expect(await codeOf(takeBack())).toBe('settlement.notInvoiced');
    await issue(id, 'FP1', 100_000);
    await deliver(id, {});
    expect(await problemOf(takeBack(money.clerk))).toMatchObject({ kind: 'FORBIDDEN' });
    expect(await dutiesOf(money.clerk, id)).toContain('paymentCollected');
    const back = await takeBack();
    expect(back).toMatchObject({
      stage: 'invoiceAsked',
      turn: 'finance',
      dueDay: null,
      may: { issueInvoice: true, correct: true, takeBackInvoice: false },
      invoice: {
        no: '',
        deliveredAt: null,
        takenBack: [{ no: 'FP1', fen: 100_000, reason: '税务局作废', byName: '职员dongyan' }],
      },
    });
    expect(await dutiesOf(money.clerk, id)).toEqual(['invoiced']);
    money.ports.clock.advance(60_000);
    await issue(id, 'FP2', 100_000);
    expect(await dutiesOf(money.clerk, id)).toEqual(['invoiceDelivered']);
    expect(await deliver(id, {})).toMatchObject({
      stage: 'invoiceDelivered',
      dueDay: '2026-12-20',
      invoice: { no: 'FP2' },
    });
    expect(await dutiesOf(money.clerk, id)).toContain('paymentCollected');
    // A number that was mistyped belongs to another invoice.
    const other = await money.bill(money.customerId, { month: '2026-09', amountFen: 70_000 });
    await ask(other.id);
    expect((await issue(other.id, 'FP1', 70_000)).invoice.no).toBe('FP1');
  });

  it('[7.1.4, 7.1.5] is on the board with the same clock as on its own page, the day of payment until its end', async () => {
    const { id } = await money.bill(money.customerId, { month: '2026-10', amountFen: 100_000 });
    const clock = async () => {
      const { rows } = await money.clerk.settlement.board({ month: '2026-10' });
      const row = rows.find(({ statementId }) => statementId === id);
      return [row?.stage, row?.dueAt, row?.dueDay];
    };
    // The customer's limit to confirm is over and done with.
    expect(await clock()).toEqual(['confirmed', null, null]);
    await ask(id);
    await issue(id, 'FP1', 100_000);
    expect(await clock()).toEqual(['invoiced', null, null]);
    const { dueDay } = await deliver(id, {});
    expect(dueDay).not.toBeNull();
    expect(await clock()).toEqual(['invoiceDelivered', null, dueDay]);
  });

  it('[7.1.4, 7.1.5] goes its way for who paid ahead, and only then is the month over', async () => {
    const { id } = await money.bill(money.customerId, { month: '2026-10', amountFen: 100_000 });
    await money.collector.settlement.payments.record(payment(money, 100_000));
    const stageOf = async () => {
      const { rows } = await money.clerk.settlement.board({ month: '2026-10' });
      const row = rows.find(({ statementId }) => statementId === id);
      return [row?.stage, row?.turn, row?.open];
    };
    expect(await stageOf()).toEqual(['confirmed', 'cs', 0]);
    await ask(id);
    expect(await stageOf()).toEqual(['invoiceAsked', 'finance', 0]);
    await issue(id, 'FP1', 100_000);
    expect(await stageOf()).toEqual(['invoiced', 'cs', 0]);
    await deliver(id, {});
    expect(await stageOf()).toEqual(['paid', null, 0]);
  });
});
