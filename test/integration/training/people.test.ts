import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { again, itemOf, openTraining, passed, taught, today, type TrainingHouse } from './house.ts';

describe.each(databases)('people of a training plan on $name', ({ open }) => {
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
  const openDuties = async (subjectId: string) =>
    (await house.director.api.tasks.ofSubject({ subjectId })).filter(({ storedState }) => storedState === 'open');

  async function setActive(id: string, active: boolean): Promise<void> {
    const account = (await house.admin.people.accounts()).find((one) => one.id === id);
    if (!account) throw new Error('no account');
    const { userName, nameZh, nameEn, roles, language, version } = account;
    await house.admin.people.updateAccount({ id, userName, nameZh, nameEn, roles, language, version, active });
  }

  it('[5.3.3] who stands in for an absent trainer signs in his own name', async () => {
    const trainer = await house.join('lina', 'csClerk');
    const substitute = await house.join('liuyang', 'csClerk');
    const plan = await house.begun();
    const item = itemOf(plan, '5.3.2');
    expect(item.trainerId).toBe(trainer.id);
    expect(await codeOf(substitute.api.training.get({ id: plan.id }))).toBe('training.planUnknown');
    await trainer.api.handovers.absences.add({
      userId: trainer.id,
      substituteId: substitute.id,
      fromDay: today,
      toDay: '2026-11-30',
      reason: '年假',
    });
    const signed = again(await taught(substitute.api, item), item);
    expect(signed).toMatchObject({ trainerId: trainer.id, trainerSignedById: substitute.id, state: 'taught' });
  });

  it('[5.3.3] a trainee who stands in for his trainer may not sign for him', async () => {
    const trainer = await house.join('lina', 'csClerk');
    const plan = await house.begun();
    const item = itemOf(plan, '5.3.2');
    await trainer.api.handovers.absences.add({
      userId: trainer.id,
      substituteId: house.trainee.id,
      fromDay: today,
      toDay: today,
      reason: '外出',
    });
    const signing = house.trainee.api.training.sign({ id: item.id, version: item.version, side: 'trainer' });
    expect(await codeOf(signing)).toBe('training.notYourItem');
  });

  it('[5.3.5] what a deactivated trainer still had to teach goes to the director until somebody is named', async () => {
    const keeper = await house.join('songgang', 'warehouseManager');
    const plan = await house.begun();
    const item = itemOf(plan, '5.3.5');
    expect(item.trainerId).toBe(keeper.id);
    await setActive(keeper.id, false);
    const duty = (await openDuties(plan.id)).find(({ clause }) => clause === '5.3.5');
    expect(duty).toMatchObject({ ownerId: null, ownerRole: 'csDirector' });
    const now = again(await house.director.api.training.get({ id: plan.id }), item);
    expect(now.trainerActive).toBe(false);
    const plannedDay = now.plannedDay;
    const given = { id: item.id, version: now.version, trainerId: house.director.id, plannedDay };
    expect(again(await house.director.api.training.assign(given), item).trainerActive).toBe(true);
  });

  it('[5.2.1] the duties of a deactivated trainee rest and begin anew when he is back; nobody else is asked for a plan', async () => {
    const plan = await house.begun();
    const before = (await openDuties(plan.id)).length;
    expect(before).toBe(12);
    await setActive(house.trainee.id, false);
    expect(await openDuties(plan.id)).toEqual([]);
    expect((await house.director.api.training.list({})).plans).toMatchObject([{ traineeActive: false }]);
    await setActive(house.trainee.id, true);
    expect((await openDuties(plan.id)).length).toBe(before);
    expect(await openDuties(house.trainee.id)).toEqual([]);
  });

  it('[5.2.1] a plan broken off with its reason stays in the training file, and another may be begun', async () => {
    const plan = await house.begun();
    const { training } = house.director.api;
    expect(await codeOf(training.close({ id: plan.id, version: plan.version }))).toBe('training.notFinished');
    const broken = await training.breakOff({ id: plan.id, version: plan.version, reason: '调往货运中心' });
    expect(broken).toMatchObject({ state: 'brokenOff', reason: '调往货运中心' });
    expect(await openDuties(plan.id)).toEqual([]);
    const item = itemOf(plan, '5.3.1');
    expect(await codeOf(training.save({ id: item.id, version: item.version, writing: passed }))).toBe(
      'training.planOver',
    );
    const second = await house.begun();
    expect(second.file.map(({ id, state }) => [id, state])).toEqual([
      [second.id, 'running'],
      [plan.id, 'brokenOff'],
    ]);
  });

  it('[5.2.1] is begun by who runs plans, for a clerk in training, around today', async () => {
    const clerk = await house.join('lina', 'csClerk');
    const begin = (api: TrainingHouse['admin'], traineeId: string, startDay = today) =>
      problemOf(api.training.begin({ traineeId, startDay }));
    expect((await begin(clerk.api, house.trainee.id)).kind).toBe('FORBIDDEN');
    expect((await begin(house.director.api, clerk.id)).code).toBe('training.notInTraining');
    expect((await begin(house.director.api, house.director.id)).code).toBe('training.notYourself');
    expect((await begin(house.director.api, house.ports.ids.next())).code).toBe('training.traineeUnknown');
    expect((await begin(house.director.api, house.trainee.id, '2027-11-23')).code).toBe('training.startDayAway');
    const both = await Promise.allSettled([house.begun(), house.begun()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await house.trainee.api.training.list({})).plans).toHaveLength(1);
    expect((await clerk.api.training.list({ view: 'all' })).plans).toHaveLength(1);
  });

  it('[5.3.7] two who write the same item: the second is answered with what stands, and nothing is written over', async () => {
    const trainer = await house.join('lina', 'csClerk');
    const plan = await house.begun();
    const { id, version } = itemOf(plan, '5.3.7');
    const notes = '很好。'.repeat(1_300);
    await trainer.api.training.save({ id, version, writing: { ...passed, notes } });
    const second = await problemOf(
      house.director.api.training.save({ id, version, writing: { ...passed, notes: '主任的话' } }),
    );
    expect(second).toMatchObject({ kind: 'CONFLICT', code: 'training.changedMeanwhile' });
    expect(second.data['current']).toMatchObject({ state: 'open', version: version + 1, writing: { notes } });
  });

  it('[5.2.1] shows the trainee what is due today and what waits for his signature', async () => {
    const plan = await house.begun();
    const own = async () => (await house.trainee.api.training.today()).own;
    expect((await own())?.due.map(({ overdue }) => overdue)).toEqual([false, false]);
    const item = itemOf(plan, '5.2.1');
    await taught(house.director.api, item);
    expect(await own()).toMatchObject({ planId: plan.id, due: [{}], toSign: [{ id: item.id }] });
    house.goTo('2026-11-25T09:00');
    expect((await own())?.due.map(({ overdue }) => overdue)).toEqual([true, true, true, false]);
    expect((await house.director.api.training.list({})).plans).toMatchObject([{ overdue: 3, unsigned: 1 }]);
  });
});
