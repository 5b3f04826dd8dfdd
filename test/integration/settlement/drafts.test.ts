import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Statement } from '../../../shared/contract/settlement-schemas.ts';
import { usualTerms } from '../../../shared/domain/settlement/terms.ts';
import { huaxin } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { agreeAnew, at, type Books, moveTo, openBooks, stepBack, wakeAt, writingOf } from './house.ts';
import { acted } from './mail-house.ts';
import { dutiesOf } from './money.ts';

describe.each(databases)('a draft that is read again on $name', ({ open }) => {
  let database: OpenDatabase;
  let books: Books;

  beforeEach(async () => {
    database = await open();
    books = await openBooks(database);
  });
  afterEach(async () => {
    await books.counter.close();
    await database.dispose();
  });

  const statements = () => books.clerk.settlement.statements;
  const codeOf = async (call: Promise<unknown>) => (await problemOf(call)).code;
  const agree = (fromDay: string, terms: Partial<Statement['terms']>) =>
    books.director.settlement.agreements.saveTerms({
      customerId: books.customerId,
      fromDay,
      version: 0,
      terms: { ...usualTerms, recipients: [], ...terms },
    });
  const rowOf = async (month: string) => {
    const { rows } = await books.clerk.settlement.board({ month });
    return rows.find(({ customerId }) => customerId === books.customerId);
  };
  const unsigned = {
    podKind: 'none',
    podCopies: '',
    expectedFee: '900',
    pickupDay: '2026-11-25',
    deliveryDay: '2026-11-25',
  } as const;
  const ofOrders = ({ lines }: Statement) => lines.map(({ orderId }) => orderId);

  it('[7.1.1] leaves an order to the customer whose it is by now', async () => {
    const other = await books.counter.customer({ ...huaxin, code: 'HX002', nameZh: '华信分公司' });
    const stays = await books.deliver('23');
    const goes = await books.deliver('24');
    moveTo(books.desk, '26T10:00');
    expect(ofOrders(await books.draft(books.clerk))).toEqual([stays.id, goes.id]);
    await agreeAnew(books, goes.id, { customerId: other.id });
    const draft = await books.draft(books.clerk);
    expect(ofOrders(draft)).toEqual([stays.id]);
    expect(draft.totals).toMatchObject({ lines: 1, amount: 120_000 });
    const { rows } = await books.clerk.settlement.board({ month: '2026-11' });
    expect(rows.find(({ customerId }) => customerId === other.id)).toMatchObject({ stage: 'due', unbilled: 1 });
    const theirs = await statements().draft({ customerId: other.id, month: '2026-11' });
    expect(ofOrders(theirs)).toEqual([goes.id]);
  });

  it('[7.1.1, 7.1.3] takes the terms that were agreed meanwhile, with whose turn it is and by when', async () => {
    await books.deliver('24');
    moveTo(books.desk, '26T10:00');
    const draft = await books.draft(books.clerk);
    expect(draft).toMatchObject({ turn: 'cs', sendDueAt: at('30T17:30'), terms: { paymentDays: 30 } });
    await agree('2026-11-01', { issuer: 'finance', sendWorkingDay: 2, paymentDays: 45 });
    await agree('2026-11-26', { issuer: 'cs', paymentDays: 60 });
    expect(await codeOf(statements().submit(acted(draft)))).toBe('settlement.notIssuer.finance');
    const again = await books.draft(books.clerk);
    expect(again).toMatchObject({
      turn: 'finance',
      sendDueAt: at('27T17:30'),
      terms: { issuer: 'finance', paymentDays: 45 },
    });
    expect(await dutiesOf(books.clerk, again.id)).toEqual(['submitted']);
    const tasks = await books.clerk.tasks.ofSubject({ subjectId: again.id });
    expect(tasks.find(({ storedState }) => storedState === 'open')).toMatchObject({ ownerRole: 'financeClerk' });
    expect((await books.finance.settlement.statements.submit(acted(again))).state).toBe('submitted');
  });

  it('[7.3.1] takes the quotation that was entered or replaced meanwhile where nobody typed a price or a reason', async () => {
    const quote = (fromDay: string, destination: string) =>
      books.director.settlement.agreements.saveQuotation({
        customerId: books.customerId,
        fromDay,
        version: 0,
        agreedWith: '张三',
        lines: [{ jobType: null, mode: null, destination, basis: 'order', rateFen: 100_000, minimumFen: 0 }],
      });
    await books.deliver('23', { expectedFee: '' });
    const typed = await books.deliver('24', { expectedFee: '' });
    const free = await books.deliver('25', { expectedFee: '' });
    moveTo(books.desk, '26T10:00');
    let draft = await books.draft(books.clerk);
    const write = async (orderId: string, more: Partial<ReturnType<typeof writingOf>>) => {
      const line = { ...writingOf(draft, orderId), ...more };
      draft = await statements().saveLine({ ...acted(draft), orderId, line });
    };
    const { fees } = writingOf(draft, typed.id);
    await write(typed.id, { fees: { ...fees, freight: 50_000, delivery: 3_000 } });
    await write(free.id, { priceReason: '补送，不收费' });
    const pricesOf = ({ lines }: Statement) => lines.map((line) => [line.quotedFen, line.fees.freight]);
    await quote('2026-11-01', '');
    draft = await books.draft(books.clerk);
    expect(pricesOf(draft)).toEqual([
      [100_000, 100_000],
      [100_000, 50_000],
      [100_000, 0],
    ]);
    expect(draft.totals).toMatchObject({ amount: 153_000 });
    await quote('2026-11-02', '拉萨');
    expect(pricesOf(await books.draft(books.clerk))).toEqual([
      [null, 0],
      [null, 50_000],
      [null, 0],
    ]);
  });

  it('[7.1.1] takes what was delivered in the month and written down after it was closed', async () => {
    await books.deliver('23');
    const late = await books.place(unsigned);
    moveTo(books.desk, '26T10:00');
    expect((await books.draft(books.clerk)).totals).toMatchObject({ lines: 1, amount: 120_000 });
    await books.tellSigned(late, '25');
    const seen = await statements().get({ id: (await rowOf('2026-11'))?.statementId ?? '' });
    expect(seen.unbilled).toBe(1);
    expect((await books.draft(books.clerk)).totals).toMatchObject({ lines: 2, amount: 210_000 });
  });

  it('[7.1.1] once it was handed over leaves such an order to the next month, whose it is then', async () => {
    await books.deliver('23');
    const late = await books.place(unsigned);
    moveTo(books.desk, '26T10:00');
    await statements().submit(acted(await books.draft(books.clerk)));
    await books.tellSigned(late, '25');
    expect(await rowOf('2026-11')).toMatchObject({ lines: 1, unbilled: 1 });
    wakeAt(books, '2026-12-28T10:00:00+08:00');
    const december = await books.draft(books.clerk, '2026-12');
    expect(december).toMatchObject({ lines: [{ orderId: late.id }], totals: { amount: 90_000 } });
    expect(await rowOf('2026-11')).toMatchObject({ lines: 1, unbilled: 0 });
  });

  it('[7.1.1] leaves no gap and counts nothing twice where the closing day of the customer moves', async () => {
    const first = await books.deliver('24');
    const second = await books.deliver('27');
    moveTo(books.desk, '27T19:00');
    expect(ofOrders(await books.draft(books.clerk))).toEqual([first.id]);
    const { version } = await books.clerk.customers.get({ id: books.customerId });
    await books.director.customers.update({ ...huaxin, id: books.customerId, version, settlementDay: 30 });
    wakeAt(books, '2027-01-04T10:00:00+08:00');
    const december = await books.draft(books.clerk, '2026-12');
    expect(december).toMatchObject({ firstDay: '2026-12-01', lastDay: '2026-12-30' });
    expect(ofOrders(december)).toEqual([second.id]);
    expect(ofOrders(await books.draft(books.clerk))).toEqual([first.id]);
  });

  it('[7.1.1] is dropped once nothing stands on it, and not before', async () => {
    const { id } = await books.deliver('24');
    moveTo(books.desk, '26T10:00');
    const draft = await books.draft(books.clerk);
    expect(draft.may.drop).toBe(false);
    expect(await codeOf(statements().drop(acted(draft)))).toBe('settlement.notEmpty');
    await stepBack(books.clerk, id);
    const empty = await books.draft(books.clerk);
    expect(empty).toMatchObject({ lines: [], may: { drop: true } });
    expect(await codeOf(books.finance.settlement.statements.drop(acted(empty)))).toBe('settlement.notIssuer.cs');
    await statements().drop(acted(empty));
    expect(await rowOf('2026-11')).toBeUndefined();
    expect(await codeOf(statements().get({ id: empty.id }))).toBe('settlement.unknown');
    expect(await dutiesOf(books.clerk, empty.id)).toEqual([]);
    await books.signAgain(id, at('24T16:10'));
    expect((await books.draft(books.clerk)).totals).toMatchObject({ lines: 1 });
  });

  it('[7.1.4] that was handed over once is not dropped', async () => {
    const { id } = await books.deliver('24');
    moveTo(books.desk, '26T10:00');
    const submitted = await statements().submit(acted(await books.draft(books.clerk)));
    await stepBack(books.clerk, id);
    const again = await statements().correct({ ...acted(submitted), reason: '未送达' });
    expect(again).toMatchObject({ lines: [], revision: 2, may: { drop: false } });
    expect(await codeOf(statements().drop(acted(again)))).toBe('settlement.notEmpty');
  });
});
