import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Statement } from '../../../shared/contract/settlement-schemas.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { type Books, moveTo, openBooks, writingOf } from './house.ts';
import { acted, handedOver, reviewed } from './mail-house.ts';
import { payment } from './money.ts';

describe.each(databases)('an order and its statements on $name', ({ open }) => {
  let database: OpenDatabase;
  let books: Books;

  beforeEach(async () => {
    database = await open();
    books = await openBooks(database);
    await books.agree('cs');
  });
  afterEach(async () => {
    await books.counter.close();
    await database.dispose();
  });

  const statements = () => books.clerk.settlement.statements;
  const now = () => books.counter.ports.clock.now();
  const ofOrder = (orderId: string) => books.clerk.settlement.ofOrder({ orderId });
  const byHand = (statement: Statement) =>
    statements().recordSent({ ...acted(statement), at: now(), how: '当面交张三' });
  const told = async (orderId: string, by = books.clerk) =>
    (await by.orders.timeline({ id: orderId }))
      .filter(({ type }) => type.startsWith('statement.'))
      .map(({ type, payload }) => `${type.slice('statement.'.length)} ${String(payload['revision'])}`);
  const pay = (fen: number) => {
    const { customerId } = books;
    const recorded = payment({ ports: books.counter.ports, customerId } as never, fen, { day: '2026-11-26' });
    return books.collector.settlement.payments.record(recorded);
  };

  it('[7.1.1, 3.4] the order names the statement it is billed on, and its timeline tells what became of it', async () => {
    const { id } = await books.deliver('24');
    expect(await ofOrder(id)).toEqual([]);
    const sent = await byHand(await reviewed(books));
    const { number, month } = sent;
    const known = { id: sent.id, number, month, revision: 1, standing: 'billed' };
    expect(await ofOrder(id)).toEqual([{ ...known, stage: 'sent', disputes: 0 }]);

    const disputed = await statements().dispute({ ...acted(sent), orderId: id, text: '运费不符', raisedBy: '张三' });
    expect(await ofOrder(id)).toEqual([{ ...known, stage: 'disputed', disputes: 1 }]);
    const [dispute] = disputed.disputes;
    const { id: disputeId = '', version = 0 } = dispute ?? {};
    const upheld = await statements().endDispute({ disputeId, version, result: 'upheld', text: '少算' });
    const draft = await statements().correct({ ...acted(upheld), reason: '运费多计' });
    const again = await byHand(await handedOver(books, draft));
    await statements().confirm({ ...acted(again), by: '张三', at: now() });
    await pay(120_000);
    // Paid ahead: it still goes its way to the invoice.
    expect(await ofOrder(id)).toMatchObject([{ revision: 2, stage: 'confirmed', standing: 'billed', disputes: 0 }]);
    expect(await told(id)).toEqual([
      'drafted 1',
      'sent 1',
      'disputed 1',
      'disputeEnded 1',
      'corrected 2',
      'sent 2',
      'confirmed 2',
      'paid 2',
    ]);
    const entries = await books.clerk.orders.timeline({ id });
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map(({ seq }) => seq).toSorted((one, other) => one - other));
    expect(entries.find(({ type }) => type === 'statement.corrected')).toMatchObject({
      clauses: ['7.1.4'],
      payload: { number, month, reason: '运费多计' },
    });
    expect(JSON.stringify(entries.filter(({ type }) => type.startsWith('statement.')))).not.toContain('120000');
  });

  it('[7.2.1] one that is held says so, and hears neither of the payment nor of a dispute about another', async () => {
    const billed = await books.deliver('23');
    const held = await books.deliver('24');
    moveTo(books.desk, '26T09:00');
    const draft = await books.draft(books.clerk);
    const line = { ...writingOf(draft, held.id), hold: 'person' as const, holdReason: '签收单未返回' };
    await statements().saveLine({ ...acted(draft), orderId: held.id, line });
    const sent = await byHand(await reviewed(books));
    expect(await ofOrder(held.id)).toMatchObject([{ id: sent.id, standing: 'held', disputes: 0 }]);
    expect(await ofOrder(billed.id)).toMatchObject([{ id: sent.id, standing: 'billed' }]);
    const about = { orderId: billed.id, text: '运费不符', raisedBy: '张三' };
    const { disputes } = await statements().dispute({ ...acted(sent), ...about });
    expect(await ofOrder(held.id)).toMatchObject([{ disputes: 0 }]);
    const { id: disputeId = '', version = 0 } = disputes[0] ?? {};
    const settled = await statements().endDispute({ disputeId, version, result: 'rejected', text: '报价单为准' });
    await statements().confirm({ ...acted(settled), by: '张三', at: now() });
    await pay(120_000);
    expect(await told(held.id)).toEqual(['drafted 1', 'lineHeld 1', 'sent 1', 'confirmed 1']);
    expect(await told(billed.id)).toContain('paid 1');
  });

  it('[3.4] whoever may not read settlement reads the order without its statement', async () => {
    const { api, session } = await books.counter.hire('diaodu', ['dispatchCentre']);
    books.sessions.push(session);
    const { id } = await books.deliver('24');
    moveTo(books.desk, '26T09:00');
    await books.draft(books.clerk);
    expect(await told(id, api)).toEqual([]);
    expect(await told(id)).toEqual(['drafted 1']);
  });
});
