import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Statement } from '../../../shared/contract/settlement-schemas.ts';
import { huaxin } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { agreeAnew, type Books, moveTo, openBooks, stepBack } from './house.ts';
import { acted, handedOver } from './mail-house.ts';
import { dutiesOf } from './money.ts';

describe.each(databases)('an order that changes after its statement was handed over on $name', ({ open }) => {
  let database: OpenDatabase;
  let books: Books;
  let orderId: string;
  let sent: Statement;
  let otherId: string;

  beforeEach(async () => {
    database = await open();
    books = await openBooks(database);
    await books.agree('cs');
    otherId = (await books.counter.customer({ ...huaxin, code: 'HX002', nameZh: '华信分公司' })).id;
    orderId = (await books.deliver('24')).id;
    await books.deliver('25');
    moveTo(books.desk, '26T10:00');
    const reviewed = await handedOver(books, await books.draft(books.clerk));
    sent = await statements().recordSent({ ...acted(reviewed), at: now(), how: '当面交张三' });
  });
  afterEach(async () => {
    await books.counter.close();
    await database.dispose();
  });

  const now = () => books.counter.ports.clock.now();
  const statements = () => books.clerk.settlement.statements;
  const read = () => statements().get({ id: sent.id });
  const confirm = async () => statements().confirm({ ...acted(await read()), by: '张三', at: now() });
  const drifted = async () => {
    const { rows } = await books.clerk.settlement.board({ month: '2026-11' });
    return rows.find(({ statementId }) => statementId === sent.id)?.drifted;
  };
  const corrector = async () => {
    const tasks = await books.clerk.tasks.ofSubject({ subjectId: sent.id });
    return tasks.find((task) => task.ruleId === 'statement.driftCorrected' && task.storedState === 'open')?.ownerRole;
  };

  it('[7.1.4] is flagged on the board, is a duty of who makes the statement, and is over once it is signed for again', async () => {
    expect(await drifted()).toBe(0);
    const { signedAt } = await stepBack(books.clerk, orderId);
    expect(await drifted()).toBe(1);
    expect(await dutiesOf(books.clerk, sent.id)).toEqual(['confirmed', 'driftCorrected']);
    expect(await corrector()).toBe('csClerk');
    const problem = await problemOf(confirm());
    expect(problem).toMatchObject({
      code: 'settlement.groundless',
      data: { params: { numbers: sent.lines[0]?.orderNumber } },
    });
    await books.signAgain(orderId, signedAt);
    expect(await drifted()).toBe(0);
    expect(await dutiesOf(books.clerk, sent.id)).toEqual(['confirmed']);
    await stepBack(books.clerk, orderId);
    expect(await dutiesOf(books.clerk, sent.id)).toEqual(['confirmed', 'driftCorrected']);
    await statements().correct({ ...acted(await read()), reason: '一票未送达' });
    expect(await dutiesOf(books.clerk, sent.id)).toEqual(['submitted']);
    expect(await drifted()).toBe(0);
  });

  it('[7.1.1, 7.1.4] is no duty any more once its statement is returned, and the next change is another one', async () => {
    const minuteLater = () => books.counter.ports.clock.advance(60_000);
    const draft = await statements().correct({ ...acted(sent), reason: '运费有误' });
    minuteLater();
    await statements().submit(acted(draft));
    await agreeAnew(books, orderId, { expectedFee: '1500' });
    expect(await dutiesOf(books.clerk, sent.id)).toEqual(['driftCorrected', 'reviewed']);
    await books.finance.settlement.statements.giveBack({ ...acted(await read()), reason: '一票运费已改' });
    expect(await dutiesOf(books.clerk, sent.id)).toEqual(['submitted']);
    minuteLater();
    expect(await statements().submit(acted(await read()))).toMatchObject({ drift: [], totals: { amount: 270_000 } });
    expect(await dutiesOf(books.clerk, sent.id)).toEqual(['reviewed']);
    await agreeAnew(books, orderId, { expectedFee: '1600' });
    expect(await dutiesOf(books.clerk, sent.id)).toEqual(['driftCorrected', 'reviewed']);
  });

  it('[7.1.4] may be confirmed where only its particulars changed, and not where it is another customer’s', async () => {
    await agreeAnew(books, orderId, { expectedFee: '1500' });
    expect((await read()).drift).toMatchObject([{ orderId, what: 'changed' }]);
    expect(await drifted()).toBe(1);
    await confirm();
    await agreeAnew(books, orderId, { customerId: otherId });
    expect(await read()).toMatchObject({ drift: [{ orderId, what: 'otherCustomer' }], may: { askInvoice: false } });
    const asked = await problemOf(books.clerk.settlement.invoices.ask(acted(await read())));
    expect(asked.code).toBe('settlement.groundless');
  });

  it('[7.1.4] is neither confirmed nor invoiced once its order is cancelled, whenever that is found out', async () => {
    const asked = await books.clerk.settlement.invoices.ask(acted(await confirm()));
    const issue = async () =>
      books.finance.settlement.invoices.issue({
        ...acted(await read()),
        no: 'FP1',
        day: '2026-11-26',
        fen: asked.totals.amount,
      });
    await stepBack(books.clerk, orderId);
    expect((await problemOf(issue())).code).toBe('settlement.groundless');
    expect(await read()).toMatchObject({ may: { issueInvoice: false, correct: true } });
    await books.signAgain(orderId, sent.lines[0]?.deliveredAt ?? null);
    expect((await issue()).stage).toBe('invoiced');
    await stepBack(books.clerk, orderId);
    expect(await corrector()).toBe('financeClerk');
  });
});
