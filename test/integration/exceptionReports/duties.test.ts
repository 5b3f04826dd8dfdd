import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { issuesOf, problemOf } from '../../helpers/problems.ts';
import { underWay } from '../exceptions/house.ts';
import { allAccepted, openReportHouse, type ReportHouse } from './house.ts';

describe.each(databases)('duties around a report on $name', ({ open }) => {
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

  it('[3.3.1.5, 4.3.1.1] a draft whose kind was reported meanwhile joins that report, and its own duties end', async () => {
    const { id: orderId } = await underWay(house);
    const about = { orderId, customerId: null } as const;
    const { id } = await reports().saveDraft(house.draft({ ...about, facts: '客户又来电' }));
    const first = await house.file(about);
    const { version, form } = await house.get(id);
    const { report, joined } = await reports().file(house.draft({}, { id, version, form }));
    expect(joined).toBe(true);
    expect(report.id).toBe(first.id);
    expect(report.facts.map(({ text }) => text)).toEqual(['两台显示器屏幕破裂，外包装完好', '客户又来电']);
    expect(await duties(id)).toEqual([]);
    expect(await duties(id, 'cancelled')).toEqual(['report.toldComplaint']);
    expect((await problemOf(house.get(id))).code).toBe('exceptionReports.unknown');
  });

  it('[3.3.1.3, 3.3.1.4] what a draft left open is asked under the clause by which it was filed', async () => {
    const { id: orderId } = await underWay(house);
    const begun = house.draft({ orderId, customerId: null, foundBy: '' });
    const { id } = await reports().saveDraft(begun);
    expect(await duties(id)).toEqual(['report.toldComplaint']);
    const { version } = await house.get(id);
    await reports().file({ ...begun, id, version, form: { ...begun.form, foundBy: 'tracking' } });
    expect(await duties(id)).toEqual(['report.chased', 'report.toldTracking']);
    expect(await duties(id, 'cancelled')).toEqual(['report.toldComplaint']);
    await house.reach(id, 'the leaders to have it', allAccepted);
    expect(await duties(id, 'done')).toEqual(['report.toldTracking']);
    const internal = await house.file({ foundBy: 'internal', kind: 'service', person: '' });
    await house.reach(internal.id, 'the leaders to have it', allAccepted);
    expect(await duties(internal.id, 'done')).toEqual(['report.toldInternal']);
  });

  it('[3.3.1.2, 4.3.1.8] the clerk is warned before the five minutes are over, the director told when they are', async () => {
    house.server.manners.refuseLogIn = true;
    const { id } = await house.file();
    const alerted = async (by: typeof house.clerk) =>
      (await by.tasks.alerts.mine()).flatMap(({ task, step }) =>
        task.subjectId === id && task.ruleId === 'report.toldComplaint' ? [step] : [],
      );
    await pollUntil('the warning', async () => {
      house.counter.ports.clock.advance(5_000);
      return (await alerted(house.clerk)).includes('warn');
    });
    expect(await alerted(house.director)).toEqual([]);
    expect((await house.get(id)).timeliness).toBe('running');
    await pollUntil('the director to be told', async () => {
      house.counter.ports.clock.advance(20_000);
      return (await alerted(house.director)).length > 0;
    });
    expect((await house.get(id)).timeliness).toBe('overdue');
  });

  it('[4.3.1.2] a report does not end while its customer waits for what was promised', async () => {
    const filed = await house.file();
    const { id } = await house.reach(filed.id, 'the leaders to have it', allAccepted);
    const token = () => house.counter.ports.ids.next();
    const promise = await house.clerk.promises.make({
      token: token(),
      person: '王先生',
      phone: '13800138000',
      text: '答复赔偿方案',
      minutes: 10,
      about: { reportId: id },
    });
    await house.clerk.exceptionReports.addAction({ id, token: token(), text: '已派人上门' });
    const close = async () => {
      const { version } = await house.get(id);
      return house.clerk.exceptionReports.close({ id, version, result: '已赔付' });
    };
    expect(issuesOf(await problemOf(close()))).toEqual(['promises promises.stillRunning']);
    const contact = {
      person: '王先生',
      phone: '13800138000',
      way: 'phone',
      at: house.counter.ports.clock.now(),
    } as const;
    const { version } = promise;
    await house.clerk.promises.keep({ id: promise.id, version, contact, said: '按声明价值赔付', over: true });
    expect((await close()).state).toBe('closed');
  });
});
