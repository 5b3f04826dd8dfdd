import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Statement } from '../../../shared/contract/settlement-schemas.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { agreeAnew, type Books, moveTo, openBooks, wakeAt, writingOf } from './house.ts';
import { acted, handedOver } from './mail-house.ts';

describe.each(databases)('a line that is held back on $name', ({ open }) => {
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
  const write = (statement: Statement, orderId: string, more: Partial<ReturnType<typeof writingOf>>) =>
    statements().saveLine({
      ...acted(statement),
      orderId,
      line: { ...writingOf(statement, orderId), ...more },
    });
  const holdBack = (statement: Statement, orderId: string) =>
    write(statement, orderId, { hold: 'person', holdReason: '客户要求下月再议' });
  const december = async () => {
    wakeAt(books, '2026-12-28T10:00:00+08:00');
    return books.draft(books.clerk, '2026-12');
  };
  const rowOf = async (month: string) => {
    const { rows } = await books.clerk.settlement.board({ month });
    return rows.find(({ customerId }) => customerId === books.customerId);
  };

  it('[7.1.1, 7.2.1] stays held on the statement of the next month, and counts there once it is let go', async () => {
    const { id } = await books.deliver('24');
    await books.deliver('25');
    await books.deliver('27');
    moveTo(books.desk, '27T19:00');
    const november = await handedOver(books, await holdBack(await books.draft(books.clerk), id));
    expect(november.totals).toMatchObject({ lines: 1, held: 1, amount: 120_000 });
    const draft = await december();
    expect(draft.lines.find(({ orderId }) => orderId === id)).toMatchObject({
      hold: 'person',
      holdReason: '客户要求下月再议',
    });
    expect(draft.totals).toMatchObject({ lines: 1, held: 1, amount: 120_000 });
    expect(await rowOf('2026-12')).toMatchObject({ stage: 'drafted', held: 1 });
    const letGo = await write(draft, id, { hold: null, holdReason: '' });
    expect(letGo.totals).toMatchObject({ lines: 2, held: 0, amount: 240_000 });
    expect((await books.draft(books.clerk, '2026-12')).totals).toMatchObject({ lines: 2, held: 0 });
  });

  it('[7.1.1] is on the board of the next month where nothing else was delivered, and is not drafted by itself', async () => {
    const { id } = await books.deliver('24');
    await books.deliver('25');
    moveTo(books.desk, '26T10:00');
    const held = await holdBack(await books.draft(books.clerk), id);
    expect(await rowOf('2026-12')).toBeUndefined();
    await handedOver(books, held);
    wakeAt(books, '2026-12-28T10:00:00+08:00');
    expect(await rowOf('2026-12')).toMatchObject({ stage: 'due', turn: 'cs', unbilled: 0, held: 1, statementId: null });
    expect(await books.clerk.settlement.close({ month: '2026-12' })).toEqual({ drafted: 0, left: [] });
    const draft = await december();
    expect(draft.totals).toMatchObject({ lines: 0, held: 1, amount: 0 });
    const counted = await write(draft, id, { hold: null, holdReason: '' });
    expect(counted.totals).toMatchObject({ lines: 1, held: 0, amount: 120_000 });
  });

  it('[7.2.1] stays held when its order is changed meanwhile', async () => {
    const { id } = await books.deliver('24');
    moveTo(books.desk, '26T10:00');
    await holdBack(await books.draft(books.clerk), id);
    await agreeAnew(books, id, { expectedFee: '1500' });
    const draft = await books.draft(books.clerk);
    expect(draft.lines).toMatchObject([
      { orderVersion: 2, fees: { freight: 150_000 }, hold: 'person', holdReason: '客户要求下月再议' },
    ]);
  });

  it('[7.1.1, 7.2.1] held for its signed original is due the next month once its order wants none any more', async () => {
    const waits = { podKind: 'receiptSlip', podCopies: '1' } as const;
    const { id } = await books.deliver('23', waits);
    const other = await books.deliver('24', waits);
    await books.deliver('25', waits);
    moveTo(books.desk, '26T10:00');
    expect((await handedOver(books, await books.draft(books.clerk))).totals).toMatchObject({ lines: 0, held: 3 });
    await agreeAnew(books, id, { podKind: 'none', podCopies: '' });
    await agreeAnew(books, other.id, { settlementMethod: 'prepaid' });
    wakeAt(books, '2026-12-28T10:00:00+08:00');
    expect(await rowOf('2026-12')).toMatchObject({ stage: 'due', unbilled: 2 });
    expect(await books.clerk.settlement.close({ month: '2026-12' })).toEqual({ drafted: 1, left: [] });
    expect(await rowOf('2026-12')).toMatchObject({ stage: 'drafted', lines: 2, held: 1, unbilled: 0, amount: 120_000 });
  });
});
