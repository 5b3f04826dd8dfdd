import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Statement } from '../../../shared/contract/settlement-schemas.ts';
import type { DisputeResult } from '../../../shared/domain/settlement/values.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { issuesOf, problemOf } from '../../helpers/problems.ts';
import { at, type Books, moveTo, openBooks, writingOf } from './house.ts';
import { acted, handedOver, reviewed } from './mail-house.ts';

describe.each(databases)('what the customer does not agree with on $name', ({ open }) => {
  let database: OpenDatabase;
  let books: Books;
  let orderId: string;
  let sent: Statement;

  beforeEach(async () => {
    database = await open();
    books = await openBooks(database);
    await books.agree('cs');
    orderId = (await books.deliver('24')).id;
    sent = await byHand(await reviewed(books));
  });
  afterEach(async () => {
    await books.counter.close();
    await database.dispose();
  });

  const statements = () => books.clerk.settlement.statements;
  const codeOf = async (call: Promise<unknown>) => (await problemOf(call)).code;
  const byHand = (statement: Statement) =>
    statements().recordSent({ ...acted(statement), at: books.counter.ports.clock.now(), how: '当面交张三' });
  const dispute = (statement: Statement, order: string | null, text: string) =>
    statements().dispute({ ...acted(statement), orderId: order, text, raisedBy: '张三' });
  const end = (statement: Statement, which: number, result: DisputeResult) => {
    const { id = '', version = 0 } = statement.disputes[which] ?? {};
    return statements().endDispute({ disputeId: id, version, result, text: `${result}：已核对签收单` });
  };
  const confirm = (statement: Statement) =>
    statements().confirm({ ...acted(statement), by: '张三', at: books.counter.ports.clock.now() });

  it('[7.1.4] is followed line by line, and once it is rejected the customer may confirm', async () => {
    expect(await codeOf(dispute({ ...sent, version: sent.version - 1 }, orderId, '运费不符'))).toBe(
      'settlement.changedMeanwhile',
    );
    const disputed = await dispute(sent, orderId, '运费应为 1000 元');
    expect(disputed).toMatchObject({ state: 'disputed', stage: 'disputed', turn: 'cs' });
    expect(disputed.disputes).toMatchObject([
      { orderId, orderNumber: sent.lines[0]?.orderNumber, state: 'open', raisedBy: '张三', revision: 1 },
    ]);
    expect(disputed.obstacles).toMatchObject([{ kind: 'dispute', orderId }]);
    expect(await codeOf(confirm(disputed))).toBe('settlement.disputeOpen');
    const disputeId = disputed.disputes[0]?.id ?? '';
    const noted = await books.finance.settlement.statements.noteDispute({ disputeId, text: '报价单为 1200 元' });
    const settled = await end(noted, 0, 'rejected');
    expect(settled).toMatchObject({ state: 'sent', turn: 'customer', obstacles: [] });
    expect(settled.disputes).toMatchObject([
      { state: 'rejected', result: 'rejected：已核对签收单', endedByName: '职员lina' },
    ]);
    expect(settled.steps.filter((step) => step.disputeId === disputeId)).toMatchObject([
      { kind: 'dispute', text: '报价单为 1200 元', byName: '职员dongyan' },
      { kind: 'dispute', text: 'rejected：已核对签收单', byName: '职员lina' },
    ]);
    expect(await codeOf(end(settled, 0, 'upheld'))).toBe('settlement.disputeEnded');
    expect(await codeOf(statements().noteDispute({ disputeId, text: '又及' }))).toBe('settlement.disputeEnded');
    expect((await confirm(settled)).state).toBe('confirmed');
  });

  it('[7.1.4] where the customer was right, only a new version can be sent and confirmed', async () => {
    const upheld = await end(await dispute(sent, orderId, '运费应为 1000 元'), 0, 'upheld');
    expect(upheld.state).toBe('sent');
    expect(await codeOf(confirm(upheld))).toBe('settlement.needsCorrection');
    expect(await codeOf(byHand(upheld))).toBe('settlement.needsCorrection');
    expect(await codeOf(statements().send({ ...acted(upheld), recipients: [] }))).toBe('settlement.needsCorrection');
    const draft = await statements().correct({ ...acted(upheld), reason: '运费多计 200 元' });
    const line = writingOf(draft, orderId);
    const written = await statements().saveLine({
      ...acted(draft),
      orderId,
      line: { ...line, fees: { ...line.fees, freight: 100_000 }, priceReason: '客户异议成立' },
    });
    moveTo(books.desk, '27T09:00');
    const again = await byHand(await handedOver(books, written));
    expect(again).toMatchObject({ state: 'sent', revision: 2, sentAt: at('27T09:00'), totals: { amount: 100_000 } });
    expect(await confirm(again)).toMatchObject({ state: 'confirmed', revision: 2 });
  });

  it('[7.1.4] is about a line that is there or the whole, and several are settled one by one', async () => {
    const unknown = await problemOf(dispute(sent, books.customerId, '没有这票'));
    expect(issuesOf(unknown)).toEqual(['orderId settlement.notOnIt']);
    const first = await dispute(sent, null, '少算返点');
    const both = await dispute(first, orderId, '件数不符');
    const late = await end(both, 0, 'withdrawn');
    expect(late).toMatchObject({ state: 'disputed', disputes: [{ state: 'withdrawn' }, { state: 'open' }] });
    expect(await codeOf(end({ ...late, disputes: both.disputes }, 0, 'rejected'))).toBe('settlement.changedMeanwhile');
    expect((await end(late, 1, 'rejected')).state).toBe('sent');
  });

  it('[7.1.4] goes on with a new version while it is not settled, and then is about that one', async () => {
    const disputed = await dispute(sent, orderId, '件数不符');
    const draft = await statements().correct({ ...acted(disputed), reason: '先改返点' });
    expect(await codeOf(dispute(draft, orderId, '不符'))).toBe('settlement.notWithCustomer');
    const again = await byHand(await handedOver(books, draft));
    expect(again).toMatchObject({ state: 'disputed', revision: 2 });
    const settled = await end(again, 0, 'upheld');
    expect(settled).toMatchObject({ state: 'sent', disputes: [{ state: 'upheld', revision: 2 }] });
    expect(await codeOf(confirm(settled))).toBe('settlement.needsCorrection');
  });

  it('[7.1.3, 7.1.4] may still come after he confirmed, and then the invoice waits for its end', async () => {
    const confirmed = await confirm(sent);
    const ask = async () => {
      const statement = await statements().get({ id: sent.id });
      return books.clerk.settlement.invoices.ask(acted(statement));
    };
    const disputed = await dispute(confirmed, orderId, '复核后运费不符');
    expect(disputed).toMatchObject({
      state: 'confirmed',
      stage: 'confirmed',
      may: { askInvoice: false, answer: true },
    });
    expect(disputed.obstacles).toMatchObject([{ kind: 'dispute', orderId }]);
    expect(await codeOf(ask())).toBe('settlement.disputeOpen');
    const upheld = await end(disputed, 0, 'upheld');
    expect(upheld).toMatchObject({ state: 'confirmed', may: { askInvoice: false, correct: true } });
    expect(await codeOf(ask())).toBe('settlement.needsCorrection');
    const again = await statements().correct({ ...acted(upheld), reason: '运费多计' });
    expect(await confirm(await byHand(await handedOver(books, again)))).toMatchObject({
      state: 'confirmed',
      revision: 2,
    });
    expect(await ask()).toMatchObject({ stage: 'invoiceAsked' });
    const chased = await statements().chase({ id: sent.id, text: '催付款' });
    expect(chased.steps).toContainEqual(expect.objectContaining({ kind: 'chase', text: '催付款' }));
  });
});
