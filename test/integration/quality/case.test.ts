import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { issuesOf, problemOf } from '../../helpers/problems.ts';
import { duties, openQualityHouse, type QualityHouse, signStage, verified, withActionsDone } from './house.ts';

describe.each(databases)('a quality case on $name', ({ open }) => {
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

  const code = async (work: Promise<unknown>) => (await problemOf(work)).code;

  it('[3.3.1.6] goes from the investigation to the verified end, each step dated and signed', async () => {
    const { qc, report, clerk } = house;
    const { id: reportId, number } = await report();
    const opened = await qc.api.quality.open({ reportId });
    expect(opened).toMatchObject({ number, stage: 'investigation', kind: 'damage', summary: '收货时发现两箱外箱破损' });
    expect(await duties(qc.api, opened.id)).toEqual(['quality.decided', 'quality.investigated']);
    expect(await qc.api.quality.open({ reportId })).toMatchObject({ id: opened.id });

    const done = await verified(house, reportId);
    expect(done).toMatchObject({ stage: 'followUp', category: 'loading', party: 'internal' });
    expect(done.steps.map(({ kind, byName }) => `${kind} ${byName}`)).toEqual([
      'investigation 职员qc',
      'cause 职员qc',
      'decision 职员qc',
      'actions 职员qc',
      'verification 职员qc',
    ]);
    expect(done.steps.every(({ at }) => at === house.counter.ports.clock.now())).toBe(true);
    expect(done.followUps.map(({ days }) => days)).toEqual([30, 60, 90]);
    expect(await duties(qc.api, done.id)).toEqual(['quality.followedUp', 'quality.followedUp', 'quality.followedUp']);

    const closed = await qc.api.quality.close({ id: done.id, version: done.version, text: '整改有效' });
    expect(closed).toMatchObject({ stage: 'closed' });
    expect(await clerk.api.quality.ofReport({ reportId })).toMatchObject({ id: done.id, stage: 'closed' });
    expect((await qc.api.quality.list({ view: 'closed' })).map(({ id }) => id)).toEqual([done.id]);
    expect(await qc.api.quality.list({})).toEqual([]);
  });

  it('[3.3.1.6] is never closed, nor its report, before it is verified', async () => {
    const { qc, report, director } = house;
    const { id: reportId } = await report();
    const known = await withActionsDone(house, reportId);
    expect(await code(qc.api.quality.close({ id: known.id, version: known.version, text: '算了' }))).toBe(
      'quality.caseNotVerified',
    );
    const { version } = await director.api.exceptionReports.get({ id: reportId });
    const closing = await problemOf(director.api.exceptionReports.close({ id: reportId, version, result: '已处理' }));
    expect(issuesOf(closing)).toContain('quality quality.caseNotVerified');
    const signed = await signStage(qc.api, known);
    const unverified = await problemOf(signStage(qc.api, signed));
    expect(issuesOf(unverified)).toEqual(['actions quality.notVerified']);
    for (const one of signed.actions) {
      await qc.api.quality.actions.verify({ id: one.id, version: one.version, works: true, how: '抽查合格' });
    }
    await signStage(qc.api, await qc.api.quality.get({ id: known.id }));
    const now = await director.api.exceptionReports.get({ id: reportId });
    expect(now.closing.filter(({ path }) => path === 'quality')).toEqual([]);
  });

  it('[3.3.1.6] a grave report is a case by itself, and stays open without one being verified', async () => {
    const { report, qc, clerk } = house;
    const { id: reportId } = await report({ severity: 'grave' });
    const row = await qc.api.quality.ofReport({ reportId });
    expect(row).toMatchObject({ stage: 'investigation', openedByName: '' });
    const light = await report({ kind: 'late', severity: 'minor' });
    expect(await qc.api.quality.ofReport({ reportId: light.id })).toBeNull();
    await clerk.api.exceptionReports.raise({
      id: light.id,
      token: house.counter.ports.ids.next(),
      severity: 'grave',
      text: '客户停产',
    });
    expect(await qc.api.quality.ofReport({ reportId: light.id })).not.toBeNull();
  });

  it('[4.3.1.9] nobody verifies what he did himself, and what does not work is given back to its owner', async () => {
    const { qc, department, report } = house;
    const { id: reportId } = await report();
    const known = await withActionsDone(house, reportId);
    const [first] = known.actions;
    if (!first) throw new Error('No action');
    const own = department.api.quality.actions.verify({ id: first.id, version: first.version, works: true, how: '好' });
    expect(await code(own)).toBe('quality.ownAction');
    expect(await duties(qc.api, known.id)).toEqual(['quality.actionSeen', 'quality.actionSeen']);
    const back = await qc.api.quality.actions.verify({
      id: first.id,
      version: first.version,
      works: false,
      how: '仍有破损',
    });
    expect(back).toMatchObject({ doneAt: null, verifiedAt: null, verifiedHow: '仍有破损' });
    expect(await duties(qc.api, known.id)).toEqual(['quality.actionSeen', 'quality.actionTaken']);
    const again = await department.api.quality.actions.done({ id: back.id, version: back.version, result: '已返工' });
    await qc.api.quality.actions.verify({ id: again.id, version: again.version, works: true, how: '合格' });
    expect(await duties(qc.api, known.id)).toEqual(['quality.actionSeen']);
  });

  it('[4.3.1.9] an action has an owner who works here and a day to come, and only its owner or quality control ends it', async () => {
    const { qc, clerk, report, counter } = house;
    let known = await qc.api.quality.open({ reportId: (await report()).id });
    const given = {
      caseId: known.id,
      kind: 'corrective',
      text: '补发',
      ownerId: clerk.session.user?.id ?? '',
    } as const;
    const add = (more: Record<string, string>) =>
      qc.api.quality.actions.add({ id: counter.ports.ids.next(), dueDay: '2026-12-01', ...given, ...more });
    expect(await code(add({}))).toBe('quality.noActionsNow');
    for (let stage = 0; stage < 3; stage += 1) known = await signStage(qc.api, known);
    expect(await code(add({ dueDay: '2026-11-01' }))).toBe('quality.dueDayPast');
    expect(await code(add({ ownerId: counter.ports.ids.next() }))).toBe('quality.ownerUnknown');
    const id = counter.ports.ids.next();
    const action = await add({ id });
    expect(await add({ id })).toMatchObject({ id: action.id });
    expect((await qc.api.quality.get({ id: known.id })).actions).toHaveLength(1);
    const other = await house.hire('wuguan', 'csClerk');
    const finish = (by: typeof other) => by.api.quality.actions.done({ id, version: action.version, result: '已补发' });
    expect(await code(finish(other))).toBe('quality.notYourAction');
    expect(await finish(clerk)).toMatchObject({ doneByName: '职员lina' });
    const stale = await problemOf(finish(clerk));
    expect(stale).toMatchObject({ kind: 'CONFLICT', code: 'quality.changedMeanwhile' });
  });

  it('[4.3.1.9] is followed up after 30, 60 and 90 days, and a relapse leads it back', async () => {
    const { qc, report, counter } = house;
    const done = await verified(house, (await report()).id);
    expect(done.followUps[0]?.dueAt).toBe(Date.parse('2026-12-23T17:30:00+08:00'));
    counter.ports.clock.advance(30 * 86_400_000);
    const by = await house.back('qc');
    const seen = { id: done.id, days: 30, result: '抽查十票无破损' } as const;
    const held = await by.api.quality.followUp({ ...seen, holds: true });
    expect(held.followUps[0]).toMatchObject({ doneByName: '职员qc', holds: true });
    expect(await code(by.api.quality.followUp({ ...seen, holds: true }))).toBe('quality.followUpOver');
    expect(await duties(by.api, done.id)).toEqual(['quality.followedUp', 'quality.followedUp']);
    const relapsed = await by.api.quality.followUp({ id: done.id, days: 60, holds: false, result: '又有两票' });
    expect(relapsed).toMatchObject({ stage: 'actions', verifiedAt: null });
    expect(relapsed.steps.at(-1)).toMatchObject({ kind: 'returned', to: 'actions', text: '又有两票' });
    expect(await duties(by.api, done.id)).toEqual([]);
    expect(qc.session.user?.userName).toBe('qc');
  });

  it('[3.4] what was signed stays as it was, whoever leads the case back', async () => {
    const { qc, qcTwo, report } = house;
    const first = await qc.api.quality.open({ reportId: (await report()).id });
    const signed = await signStage(qc.api, first, { text: '初步认定为装载不当' });
    expect(await code(signStage(qcTwo.api, first))).toBe('quality.changedMeanwhile');
    const back = await qcTwo.api.quality.goBack({
      id: first.id,
      version: signed.version,
      to: 'investigation',
      reason: '漏看监控',
    });
    const again = await signStage(qcTwo.api, back, { text: '监控显示为搬运时跌落' });
    expect(again.steps.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'investigation: 初步认定为装载不当',
      'returned: 漏看监控',
      'investigation: 监控显示为搬运时跌落',
    ]);
    const forward = qc.api.quality.goBack({ id: first.id, version: again.version, to: 'actions', reason: '跳过' });
    expect(await code(forward)).toBe('quality.notBack');
    expect(await (await house.counter.admin()).system.verifyEvents()).toMatchObject({ sound: true });
  });

  it('[3.3.1.5, 3.3.1.6] KF-01 carries what quality control signed', async () => {
    const { qc, clerk, report, counter } = house;
    const { id } = await report();
    await signStage(qc.api, await qc.api.quality.open({ reportId: id }), { text: '监控显示装车时跌落' });
    await clerk.api.exceptionReports.sheet({ id, language: 'both' });
    expect(counter.ports.rendered.at(-1)).toContain('监控显示装车时跌落');
    expect(counter.ports.rendered.at(-1)).toContain('调查 <span class="en">Investigation</span>');
  });

  it('[3.3.1.6] only quality control and managers work on a case', async () => {
    const { clerk, report } = house;
    const { id: reportId } = await report();
    expect(await problemOf(clerk.api.quality.open({ reportId }))).toMatchObject({ kind: 'FORBIDDEN' });
    const unknown = house.qc.api.quality.open({ reportId: house.counter.ports.ids.next() });
    expect(await code(unknown)).toBe('quality.reportUnknown');
  });
});
