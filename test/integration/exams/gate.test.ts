import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../shared/contract/contract.ts';
import { cityForm } from '../../fixtures/order-forms.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { confirmWithCustomer } from '../../helpers/intake.ts';
import { problemOf } from '../../helpers/problems.ts';
import { again, taught } from '../training/house.ts';
import { eventsOf, type ExamHouse, hour, openExams } from './house.ts';

describe.each(databases)('the gate behind an exam on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: ExamHouse;
  let customerId: string;

  beforeEach(async () => {
    database = await open();
    house = await openExams(database);
    customerId = (await house.counter.customer()).id;
  });
  afterEach(async () => {
    await house.counter.close();
    await database.dispose();
  });

  /** A draft that lacks nothing but the right to confirm it. */
  async function draft(api: Api) {
    const { id, version } = await api.orders.drafts.create({ form: { ...cityForm, customerId } });
    await confirmWithCustomer(house.director, id);
    return { draftId: id, version };
  }
  const confirm = async (api: Api) => {
    const { draftId, version } = await draft(api);
    return api.orders.confirm({ draftId, version });
  };

  it('[5.3.11] a trainee drafts and does not confirm; passing puts him on duty at once, on the contract itself', async () => {
    const { api } = house.trainee;
    expect((await problemOf(confirm(api))).kind).toBe('FORBIDDEN');
    const sitting = await house.begun(await house.plan());
    await house.answerAll(api, sitting, true);
    await api.exams.submit({ id: sitting.id, version: sitting.version });
    expect((await confirm(api)).number).toMatch(/^DD/);
    // Whoever reads English knows which exam it was.
    const [latest] = await house.director.standing.history({ userId: house.trainee.id });
    expect(latest).toMatchObject({ what: 'passed', text: '小测验 / Small exam' });
    const passed = (await eventsOf(database, sitting.id)).findLast(({ type }) => type === 'exam.passed');
    expect(passed?.payload['exam']).toBe('小测验 / Small exam');
  });

  it('[5.2.1, 5.3.10, 5.3.11] from account through training to the exam: sent by himself once all is signed, then on duty', async () => {
    const { trainee, director } = house;
    const { api } = trainee;
    const planId = await house.plan();
    expect((await problemOf(confirm(api))).kind).toBe('FORBIDDEN');
    let training = await director.training.begin({ traineeId: trainee.id, startDay: '2026-11-23' });
    expect((await problemOf(api.exams.assignMyself({ planId }))).code).toBe('exams.notByYourself');
    const boss = (await director.exams.candidates()).find(({ name }) => name === '职员zhaowenjing');
    for (const item of training.items) {
      const { id, plannedDay } = item;
      const own = await director.training.assign({ id, version: item.version, trainerId: boss?.id ?? '', plannedDay });
      const { version } = again(await taught(director, again(own, item)), item);
      training = await api.training.sign({ id: item.id, version, side: 'trainee' });
    }
    expect(training.state).toBe('finished');
    expect((await problemOf(confirm(api))).kind).toBe('FORBIDDEN');
    expect((await api.exams.list({})).selfPlans.map(({ id }) => id)).toContain(planId);
    const own = await api.exams.assignMyself({ planId });
    expect((await api.exams.list({})).selfPlans.map(({ id }) => id)).not.toContain(planId);
    const sitting = await api.exams.start({ id: own.id, version: own.version });
    await house.answerAll(api, sitting, true);
    expect(await api.exams.submit({ id: sitting.id, version: sitting.version })).toMatchObject({ state: 'passed' });
    expect((await confirm(api)).number).toMatch(/^DD/);
    const [noted] = (await director.training.list({})).plans;
    expect(noted?.exam).toMatchObject({ state: 'passed', name: { zh: '小测验', en: 'Small exam' } });
  });

  it('[5.3.11] an exercise lifts nothing, and who failed his last attempt goes on drafting', async () => {
    const { api } = house.trainee;
    const exercise = await house.begun(await house.plan({ leadsToDuty: false }));
    await house.answerAll(api, exercise, true);
    expect((await api.exams.submit({ id: exercise.id, version: exercise.version })).state).toBe('passed');
    expect((await problemOf(confirm(api))).kind).toBe('FORBIDDEN');
    const sitting = await house.begun(await house.plan({ attempts: 1 }));
    expect((await api.exams.submit({ id: sitting.id, version: sitting.version })).state).toBe('failed');
    expect((await problemOf(confirm(api))).kind).toBe('FORBIDDEN');
    // A new clerk he still is, and his training may begin again.
    const { training } = house.director;
    expect((await training.list({})).waiting.map(({ id }) => id)).toContain(house.trainee.id);
    expect((await training.begin({ traineeId: house.trainee.id, startDay: '2026-11-23' })).state).toBe('running');
  });

  it('[5.3.11] a certificate that ran out takes him off duty, a repeated exam that failed too', async () => {
    const clerk = await house.hire('wangli', 'csClerk');
    const planId = await house.plan({ validMonths: 1, warnDays: 10, attempts: 3 });
    const first = await house.begun(planId, clerk);
    await house.answerAll(clerk.api, first, true);
    const { validUntil } = await clerk.api.exams.submit({ id: first.id, version: first.version });
    expect((await confirm(clerk.api)).number).toMatch(/^DD/);
    house.ports.clock.set((validUntil ?? 0) - 48 * hour);
    const again = await clerk.api.exams.assignMyself({ planId });
    const begun = await clerk.api.exams.start({ id: again.id, version: again.version });
    const failed = await clerk.api.exams.submit({ id: begun.id, version: begun.version });
    expect(failed).toMatchObject({ state: 'failed', purpose: 'recertification' });
    expect((await problemOf(confirm(clerk.api))).kind).toBe('FORBIDDEN');
    house.ports.clock.advance(25 * hour);
    const next = await clerk.api.exams.get({ id: failed.nextId ?? '' });
    const third = await clerk.api.exams.start({ id: next.id, version: next.version });
    await house.answerAll(clerk.api, third, true);
    const passed = await clerk.api.exams.submit({ id: third.id, version: third.version });
    // A month later the days of the form lie behind; what matters is that it is judged at all.
    expect((await problemOf(confirm(clerk.api))).kind).toBe('REFUSED');
    house.ports.clock.set((passed.validUntil ?? 0) + hour);
    expect((await problemOf(confirm(clerk.api))).kind).toBe('FORBIDDEN');
  });
});
