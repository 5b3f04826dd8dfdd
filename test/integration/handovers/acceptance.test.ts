import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/backend/database/database.ts';
import { createAcceptanceGate } from '../../../electron/backend/handovers/acceptance-gate.ts';
import { createServices } from '../../../electron/backend/services.ts';
import type { Actor } from '../../../electron/backend/session.ts';
import { emptyOrderForm } from '../../../shared/domain/orders/form.ts';
import { cityForm } from '../../fixtures/order-forms.ts';
import type { Window } from '../../helpers/counter.ts';
import { huaxin } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { confirmWithCustomer } from '../../helpers/intake.ts';
import { testPorts } from '../../helpers/ports.ts';
import { problemOf } from '../../helpers/problems.ts';
import { backendConfig } from '../../helpers/test-database.ts';
import { type HandoverHouse, openHandoverHouse } from './house.ts';

describe.each(databases)('accepting customers on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: HandoverHouse;
  const closing: (() => Promise<void>)[] = [];

  beforeEach(async () => {
    database = await open();
    house = await openHandoverHouse(database);
  });
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
    await house.close();
    await database.dispose();
  });

  const refused = async (work: Promise<unknown>) => (await problemOf(work)).data;

  function actorOf({ session }: Window): Actor {
    if (!session.user) throw new Error('nobody is signed in');
    const { id, displayName, roles, permissions, language } = session.user;
    return { userId: id, displayName, roles, permissions, language, workstation: 'counter-1' };
  }

  /** The gate on a second connection to the house's database. */
  async function gate() {
    const config = backendConfig({ database: database.config, dataDir: house.counter.dataDir });
    const ports = testPorts({ clock: house.counter.ports.clock });
    const opened = await openDatabase(config, ports.logger);
    closing.push(() => opened.close());
    const { company, calendar, customers, attachments, people, events } = createServices(ports, config, opened);
    const now = () => ports.clock.now();
    const deps = { database: opened, events, now, ports, company, calendar, attachments, people };
    const check = createAcceptanceGate(deps);
    return async (by: Window, customerId = house.customerId, amends?: string) => {
      const customer = await customers.forOrder(opened.read, customerId);
      if (!customer) throw new Error('no such customer');
      const subject = { orderId: amends ?? customerId, form: emptyOrderForm, customer, actor: actorOf(by) };
      const issues = await check(opened.read, { ...subject, amends: amends !== undefined });
      return issues.map(({ code, severity, params }) => ({ code, severity, params }));
    };
  }

  const consent = async (by: Window, deadlineDay = '2026-11-27', leader = '职员yuanhong') => {
    const { customerId } = house;
    const people = await by.api.handovers.leaders({ customerId });
    const leaderId = people.find(({ name }) => name === leader)?.id;
    if (!leaderId) throw new Error(`${leader} is no leader: ${people.map(({ name }) => name).join()}`);
    const spokenAt = house.counter.ports.clock.now() - 600_000;
    return by.api.handovers.recordConsent({ customerId, leaderId, spokenAt, deadlineDay, reason: '客户当晚开业' });
  };
  const order = async (by: Window, customerId = house.customerId) => {
    const { id, version } = await by.api.orders.drafts.create({ form: { ...cityForm, customerId } });
    await confirmWithCustomer(by.api, id);
    return by.api.orders.confirm({ draftId: id, version });
  };

  it('[1.2.4c, 5.3.11] the word of a director who is suspended counts no more than that of a stranger', async () => {
    const { clerk, customerId, counter } = house;
    const [director, other] = [await counter.hire('zhao', ['csDirector']), await counter.hire('qian', ['csDirector'])];
    const names = async () => (await clerk.api.handovers.leaders({ customerId })).map(({ name }) => name);
    expect(await names()).toEqual(expect.arrayContaining(['职员qian', '职员zhao']));
    const userId = director.session.user?.id ?? '';
    const { version } = (await other.api.standing.list()).find((row) => row.userId === userId) ?? { version: 0 };
    await other.api.standing.suspend({ userId, version, reason: '越权承诺' });
    expect(await names()).toContain('职员qian');
    expect(await names()).not.toContain('职员zhao');
  });

  it('[1.2.4b] refuses a new customer and names the missing signature and who may give it', async () => {
    const check = await gate();
    const { clerk, draft, author, sign, marketing, customerId } = house;
    expect(await check(clerk)).toMatchObject([{ code: 'handovers.noForm', severity: 'wrong' }]);
    const { id, version } = await draft();
    expect(await check(clerk)).toMatchObject([{ code: 'handovers.formDraft', params: { number: 'SC05-2026-0001' } }]);
    await author.api.handovers.submit({ id, version });
    expect(await check(clerk)).toMatchObject([
      { code: 'handovers.waitsFor_marketingManager', params: { names: '职员liangbin' } },
    ]);
    await sign(marketing, id, 'marketingManager');
    expect(await check(clerk)).toMatchObject([
      { code: 'handovers.waitsFor_warehouse', params: { names: '职员songgang' } },
      { code: 'handovers.waitsFor_delivery', params: { names: '职员zhengtao' } },
    ]);
    await sign(house.warehouse, id, 'warehouse');
    await sign(house.delivery, id, 'delivery');
    await sign(house.gm, id, 'gm');
    expect(await check(clerk)).toEqual([]);
    house.counter.ports.clock.set('2027-11-23T09:00:00+08:00');
    expect(await check(clerk)).toMatchObject([{ code: 'handovers.expired', params: { until: '2027-11-22' } }]);
    expect(customerId).toBeTruthy();
  });

  it('[1.2.4b] customers of before, and those of whoever may import, are served as ever', async () => {
    const check = await gate();
    const { clerk, counter } = house;
    const admin = await counter.admin();
    const director = await counter.hire('zhao', ['csDirector']);
    const known = await director.api.customers.create({ ...huaxin, code: 'OLD1' });
    expect(await check(clerk, known.id)).toEqual([]);
    const file = Buffer.from('客户编号,客户名称\nOLD2,老客户有限公司\n').toString('base64');
    const preview = await admin.customers.previewImport({
      file: { name: 'a.csv', mediaType: 'text/csv', base64: file },
    });
    await admin.customers.runImport({ previewId: preview.previewId });
    const [imported] = await clerk.api.customers.lookUp({ text: 'OLD2' });
    expect(await check(clerk, imported?.id)).toEqual([]);
  });

  it('[1.2.4c] a leader’s word opens the door until its deadline; its orders say that papers are pending', async () => {
    const check = await gate();
    const { clerk, customerId, counter, back } = house;
    const accepted = await consent(clerk);
    expect(accepted).toMatchObject({
      ground: 'consent',
      mayOrder: true,
      consents: [{ leaderName: '职员yuanhong', askedByName: '职员lina', reason: '客户当晚开业', lapsed: false }],
    });
    expect(await check(clerk)).toMatchObject([{ code: 'handovers.papersPending', severity: 'odd' }]);
    const { id } = await order(clerk);
    expect(await clerk.api.orders.get({ id })).toMatchObject({ papersPending: true });
    const [row] = (await clerk.api.orders.list({})).rows;
    expect(row).toMatchObject({ id, papersPending: true });
    const again = clerk.api.handovers.leaders({ customerId });
    expect((await again).map(({ name }) => name)).toEqual(['职员liangbin', '职员yuanhong']);

    counter.ports.clock.set('2026-11-27T23:59:00+08:00');
    expect(await check(clerk)).toMatchObject([{ severity: 'odd' }]);
    counter.ports.clock.set('2026-11-28T00:00:00+08:00');
    expect(await check(clerk)).toMatchObject([{ code: 'handovers.consentLapsed', severity: 'wrong' }]);
    const late = await back('lina');
    expect(await late.api.handovers.today()).toMatchObject({
      pending: [{ lapsed: true, customerName: '新客户有限公司' }],
    });
    // The order that was accepted in time may still be changed.
    expect(await check(late, customerId, id)).toEqual([]);
  });

  it('[1.2.4c] the last signature completes the papers of what was ordered meanwhile', async () => {
    const { clerk, customerId, effective } = house;
    await consent(clerk);
    const { id } = await order(clerk);
    await effective();
    expect(await clerk.api.orders.get({ id })).toMatchObject({ papersPending: false });
    expect((await clerk.api.orders.timeline({ id })).map(({ type }) => type)).toContain('order.papersComplete');
    expect(await clerk.api.handovers.acceptance({ customerId })).toMatchObject({
      ground: 'handover',
      consents: [{ lapsed: false }],
    });
  });

  it('[1.2.4c] only a leader gives it, never to himself, with a deadline that can be kept', async () => {
    const { clerk, marketing, counter, customerId, back } = house;
    const ids = new Map((await clerk.api.handovers.absences.people()).map(({ id, name }) => [name, id]));
    const record = (by: Window, leader: string, given: { spokenAt?: number; deadlineDay?: string } = {}) =>
      by.api.handovers.recordConsent({
        customerId,
        leaderId: ids.get(leader) ?? '',
        spokenAt: given.spokenAt ?? counter.ports.clock.now(),
        deadlineDay: given.deadlineDay ?? '2026-11-25',
        reason: '急货',
      });
    expect(await refused(record(clerk, '职员songgang'))).toMatchObject({ code: 'handovers.leaderNotEntitled' });
    const director = await counter.hire('zhao', ['csDirector']);
    ids.set('职员zhao', director.session.user?.id ?? '');
    expect(await refused(record(director, '职员zhao'))).toMatchObject({ code: 'handovers.leaderNotEntitled' });
    const later = counter.ports.clock.now() + 60_000;
    expect(await refused(record(clerk, '职员yuanhong', { spokenAt: later }))).toMatchObject({
      code: 'handovers.spokenLater',
    });
    expect(await refused(record(clerk, '职员yuanhong', { deadlineDay: '2026-11-22' }))).toMatchObject({
      code: 'handovers.deadlinePast',
    });
    expect(await refused(record(clerk, '职员yuanhong', { deadlineDay: '2027-02-01' }))).toMatchObject({
      code: 'handovers.deadlineTooFar',
    });
    expect(await problemOf(record(marketing, '职员yuanhong'))).toMatchObject({ kind: 'FORBIDDEN' });
    const both = await Promise.allSettled([record(clerk, '职员yuanhong'), record(director, '职员liangbin')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);

    counter.ports.clock.set('2026-11-26T09:00:00+08:00');
    const next = await back('lina');
    const soon = { deadlineDay: '2026-11-30' };
    expect(await refused(record(next, '职员liangbin', soon))).toMatchObject({ code: 'handovers.headNeeded' });
    expect(await record(next, '职员yuanhong', soon)).toMatchObject({ mayOrder: true, ground: 'consent' });
  });

  it('[1.2.4d] in the break-in period only the CS director accepts, through its last day', async () => {
    const check = await gate();
    const { clerk, counter, effective, customerId } = house;
    const director = await counter.hire('zhao', ['csDirector']);
    await effective();
    const until = '2026-12-31';
    const set = { customerId, before: null, until, reason: '新客户' };
    expect(await problemOf(clerk.api.handovers.setBreakIn(set))).toMatchObject({ kind: 'FORBIDDEN' });
    expect(await director.api.handovers.setBreakIn(set)).toMatchObject({ inBreakIn: true, breakInUntil: until });
    expect(await problemOf(director.api.handovers.setBreakIn(set))).toMatchObject({ kind: 'CONFLICT' });
    expect(await check(clerk)).toMatchObject([{ code: 'handovers.breakInDirectorOnly', params: { until } }]);
    expect(await check(director)).toEqual([]);
    counter.ports.clock.set('2026-12-31T23:59:00+08:00');
    expect(await check(clerk)).toHaveLength(1);
    counter.ports.clock.set('2027-01-01T00:00:00+08:00');
    expect(await check(clerk)).toEqual([]);
  });

  it('[1.2.4d] asks the records who is the director, not the window that he left open', async () => {
    const check = await gate();
    const { counter, effective, customerId } = house;
    const director = await counter.hire('zhao', ['csDirector']);
    await effective();
    await director.api.handovers.setBreakIn({ customerId, before: null, until: '2026-12-31', reason: '新客户' });
    const admin = await counter.admin();
    const account = (await admin.people.accounts()).find(({ userName }) => userName === 'zhao');
    if (!account) throw new Error('no such account');
    const stale = actorOf(director);
    const { id, version, userName, nameZh, nameEn, language } = account;
    await admin.people.updateAccount({
      id,
      version,
      userName,
      nameZh,
      nameEn,
      language,
      active: true,
      roles: ['csClerk'],
      experience: '老员工',
    });
    expect(stale.roles).toContain('csDirector');
    expect(await check(director)).toMatchObject([{ code: 'handovers.breakInDirectorOnly' }]);
  });
});
