import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../shared/contract/contract.ts';
import type { Statement } from '../../../shared/contract/settlement-schemas.ts';
import { usualTerms } from '../../../shared/domain/settlement/terms.ts';
import { huaxin } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { problemOf } from '../../helpers/problems.ts';
import { type Books, moveTo, openBooks, writingOf, wakeAt } from './house.ts';

describe.each(databases)('a month of statements on $name', ({ open }) => {
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

  const codeOf = async (call: Promise<unknown>) => (await problemOf(call)).code;
  const acted = ({ id, version }: Statement) => ({ id, version });
  const rowOf = async (month = '2026-11') => {
    const { rows } = await books.clerk.settlement.board({ month });
    return rows.find(({ customerId }) => customerId === books.customerId);
  };

  it('[7.1.1] drafts by itself on the first working day after the closing day, and holds what was delivered up to it', async () => {
    await books.deliver('24');
    await books.deliver('25', { expectedFee: '800.55', insuranceFee: '12.30' });
    moveTo(books.desk, '25T18:40');
    expect(await rowOf()).toMatchObject({ stage: 'due', turn: 'cs', unbilled: 2, statementId: null });
    expect(await codeOf(books.draft())).toBe('settlement.periodNotOver');
    moveTo(books.desk, '26T09:05');
    const row = await pollUntil('the draft', async () => {
      books.counter.ports.clock.advance(61_000);
      const found = await rowOf();
      return found?.statementId ? found : null;
    });
    expect(row).toMatchObject({ stage: 'drafted', lines: 2, unbilled: 0, amount: 120_000 + 80_055 + 1_230 });
    const statement = await books.clerk.settlement.statements.get({ id: row.statementId ?? '' });
    expect(statement.totals.fees).toMatchObject({ freight: 200_055, insurance: 1_230 });
    expect(statement.number).toBe('DZ2611-0001');
  });

  it('[7.1.1] opens the board at the month that is over, and in a company’s first month at that', async () => {
    const opens = async () => (await books.clerk.settlement.board({})).month;
    await books.deliver('24');
    expect(await opens()).toBe('2026-11');
    wakeAt(books, '2026-12-01T09:05:00+08:00');
    expect(await opens()).toBe('2026-11');
  });

  it('[7.1.1] is made by one side and reviewed by the other, and never by the same person', async () => {
    await books.agree('finance');
    await books.deliver('24');
    moveTo(books.desk, '26T10:00');
    let statement = await books.draft();
    expect(await codeOf(books.clerk.settlement.statements.submit(acted(statement)))).toBe(
      'settlement.notIssuer.finance',
    );
    statement = await books.finance.settlement.statements.submit(acted(statement));
    expect(statement).toMatchObject({ state: 'submitted', turn: 'cs' });
    expect(await codeOf(books.finance.settlement.statements.review(acted(statement)))).toBe(
      'settlement.notReviewer.cs',
    );
    statement = await books.clerk.settlement.statements.giveBack({ ...acted(statement), reason: '运费不符' });
    expect(statement).toMatchObject({ state: 'draft', answer: '运费不符' });
    statement = await books.finance.settlement.statements.submit(acted(statement));
    statement = await books.clerk.settlement.statements.review(acted(statement));
    expect(statement).toMatchObject({ state: 'reviewed', turn: 'cs' });
    const colleagues = new Map((await books.clerk.people.names()).map((one) => [one.id, one.displayName]));
    expect(colleagues.get(statement.preparedById ?? '')).toBe(statement.preparedByName);
    expect(colleagues.get(statement.reviewedById ?? '')).toBe(statement.reviewedByName);
  });

  it('[7.1.1, 7.2.1] is his of finance, and of whoever looks after the customer by now, as are the duties to come', async () => {
    const ids = new Map((await books.clerk.people.names()).map((one) => [one.displayName, one.id]));
    const [owner = '', financeId = ''] = ['职员lina', '职员dongyan'].map((name) => ids.get(name));
    const { customerId } = books;
    const terms = { ...usualTerms, issuer: 'cs' as const, financeId, recipients: [] };
    const agreed = { customerId, fromDay: '2026-01-01', version: 0, terms };
    await books.director.settlement.agreements.saveTerms(agreed);
    await books.deliver('24');
    moveTo(books.desk, '26T10:00');
    const submitted = await books.clerk.settlement.statements.submit(acted(await books.draft(books.clerk)));
    const isMine = async (by: Api) => {
      const { rows } = await by.settlement.board({ month: '2026-11', mine: true });
      return rows.some(({ statementId }) => statementId === submitted.id);
    };
    expect([await isMine(books.clerk), await isMine(books.finance)]).toEqual([false, true]);
    const { version } = await books.director.customers.get({ id: customerId });
    await books.director.customers.update({ ...huaxin, id: customerId, version, ownerId: owner });
    expect([await isMine(books.clerk), await isMine(books.finance)]).toEqual([true, true]);
    expect(await isMine(books.director)).toBe(false);
    expect(await rowOf()).toMatchObject({ ownerId: owner, ownerName: '职员lina', financeId });
    await books.finance.settlement.statements.review(acted(submitted));
    const duties = await books.clerk.tasks.ofSubject({ subjectId: submitted.id });
    expect(duties.filter(({ storedState }) => storedState === 'open')).toMatchObject([
      { ruleId: 'statement.sent', ownerId: owner, ownerRole: null },
    ]);
  });

  it('[7.1.1] for a key account goes the other way round', async () => {
    await books.deliver('24');
    moveTo(books.desk, '26T10:00');
    let statement = await books.draft(books.clerk);
    expect(statement.terms.issuer).toBe('cs');
    statement = await books.clerk.settlement.statements.submit(acted(statement));
    statement = await books.finance.settlement.statements.review(acted(statement));
    expect(statement.state).toBe('reviewed');
  });

  it('[7.2.1] holds a line until its signed original is back, and counts the one that is let go', async () => {
    const waiting = await books.deliver('23', { podKind: 'receiptSlip', podCopies: '1' });
    const other = await books.deliver('24', { podKind: 'receiptSlip', podCopies: '1' });
    moveTo(books.desk, '26T10:00');
    let statement = await books.draft(books.clerk);
    expect(statement.totals).toMatchObject({ lines: 0, held: 2, amount: 0 });
    expect(statement.obstacles.map(({ kind }) => kind)).toEqual(['receipt', 'receipt']);
    const line = { ...writingOf(statement, other.id), hold: null };
    const input = { ...acted(statement), orderId: other.id };
    expect(await codeOf(books.clerk.settlement.statements.saveLine({ ...input, line }))).toBe('settlement.letGoReason');
    statement = await books.clerk.settlement.statements.saveLine({
      ...input,
      line: { ...line, holdReason: '客户同意先开票' },
    });
    expect(statement.totals).toMatchObject({ lines: 1, held: 1, bypassed: 1, amount: 120_000 });
    const toldOf = async () => {
      const entries = await books.clerk.orders.timeline({ id: other.id });
      return entries.filter(({ type }) => type.startsWith('statement.line'));
    };
    expect(await toldOf()).toMatchObject([
      {
        type: 'statement.lineLetGo',
        actorName: '职员lina',
        clauses: ['7.2.1'],
        payload: { number: statement.number, reason: '客户同意先开票' },
      },
    ]);
    await books.clerk.tracking.receipts.advance({ id: waiting.id, step: 'received' });
    statement = await books.draft(books.clerk);
    expect(statement.totals).toMatchObject({ lines: 2, held: 0, bypassed: 1, amount: 240_000 });
    const held = { ...line, hold: 'receipt', holdReason: '' } as const;
    statement = await books.clerk.settlement.statements.saveLine({ ...input, ...acted(statement), line: held });
    expect(statement.totals).toMatchObject({ lines: 1, held: 1, bypassed: 0, amount: 120_000 });
    expect((await toldOf()).map(({ type }) => type)).toEqual(['statement.lineLetGo', 'statement.lineHeld']);
  });

  it('[2.5.1, 7.2.1] holds a line whose original came back without its stamp, until a good one is checked', async () => {
    const { id } = await books.deliver('24', { podKind: 'receiptSlip', podCopies: '1' });
    const { receipts } = books.clerk.tracking;
    await receipts.advance({ id, step: 'received' });
    moveTo(books.desk, '26T10:00');
    expect((await books.draft(books.clerk)).totals).toMatchObject({ lines: 1, held: 0 });
    await receipts.check({ id, marks: ['signee', 'date', 'time'] });
    const unqualified = await books.draft(books.clerk);
    expect(unqualified.totals).toMatchObject({ lines: 0, held: 1, amount: 0 });
    expect(unqualified.lines).toMatchObject([{ pod: 'missing', podBackAt: null, hold: 'receipt' }]);
    expect(unqualified.obstacles).toMatchObject([{ kind: 'receipt', orderId: id }]);
    await receipts.check({ id, marks: ['signee', 'date', 'time', 'stamp'] });
    const good = await books.draft(books.clerk);
    expect(good.totals).toMatchObject({ lines: 1, held: 0, amount: 120_000 });
    expect(good.obstacles).toEqual([]);
  });

  it('[7.2.1] asks for no word of why where a line counts without its signed original because it was paid on the spot', async () => {
    const prepaid = { podKind: 'receiptSlip', podCopies: '1', settlementMethod: 'prepaid' } as const;
    const order = await books.deliver('24', prepaid);
    moveTo(books.desk, '26T10:00');
    const statement = await books.draft(books.clerk);
    expect(statement.lines).toMatchObject([{ method: 'prepaid', pod: 'missing', hold: null }]);
    const line = { ...writingOf(statement, order.id), remark: '现付' };
    const written = await books.clerk.settlement.statements.saveLine({ ...acted(statement), orderId: order.id, line });
    expect(written.lines).toMatchObject([{ remark: '现付', hold: null, holdReason: '' }]);
  });

  it('[7.3.1] checks each price against the quotation, and lets another stand only with a reason', async () => {
    await books.director.settlement.agreements.saveQuotation({
      customerId: books.customerId,
      fromDay: '2026-11-01',
      version: 0,
      agreedWith: '张三',
      lines: [{ jobType: null, mode: null, destination: '', basis: 'order', rateFen: 100_000, minimumFen: 0 }],
    });
    const order = await books.deliver('24');
    moveTo(books.desk, '26T10:00');
    let statement = await books.draft(books.clerk);
    expect(statement.lines[0]).toMatchObject({ quotedFen: 100_000, fees: { freight: 120_000 } });
    const { data } = await problemOf(books.clerk.settlement.statements.submit(acted(statement)));
    expect(data['issues']).toMatchObject([{ code: 'settlement.priceUnexplained' }]);
    const line = { ...writingOf(statement, order.id), priceReason: '夜间送货加价' };
    statement = await books.clerk.settlement.statements.saveLine({ ...acted(statement), orderId: order.id, line });
    expect((await books.clerk.settlement.statements.submit(acted(statement))).state).toBe('submitted');
  });

  it('[7.1.4] says what changed after it was handed over, and is corrected by a new version', async () => {
    const order = await books.deliver('24');
    await books.deliver('25');
    moveTo(books.desk, '26T10:00');
    let statement = await books.draft(books.clerk);
    statement = await books.clerk.settlement.statements.submit(acted(statement));
    const { version } = await books.clerk.tracking.get({ id: order.id }).then((one) => one ?? { version: 0 });
    await books.clerk.tracking.stepBack({ id: order.id, version, milestone: 'signed', reason: '签收登错' });
    statement = await books.clerk.settlement.statements.get({ id: statement.id });
    expect(statement.drift).toEqual([{ orderId: order.id, orderNumber: order.number, what: 'notDelivered' }]);
    statement = await books.clerk.settlement.statements.correct({ ...acted(statement), reason: '一票未送达' });
    expect(statement).toMatchObject({ revision: 2, state: 'draft', totals: { lines: 1, amount: 120_000 }, drift: [] });
    expect(statement.revisions).toMatchObject([{ revision: 1, reason: '一票未送达', totals: { amount: 240_000 } }]);
  });

  it('[7.1.1] two who write one statement at once do not overwrite each other', async () => {
    const order = await books.deliver('24');
    moveTo(books.desk, '26T10:00');
    const statement = await books.draft(books.clerk);
    const line = { ...writingOf(statement, order.id), remark: '一' };
    await books.clerk.settlement.statements.saveLine({ ...acted(statement), orderId: order.id, line });
    const late = books.director.settlement.statements.saveLine({ ...acted(statement), orderId: order.id, line });
    expect(await codeOf(late)).toBe('settlement.changedMeanwhile');
  });
});
