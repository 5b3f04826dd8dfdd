import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TrainingClause, trainingTopics } from '../../../shared/domain/training/values.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { issuesOf, problemOf } from '../../helpers/problems.ts';
import { at } from '../tasks/house.ts';
import { again, itemOf, openTraining, passed, taught, today, type TrainingHouse } from './house.ts';

const learnedWords = {
  '5.3.1': ['职业道德', 'Professional ethics'],
  '5.3.2': ['电话用语和礼仪', 'Telephone phrases and manners'],
  '5.3.3': ['与其他部门的衔接', 'Interfaces with other departments'],
  '5.3.4': ['运输管理系统（本软件）', 'The transport management system (this app)'],
  '5.3.5': ['仓储管理系统', 'The warehouse management system'],
  '5.3.6': ['报价', 'Quoting'],
  '5.3.7': ['办公软件', 'Office software'],
  '5.3.8': ['货物查询', 'Shipment inquiry'],
  '5.3.9': ['电子邮件', 'E-mail'],
} as const satisfies Partial<Record<TrainingClause, readonly [string, string]>>;

describe.each(databases)('training on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: TrainingHouse;

  beforeEach(async () => {
    database = await open();
    house = await openTraining(database);
  });
  afterEach(async () => {
    await house.counter.close();
    await database.dispose();
  });

  const codeOf = async (work: Promise<unknown>) => (await problemOf(work)).code;
  const duties = (subjectId: string) =>
    house.director.api.tasks
      .ofSubject({ subjectId })
      .then((tasks) => tasks.filter(({ storedState }) => storedState === 'open'));

  it('[5.2.1] a new account in training asks the director for its plan by the next evening, once, until it is begun', async () => {
    const [duty, ...more] = await duties(house.trainee.id);
    expect(duty).toMatchObject({ ruleId: 'training.toBegin', clause: '5.2.1', ownerRole: 'csDirector' });
    expect(duty?.dueAt).toBe(at('2026-11-24 17:30'));
    expect(more).toEqual([]);
    const { waiting } = await house.director.api.training.list({});
    expect(waiting.map(({ id }) => id)).toEqual([house.trainee.id]);
    const plan = await house.begun();
    expect(await duties(house.trainee.id)).toEqual([]);
    expect((await house.director.api.training.list({})).waiting).toEqual([]);
    expect(await codeOf(house.begun())).toBe('training.hasPlan');
    expect(plan).toMatchObject({ state: 'running', startDay: today, progress: { settled: 0, total: 12 } });
  });

  it('[5.2.1, 5.3.11] nobody is asked for the plan of a clerk who came as experienced, or who was suspended since', async () => {
    const { api: director } = house.director;
    const clerk = await house.join('laoli', 'csClerk');
    expect(await duties(clerk.id)).toEqual([]);
    const { version } = (await director.standing.list()).find(({ userId }) => userId === clerk.id) ?? { version: 0 };
    await director.standing.suspend({ userId: clerk.id, version, reason: '连续漏报' });
    const account = (await house.admin.people.accounts()).find(({ id }) => id === clerk.id);
    if (!account) throw new Error('no account');
    const { lockedUntil: _until, lastLoginAt: _at, qualified: _qualified, ...known } = account;
    await house.admin.people.updateAccount({ ...known, phone: '13900000000' });
    expect(await duties(clerk.id)).toEqual([]);
    expect((await director.training.list({})).waiting.map(({ id }) => id)).toEqual([house.trainee.id]);
    expect(await codeOf(director.training.begin({ traineeId: clerk.id, startDay: today }))).toBe(
      'training.notInTraining',
    );
  });

  it('[5.2.1] HR introduces the company by name, then the department its duties and the three hearts', async () => {
    const plan = await house.begun();
    const first = plan.items.filter(({ clause }) => clause === '5.2.1');
    expect(first.map(({ part }) => part)).toEqual(['hr', 'department', 'department']);
    expect(first[2]?.title.zh).toContain('细心、耐心、责任心');
    expect(first[2]?.material.en).toContain('The three hearts');
    const [company] = first;
    if (!company) throw new Error('no introduction');
    expect(company.trainerId).toBe(house.director.id);
    const { api } = house.director;
    const saved = await api.training.save({ id: company.id, version: company.version, writing: passed });
    const signing = api.training.sign({ id: company.id, version: saved.version, side: 'trainer' });
    expect(issuesOf(await problemOf(signing))).toEqual(['taughtBy training.taughtByMissing']);
    const after = await taught(api, { ...company, version: saved.version });
    expect(again(after, company)).toMatchObject({ state: 'taught', writing: { taughtBy: '人事部 许芳' } });
  });

  it.each(
    Object.entries(learnedWords).map(([clause, titles]) => [clause as keyof typeof learnedWords, titles] as const),
  )(
    '[%s] is taught by its trainer on its day, with a page to read in both languages, and signed by both',
    async (clause, [zh, en]) => {
      const plan = await house.begun();
      const item = itemOf(plan, clause);
      expect(item.title).toEqual({ zh, en });
      expect(item.material.zh.match(/[\u4e00-\u9fff]/g)?.length).toBeGreaterThan(120);
      expect(item.material.en.match(/[A-Za-z]+/g)?.length).toBeGreaterThan(120);
      const [duty] = (await duties(plan.id)).filter((task) => task.clause === clause);
      expect(duty).toMatchObject({ ruleId: `training.${trainingTopics[clause]}`, ownerId: item.trainerId });
      expect(duty?.dueAt).toBe(at(`${item.plannedDay} 17:30`));
      await house.trainee.api.training.tickRead({ id: item.id });
      await taught(house.director.api, again(await house.director.api.training.get({ id: plan.id }), item));
      expect((await duties(plan.id)).some((task) => task.clause === clause)).toBe(false);
      const { version } = again(await house.trainee.api.training.get({ id: plan.id }), item);
      const signed = await house.trainee.api.training.sign({ id: item.id, version, side: 'trainee' });
      expect(again(signed, item)).toMatchObject({
        state: 'settled',
        readAt: house.ports.clock.now(),
        trainerSignedById: house.director.id,
        traineeSignedAt: house.ports.clock.now(),
      });
    },
  );

  it('[5.3.1, 5.3.9] plans each item on its working day by the company’s calendar', async () => {
    const plan = await house.begun();
    const days = new Map(plan.items.map(({ syllabusItemId, plannedDay }) => [syllabusItemId, plannedDay]));
    const syllabus = await house.director.api.training.syllabus.list();
    const dayOf = (usualDay: number) => days.get(syllabus.find((item) => item.usualDay === usualDay)?.id ?? '');
    expect([dayOf(0), dayOf(1), dayOf(4), dayOf(5), dayOf(9)]).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-27',
      '2026-11-30',
      '2026-12-04',
    ]);
  });

  it('[5.3.2] names the usual role as trainer and lets another one teach on another day', async () => {
    const clerk = await house.join('lina', 'csClerk');
    const plan = await house.begun();
    const item = itemOf(plan, '5.3.2');
    expect(item.trainerId).toBe(clerk.id);
    const other = await house.join('hanbing', 'inquiryClerk');
    const change = { id: item.id, version: item.version, trainerId: other.id, plannedDay: '2026-12-01' };
    const moved = again(await house.director.api.training.assign(change), item);
    expect(moved).toMatchObject({ trainerId: other.id, plannedDay: '2026-12-01' });
    const planned = (await duties(plan.id)).filter(({ clause }) => clause === '5.3.2');
    expect(planned).toMatchObject([{ ownerId: other.id, dueAt: at('2026-12-01 17:30') }]);
    const { training } = house.director.api;
    expect(await codeOf(training.assign({ ...change, version: moved.version, trainerId: house.trainee.id }))).toBe(
      'training.trainerIsTrainee',
    );
    expect(await codeOf(training.assign({ ...change, version: moved.version, plannedDay: '2026-11-20' }))).toBe(
      'training.plannedBeforeStart',
    );
    expect(await codeOf(training.assign(change))).toBe('training.changedMeanwhile');
    expect((await other.api.training.list({})).plans.map(({ id }) => id)).toEqual([plan.id]);
    expect((await other.api.training.today()).teaching).toEqual([]);
    house.goTo('2026-12-02T09:00');
    expect((await other.api.training.today()).teaching).toMatchObject([{ id: item.id, overdue: true }]);
  });

  it('[5.3.1] nobody signs for another, nobody trains himself, and the trainer signs first', async () => {
    const clerk = await house.join('lina', 'csClerk');
    const plan = await house.begun();
    const item = itemOf(plan, '5.3.2');
    const sign = (api: TrainingHouse['admin'], side: 'trainer' | 'trainee', version = item.version) =>
      codeOf(api.training.sign({ id: item.id, version, side }));
    expect(await sign(house.trainee.api, 'trainee')).toBe('training.trainerFirst');
    expect(await sign(house.trainee.api, 'trainer')).toBe('training.notYourItem');
    expect(await sign(house.director.api, 'trainer')).toBe('training.trainerSigns');
    expect(await sign(house.director.api, 'trainee')).toBe('training.traineeSigns');
    const stranger = await house.join('luona', 'marketingClerk');
    expect(await sign(stranger.api, 'trainer')).toBe('training.planUnknown');
    expect(await codeOf(house.trainee.api.training.save({ id: item.id, version: item.version, writing: passed }))).toBe(
      'training.notYourItem',
    );
    const { version } = again(await taught(clerk.api, item), item);
    expect(await sign(clerk.api, 'trainee', version)).toBe('training.traineeSigns');
    expect(await codeOf(clerk.api.training.save({ id: item.id, version, writing: passed }))).toBe(
      'training.signedAlready',
    );
  });

  it('[5.3.4] refuses days before the start and to come, at the field', async () => {
    const plan = await house.begun();
    const { id, version } = itemOf(plan, '5.3.4');
    const { training } = house.director.api;
    const wrong = async (writing: Parameters<typeof training.save>[0]['writing'], from: number) => {
      const saved = await training.save({ id, version: from, writing });
      return issuesOf(await problemOf(training.sign({ id, version: saved.version, side: 'trainer' })));
    };
    expect(await wrong({ ...passed, result: '' }, version)).toEqual(['result training.resultMissing']);
    expect(await wrong({ ...passed, doneDay: '2026-11-24' }, version + 1)).toEqual(['doneDay training.doneDayAhead']);
    expect(await wrong({ ...passed, doneDay: '2026-11-20' }, version + 2)).toEqual([
      'doneDay training.doneBeforeStart',
    ]);
    expect(await wrong({ ...passed, doneDay: '' }, version + 3)).toEqual(['doneDay training.doneDayMissing']);
    expect(await wrong({ ...passed, result: 'notApplicable' }, version + 4)).toEqual([
      'reason training.whyNotApplicable',
    ]);
    expect(await wrong({ ...passed, result: 'repeat' }, version + 5)).toEqual(['againDay training.againDayWrong']);
  });

  it('[5.3.6] an item to be repeated comes back on its new day, the first result stays on record', async () => {
    const plan = await house.begun();
    const item = itemOf(plan, '5.3.6');
    const repeat = { ...passed, result: 'repeat', againDay: '2026-11-30', notes: '体积重算错' } as const;
    const { version } = again(await taught(house.director.api, item, repeat), item);
    const signed = await house.trainee.api.training.sign({ id: item.id, version, side: 'trainee' });
    expect(again(signed, item)).toMatchObject({
      state: 'open',
      plannedDay: '2026-11-30',
      writing: { result: '', notes: '' },
      history: [{ result: 'repeat', notes: '体积重算错', why: '' }],
    });
    const [duty] = (await duties(plan.id)).filter(({ clause }) => clause === '5.3.6');
    expect(duty?.dueAt).toBe(at('2026-11-30 17:30'));
  });

  it('[5.3.8] a changed result takes both signatures again and keeps the old ones', async () => {
    const plan = await house.begun();
    const item = itemOf(plan, '5.3.8');
    let now = again(await taught(house.director.api, item), item);
    await house.trainee.api.training.sign({ id: item.id, version: now.version, side: 'trainee' });
    now = again(await house.director.api.training.get({ id: plan.id }), item);
    const changed = { id: item.id, version: now.version, reason: '日期写错' };
    expect(await codeOf(house.trainee.api.training.change(changed))).toBe('training.notYourItem');
    now = again(await house.director.api.training.change(changed), item);
    expect(now).toMatchObject({ state: 'open', trainerSignedAt: null, traineeSignedAt: null, writing: passed });
    expect(now.history).toMatchObject([{ result: 'passed', why: '日期写错', traineeSignedAt: expect.any(Number) }]);
  });

  it('[5.3.10] is finished by the last two signatures though they are given at the same moment', async () => {
    let plan = await house.begun();
    for (const item of plan.items) plan = await taught(house.director.api, item);
    const sign = ({ id, version }: (typeof plan.items)[number]) =>
      house.trainee.api.training.sign({ id, version, side: 'trainee' });
    for (const item of plan.items.slice(2)) await sign(again(plan, item));
    await Promise.all(plan.items.slice(0, 2).map(sign));
    expect(await house.director.api.training.get({ id: plan.id })).toMatchObject({
      state: 'finished',
      progress: { settled: 12, total: 12 },
    });
  });

  it('[5.3.10] tells the director that the exam is due when everything is signed, and takes it back', async () => {
    let plan = await house.begun();
    for (const item of plan.items) {
      const { version } = again(await taught(house.director.api, item), item);
      plan = await house.trainee.api.training.sign({ id: item.id, version, side: 'trainee' });
    }
    expect(plan).toMatchObject({ state: 'finished', progress: { settled: 12, total: 12 } });
    expect(await duties(plan.id)).toMatchObject([
      { ruleId: 'training.examDue', clause: '5.3.10', ownerRole: 'csDirector' },
    ]);
    const item = itemOf(plan, '5.3.9');
    const reopened = await house.director.api.training.change({ id: item.id, version: item.version, reason: '补训' });
    expect(reopened.state).toBe('running');
    expect((await duties(plan.id)).map(({ ruleId }) => ruleId)).toEqual(['training.email']);
    const { version } = again(await taught(house.director.api, again(reopened, item)), item);
    plan = await house.trainee.api.training.sign({ id: item.id, version, side: 'trainee' });
    const closed = await house.director.api.training.close({ id: plan.id, version: plan.version });
    expect(closed).toMatchObject({ state: 'closed', may: { run: false } });
    expect(await duties(plan.id)).toEqual([]);
    expect(await codeOf(house.director.api.training.change({ id: item.id, version: 9, reason: '晚了' }))).toBe(
      'training.changedMeanwhile',
    );
  });
});
