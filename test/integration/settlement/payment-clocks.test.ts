import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { atWork, dutiesOf, invoice, type Money, openMoney, payment } from './money.ts';

describe.each(databases)('the clocks of an invoice and its payment on $name', ({ open }) => {
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

  const bill = () => money.bill(money.customerId, { month: '2026-10', amountFen: 100_000 });
  const tasksOf = (subjectId: string) => money.clerk.tasks.ofSubject({ subjectId });
  const dueOf = async (id: string, name: string) =>
    (await tasksOf(id)).find(({ ruleId }) => ruleId === `statement.${name}`)?.dueAt;
  const day = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00+08:00`);
  const pay = (fen: number) => money.collector.settlement.payments.record(payment(money, fen));

  it('[7.1.4, 7.1.5, 7.3.1] the invoice is issued, delivered and paid, each with its time, and paid ends all', async () => {
    const { id } = await bill();
    const asked = await money.clerk.settlement.invoices.ask({ id, version: 1 });
    expect(await dutiesOf(money.clerk, id)).toEqual(['invoiced']);
    expect((await tasksOf(id))[0]).toMatchObject({ ownerRole: 'financeClerk', dueAt: day('2026-11-24 16:00') });
    const no = { no: 'fp 001', day: '2026-11-23', fen: 100_000 };
    const issued = await money.finance.settlement.invoices.issue({ id, version: asked.version, ...no });
    expect(issued.invoice).toMatchObject({ no: 'FP 001', fen: 100_000, issuedByName: '职员dongyan' });
    expect(await dutiesOf(money.clerk, id)).toEqual(['invoiceDelivered']);
    await money.clerk.settlement.invoices.deliver({
      id,
      version: issued.version,
      way: 'electronic',
      carrier: '',
      receiver: '王会计',
      at: money.ports.clock.now(),
      slip: null,
    });
    const waiting = ['overdueFollowed', 'paymentCollected', 'paymentForeseen'];
    expect(await dutiesOf(money.clerk, id)).toEqual(waiting);
    expect(await dueOf(id, 'paymentForeseen')).toBe(day('2026-12-18 17:30'));
    expect(await dueOf(id, 'paymentCollected')).toBe(day('2026-12-24 00:00'));
    expect(await dueOf(id, 'overdueFollowed')).toBe(day('2026-12-24 17:30'));
    await pay(40_000);
    expect(await dutiesOf(money.clerk, id)).toEqual(waiting);
    const rest = await pay(60_000);
    expect(await dutiesOf(money.clerk, id)).toEqual([]);
    await money.finance.settlement.payments.takeBack({ id: rest.id, reason: '退票' });
    expect(await dutiesOf(money.clerk, id)).toEqual(waiting);
    const { version } = await money.clerk.settlement.statements.get({ id });
    const given = { id, version, writeOffId: money.ports.ids.next(), fen: 60_000, reason: '客户停业' };
    await money.gm.settlement.payments.writeOff(given);
    expect(await dutiesOf(money.clerk, id)).toEqual([]);
  });

  it('[7.1.4, 7.3.1] no invoice is asked for of what was given up altogether, until that is taken back', async () => {
    const { id } = await money.bill(money.customerId, { month: '2026-10', amountFen: 100_000, state: 'sent' });
    const { statements, invoices } = money.clerk.settlement;
    const { payments } = money.gm.settlement;
    await statements.confirm({ id, version: 1, by: '张三', at: money.ports.clock.now() });
    const writeOff = async (fen: number) => {
      const writeOffId = money.ports.ids.next();
      const { version } = await statements.get({ id });
      await payments.writeOff({ id, version, writeOffId, fen, reason: '客户停业' });
      return writeOffId;
    };
    await writeOff(40_000);
    expect(await dutiesOf(money.clerk, id)).toEqual(['invoiceAsked']);
    const rest = await writeOff(60_000);
    expect(await dutiesOf(money.clerk, id)).toEqual([]);
    const { version, stage, may } = await statements.get({ id });
    expect({ stage, askInvoice: may.askInvoice }).toEqual({ stage: 'paid', askInvoice: false });
    expect((await problemOf(invoices.ask({ id, version }))).code).toBe('settlement.noInvoiceNeeded');
    await payments.takeBackWriteOff({ id: rest, reason: '客户又同意付了' });
    expect(await dutiesOf(money.clerk, id)).toEqual(['invoiceAsked']);
    expect((await statements.get({ id })).may.askInvoice).toBe(true);
  });

  it('[7.3.1] who paid before his invoice came is called for once his payment bounces, and not before the invoice', async () => {
    const { id } = await bill();
    const waiting = ['overdueFollowed', 'paymentCollected', 'paymentForeseen'];
    const bounces = async (paymentId: string) =>
      money.finance.settlement.payments.takeBack({ id: paymentId, reason: '退票' });
    await bounces((await pay(100_000)).id);
    expect((await dutiesOf(money.clerk, id)).filter((name) => waiting.includes(name))).toEqual([]);
    const paid = await pay(100_000);
    await invoice(money, id);
    expect(await dutiesOf(money.clerk, id)).toEqual([]);
    await bounces(paid.id);
    expect(await dutiesOf(money.clerk, id)).toEqual(waiting);
    expect(await dueOf(id, 'paymentCollected')).toBe(day('2026-12-24 00:00'));
    await atWork(money, database, '2026-12-24T10:01:00+08:00', 'the leaders to hear of it', async () =>
      (await money.manager.tasks.alerts.mine()).some(({ task }) => task.ruleId === 'statement.paymentCollected'),
    );
    await pay(100_000);
    expect(await dutiesOf(money.clerk, id)).toEqual([]);
  }, 60_000);

  it('[7.1.4, 7.3.1] what a corrected statement owes above what was paid is called for once its new invoice is delivered', async () => {
    const { id } = await bill();
    await invoice(money, id);
    const waiting = await dutiesOf(money.clerk, id);
    await pay(100_000);
    expect(await dutiesOf(money.clerk, id)).toEqual([]);
    const { statements } = money.clerk.settlement;
    const current = async () => ({ id, version: (await statements.get({ id })).version });
    await money.finance.settlement.invoices.takeBack({ ...(await current()), reason: '漏开一票' });
    await statements.correct({ ...(await current()), reason: '漏计一票' });
    const more = { claimId: null, orderId: null, orderNumber: '', text: '补收', fen: -130_000 };
    await statements.saveDeductions({ ...(await current()), deductions: [{ kind: 'broughtForward', ...more }] });
    money.ports.clock.advance(60_000);
    await statements.submit(await current());
    await money.finance.settlement.statements.review(await current());
    await statements.recordSent({ ...(await current()), at: money.ports.clock.now(), how: '当面交张三' });
    await statements.confirm({ ...(await current()), by: '张三', at: money.ports.clock.now() });
    expect(await invoice(money, id)).toMatchObject({ stage: 'invoiceDelivered', open: 30_000 });
    expect(await dutiesOf(money.clerk, id)).toEqual(waiting);
    await pay(30_000);
    expect(await dutiesOf(money.clerk, id)).toEqual([]);
  });

  it('[7.1.6] a payment that is ready rings at the collection clerk’s at once, and again when its money is taken back', async () => {
    const { id } = await bill();
    const notice = { id: money.ports.ids.next(), statementId: id, way: 'cheque', fen: 100_000 } as const;
    const where = { readyDay: '2026-11-24', contact: '前台王会计', note: '' };
    await money.clerk.settlement.payments.notify({ ...notice, ...where });
    expect(await dutiesOf(money.clerk, id)).toEqual(['paymentFetched']);
    await atWork(money, database, '2026-11-23T09:00:30+08:00', 'the collection clerk to hear of it', async () =>
      (await money.collector.tasks.alerts.mine()).some(({ task }) => task.subjectId === id),
    );
    const paid = await pay(100_000);
    expect(await dutiesOf(money.clerk, id)).toEqual([]);
    await money.finance.settlement.payments.takeBack({ id: paid.id, reason: '退票' });
    expect(await dutiesOf(money.clerk, id)).toEqual(['paymentFetched']);
    const [open] = (await money.clerk.settlement.statements.get({ id })).notices;
    await money.collector.settlement.payments.endNotice({ id: notice.id, version: open?.version ?? 0 });
    expect(await dutiesOf(money.clerk, id)).toEqual([]);
  });

  it('[7.3.1] CS is reminded before the due day; after it the leaders hear, and then the deputy GM', async () => {
    const deputy = await money.hire('fuzong', 'deputyGm');
    const { id } = await bill();
    await invoice(money, id);
    const hears = async (who: Money['clerk'], name: string) =>
      (await who.tasks.alerts.mine()).some(({ task }) => task.subjectId === id && task.ruleId === `statement.${name}`);
    const heard = (time: string, who: Money['clerk'], name: string) =>
      atWork(money, database, time, `${name} to be heard`, () => hears(who, name));
    await heard('2026-12-18T09:30:00+08:00', money.clerk, 'paymentForeseen');
    expect(await hears(money.manager, 'paymentCollected')).toBe(false);
    await heard('2026-12-24T10:01:00+08:00', money.manager, 'paymentCollected');
    expect(await hears(deputy, 'paymentCollected')).toBe(false);
    await heard('2026-12-31T18:30:00+08:00', deputy, 'paymentCollected');
  }, 60_000);

  it('[7.2.1, 7.3.1] what holds an overdue payment is reported to the manager by itself, once', async () => {
    const usual = { month: '2026-09', amountFen: 100_000, state: 'sent', dueDay: '2026-11-23' } as const;
    const { id } = await money.bill(money.customerId, usual);
    const objection = { id, version: 1, orderId: null, text: '运费多算', raisedBy: '张三' };
    await money.clerk.settlement.statements.dispute(objection);
    const reports = async () => (await money.told(id)).filter((type) => type === 'statement.held').length;
    expect(await reports()).toBe(0);
    await atWork(money, database, '2026-11-24T00:01:00+08:00', 'the report', async () => (await reports()) === 1);
    expect(await dutiesOf(money.clerk, id)).toEqual(['disputeFollowed', 'heldUp']);
    await atWork(money, database, '2026-11-25T09:00:00+08:00', 'the manager to hear of it', async () =>
      (await money.manager.tasks.alerts.mine()).some(({ task }) => task.ruleId === 'statement.heldUp'),
    );
    expect(await reports()).toBe(1);
  });
});
