import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../shared/contract/contract.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { issuesOf, problemOf } from '../../helpers/problems.ts';
import { confirmWithCustomer } from '../../helpers/intake.ts';
import { cityForm } from '../../fixtures/order-forms.ts';
import { duties, openQualityHouse, type QualityHouse } from '../quality/house.ts';

describe.each(databases)('damage and its money on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: QualityHouse;

  beforeEach(async () => {
    database = await open();
    house = await openQualityHouse(database);
  });
  afterEach(async () => {
    await house.close();
    await database.dispose();
  });

  const receipt = {
    name: '收据.pdf',
    mediaType: 'application/pdf',
    base64: Buffer.from('%PDF-1.4\nreceipt').toString('base64'),
  };
  const settle = (by: Api, reportId: string, amount: number, more: { readonly id?: string } = {}) =>
    by.claims.settle({
      id: more.id ?? house.counter.ports.ids.next(),
      reportId,
      amount,
      consignee: '李四',
      agreedBy: 'onPaper',
      agreedAt: house.counter.ports.clock.now(),
      receipt,
    });
  const raise = (by: Api, reportId: string, asked = 500_000) =>
    by.claims.raise({ id: house.counter.ports.ids.next(), reportId, asked, consignee: '李四', note: '整机报废' });
  const code = async (work: Promise<unknown>) => (await problemOf(work)).code;
  const order = async () => {
    const { api } = house.clerk;
    const { id, version } = await api.orders.drafts.create({ form: { ...cityForm, customerId: house.customerId } });
    await confirmWithCustomer(api, id);
    return api.orders.confirm({ draftId: id, version });
  };

  it('[3.3.2.3, 4.3.1.6] is settled on the spot within the limit, with receipt and the consignee’s agreement, once', async () => {
    const { clerk, report } = house;
    const { id: reportId } = await report();
    expect((await clerk.api.claims.ofReport({ reportId })).authority).toEqual({
      limit: 20_000,
      already: 0,
      left: 20_000,
    });
    const id = house.counter.ports.ids.next();
    await Promise.all([settle(clerk.api, reportId, 15_000, { id }), settle(clerk.api, reportId, 15_000, { id })]);
    const known = await clerk.api.claims.ofReport({ reportId });
    expect(known.settlements).toMatchObject([
      { id, amount: 15_000, consignee: '李四', agreedBy: 'onPaper', byName: '职员lina', limitThen: 20_000 },
    ]);
    expect(known.authority.left).toBe(5_000);
    const papers = await clerk.api.attachments.list({ subjectKind: 'exceptionReport', subjectId: reportId });
    expect(papers).toMatchObject([{ id: known.settlements[0]?.receiptId, purpose: 'settlementReceipt' }]);
    const kept = clerk.api.attachments.remove({ id: papers[0]?.id ?? '', reason: '弄错' });
    expect(await code(kept)).toBe('attachments.evidence');
  });

  it('[3.3.2.3] an amount above the limit split in two is refused, on one report or on two of one order', async () => {
    const { clerk, report, director } = house;
    const { id: reportId } = await report();
    await settle(clerk.api, reportId, 12_000);
    const second = await problemOf(settle(clerk.api, reportId, 12_000));
    expect(second).toMatchObject({ code: 'claims.aboveLimit' });
    expect(second.data['params']).toEqual({ limit: '¥200.00', already: '¥120.00', left: '¥80.00' });
    expect(issuesOf(second)).toEqual(['amount claims.aboveLimit']);

    const { id: orderId } = await order();
    const damage = await report({ orderId, customerId: null });
    const shortage = await report({ orderId, customerId: null, kind: 'shortage' });
    await settle(clerk.api, damage.id, 12_000);
    expect(await code(settle(clerk.api, shortage.id, 12_000))).toBe('claims.aboveLimit');
    await settle(director.api, shortage.id, 12_000);
    expect((await clerk.api.claims.ofOrder({ orderId })).settlements).toHaveLength(2);
  });

  it('[3.3.2.3] what was recorded by mistake is taken back by somebody else, once, and no longer counts', async () => {
    const { clerk, report, director, qc } = house;
    const { id: reportId } = await report();
    const id = house.counter.ports.ids.next();
    await settle(clerk.api, reportId, 15_000, { id });
    const takeBack = (by: Api) => by.claims.takeBack({ id, reason: '多写了一个零' });
    expect(await problemOf(takeBack(clerk.api))).toMatchObject({ kind: 'FORBIDDEN' });
    const known = await takeBack(qc.api);
    expect(known.settlements).toMatchObject([{ id, amount: 15_000, voided: { reason: '多写了一个零' } }]);
    expect((await clerk.api.claims.ofReport({ reportId })).authority).toMatchObject({ already: 0, left: 20_000 });
    expect(await code(takeBack(director.api))).toBe('claims.takenBackAlready');
    await settle(clerk.api, reportId, 1_500);
    const own = house.counter.ports.ids.next();
    await settle(director.api, reportId, 1_000, { id: own });
    expect(await code(director.api.claims.takeBack({ id: own, reason: '弄错' }))).toBe('claims.ownSettlement');
    const lost = house.counter.ports.ids.next();
    expect(await code(qc.api.claims.takeBack({ id: lost, reason: '弄错' }))).toBe('claims.settlementUnknown');
  });

  it('[3.3.2.3] two who settle at the same moment do not exceed the limit together', async () => {
    const { clerk, report, hire } = house;
    const other = await hire('wuguan', 'csClerk');
    const { id: reportId } = await report();
    const both = await Promise.allSettled([settle(clerk.api, reportId, 15_000), settle(other.api, reportId, 15_000)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await clerk.api.claims.ofReport({ reportId })).authority.already).toBe(15_000);
  });

  it('[3.3.2.3] who has no limit settles nothing, and nothing is settled in the future or on what is not filed', async () => {
    const { qc, clerk, report, hire, counter } = house;
    const { id: reportId } = await report();
    expect(await problemOf(settle(qc.api, reportId, 100))).toMatchObject({ kind: 'FORBIDDEN' });
    const future = clerk.api.claims.settle({
      id: counter.ports.ids.next(),
      reportId,
      amount: 100,
      consignee: '李四',
      agreedBy: 'spoken',
      agreedAt: counter.ports.clock.now() + 3_600_000,
      receipt,
    });
    expect(await code(future)).toBe('claims.agreedLater');
    const empty = clerk.api.claims.settle({
      id: counter.ports.ids.next(),
      reportId,
      amount: 100,
      consignee: '李四',
      agreedBy: 'spoken',
      agreedAt: counter.ports.clock.now(),
      receipt: { ...receipt, base64: '' },
    });
    expect(await code(empty)).toBe('attachments.empty');
    expect(await code(settle(clerk.api, counter.ports.ids.next(), 100))).toBe('claims.reportUnknown');
    expect((await clerk.api.claims.ofReport({ reportId })).settlements).toEqual([]);
    expect(await hire('x', 'csTrainee')).toBeDefined();
  });

  it('[3.3.2.3, 4.3.1.6] a large amount tells freight centre, dispatch manager and quality control at once', async () => {
    const { clerk, report } = house;
    const { id: reportId } = await report();
    const { claims } = await raise(clerk.api, reportId);
    expect(claims).toMatchObject([{ state: 'open', asked: 500_000, raisedByName: '职员lina' }]);
    const told = (await clerk.api.tasks.ofSubject({ subjectId: reportId })).filter(({ ruleId }) =>
      ruleId.startsWith('claim.'),
    );
    const now = house.counter.ports.clock.now();
    const atOnce = told.filter(({ dueAt }) => dueAt === now).map(({ ownerRole }) => ownerRole);
    expect(new Set(atOnce)).toEqual(new Set(['deliveryManager', 'qcManager', 'shippingClerk']));
  });

  it('[3.3.2.3] is decided with shares to the fen, and then paid, each with its name', async () => {
    const { clerk, qc, report, hire, counter } = house;
    const { id: reportId } = await report();
    const [claim] = (await raise(clerk.api, reportId)).claims;
    if (!claim) throw new Error('No claim');
    const decision = {
      id: claim.id,
      version: claim.version,
      kind: 'both',
      compensation: 300_001,
      penalty: 50_000,
      party: 'carrier',
      shares: [
        { bearer: 'carrier', name: '顺达车队', fen: 300_000 },
        { bearer: 'company', name: '', fen: 50_001 },
      ],
      text: '承运商承担主要责任',
    } as const;
    expect(await problemOf(clerk.api.claims.decide(decision))).toMatchObject({ kind: 'FORBIDDEN' });
    const unequal = await problemOf(qc.api.claims.decide({ ...decision, shares: [decision.shares[0]] }));
    expect(issuesOf(unequal)).toEqual(['shares claims.sharesDiffer']);
    const { version } = await clerk.api.exceptionReports.get({ id: reportId });
    const closing = await problemOf(clerk.api.exceptionReports.close({ id: reportId, version, result: '好' }));
    expect(issuesOf(closing)).toContain('claims claims.undecided');

    const decided = await qc.api.claims.decide(decision);
    expect(decided).toMatchObject({ state: 'decided', decidedByName: '职员qc', compensation: 300_001 });
    expect(await duties(qc.api, reportId)).toEqual(['claim.paid']);
    const pay = { id: claim.id, version: decided.version, paidAt: counter.ports.clock.now(), reference: '凭证 1123' };
    expect(await code(clerk.api.claims.pay(pay))).toBe('claims.notYoursToPay');
    const finance = await hire('caiwu', 'financeClerk');
    expect(await finance.api.claims.pay(pay)).toMatchObject({ state: 'paid', paidByName: '职员caiwu' });
    expect(await problemOf(finance.api.claims.pay(pay))).toMatchObject({ kind: 'CONFLICT' });
    expect(await duties(qc.api, reportId)).toEqual([]);
    expect((await qc.api.claims.list({ state: 'paid' })).map(({ id }) => id)).toEqual([claim.id]);
  });

  it('[3.3.2.3] the limits of the roles are the company’s, and a stale change of them is no change', async () => {
    const { director, clerk, report } = house;
    const before = await director.api.claims.limits.get();
    expect(before.limits.find(({ role }) => role === 'csClerk')?.fen).toBe(20_000);
    const limits = before.limits.map((one) => (one.role === 'csClerk' ? { ...one, fen: 5_000 } : one));
    expect(await problemOf(clerk.api.claims.limits.save({ limits, version: 0 }))).toMatchObject({ kind: 'FORBIDDEN' });
    await director.api.claims.limits.save({ limits, version: before.version });
    const stale = director.api.claims.limits.save({ limits, version: before.version });
    expect(await problemOf(stale)).toMatchObject({ kind: 'CONFLICT', code: 'claims.limitsChanged' });
    const { id: reportId } = await report();
    expect(await code(settle(clerk.api, reportId, 5_001))).toBe('claims.aboveLimit');
    await settle(clerk.api, reportId, 5_000);
  });
});
