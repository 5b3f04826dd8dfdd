import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Statement } from '../../../shared/contract/settlement-schemas.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { problemOf } from '../../helpers/problems.ts';
import { stayAwake } from '../tasks/house.ts';
import { at, type Books, moveTo, openBooks } from './house.ts';
import { atWork, dutiesOf, invoice, type Money, openMoney, payment } from './money.ts';

describe.each(databases)('the clocks of a statement on $name', ({ open }) => {
  let database: OpenDatabase;
  let books: Books;

  beforeEach(async () => {
    database = await open();
    books = await openBooks(database);
    for (const session of books.sessions) stayAwake(session);
    await books.agree('finance');
  });
  afterEach(async () => {
    await books.counter.close();
    await database.dispose();
  });

  const acted = ({ id, version }: Statement) => ({ id, version });
  const duty = async (id: string, name: string) =>
    (await books.clerk.tasks.ofSubject({ subjectId: id })).find(
      ({ ruleId, storedState }) => ruleId === `statement.${name}` && storedState === 'open',
    );
  const minuteLater = () => books.counter.ports.clock.advance(60_000);
  const reviewed = async (statement: Statement) => {
    minuteLater();
    const submitted = await books.finance.settlement.statements.submit(acted(statement));
    return books.clerk.settlement.statements.review(acted(submitted));
  };
  const handOver = (statement: Statement) =>
    books.clerk.settlement.statements.recordSent({
      ...acted(statement),
      at: books.counter.ports.clock.now(),
      how: '司机带给客户',
    });

  it('[7.1.1, 7.1.2, 7.1.3, 7.1.4] hand the duty from one to the next, back when it is returned, and on to its invoice', async () => {
    await books.deliver('24');
    moveTo(books.desk, '26T10:00');
    let statement = await books.draft();
    const { id } = statement;
    expect(statement.sendDueAt).toBe(at('30T17:30'));
    expect(await dutiesOf(books.clerk, id)).toEqual(['submitted']);
    expect(await duty(id, 'submitted')).toMatchObject({ dueAt: at('27T17:30'), ownerRole: 'financeClerk' });
    statement = await books.finance.settlement.statements.submit(acted(statement));
    expect(await dutiesOf(books.clerk, id)).toEqual(['reviewed']);
    expect(await duty(id, 'reviewed')).toMatchObject({ dueAt: at('27T09:00'), ownerRole: 'csClerk' });
    statement = await books.clerk.settlement.statements.giveBack({ ...acted(statement), reason: '运费不符' });
    expect(await dutiesOf(books.clerk, id)).toEqual(['submitted']);
    minuteLater();
    statement = await books.finance.settlement.statements.submit(acted(statement));
    expect(await dutiesOf(books.clerk, id)).toEqual(['reviewed']);
    statement = await books.clerk.settlement.statements.review(acted(statement));
    expect(await dutiesOf(books.clerk, id)).toEqual(['sent']);
    expect(await duty(id, 'sent')).toMatchObject({ dueAt: at('30T17:30') });
    minuteLater();
    statement = await handOver(statement);
    expect(await dutiesOf(books.clerk, id)).toEqual(['confirmed']);
    expect((await duty(id, 'confirmed'))?.dueAt).toBe(statement.confirmDueAt);

    const objection = { orderId: null, text: '运费多算', raisedBy: '张三' };
    statement = await books.clerk.settlement.statements.dispute({ ...acted(statement), ...objection });
    expect(await dutiesOf(books.clerk, id)).toEqual(['disputeFollowed']);
    const [dispute] = statement.disputes;
    const ending = { disputeId: dispute?.id ?? '', version: dispute?.version ?? 0, text: '客户撤回' };
    statement = await books.clerk.settlement.statements.endDispute({ ...ending, result: 'withdrawn' });
    expect(await dutiesOf(books.clerk, id)).toEqual(['confirmed']);

    statement = await books.finance.settlement.statements.correct({ ...acted(statement), reason: '漏单' });
    expect(await dutiesOf(books.clerk, id)).toEqual(['submitted']);
    statement = await handOver(await reviewed(statement));
    expect(await dutiesOf(books.clerk, id)).toEqual(['confirmed']);
    minuteLater();
    const word = { by: '张三', at: books.counter.ports.clock.now() };
    await books.clerk.settlement.statements.confirm({ ...acted(statement), ...word });
    expect(await dutiesOf(books.clerk, id)).toEqual(['invoiceAsked']);
    expect(await duty(id, 'invoiceAsked')).toMatchObject({ dueAt: at('26T17:30') });
    expect(await dutiesOf(books.clerk, id, 'cancelled')).toEqual(['confirmed']);
  }, 90_000);

  it('[7.1.3, 7.1.4, 7.1.6] who pays before he has confirmed is still asked for his word, and then invoiced', async () => {
    await books.deliver('24');
    moveTo(books.desk, '26T10:00');
    const { id } = await handOver(await reviewed(await books.draft()));
    const { ids } = books.counter.ports;
    const slip = { day: '2026-11-26', way: 'wire', reference: '工行 8812', note: '' } as const;
    const { customerId } = books;
    await books.collector.settlement.payments.record({ id: ids.next(), customerId, fen: 120_000, ...slip, shares: [] });
    expect(await dutiesOf(books.clerk, id)).toEqual(['confirmed']);
    minuteLater();
    const paid = await books.clerk.settlement.statements.get({ id });
    expect(paid).toMatchObject({ state: 'sent', open: 0 });
    const word = { by: '张三', at: books.counter.ports.clock.now() };
    await books.clerk.settlement.statements.confirm({ ...acted(paid), ...word });
    expect(await dutiesOf(books.clerk, id)).toEqual(['invoiceAsked']);
  });

  it('[7.2.1] report to the manager by themselves what comes up later and could hold the payment, each once', async () => {
    const { id: orderId } = await books.deliver('24', { podKind: 'returnSlip', podCopies: '1' });
    await books.clerk.tracking.receipts.advance({ id: orderId, step: 'received' });
    moveTo(books.desk, '26T10:00');
    const { id, obstacles } = await handOver(await reviewed(await books.draft()));
    expect(obstacles).toEqual([]);
    expect(await dutiesOf(books.clerk, id)).toEqual(['confirmed']);
    const shipment = await books.clerk.tracking.get({ id: orderId });
    const taken = { id: orderId, version: shipment?.version ?? 0, reason: '回单弄错' };
    await books.clerk.tracking.stepBack({ ...taken, milestone: 'podBack' });
    expect((await books.clerk.settlement.statements.get({ id })).obstacles).toMatchObject([
      { kind: 'receipt', orderId },
    ]);
    const heldUp = async () => (await dutiesOf(books.clerk, id)).filter((name) => name === 'heldUp').length;
    const pass = () => books.counter.ports.clock.advance(601_000);
    await pollUntil('the report', async () => {
      pass();
      return (await heldUp()) === 1;
    });
    pass();
    await books.clerk.settlement.statements.get({ id });
    expect(await heldUp()).toBe(1);
  });

  it('[7.2.1] report to the manager what could hold the payment: when it is sent and when it is confirmed', async () => {
    await books.deliver('23', { podKind: 'returnSlip', podCopies: '1' });
    await books.deliver('24');
    moveTo(books.desk, '26T10:00');
    const statement = await handOver(await reviewed(await books.draft()));
    const { id } = statement;
    expect(statement.obstacles).toMatchObject([{ kind: 'receipt' }]);
    const reports = async () => (await dutiesOf(books.clerk, id)).filter((name) => name === 'heldUp').length;
    expect(await reports()).toBe(1);
    expect(await duty(id, 'heldUp')).toMatchObject({ ownerRole: 'departmentManager', clause: '7.2.1' });
    await pollUntil('the manager to hear of it', async () => {
      books.counter.ports.clock.advance(1_000);
      const alerts = await books.others.manager.tasks.alerts.mine();
      return alerts.some(({ task }) => task.subjectId === id);
    });
    const word = { by: '张三', at: books.counter.ports.clock.now() };
    await books.clerk.settlement.statements.confirm({ ...acted(statement), ...word });
    expect(await reports()).toBe(2);
  }, 90_000);
});

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
