import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { attach, content, type HandoverHouse, openHandoverHouse } from './house.ts';

describe.each(databases)('hand-over forms on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: HandoverHouse;

  beforeEach(async () => {
    database = await open();
    house = await openHandoverHouse(database);
  });
  afterEach(async () => {
    await house.close();
    await database.dispose();
  });

  const refused = async (work: Promise<unknown>) => (await problemOf(work)).data;

  it('[1.2.4a] a contract form needs its quotation, a one-off form that or the agreement on payment', async () => {
    const { author, customerId } = house;
    const contract = await author.api.handovers.create({ kind: 'contract', customerId });
    expect(contract.number).toBe('SC05-2026-0001');
    expect(contract.content.contacts[0]?.name).toBe('张三');
    const saved = await author.api.handovers.save({ id: contract.id, version: 1, kind: 'contract', content });
    const codes = async () => (await author.api.handovers.get({ id: contract.id })).issues.map(({ code }) => code);
    expect(await codes()).toEqual(['handovers.quotationMissing']);
    expect(await refused(author.api.handovers.submit({ id: contract.id, version: saved.version }))).toMatchObject({
      code: 'handovers.notReady',
      issues: [{ path: 'papers', code: 'handovers.quotationMissing' }],
    });
    await attach(author.api, contract.id, 'settlementAgreement');
    expect(await codes()).toEqual(['handovers.quotationMissing']);
    await author.api.handovers.save({ id: contract.id, version: 2, kind: 'oneOff', content });
    expect(await codes()).toEqual([]);
  });

  it('[1.2.4b] goes to the marketing manager, the departments side by side, the GM, and is effective then', async () => {
    const { submitted, sign, marketing, warehouse, delivery, gm, clerk, customerId } = house;
    const { id } = await submitted();
    const waiting = async () => {
      const { missing } = await clerk.api.handovers.get({ id });
      return missing
        .filter((one) => one.open)
        .map((one) => `${one.step} ${one.maySign.map(({ name }) => name).join()}`);
    };
    expect(await waiting()).toEqual(['marketingManager 职员liangbin']);
    expect(await refused(sign(warehouse, id, 'warehouse'))).toMatchObject({ code: 'handovers.tooEarly' });
    await sign(marketing, id, 'marketingManager');
    expect(await waiting()).toEqual(['warehouse 职员songgang', 'delivery 职员zhengtao']);
    await Promise.all([sign(warehouse, id, 'warehouse'), sign(delivery, id, 'delivery')]);
    expect((await gm.api.handovers.today()).toSign.map((row) => row.id)).toEqual([id]);
    const done = await sign(gm, id, 'gm');
    expect(done).toMatchObject({ state: 'effective', validity: 'valid', missing: [] });
    expect(done.signatures.map(({ step }) => step).slice(-1)).toEqual(['gm']);
    expect(await clerk.api.handovers.acceptance({ customerId })).toMatchObject({ mayOrder: true, ground: 'handover' });
  });

  it('[1.2.4b] nobody signs his own form or twice, and the wrong post signs nothing', async () => {
    const { marketing, submitted, sign, clerk, gm, counter } = house;
    const own = await submitted(marketing.api);
    expect(await refused(sign(marketing, own.id, 'marketingManager'))).toMatchObject({ code: 'handovers.ownPaper' });
    expect(own.missing[0]).toMatchObject({ step: 'marketingManager', maySign: [] });
    expect(await refused(sign(clerk, own.id, 'marketingManager'))).toMatchObject({ code: 'handovers.notYours' });
    const both = await counter.hire('both', ['marketingManager', 'warehouseManager', 'gm']);
    await sign(both, own.id, 'marketingManager');
    expect(await refused(sign(both, own.id, 'warehouse'))).toMatchObject({ code: 'handovers.signedTwice' });
    expect(await refused(sign(gm, own.id, 'gm'))).toMatchObject({ code: 'handovers.tooEarly' });
  });

  it('[1.2.4b] whoever changes a draft of another’s is its author too and cannot sign it', async () => {
    const { draft, marketing, author, sign } = house;
    const { id, version } = await draft();
    const changed = await marketing.api.handovers.save({ id, version, kind: 'contract', content });
    await author.api.handovers.submit({ id, version: changed.version });
    expect(await refused(sign(marketing, id, 'marketingManager'))).toMatchObject({ code: 'handovers.ownPaper' });
  });

  it('[1.2.4b] a role that was taken away meanwhile signs no more, though the window has not noticed', async () => {
    const { submitted, sign, marketing, counter } = house;
    const { id } = await submitted();
    const admin = await counter.admin();
    const account = (await admin.people.accounts()).find(({ userName }) => userName === 'liangbin');
    if (!account) throw new Error('no such account');
    const { version, userName, nameZh, nameEn, language } = account;
    const roles = ['marketingClerk' as const];
    const changed = { id: account.id, version, userName, nameZh, nameEn, language, active: true, roles };
    const taken = await Promise.allSettled([
      admin.people.updateAccount(changed),
      sign(marketing, id, 'marketingManager'),
    ]);
    expect(taken[0]?.status).toBe('fulfilled');
    const { signatures } = await marketing.api.handovers.get({ id });
    // Whoever was first: the signature stands only if it was given before the role went.
    expect(signatures).toHaveLength(taken[1]?.status === 'fulfilled' ? 1 : 0);
    const other = await submitted();
    expect(await refused(sign(marketing, other.id, 'marketingManager'))).toMatchObject({ code: 'handovers.notYours' });
  });

  it('[1.2.4b] of two managers who decide the same signature at once one is told that it is given', async () => {
    const { submitted, sign, marketing, counter } = house;
    const second = await counter.hire('second', ['marketingManager']);
    const { id } = await submitted();
    const both = await Promise.allSettled([
      sign(marketing, id, 'marketingManager'),
      sign(second, id, 'marketingManager'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect((lost.reason as { data: { code: string } }).data.code).toBe('handovers.stepSigned');
  });

  it('[1.2.4b] a department’s no and another’s yes at once leave the form returned, with one no', async () => {
    const { submitted, sign, marketing, warehouse, delivery } = house;
    const { id } = await submitted();
    await sign(marketing, id, 'marketingManager');
    const no = { id, revision: 1, step: 'warehouse' as const, decision: 'rejected' as const, reason: '库位不足' };
    await Promise.allSettled([warehouse.api.handovers.decide(no), sign(delivery, id, 'delivery')]);
    const form = await marketing.api.handovers.get({ id });
    expect(form).toMatchObject({ state: 'rejected', reason: '库位不足' });
    expect(form.signatures.filter(({ decision }) => decision === 'rejected')).toHaveLength(1);
  });

  it('[1.2.4b] a rejection says why; the changed form is a new revision and is signed anew', async () => {
    const { submitted, sign, marketing, warehouse, author } = house;
    const { id } = await submitted();
    await sign(marketing, id, 'marketingManager');
    const no = { id, revision: 1, step: 'warehouse' as const, decision: 'rejected' as const };
    expect(await refused(warehouse.api.handovers.decide(no))).toMatchObject({ code: 'handovers.reasonMissing' });
    const returned = await warehouse.api.handovers.decide({ ...no, reason: '库位不足' });
    expect(returned.state).toBe('rejected');
    const { version } = returned;
    const fixed = { ...content, goods: '显示器' };
    expect(await refused(author.api.handovers.save({ id, version, kind: 'contract', content: fixed }))).toMatchObject({
      code: 'handovers.notADraft',
    });
    const next = await author.api.handovers.reopen({ id, version, reason: '减少货量' });
    expect(next).toMatchObject({ revision: 2, state: 'draft', signatures: [] });
    const saved = await author.api.handovers.save({ id, version: next.version, kind: 'contract', content: fixed });
    const again = await author.api.handovers.submit({ id, version: saved.version });
    expect(again.missing.map(({ step }) => step)).toEqual(['marketingManager', 'warehouse', 'delivery', 'gm']);
    expect(again.history).toMatchObject([{ revision: 1, content: { goods: '服务器、显示器' }, signatures: [{}, {}] }]);
    // A window that still shows the first revision signs nothing of the second.
    expect(await problemOf(sign(marketing, id, 'marketingManager', 1))).toMatchObject({
      kind: 'CONFLICT',
      code: 'handovers.changedMeanwhile',
    });
    await sign(marketing, id, 'marketingManager', 2);
  });

  it('[1.2.4b] a substitute signs for an absent manager, on the days that were said and no longer', async () => {
    const { submitted, sign, marketing, clerk, counter, back } = house;
    const { id } = await submitted();
    const people = await clerk.api.handovers.absences.people();
    const idOf = (name: string) => people.find((one) => one.name === name)?.id ?? '';
    const away = {
      userId: idOf('职员liangbin'),
      substituteId: idOf('职员lina'),
      fromDay: '2026-11-23',
      toDay: '2026-11-24',
    };
    expect(await refused(clerk.api.handovers.absences.add({ ...away, reason: '出差' }))).toMatchObject({
      code: 'handovers.absenceNotYours',
    });
    await marketing.api.handovers.absences.add({ ...away, reason: '出差' });
    const seen = await clerk.api.handovers.get({ id });
    expect(seen).toMatchObject({ mySteps: ['marketingManager'], waitsForMe: true });
    counter.ports.clock.set('2026-11-25T09:00:00+08:00');
    const late = await back('lina');
    expect(await refused(sign(late, id, 'marketingManager'))).toMatchObject({ code: 'handovers.notYours' });
    counter.ports.clock.set('2026-11-24T23:00:00+08:00');
    const signed = await sign(late, id, 'marketingManager');
    expect(signed.signatures).toMatchObject([{ byName: '职员lina', forName: '职员liangbin' }]);
    expect(await refused(sign(await back('liangbin'), id, 'marketingManager'))).toMatchObject({
      code: 'handovers.stepSigned',
    });
  });

  it('[1.2.4b] colleagues who would stand in for each other in a circle are refused, on the days on which it closes', async () => {
    const { marketing, clerk } = house;
    const people = await clerk.api.handovers.absences.people();
    const idOf = (name: string) => people.find((one) => one.name === name)?.id ?? '';
    const [manager, other] = [idOf('职员liangbin'), idOf('职员lina')];
    const days = { fromDay: '2026-11-23', toDay: '2026-11-24', reason: '出差' };
    await marketing.api.handovers.absences.add({ ...days, userId: manager, substituteId: other });
    const back = { ...days, userId: other, substituteId: manager, fromDay: '2026-11-24', toDay: '2026-11-25' };
    expect(await refused(clerk.api.handovers.absences.add(back))).toMatchObject({
      code: 'handovers.substituteCircle',
      issues: [{ path: 'substituteId', params: { names: '职员lina → 职员liangbin' } }],
    });
    await clerk.api.handovers.absences.add({ ...back, fromDay: '2026-11-25' });
  });

  it('[1.2.4a] papers that were exchanged after handing in are noticed at the next signature', async () => {
    const { submitted, sign, marketing, author } = house;
    const { id } = await submitted();
    await attach(author.api, id, 'settlementAgreement');
    expect(await refused(sign(marketing, id, 'marketingManager'))).toMatchObject({ code: 'handovers.papersChanged' });
  });

  it('[1.4] SC-04 and SC-05 are printed in both languages and exported, with form code and signatures', async () => {
    const { effective, counter, clerk } = house;
    const { id } = await effective();
    const pdf = await clerk.api.handovers.pdf({ id, language: 'both' });
    expect(pdf).toMatchObject({ name: 'SC05-2026-0001.pdf', mediaType: 'application/pdf' });
    const html = counter.ports.rendered.at(-1) ?? '';
    for (const text of [
      'DLD-QMS04-JL(SC)-05',
      '合同客户服务交接表',
      'Warehouse manager',
      '职员yuanhong',
      '每月约 200 票',
    ]) {
      expect(html).toContain(text);
    }
    const { default: ExcelJS } = await import('exceljs');
    const book = new ExcelJS.Workbook();
    const excel = await clerk.api.handovers.excel({ id });
    await book.xlsx.load(Buffer.from(excel.base64, 'base64') as never);
    const cells = JSON.stringify(book.worksheets[0]?.getSheetValues());
    for (const text of ['DLD-QMS04-JL(SC)-05', '总经理', '职员yuanhong', '新客户有限公司'])
      expect(cells).toContain(text);
  });

  it('each act is a fact with its clause', async () => {
    const { effective, counter } = house;
    await effective();
    expect(await (await counter.admin()).system.verifyEvents()).toMatchObject({ sound: true });
  });
});
