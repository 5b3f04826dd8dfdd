import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { joinCounter } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { issuesOf, problemOf } from '../../helpers/problems.ts';
import { type ExamHouse, minute, openExams, shortQuestion } from './house.ts';

describe.each(databases)('marks and certificates on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: ExamHouse;

  beforeEach(async () => {
    database = await open();
    house = await openExams(database);
  });
  afterEach(async () => {
    await house.counter.close();
    await database.dispose();
  });

  const refused = async (work: Promise<unknown>) => (await problemOf(work)).code;
  const rules = async (id: string, state: 'open' | 'done' | 'cancelled' = 'open') =>
    (await house.director.tasks.ofSubject({ subjectId: id }))
      .filter(({ storedState }) => storedState === state)
      .map(({ ruleId }) => ruleId)
      .toSorted();

  it('[5.3.10] waits for whoever marks short answers, never for the taker himself', async () => {
    const { trainee, director } = house;
    const [topic] = (await director.exams.bank.topics()).filter(({ en }) => en === 'Test');
    await director.exams.bank.create({ ...shortQuestion, topic: topic?.id ?? '' });
    const planId = await house.plan({ shortAnswers: true, counts: [{ topic: topic?.id ?? '', count: 4 }] });
    const sitting = await house.begun(planId);
    await house.answerAll(trainee.api, sitting, true);
    await trainee.api.exams.answer({ id: sitting.id, place: 3, chosen: [], text: '先道歉，再说明', flagged: false });
    const handed = await trainee.api.exams.submit({ id: sitting.id, version: sitting.version });
    expect(handed).toMatchObject({ state: 'marking', percent: null, reached: 0, solutions: [] });
    expect(await rules(sitting.id)).toEqual(['exam.toMark']);
    const { id, version, solutions, may } = await director.exams.get({ id: sitting.id });
    expect(may.mark).toBe(true);
    expect(solutions[3]).toMatchObject({ zh: { model: '要点 T-4' }, awarded: null });
    expect(await refused(director.exams.complete({ id, version }))).toBe('exams.notAllMarked');
    const tooMany = await problemOf(director.exams.markAnswer({ id, place: 3, awarded: 5, remark: '' }));
    expect(issuesOf(tooMany)).toEqual(['awarded.3 exams.markWrong']);
    await director.exams.markAnswer({ id, place: 3, awarded: 3, remark: '差回电时间' });
    const done = await director.exams.complete({ id, version });
    expect(done).toMatchObject({
      state: 'passed',
      reached: 9,
      total: 10,
      percent: 90,
      markedByName: '职员zhaowenjing',
    });
    expect(await refused(director.exams.complete({ id, version: done.version }))).toBe('exams.nothingToMark');

    const [boss] = (await director.exams.candidates()).filter(({ name }) => name === '职员zhaowenjing');
    const own = await house.begun(planId, { api: director, id: boss?.id ?? '' });
    const other = await house.hire('luona');
    const waiting = await house.begun(planId, other);
    await other.api.exams.answer({ id: waiting.id, place: 3, chosen: [], text: '好', flagged: false });
    await other.api.exams.submit({ id: waiting.id, version: waiting.version });
    // Whoever sits the same questions himself marks nobody meanwhile.
    expect(await director.exams.get({ id: waiting.id })).toMatchObject({ solutions: [], may: { mark: false } });
    expect(await refused(director.exams.markAnswer({ id: waiting.id, place: 3, awarded: 4, remark: '' }))).toBe(
      'exams.bankClosed',
    );
    await director.exams.answer({ id: own.id, place: 3, chosen: [], text: '好', flagged: false });
    await director.exams.submit({ id: own.id, version: own.version });
    expect(await refused(director.exams.markAnswer({ id: own.id, place: 3, awarded: 4, remark: '' }))).toBe(
      'exams.notYourOwn',
    );
  });

  it('[5.3.10] keeps questions and plan as they were when it was put before the person', async () => {
    const { trainee, director } = house;
    const planId = await house.plan();
    const sitting = await house.begun(planId);
    const row = (await director.exams.bank.list({ text: 'T-1' })).rows[0];
    const question = await director.exams.bank.get({ id: row?.id ?? '' });
    const { asked, rightly, revision, updatedAt, updatedByName, active, ...content } = question;
    expect([asked, rightly, revision, active, updatedAt > 0, updatedByName]).toEqual([
      0,
      0,
      1,
      true,
      true,
      '职员zhaowenjing',
    ]);
    const changed = await director.exams.bank.update({
      ...content,
      right: [0],
      zh: { ...content.zh, text: '改过的题' },
    });
    expect(changed.revision).toBe(2);
    const plan = (await director.exams.plans.list()).find(({ id }) => id === planId);
    if (!plan) throw new Error('the plan is gone');
    const { short: _short, updatedAt: _at, updatedByName: _by, ...given } = plan;
    await director.exams.plans.update({ ...given, passPercent: 100, minutes: 5, attempts: 1 });
    await house.answerAll(trainee.api, sitting, true);
    house.ports.clock.advance(10 * minute);
    const done = await trainee.api.exams.submit({ id: sitting.id, version: sitting.version });
    expect(done).toMatchObject({ state: 'passed', reached: 6, passPercent: 80 });
    expect(done.questions[0]?.zh.text).toBe('T-1 zh');
    // The changed question begins its figures anew.
    expect((await director.exams.bank.get({ id: question.id })).asked).toBe(0);
    expect((await director.exams.bank.list({ text: 'T-2' })).rows[0]).toMatchObject({ asked: 1, rightly: 1 });
  });

  it('[5.3.11] says in time that a certificate runs out, to the person and the director, once; a new exam ends it', async () => {
    const planId = await house.plan({ validMonths: 12, warnDays: 30, attempts: 1 });
    const clerk = await house.hire('wangli', 'csClerk');
    const sitting = await house.begun(planId, clerk);
    await house.answerAll(clerk.api, sitting, true);
    const passed = await clerk.api.exams.submit({ id: sitting.id, version: sitting.version });
    expect(passed.validUntil).toBe(Date.parse('2027-11-23T23:59:00+08:00'));
    house.ports.clock.set('2027-10-20T09:00:00+08:00');
    expect((await clerkAgain('wangli')).selfPlans).toEqual([]);
    house.ports.clock.set('2027-10-25T09:00:00+08:00');
    const workers = await joinCounter(database, { ports: house.ports, workers: true, workstation: 'counter-2' });
    await workers.close();
    const watched = await joinCounter(database, { ports: house.ports, workers: true, workstation: 'counter-3' });
    await watched.close();
    const director = await again('zhaowenjing');
    const tasks = await director.tasks.ofSubject({ subjectId: sitting.id });
    const open = tasks.filter(({ ruleId }) => /Renew/.test(ruleId));
    expect(open.map(({ ruleId, ownerId, ownerRole }) => `${ruleId} ${ownerId ?? ownerRole}`).toSorted()).toEqual([
      'exam.toArrangeRenewal csDirector',
      `exam.toRenew ${clerk.id}`,
    ]);
    const api = await again('wangli');
    const own = await api.exams.assignMyself({ planId });
    expect(own.purpose).toBe('recertification');
    const begun = await api.exams.start({ id: own.id, version: own.version });
    await house.answerAll(api, begun, true);
    await api.exams.submit({ id: begun.id, version: begun.version });
    const after = await director.tasks.ofSubject({ subjectId: sitting.id });
    expect(after.filter(({ ruleId, storedState }) => /Renew/.test(ruleId) && storedState === 'open')).toEqual([]);
  });

  async function again(userName: string) {
    const window = house.counter.window();
    await window.api.people.logIn({ userName, password: 'Rain-over-Hill-8' });
    return window.api;
  }
  const clerkAgain = async (userName: string) => (await again(userName)).exams.list({});
});
