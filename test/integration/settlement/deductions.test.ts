import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../shared/contract/contract.ts';
import type { Claim } from '../../../shared/contract/claims.ts';
import type { Statement } from '../../../shared/contract/settlement-schemas.ts';
import { emptyReportForm } from '../../../shared/domain/exceptionReports/form.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { type Books, moveTo, openBooks } from './house.ts';
import { openMoney } from './money.ts';

describe.each(databases)('claims that a statement takes off on $name', ({ open }) => {
  let database: OpenDatabase;
  let books: Books;
  let qc: Api;

  beforeEach(async () => {
    database = await open();
    books = await openBooks(database);
    const hired = await books.counter.hire('qc', ['qcManager']);
    books.sessions.push(hired.session);
    qc = hired.api;
  });
  afterEach(async () => {
    await books.counter.close();
    await database.dispose();
  });

  const codeOf = async (call: Promise<unknown>) => (await problemOf(call)).code;
  const acted = ({ id, version }: { readonly id: string; readonly version: number }) => ({ id, version });
  const now = () => books.counter.ports.clock.now();
  const statements = () => books.clerk.settlement.statements;

  /** A claim of an order that was delivered on the 24th. */
  async function claimed(orderId: string): Promise<Claim> {
    const { ids } = books.counter.ports;
    const facts = { kind: 'damage', foundBy: 'complaint', severity: 'serious', person: '王先生' } as const;
    const more = { phone: '13800138000', channel: 'phone', goods: '显示器', pieces: '2', amount: '500' } as const;
    const said = { facts: '收货时发现两箱外箱破损', action: '已拍照，货物暂放' };
    const form = { ...emptyReportForm, ...facts, ...more, ...said, orderId };
    const filed = { id: null, version: 0, token: ids.next(), form, knownAt: now() };
    const { report } = await books.clerk.exceptionReports.file(filed);
    const claim = { id: ids.next(), reportId: report.id, asked: 50_000, consignee: '李四', note: '两箱破损' };
    const { claims } = await books.clerk.claims.raise(claim);
    const raised = claims.find(({ id }) => id === claim.id);
    if (!raised) throw new Error('No claim');
    return raised;
  }
  function decide(claim: Pick<Claim, 'id' | 'version'>, fen: number): Promise<Claim> {
    const shares = [{ bearer: 'company', name: '', fen }] as const;
    const what = { kind: 'compensation', compensation: fen, penalty: 0, party: 'internal', text: '公司承担' } as const;
    return qc.claims.decide({ ...acted(claim), ...what, shares: [...shares] });
  }
  const pay = (claim: Pick<Claim, 'id' | 'version'>) =>
    books.finance.claims.pay({ ...acted(claim), paidAt: now(), reference: '凭证 1123' });
  const claimNow = async (id: string): Promise<Claim> => {
    const found = (await qc.claims.list({ state: null })).find((one) => one.id === id);
    if (!found) throw new Error('No claim');
    return found;
  };
  const submit = (statement: Statement) => statements().submit(acted(statement));
  async function send(statement: Statement): Promise<Statement> {
    const reviewed = await books.finance.settlement.statements.review(acted(await submit(statement)));
    return statements().recordSent({ ...acted(reviewed), at: now(), how: '当面交张三' });
  }
  const confirm = (statement: Statement) => statements().confirm({ ...acted(statement), by: '张三', at: now() });
  const correct = (statement: Statement) => statements().correct({ ...acted(statement), reason: '运费写错' });

  /** A decided claim of 300 on the draft of November. */
  async function drafted() {
    const { id: orderId } = await books.deliver('24');
    const claim = await decide(await claimed(orderId), 30_000);
    moveTo(books.desk, '26T10:00');
    return { claim, draft: await books.draft(books.clerk) };
  }

  it('[7.1.1, 7.1.4] is paid once the customer confirms, and given back and taken off again by a correction', async () => {
    const { claim, draft } = await drafted();
    expect(draft).toMatchObject({ totals: { charges: 120_000, deductions: 30_000, amount: 90_000 } });
    expect(draft.deductions).toMatchObject([{ kind: 'claim', claimId: claim.id, fen: 30_000 }]);
    const sent = await send(draft);
    expect((await claimNow(claim.id)).state).toBe('decided');
    const confirmed = await confirm(sent);
    expect(await claimNow(claim.id)).toMatchObject({ state: 'paid', paidReference: confirmed.number });
    const corrected = await correct(confirmed);
    expect(await claimNow(claim.id)).toMatchObject({ state: 'decided', paidReference: '', paidAt: null });
    expect(corrected).toMatchObject({ revision: 2, state: 'draft', totals: { deductions: 30_000, amount: 90_000 } });
    expect(corrected.deductions).toMatchObject([{ claimId: claim.id, fen: 30_000 }]);
    await confirm(await send(corrected));
    expect(await claimNow(claim.id)).toMatchObject({ state: 'paid', paidReference: confirmed.number });
  });

  it('[3.3.2.3, 7.1.4] is decided anew on a draft, and not once the statement was handed over', async () => {
    const { claim, draft } = await drafted();
    const again = await decide(claim, 20_000);
    const submitted = await submit(draft);
    expect(submitted.totals).toMatchObject({ deductions: 20_000, amount: 100_000 });
    const problem = await problemOf(decide(again, 10_000));
    expect(problem).toMatchObject({ code: 'claims.onStatement', data: { params: { number: draft.number } } });
    expect(await codeOf(pay(again))).toBe('claims.deducted');
    const reason = { reason: '金额再核' };
    const returned = await books.finance.settlement.statements.giveBack({ ...acted(submitted), ...reason });
    await decide(again, 10_000);
    expect((await submit(returned)).totals).toMatchObject({ deductions: 10_000 });
  });

  it('[3.3.2.3, 7.1.1] takes off what was decided: the draft neither lowers nor drops nor doubles it, and words it', async () => {
    const { claim, draft } = await drafted();
    const [taken] = draft.deductions;
    if (!taken) throw new Error('No deduction');
    const save = (deductions: Statement['deductions']) =>
      statements().saveDeductions({ ...acted(draft), deductions: [...deductions] });
    const other = { ...taken, kind: 'other', claimId: null, text: '折让', fen: 100 } as const;
    for (const wrong of [[{ ...taken, fen: 15_000 }], [other], [taken, taken], [{ ...taken, orderNumber: 'X' }]]) {
      expect(await problemOf(save(wrong))).toMatchObject({
        code: 'settlement.claimFixed',
        data: { params: { claim: taken.text } },
      });
    }
    const saved = await save([{ ...taken, text: '两箱破损' }, other]);
    expect(saved.totals).toMatchObject({ deductions: 30_100 });
    expect((await submit(saved)).deductions).toMatchObject([
      { claimId: null, fen: 100 },
      { claimId: claim.id, text: '两箱破损', fen: 30_000 },
    ]);
  });

  it('[7.1.4] a claim that was paid while the statement is a draft comes off it', async () => {
    const { claim, draft } = await drafted();
    await pay(claim);
    expect(await submit(draft)).toMatchObject({ deductions: [], totals: { amount: 120_000 } });
  });

  it('[3.3.2.3, 7.1.1] paid and handed over at the same moment, a claim goes one way', async () => {
    const { id: orderId } = await books.deliver('24');
    const claims: Claim[] = [];
    for (let n = 0; n < 6; n += 1) claims.push(await decide(await claimed(orderId), 1_000 + n));
    moveTo(books.desk, '26T10:00');
    const draft = await books.draft(books.clerk);
    expect(draft.deductions).toHaveLength(6);
    await Promise.allSettled([...claims.slice(0, 3).map(pay), submit(draft), ...claims.slice(3).map(pay)]);
    const { deductions, state } = await statements().get({ id: draft.id });
    expect(state).toBe('submitted');
    const taken = deductions.map(({ claimId }) => claimId ?? '').toSorted();
    const paid = (await qc.claims.list({ state: 'paid' })).map(({ id }) => id);
    expect([...taken, ...paid].toSorted()).toEqual(claims.map(({ id }) => id).toSorted());
  });
});

describe.each(databases)('a claim that is not as the statement says on $name', ({ open }) => {
  it('[7.1.3, 7.1.4] is not confirmed: nobody pays what was paid or decided otherwise', async () => {
    const database = await open();
    const money = await openMoney(database);
    const sent = await money.bill(money.customerId, { month: '2026-10', amountFen: 100_000, state: 'sent' });
    await money.deduct(sent, money.ports.ids.next(), 30_000);
    const { id, version } = sent;
    const word = { by: '张三', at: money.ports.clock.now() };
    const problem = await problemOf(money.clerk.settlement.statements.confirm({ id, version, ...word }));
    expect(problem).toMatchObject({
      code: 'settlement.claimChanged',
      data: { params: { claim: 'KF-2611-0001' } },
    });
    await money.close();
    await database.dispose();
  });
});
