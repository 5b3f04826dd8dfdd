import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { issuesOf, problemOf } from '../../helpers/problems.ts';
import {
  approved,
  duties,
  handedIn,
  letter,
  openQualityHouse,
  type QualityHouse,
  signAnalysis,
  written,
} from './house.ts';

describe.each(databases)('the analysis of an accident on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: QualityHouse;
  let reportId: string;

  beforeEach(async () => {
    database = await open();
    house = await openQualityHouse(database);
    reportId = (await house.report()).id;
  });
  afterEach(async () => {
    await house.close();
    await database.dispose();
  });

  const code = async (work: Promise<unknown>) => (await problemOf(work)).code;

  it('[4.3.1.9] goes by managers, project manager and CS director to the deputy GM, and names who is missing', async () => {
    const { department, project, director, deputy, qc, clerk } = house;
    const { id } = await handedIn(house, reportId);
    const waiting = async () => {
      const { analysisForm } = await clerk.api.quality.get({ id });
      return (analysisForm?.missing ?? [])
        .filter((one) => one.open)
        .map(({ step, maySign }) => `${step} ${maySign.map(({ name }) => name).join()}`);
    };
    expect(await waiting()).toEqual(['department 职员dm']);
    expect(await duties(qc.api, id)).toContain('quality.turn.department');
    expect((await department.api.quality.list({ view: 'waitsForMe' })).map((row) => row.id)).toEqual([id]);
    expect(await code(signAnalysis(deputy, id, 'deputyGm'))).toBe('quality.tooEarly');
    await signAnalysis(department, id, 'department');
    expect(await waiting()).toEqual(['projectReview 职员pm']);
    expect(await code(signAnalysis(department, id, 'projectReview'))).toBe('quality.notYours');
    await signAnalysis(project, id, 'projectReview');
    await signAnalysis(director, id, 'csDirector');
    expect(await duties(qc.api, id)).toContain('quality.turn.deputyGm');
    const done = await signAnalysis(deputy, id, 'deputyGm');
    expect(done).toMatchObject({ analysis: 'approved', analysisForm: { state: 'approved', missing: [] } });
    expect(await duties(qc.api, id)).toEqual(['quality.decided', 'quality.investigated', 'quality.letterSent']);
  });

  it('[4.3.1.9] is returned with a reason, and a changed one is a new revision that everybody signs anew', async () => {
    const { department, project, qc } = house;
    const { id } = await handedIn(house, reportId);
    await signAnalysis(department, id, 'department');
    const bare = project.api.quality.analysis.decide({
      id,
      revision: 1,
      step: 'projectReview',
      decision: 'rejected',
      reason: '',
    });
    expect(await code(bare)).toBe('quality.reasonMissing');
    const returned = await project.api.quality.analysis.decide({
      id,
      revision: 1,
      step: 'projectReview',
      decision: 'rejected',
      reason: '缺少数量',
    });
    expect(returned.analysisForm).toMatchObject({ state: 'rejected', reason: '缺少数量' });
    const { version } = returned.analysisForm ?? { version: 0 };
    const reopened = await qc.api.quality.analysis.reopen({ id, version, reason: '补充数量' });
    expect(reopened.analysisForm).toMatchObject({ revision: 2, state: 'draft', signatures: [] });
    expect(reopened.analysisForm?.history).toMatchObject([
      { revision: 1, signatures: [{ step: 'department' }, { step: 'projectReview' }] },
    ]);
    const second = await qc.api.quality.analysis.submit({ id, version: 1 });
    expect(second.analysisForm?.missing.map(({ step }) => step)).toEqual([
      'department',
      'projectReview',
      'csDirector',
      'deputyGm',
    ]);
    const old = await problemOf(signAnalysis(department, id, 'department'));
    expect(old).toMatchObject({ kind: 'CONFLICT', code: 'quality.changedMeanwhile' });
  });

  it('[4.3.1.9] nobody signs his own analysis or twice, nor does his substitute', async () => {
    const { department, project, counter } = house;
    const { id } = await department.api.quality.open({ reportId });
    const begun = await department.api.quality.analysis.begin({ id });
    const version = begun.analysisForm?.version ?? 0;
    const saved = await department.api.quality.analysis.save({ id, version, content: written });
    await department.api.quality.analysis.submit({ id, version: saved.version });
    expect(await code(signAnalysis(department, id, 'department'))).toBe('quality.ownPaper');
    const absent = { userId: department.session.user?.id ?? '', substituteId: project.session.user?.id ?? '' };
    const days = { fromDay: '2026-11-23', toDay: '2026-11-30', reason: '出差' };
    await (await counter.admin()).handovers.absences.add({ ...absent, ...days });
    expect(await code(signAnalysis(project, id, 'department'))).toBe('quality.ownPaper');
  });

  it('[4.3.1.9] a substitute signs in the place of whoever is away', async () => {
    const { department, project, director, counter } = house;
    const { id } = await handedIn(house, reportId);
    const days = { fromDay: '2026-11-23', toDay: '2026-11-30', reason: '出差' };
    await (await counter.admin()).handovers.absences.add({
      userId: project.session.user?.id ?? '',
      substituteId: director.session.user?.id ?? '',
      ...days,
    });
    await signAnalysis(department, id, 'department');
    const signed = await signAnalysis(director, id, 'projectReview');
    expect(signed.analysisForm?.signatures.at(-1)).toMatchObject({ byName: '职员director', forName: '职员pm' });
    expect(await code(signAnalysis(director, id, 'csDirector'))).toBe('quality.signedTwice');
  });

  it('[4.3.1.9] is not handed in while it lacks something or its letter names somebody of the house', async () => {
    const { qc } = house;
    const { id } = await qc.api.quality.open({ reportId });
    const begun = await qc.api.quality.analysis.begin({ id });
    expect(begun.analysisForm?.content).toMatchObject({ course: '收货时发现两箱外箱破损', parts: ['department'] });
    expect(begun.analysisForm?.content.letter['zh-CN'].event).toContain('破损');
    const zh = { ...letter, measures: '职员dm 已到场致歉' };
    const content = { ...written, corrective: '', letter: { ...written.letter, 'zh-CN': zh } };
    const version = begun.analysisForm?.version ?? 0;
    const saved = await qc.api.quality.analysis.save({ id, version, content });
    const refused = await problemOf(qc.api.quality.analysis.submit({ id, version: saved.version }));
    expect(issuesOf(refused)).toEqual(['corrective quality.textMissing', 'letter.zh-CN.measures quality.nameInLetter']);
    const stale = await problemOf(qc.api.quality.analysis.save({ id, version, content }));
    expect(stale).toMatchObject({ kind: 'CONFLICT', code: 'quality.changedMeanwhile' });
  });

  it('[4.3.1.9] the approved letter goes to the customer once, with its paper filed, and names nobody', async () => {
    const { director, clerk, qc, counter } = house;
    const done = await approved(house, reportId);
    const early = qc.api.quality.letter.send({ id: done.id, revision: 1, name: '张三', address: 'zhang@example.cn' });
    expect(await problemOf(early)).toMatchObject({ kind: 'FORBIDDEN' });
    expect(await qc.api.quality.letter.contacts({ id: done.id })).toEqual([
      { name: '张三', address: 'zhang@example.cn' },
    ]);
    const wrong = director.api.quality.letter.send({ id: done.id, revision: 1, name: '', address: '张三' });
    expect(await code(wrong)).toBe('quality.addressWrong');
    const send = () =>
      director.api.quality.letter.send({ id: done.id, revision: 1, name: '张三', address: 'zhang@example.cn' });
    await send();
    const sent = await send();
    expect(sent.letters).toHaveLength(1);
    expect(await duties(qc.api, done.id, 'done')).toContain('quality.letterSent');
    const [filed, ...more] = await qc.api.attachments.list({ subjectKind: 'qualityCase', subjectId: done.id });
    expect(filed).toMatchObject({ purpose: 'customerLetter', name: `${done.number}-R1.pdf` });
    expect(more).toEqual([]);
    const [message] = (await clerk.api.mail.list({})).rows.filter(({ subjectId }) => subjectId === done.id);
    expect(message).toMatchObject({ subject: `关于 ${done.number} 异常情况的说明函` });
    const paper = counter.ports.rendered.at(-1) ?? '';
    expect(paper).toContain('货物外箱破损。');
    expect(paper).not.toContain('职员');
  });

  it('[4.3.1.9] an account that is younger than the approval keeps its name out of the letter too', async () => {
    const { director, counter } = house;
    const content = { ...written, letter: { ...written.letter, 'zh-CN': { ...letter, cause: '由 zhaoyun 装载' } } };
    const done = await approved(house, reportId, content);
    await counter.hire('zhaoyun', ['csClerk']);
    const refused = await problemOf(
      director.api.quality.letter.send({ id: done.id, revision: 1, name: '', address: 'zhang@example.cn' }),
    );
    expect(refused.code).toBe('quality.letterNotFit');
    expect(issuesOf(refused)).toEqual(['letter.zh-CN.cause quality.nameInLetter']);
  });

  it('[4.3.1.9] no letter is sent before the deputy GM approved it', async () => {
    const { id } = await handedIn(house, reportId);
    const send = house.director.api.quality.letter.send({ id, revision: 1, name: '', address: 'zhang@example.cn' });
    expect(await code(send)).toBe('quality.notApproved');
  });
});
