import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Statement } from '../../../shared/contract/settlement-schemas.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { stayAwake } from '../tasks/house.ts';
import { at, type Books, moveTo, openBooks } from './house.ts';
import { dutiesOf } from './money.ts';

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
