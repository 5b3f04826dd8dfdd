import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyReportForm } from '../../../shared/domain/exceptionReports/form.ts';
import { testId } from '../../helpers/test-ids.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { type CaseHouse, minute, openCases, press } from '../promises/house.ts';

describe.each(databases)('requests to departments on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: CaseHouse;
  let dispatch: Awaited<ReturnType<CaseHouse['join']>>;

  beforeEach(async () => {
    database = await open();
    house = await openCases(database, { workers: true });
    dispatch = await house.join('fengjun', 'dispatchCentre');
  });
  afterEach(async () => {
    await house.counter.close();
    await database.dispose();
  });

  const ask = (more: Partial<Parameters<CaseHouse['clerk']['requests']['ask']>[0]> = {}, by = house.director) =>
    by.requests.ask({
      token: press(),
      kind: 'request',
      toRole: 'dispatchCentre',
      text: '今天下午加派一辆车',
      dueAt: house.ports.clock.now() + 60 * minute,
      about: { orderId: house.order.id },
      ...more,
    });
  const refused = async (work: Promise<unknown>) => (await problemOf(work)).data;

  it('[4.3.1.9] the director asks a department, which acknowledges and answers; he accepts the answer', async () => {
    const asked = await ask();
    expect(await house.duties(asked.id)).toEqual(['request.acknowledged', 'request.answered']);
    const [seen] = await dispatch.api.requests.list({});
    expect(seen).toMatchObject({ id: asked.id, mine: 'answerer', orderNumber: house.order.number });
    const known = await dispatch.api.requests.acknowledge({ id: asked.id, version: asked.version });
    expect(await house.duties(asked.id)).toEqual(['request.answered']);
    const told = await dispatch.api.requests.answer({ id: asked.id, version: known.version, answer: '14点派京A12345' });
    expect(await house.duties(asked.id)).toEqual(['request.judged']);
    const [judged] = (await house.director.tasks.ofSubject({ subjectId: asked.id })).filter(
      ({ ruleId }) => ruleId === 'request.judged',
    );
    expect(judged?.ownerId).toBe(house.directorId);
    expect(await house.director.requests.accept({ id: asked.id, version: told.version })).toMatchObject({
      state: 'accepted',
      answeredByName: expect.any(String),
    });
    expect(await house.duties(asked.id)).toEqual([]);
    const types = (await house.clerk.orders.timeline({ id: house.order.id })).map(({ type }) => type);
    expect(types).toEqual(
      expect.arrayContaining(['order.requestAsked', 'order.requestAnswered', 'order.requestAccepted']),
    );
  });

  it('[4.3.1.9] an answer that does not solve it goes back with a reason and a new deadline', async () => {
    const asked = await ask();
    const told = await dispatch.api.requests.answer({ id: asked.id, version: asked.version, answer: '没有车' });
    const back = await house.director.requests.sendBack({
      id: asked.id,
      version: told.version,
      reason: '请向外包承运商要车',
      dueAt: house.ports.clock.now() + 30 * minute,
    });
    expect(back).toMatchObject({ state: 'asked', round: 2, reason: '请向外包承运商要车', answer: '没有车' });
    expect(await house.duties(asked.id)).toEqual(['request.acknowledged', 'request.answered']);
    expect(await dispatch.api.requests.list({})).toHaveLength(1);
  });

  it('[4.3.1.9] acknowledged but unsolved comes back, and the director hears when the deadline passes', async () => {
    const asked = await ask({ dueAt: house.ports.clock.now() + 20 * minute }, house.clerk);
    await dispatch.api.requests.acknowledge({ id: asked.id, version: asked.version });
    await house.rings(dispatch.api, 'request.answered', asked.id);
    const [alert] = await dispatch.api.tasks.alerts.mine();
    await dispatch.api.tasks.alerts.acknowledge({ ids: [alert?.id ?? ''] });
    expect(await dispatch.api.tasks.alerts.mine()).toEqual([]);
    await house.rings(dispatch.api, 'request.answered', asked.id);
    await house.rings(house.director, 'request.answered', asked.id);
    expect(house.ports.clock.now()).toBeGreaterThanOrEqual(asked.dueAt);
  });

  it('[4.3.1.3] what is beyond the clerk goes to the CS director at once, and up by steps while nobody answers', async () => {
    const manager = await house.join('linguodong', 'departmentManager');
    const at = house.ports.clock.now();
    const asked = await ask({ kind: 'escalation', toRole: null, dueAt: null, text: '客户要求当场赔付' }, house.clerk);
    expect(asked).toMatchObject({ toRole: 'csDirector', dueAt: at });
    expect((await house.rings(house.director, 'request.escalated', asked.id, 0)).step).toBe('due');
    expect(house.ports.clock.now()).toBe(at);
    await house.rings(manager.api, 'request.escalated', asked.id);
    expect(house.ports.clock.now() - at).toBeGreaterThanOrEqual(5 * minute);
    await house.director.requests.answer({ id: asked.id, version: asked.version, answer: '我来与客户谈' });
    expect(await house.duties(asked.id, 'done')).toEqual(['request.escalated']);
  });

  it('[3.3.2.4, 4.3.1.7] a hard case reaches the leaders within five minutes', async () => {
    const manager = await house.join('linguodong', 'departmentManager');
    const at = house.ports.clock.now();
    const asked = await ask(
      { kind: 'hardCase', toRole: null, dueAt: null, text: '客户情绪激动，要求见领导' },
      house.clerk,
    );
    expect((await house.rings(manager.api, 'request.leaders', asked.id, 0)).step).toBe('due');
    expect(house.ports.clock.now()).toBe(at);
    const timeline = await house.clerk.orders.timeline({ id: house.order.id });
    expect(timeline.find(({ type }) => type === 'order.toLeaders')?.clauses).toEqual(['3.3.2.4', '4.3.1.7']);
  });

  it('[4.3.1.9] the duty done in the list of tasks is the answer', async () => {
    const asked = await ask();
    const duty = (await dispatch.api.tasks.ofSubject({ subjectId: asked.id })).find(
      ({ ruleId }) => ruleId === 'request.answered',
    );
    await dispatch.api.tasks.complete({
      id: duty?.id ?? '',
      version: duty?.version ?? 0,
      evidence: { result: '已加派', contact: null, attachmentId: null },
    });
    expect(await house.director.requests.get({ id: asked.id })).toMatchObject({ state: 'answered', answer: '已加派' });
    expect(await house.duties(asked.id)).toEqual(['request.judged']);
  });

  it('only who was asked answers, only who asked judges, and nobody out of turn', async () => {
    const asked = await ask({}, house.clerk);
    const other = await house.join('tanglei', 'shippingClerk');
    const { id, version } = asked;
    expect(await refused(other.api.requests.answer({ id, version, answer: '好' }))).toMatchObject({
      code: 'requests.notAsked',
    });
    expect(await refused(dispatch.api.requests.accept({ id, version }))).toMatchObject({ code: 'requests.notAsker' });
    expect(await refused(house.clerk.requests.accept({ id, version }))).toMatchObject({ code: 'requests.notNow' });
    const gone = await house.clerk.requests.withdraw({ id, version, reason: '客户取消' });
    expect(gone.state).toBe('withdrawn');
    expect(await house.duties(id)).toEqual([]);
  });

  it('a request without addressee, or with a deadline that has passed, is refused at its field', async () => {
    const none = await refused(ask({ toRole: null, dueAt: house.ports.clock.now() - minute }));
    expect(none).toMatchObject({ issues: [{ path: 'to' }, { path: 'dueAt' }] });
    const token = press();
    const [one, again] = await Promise.all([ask({ token }), ask({ token })]);
    expect(again.id).toBe(one.id);
  });

  it('[4.3.1.3] a case escalated on the page of its report names the report, its order and its client', async () => {
    const draft = await house.clerk.exceptionReports.saveDraft({
      id: null,
      version: 0,
      token: testId(901),
      form: { ...emptyReportForm, orderId: house.order.id },
      knownAt: house.ports.clock.now(),
    });
    const about = { reportId: draft.id };
    const asked = await ask({ kind: 'escalation', toRole: null, dueAt: null, about }, house.clerk);
    expect(asked).toMatchObject({ reportId: draft.id, orderId: house.order.id, orderNumber: house.order.number });
    expect(await house.clerk.requests.ofCase(about)).toHaveLength(1);
    expect(await refused(ask({ about: { reportId: testId(999) } }))).toMatchObject({ code: 'notes.reportUnknown' });
  });
});
