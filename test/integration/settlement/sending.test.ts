import type { CellValue, Workbook } from 'exceljs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Statement } from '../../../shared/contract/settlement-schemas.ts';
import { usualTerms } from '../../../shared/domain/settlement/terms.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { issuesOf, problemOf } from '../../helpers/problems.ts';
import { type SmtpServer, startSmtpServer, trustMailServer } from '../../helpers/smtp-server.ts';
import { at, type Books, moveTo, openBooks, writingOf } from './house.ts';
import { acted, handedOver, mailBy, reached, reviewed } from './mail-house.ts';

const formula = `=cmd|' /C calc'!A0`;

describe.each(databases)('statements on their way to the customer on $name', ({ open }) => {
  let server: SmtpServer;
  let database: OpenDatabase;
  let books: Books;
  let distrust: () => void;

  beforeAll(() => {
    distrust = trustMailServer();
  });
  afterAll(() => distrust());
  beforeEach(async () => {
    server = await startSmtpServer();
    database = await open();
    books = await openBooks(database);
    await mailBy(books, server);
    await books.agree('cs');
  });
  afterEach(async () => {
    await books.counter.close();
    await server.stop();
    await database.dispose();
  });

  const statements = () => books.clerk.settlement.statements;
  const codeOf = async (call: Promise<unknown>) => (await problemOf(call)).code;
  const send = (statement: Statement, recipients: Statement['terms']['recipients'] = []) =>
    statements().send({ ...acted(statement), recipients });
  const tasksOf = async ({ id }: Statement, rule: string) =>
    (await books.clerk.tasks.ofSubject({ subjectId: id })).filter(({ ruleId }) => ruleId === rule);
  const openDuties = async ({ id }: Statement) =>
    (await books.clerk.tasks.ofSubject({ subjectId: id }))
      .filter(({ storedState }) => storedState === 'open')
      .map(({ ruleId }) => ruleId)
      .toSorted();
  const agree = (terms: Partial<typeof usualTerms>) =>
    books.director.settlement.agreements.saveTerms({
      customerId: books.customerId,
      fromDay: '2026-01-02',
      version: 0,
      terms: { ...usualTerms, issuer: 'cs', ...terms, recipients: [...(terms.recipients ?? [])] },
    });

  it('[7.1.2] reach the customer as PDF and Excel once they are reviewed, equal to the fen', {
    timeout: 60_000,
  }, async () => {
    const order = await books.deliver('23', { customerOrderNo: formula, expectedFee: '1200.55', insuranceFee: '0.07' });
    await books.deliver('24', { settlementMethod: 'prepaid', expectedFee: '99.99' });
    await books.deliver('25', { podKind: 'receiptSlip', podCopies: '1' });
    moveTo(books.desk, '26T10:00');
    const draft = await books.draft(books.clerk);
    const line = { ...writingOf(draft, order.id), remark: `@SUM(A1) ${formula}` };
    const written = await statements().saveLine({ ...acted(draft), orderId: order.id, line });
    expect(await codeOf(send(written))).toBe('settlement.notReviewed');
    const sent = await send(await handedOver(books, written));
    // Five days from Thursday are Tuesday, when the counter closes at 17:30.
    expect(sent).toMatchObject({ state: 'sent', turn: 'customer', sentByName: '职员lina' });
    expect(sent).toMatchObject({ sentAt: at('26T10:00'), confirmDueAt: Date.parse('2026-12-01T17:30:00+08:00') });
    await reached(books, sent, 'accepted');
    const [taken] = server.taken;
    expect(taken?.to).toEqual(['zhang@example.cn']);
    expect(taken?.mail.subject).toBe(`对账单 ${sent.number}（2026-10-26 至 2026-11-25）`);
    expect(taken?.mail.text).toContain('本期应付：¥1,200.62');
    expect(taken?.mail.text).toContain('于 2026-12-01 前回复确认');
    expect(taken?.mail.attachments.map(({ filename }) => filename)).toEqual([
      `${sent.number}-R1.pdf`,
      `${sent.number}-R1.xlsx`,
    ]);
    const [pdf, excel] = taken?.mail.attachments ?? [];
    expect(pdf?.content.toString('utf8')).toContain('1,200.62');
    expect(sums(await read(excel?.content))).toEqual({ charges: 130_061, onSpot: 9_999, amount: 120_062, held: 1 });
    expect(sent.totals).toMatchObject({ charges: 130_061, onSpot: 9_999, amount: 120_062, held: 1 });
    const cells = textsOf(await read(excel?.content));
    expect(cells).toContain(formula);
    expect(cells).toContain(`@SUM(A1) ${formula}`);
    const kept = await books.clerk.attachments.list({ subjectKind: 'statement', subjectId: sent.id });
    expect(kept.map(({ name, purpose }) => [name, purpose])).toEqual([
      [`${sent.number}-R1.pdf`, 'statement'],
      [`${sent.number}-R1.xlsx`, 'statement'],
    ]);
  });

  it('[7.1.2] speak the language agreed with the customer, and on demand another', async () => {
    await agree({ language: 'en', recipients: [{ name: 'Zhang', address: 'zhang@example.cn' }] });
    await books.deliver('24');
    const sent = await send(await reviewed(books));
    await reached(books, sent, 'accepted');
    const [taken] = server.taken;
    expect(taken?.mail.subject).toBe(`Statement ${sent.number} (2026-10-26 to 2026-11-25)`);
    expect(taken?.mail.text).toMatch(/^Huaxin Electronics,/);
    expect((await read(taken?.mail.attachments[1]?.content)).worksheets[0]?.name).toBe('Summary');
    const excel = await statements().excel({ id: sent.id, language: 'both' });
    expect((await read(Buffer.from(excel.base64, 'base64'))).worksheets[0]?.name).toBe('汇总 Summary');
    const pdf = await statements().pdf({ id: sent.id });
    expect(pdf).toMatchObject({ name: `${sent.number}-R1.pdf`, mediaType: 'application/pdf' });
    expect(Buffer.from(pdf.base64, 'base64').toString('utf8')).toContain('Statement of account');
  });

  it('[7.1.2] go to nobody where nobody is named, and to no address that cannot be one', async () => {
    await agree({ recipients: [] });
    await books.deliver('24');
    const statement = await reviewed(books);
    const nobody = await problemOf(send(statement, [{ name: ' ', address: '' }]));
    expect([nobody.code, ...issuesOf(nobody)]).toEqual(['settlement.noRecipient', 'recipients settlement.noRecipient']);
    const wrong = await problemOf(
      send(statement, [
        { name: '张三', address: 'zhang@example.cn' },
        { name: '李四', address: 'li四' },
      ]),
    );
    expect(issuesOf(wrong)).toEqual(['recipients.1.address settlement.addressWrong']);
    expect((await statements().get({ id: statement.id })).state).toBe('reviewed');
    const sent = await send(statement, [{ name: '', address: 'Li@example.cn' }]);
    await reached(books, sent, 'accepted');
    expect(server.taken.map(({ to }) => to)).toEqual([['Li@example.cn']]);
  });

  it('[7.1.2, 7.1.3, 7.2.1] show a bounce, and are sent again without counting as sent later; he answers from what he got', async () => {
    await books.deliver('24');
    server.manners.recipient = (address) => (address.startsWith('zhang') ? 550 : null);
    const sent = await send(await reviewed(books));
    const bounced = await reached(books, sent, 'givenUp');
    expect(bounced).toMatchObject({ state: 'sent', sentAt: at('26T10:00') });
    expect(await openDuties(sent)).toEqual(['message.unreached', 'statement.confirmed']);
    moveTo(books.desk, '27T09:00');
    const again = await send(bounced, [{ name: '李四', address: 'li@example.cn' }]);
    // Five days from Friday are Wednesday: the mail that was refused asked nobody for an answer.
    const wednesday = Date.parse('2026-12-02T17:30:00+08:00');
    expect(again).toMatchObject({ state: 'sent', sentAt: at('26T10:00'), confirmDueAt: wednesday });
    expect(again.messageId).not.toBe(sent.messageId);
    const taken = await reached(books, again, 'accepted');
    expect(server.taken.map(({ to }) => to)).toEqual([['li@example.cn']]);
    expect(server.taken[0]?.mail.text).toContain('于 2026-12-02 前回复确认');
    expect(await openDuties(sent)).toEqual(['statement.confirmed']);
    const [confirmed] = await tasksOf(sent, 'statement.confirmed');
    expect(confirmed).toMatchObject({ dueAt: wednesday });
    // Who has it by now answers by the day that he was told.
    moveTo(books.desk, '28T09:00');
    expect(await send(taken)).toMatchObject({ sentAt: at('26T10:00'), confirmDueAt: wednesday });
  });

  it('[7.1.2, 7.1.3] handed over on paper after a bounce, nobody has to phone, and he answers from that day', async () => {
    await books.deliver('24');
    server.manners.recipient = () => 550;
    const bounced = await reached(books, await send(await reviewed(books)), 'givenUp');
    moveTo(books.desk, '27T09:00');
    const handed = await statements().recordSent({ ...acted(bounced), at: at('27T09:00'), how: '交张三本人' });
    const wednesday = Date.parse('2026-12-02T17:30:00+08:00');
    expect(handed).toMatchObject({ sentAt: at('26T10:00'), confirmDueAt: wednesday, messageState: null });
    expect(await openDuties(handed)).toEqual(['statement.confirmed']);
    moveTo(books.desk, '28T09:00');
    expect(await send(handed)).toMatchObject({ confirmDueAt: wednesday });
  });

  it('[7.1.2] call back the e-mail that still waits for its next try once they are sent again', async () => {
    await books.deliver('24');
    server.manners.message = 451;
    const waiting = await reached(books, await send(await reviewed(books)), 'failed');
    server.manners.message = null;
    const again = await send(waiting, [{ name: '李四', address: 'li@example.cn' }]);
    await reached(books, again, 'accepted');
    const messages = await books.clerk.mail.ofSubject({ subjectId: again.id });
    expect(messages.map(({ state }) => state)).toEqual(['accepted', 'cancelled']);
  });

  it('[7.1.2, 7.1.4] do not leave any more once they are corrected, though their e-mail waited for its next try', async () => {
    await books.deliver('24');
    server.manners.message = 451;
    const waiting = await reached(books, await send(await reviewed(books)), 'failed');
    const corrected = await statements().correct({ ...acted(waiting), reason: '漏计一票' });
    const messages = async () =>
      (await books.clerk.mail.ofSubject({ subjectId: waiting.id })).map(({ state }) => state);
    expect(await messages()).toEqual(['cancelled']);
    server.manners.message = null;
    moveTo(books.desk, '27T09:00');
    const sent = await send(await handedOver(books, corrected));
    await reached(books, sent, 'accepted');
    expect(await messages()).toEqual(['accepted', 'cancelled']);
    expect(server.taken.map(({ mail }) => mail.attachments[0]?.filename)).toEqual([`${sent.number}-R2.pdf`]);
  });

  it('[7.1.2] are sent once, though two windows send them in the same moment', async () => {
    await books.deliver('24');
    const statement = await reviewed(books);
    const calls = await Promise.allSettled([send(statement), send(statement)]);
    expect(calls.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await reached(books, statement, 'accepted');
    expect(server.taken).toHaveLength(1);
  });

  it('[7.1.2] are handed over on paper, with when and how', async () => {
    await books.deliver('24');
    const statement = await reviewed(books);
    const byHand = (moment: string) =>
      statements().recordSent({ ...acted(statement), at: at(moment), how: '交张三本人，已签收' });
    moveTo(books.desk, '27T09:00');
    expect(issuesOf(await problemOf(byHand('27T09:01')))).toEqual(['at settlement.inFuture']);
    expect(issuesOf(await problemOf(byHand('26T09:59')))).toEqual(['at settlement.beforeReview']);
    const sent = await byHand('26T16:00');
    expect(sent).toMatchObject({ state: 'sent', sentAt: at('26T16:00'), messageId: null, messageState: null });
    expect(sent.confirmDueAt).toBe(Date.parse('2026-12-01T17:30:00+08:00'));
    expect(sent.steps).toMatchObject([{ kind: 'note', text: '交张三本人，已签收', byName: '职员lina' }]);
  });

  it('[7.1.3] wait for the customer until the closing of a working day, and are chased', async () => {
    await agree({ confirmDays: 2, recipients: [{ name: '', address: 'zhang@example.cn' }] });
    await books.deliver('24');
    const statement = await reviewed(books);
    const chase = () => statements().chase({ id: statement.id, text: '电话催张三，答应今天核完' });
    expect(await codeOf(chase())).toBe('settlement.notWithCustomer');
    const sent = await send(statement);
    // Two days from Thursday are a Saturday.
    expect(sent.confirmDueAt).toBe(at('30T17:30'));
    const chased = await chase();
    expect(chased.steps).toMatchObject([{ kind: 'chase', text: '电话催张三，答应今天核完' }]);
    expect(chased.state).toBe('sent');
  });

  it('[7.1.4] are confirmed by the customer once they were sent, and not ahead of time', async () => {
    await books.deliver('24');
    const statement = await reviewed(books);
    const confirm = (given: Statement, moment: string) =>
      statements().confirm({ ...acted(given), by: '张三', at: at(moment) });
    expect(await codeOf(confirm(statement, '26T10:00'))).toBe('settlement.notWithCustomer');
    const sent = await send(statement);
    moveTo(books.desk, '27T09:00');
    expect(issuesOf(await problemOf(confirm(sent, '27T09:01')))).toEqual(['at settlement.inFuture']);
    expect(issuesOf(await problemOf(confirm(sent, '26T09:59')))).toEqual(['at settlement.beforeSent']);
    const confirmed = await confirm(sent, '26T17:20');
    expect(confirmed).toMatchObject({ state: 'confirmed', confirmedBy: '张三', confirmedAt: at('26T17:20') });
    expect(await codeOf(confirm(confirmed, '26T17:20'))).toBe('settlement.notWithCustomer');
    expect(await codeOf(send(confirmed))).toBe('settlement.notReviewed');
    // He is still asked for what he owes.
    const chased = await statements().chase({ id: sent.id, text: '再催' });
    expect(chased.steps).toMatchObject([{ kind: 'chase', text: '再催' }]);
  });
});

async function read(content: Buffer | undefined): Promise<Workbook> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((content ?? Buffer.alloc(0)) as never);
  return book;
}

/** Fen as the customer reckons them from the cells of the orders alone. */
function sums(book: Workbook) {
  const [, lines, held] = book.worksheets;
  const of = (name: string) => {
    const column = ((lines?.getRow(2).values ?? []) as CellValue[]).indexOf(name);
    const cells = Array.from(
      { length: (lines?.rowCount ?? 0) - 3 },
      (_, index) => lines?.getRow(index + 3).getCell(column).value,
    );
    return cells.reduce((sum: number, cell) => sum + Math.round(Number(cell) * 100), 0);
  };
  const charges = of('小计');
  const onSpot = of('其中已当场收取');
  return { charges, onSpot, amount: charges - onSpot, held: (held?.rowCount ?? 0) - 3 };
}

function textsOf(book: Workbook): readonly CellValue[] {
  const cells: CellValue[] = [];
  book.worksheets[1]?.eachRow((row) => row.eachCell(({ value }) => cells.push(value)));
  return cells;
}
