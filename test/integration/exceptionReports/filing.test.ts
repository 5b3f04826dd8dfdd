import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { issuesOf, problemOf } from '../../helpers/problems.ts';
import { underWay } from '../exceptions/house.ts';
import { allAccepted, openReportHouse, type ReportHouse, wall } from './house.ts';

describe.each(databases)('exceptions reported in five minutes on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: ReportHouse;

  beforeEach(async () => {
    database = await open();
    house = await openReportHouse(database);
  });
  afterEach(async () => {
    await house.close();
    await database.dispose();
  });

  const reports = () => house.clerk.exceptionReports;
  const duties = async (id: string, state = 'open') =>
    (await house.clerk.tasks.ofSubject({ subjectId: id }))
      .filter(({ storedState }) => storedState === state)
      .map(({ ruleId }) => ruleId)
      .toSorted();

  it('[3.3.1.2, 3.3.1.5, 4.3.1.8] a complaint is numbered, mailed with its KF-01 to the three leaders in their languages, and was in time', async () => {
    const filed = await house.file();
    expect(filed).toMatchObject({
      number: 'KF01-20261123-001',
      state: 'open',
      regime: 'working',
      dueAt: filed.knownAt + 5 * 60_000,
      timeliness: 'running',
      pieces: 2,
      amountFen: 120_050,
    });
    expect(filed.recipients.map(({ role, clause, standing }) => [role, clause, standing])).toEqual([
      ['departmentManager', '3.3.1.2', 'preparing'],
      ['qcManager', '3.3.1.2', 'preparing'],
      ['gm', '3.3.1.2', 'preparing'],
    ]);
    expect(await duties(filed.id)).toEqual(['report.chased', 'report.toldComplaint']);
    const told = await house.reach(filed.id, 'the leaders to have it', allAccepted);
    expect(told).toMatchObject({ timeliness: 'inTime', typed: false, unreached: 0 });
    expect(told.recipients.every(({ inTime, reply }) => inTime === true && reply.startsWith('250'))).toBe(true);
    expect(await duties(filed.id)).toEqual(['report.chased']);

    const byAddress = new Map(house.server.taken.map(({ to, mail }) => [to.join(), mail]));
    expect([...byAddress.keys()].toSorted()).toEqual([
      'gm@counter.example.cn',
      'manager@counter.example.cn',
      'qc@counter.example.cn',
    ]);
    const gm = byAddress.get('gm@counter.example.cn');
    expect(gm?.subject).toContain('[Exception report] KF01-20261123-001 Damage');
    expect(gm?.text).toContain('两台显示器屏幕破裂');
    expect(gm?.attachments.map(({ filename }) => filename)).toEqual(['KF01-20261123-001.pdf']);
    const both = byAddress.get('qc@counter.example.cn')?.text ?? '';
    expect(both).toContain('现上报一起运作异常（破损）');
    expect(both).toContain('An operating exception (Damage) is reported');
  });

  it('[3.3.1.3] what is found in tracking goes to the project manager too, flags the order and stands on its timeline', async () => {
    const shipment = await underWay(house);
    const filed = await house.file({ orderId: shipment.id, customerId: null, kind: 'misSent', foundBy: 'tracking' });
    expect(filed.recipients.map(({ role }) => role)).toEqual([
      'departmentManager',
      'qcManager',
      'gm',
      'projectManager',
    ]);
    const [flag] = await house.clerk.exceptions.flags();
    expect(flag).toMatchObject({ orderId: shipment.id, kinds: ['misSent'] });
    expect(await reports().flags()).toEqual([
      {
        orderId: shipment.id,
        reports: [{ id: filed.id, number: filed.number, kind: 'misSent', severity: 'serious', open: true }],
      },
    ]);
    const timeline = await house.clerk.orders.timeline({ id: shipment.id });
    expect(timeline.map(({ type }) => type)).toContain('order.reportFiled');
    expect(await reports().ofOrder({ orderId: shipment.id })).toHaveLength(1);
  });

  it('[3.3.1.4, 3.3.2.4, 4.3.1.7] an internal breach asks for the customer to be spoken to, QC supported and progress chased', async () => {
    const filed = await house.file({ kind: 'breach', foundBy: 'internal', person: '' });
    expect(await duties(filed.id)).toEqual([
      'report.chased',
      'report.customerSpokenTo',
      'report.investigationSupported',
      'report.toldInternal',
    ]);
    const contact = {
      person: '王女士',
      phone: '13800138001',
      way: 'phone' as const,
      at: house.counter.ports.clock.now(),
    };
    const token = house.counter.ports.ids.next();
    await reports().inform({ id: filed.id, token, party: 'client', contact, text: '已向客户说明情况' });
    expect(await duties(filed.id, 'done')).toEqual(['report.customerSpokenTo']);
    await reports().addAction({ id: filed.id, token: house.counter.ports.ids.next(), text: '已把监控录像交质控部' });
    expect(await duties(filed.id, 'done')).toContain('report.chased');
    expect(await duties(filed.id)).toContain('report.chased');
  });

  it('[3.3.1.5] one report is open for a kind and order: more facts join it, and only a graver one is told again', async () => {
    const shipment = await underWay(house);
    const about = { orderId: shipment.id, customerId: null } as const;
    const first = await house.file({ ...about, severity: 'minor' });
    await house.reach(first.id, 'the leaders to have it', allAccepted);
    const again = await reports().file(house.draft({ ...about, severity: 'minor', facts: '又发现一箱受潮' }));
    expect(again).toMatchObject({ joined: true, report: { id: first.id, number: first.number } });
    expect(again.report.facts.map(({ text }) => text)).toEqual(['两台显示器屏幕破裂，外包装完好', '又发现一箱受潮']);
    expect(again.report.mails).toHaveLength(3);
    const graver = await reports().file(house.draft({ ...about, severity: 'grave', facts: '整托盘破损' }));
    expect(graver).toMatchObject({ joined: true, report: { severity: 'grave' } });
    const told = await house.reach(first.id, 'the rise to be told', ({ mails }) => {
      return mails.filter(({ acceptedAt }) => acceptedAt !== null).length === 6;
    });
    expect(new Set(told.mails.map(({ seq }) => seq)).size).toBe(2);
    expect(told.toldAt).toBe((await house.get(first.id)).toldAt);
    const other = await house.file({ ...about, kind: 'shortage' });
    expect(other.number).toBe('KF01-20261123-002');
  });

  it('[3.3.1.2] a double key, or a call sent again, files once and tells once', async () => {
    const draft = house.draft();
    const [one, two] = await Promise.all([reports().file(draft), reports().file(draft)]);
    expect(one.report.id).toBe(two.report.id);
    const third = await reports().file(draft);
    expect(third.report.number).toBe(one.report.number);
    const token = house.counter.ports.ids.next();
    await Promise.all([1, 2, 3].map(() => reports().addFact({ id: one.report.id, token, text: '客户补充照片' })));
    const told = await house.reach(one.report.id, 'the leaders to have it', allAccepted);
    expect(told.facts).toHaveLength(2);
    expect(house.server.taken).toHaveLength(3);
    expect((await reports().list({})).rows).toHaveLength(1);
  });

  it('[3.3.1.5, 3.4] what cannot be is refused at its field, and nothing is lost by it', async () => {
    const wrong = async (form: object, more: object = {}) => {
      const problem = await problemOf(reports().file(house.draft(form, more)));
      return [problem.code, ...issuesOf(problem)].join(' ');
    };
    expect(await wrong({ kind: '', facts: ' ', person: '' })).toBe(
      'exceptionReports.notFiled kind exceptionReports.kindMissing facts exceptionReports.factsMissing person exceptionReports.personMissing',
    );
    expect(await wrong({ pieces: '二', amount: '一千' })).toBe(
      'exceptionReports.notFiled pieces exceptionReports.piecesWrong amount exceptionReports.amountWrong',
    );
    const now = house.counter.ports.clock.now();
    expect(await wrong({}, { knownAt: now + 61_000 })).toBe(
      'exceptionReports.knownInFuture knownAt exceptionReports.knownInFuture',
    );
    expect(await wrong({ happenedAt: now + 120_000 })).toContain('happenedAt exceptionReports.happenedAfterKnown');
    expect(await wrong({ kind: 'other', foundBy: 'internal' })).toContain('kind exceptionReports.kindUnfit');
    const { id, version } = await house.confirm();
    await house.clerk.orders.cancel({ id, version, reason: '客户取消' });
    expect(await wrong({ orderId: id })).toBe('exceptionReports.orderCancelled');
    expect((await reports().list({})).rows).toEqual([]);
    expect(await wrong({ orderId: house.counter.ports.ids.next() })).toBe('orders.notFound');
  });

  it('[5.3.11, 3.3.1.2] a trainee’s report waits for a cleared colleague while its clock runs, and can be given back', async () => {
    const { trainee } = house;
    const draft = house.draft();
    expect((await problemOf(trainee.exceptionReports.file(draft))).kind).toBe('FORBIDDEN');
    const waiting = await trainee.exceptionReports.submit(draft);
    expect(waiting).toMatchObject({ state: 'waiting', number: null, timeliness: 'running' });
    expect(await duties(waiting.id)).toEqual(['report.toFile', 'report.toldComplaint']);
    expect((await reports().list({ view: 'drafts' })).rows.map(({ id }) => id)).toEqual([waiting.id]);
    const back = await reports().giveBack({ id: waiting.id, version: waiting.version, reason: '请写明箱号' });
    expect(back).toMatchObject({ state: 'draft', returnReason: '请写明箱号' });
    expect(await duties(waiting.id)).toEqual(['report.toldComplaint']);
    const { id, version, knownAt } = waiting;
    const again = await trainee.exceptionReports.submit({ ...draft, id, version: back.version });
    expect(again.state).toBe('waiting');
    house.counter.ports.clock.advance(7 * 60_000);
    expect(await reports().missing()).toMatchObject([{ what: 'draft', id, personName: '职员xin' }]);
    const later = { ...draft, id, version: again.version, knownAt: knownAt + 6 * 60_000 };
    const { report } = await reports().file(later);
    // Nobody can talk the moment of knowledge later.
    expect(report).toMatchObject({ id, knownAt, authorName: '职员xin', filedByName: '职员lina' });
    const told = await house.reach(id, 'the leaders to have it', allAccepted);
    expect(told.timeliness).toBe('late');
    expect((await problemOf(trainee.exceptionReports.addFact({ id, token: draft.token, text: '补充' }))).kind).toBe(
      'FORBIDDEN',
    );
    expect(version).toBeGreaterThan(0);
  });

  it('[3.3.1.7] after hours a leader is phoned first, and the mail is due at nine of the next working day', async () => {
    house.moveTo('2026-11-23T17:30');
    const filed = await house.file();
    expect(filed).toMatchObject({ regime: 'afterHours', dueAt: wall('2026-11-24T09:00') });
    expect(filed.clock.steps.length).toBeGreaterThan(0);
    expect(filed.phone).toMatchObject({ needed: true, reachedAt: null, next: { role: 'departmentManager' } });
    expect(await duties(filed.id)).toEqual(['report.chased', 'report.leaderPhoned', 'report.mailedNextDay']);
    const call = (who: string, reached: boolean) =>
      reports().logCall({
        id: filed.id,
        token: house.counter.ports.ids.next(),
        who,
        person: '',
        phone: '',
        at: house.counter.ports.clock.now(),
        reached,
      });
    const missed = await call(filed.phone.next?.who ?? '', false);
    expect(missed.phone.next).toMatchObject({ role: 'qcManager' });
    expect(await duties(filed.id)).toContain('report.leaderPhoned');
    const spoken = await call(missed.phone.next?.who ?? '', true);
    expect(spoken.phone).toMatchObject({ next: null, reachedAt: house.counter.ports.clock.now() });
    expect(await duties(filed.id, 'done')).toEqual(['report.leaderPhoned']);
    const told = await house.reach(filed.id, 'the leaders to have it', allAccepted);
    expect(told.timeliness).toBe('inTime');
    expect(await duties(filed.id, 'done')).toEqual(['report.leaderPhoned', 'report.mailedNextDay']);
  });

  it('[3.3.2.1, 4.3.1.4] one call about a delay counts for the report and for the order, wherever it is logged', async () => {
    const shipment = await underWay(house, { deliveryDay: '2026-11-24', deliveryFrom: '', deliveryTo: '18:00' });
    const filed = await house.file({
      orderId: shipment.id,
      customerId: null,
      kind: 'late',
      foundBy: 'tracking',
      pieces: '',
    });
    expect(await duties(filed.id)).toEqual(
      expect.arrayContaining(['report.consigneeTold', 'report.consignorTold', 'report.toldTracking']),
    );
    const contact = {
      person: '王先生',
      phone: '13800138000',
      way: 'phone' as const,
      at: house.counter.ports.clock.now(),
    };
    const token = house.counter.ports.ids.next();
    await reports().inform({ id: filed.id, token, party: 'consignor', contact, text: '晚到一天' });
    const [trouble] = (await house.clerk.exceptions.ofOrder({ orderId: shipment.id })).exceptions;
    await house.clerk.exceptions.inform({ id: trouble?.id ?? '', whom: 'consignee', contact, what: '明天送到' });
    expect(await duties(filed.id, 'done')).toEqual(['report.consigneeTold', 'report.consignorTold']);
    expect(await duties(shipment.id, 'done')).toEqual(
      expect.arrayContaining(['trouble.consigneeInformed', 'trouble.consignorInformed']),
    );
    const { entries } = await house.get(filed.id);
    expect(entries.map(({ kind, text }) => [kind, text])).toEqual([
      ['filed', '两台显示器屏幕破裂，外包装完好'],
      ['informed', '晚到一天'],
      ['informed', '明天送到'],
    ]);
  });
});
