import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { cityForm } from '../../fixtures/order-forms.ts';
import { at, openTaskHouse, type TaskHouse } from './house.ts';

const minute = 60_000;

describe.each(databases)('rules and acts on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: TaskHouse;

  beforeEach(async () => {
    database = await open();
    house = await openTaskHouse(database);
  });
  afterEach(async () => {
    await house.counter.close();
    await database.dispose();
  });

  const printed = async (id: string) => (await house.tasksOf(id, 'order.printed'))[0];
  const ten = { due: { kind: 'minutes' as const, amount: 10 } };

  it('[2.2.1] a changed limit holds for what begins after it; running tasks keep theirs unless told otherwise', async () => {
    const first = await house.confirmed(cityForm);
    const before = await printed(first.id);
    const changed = await house.director.tasks.rules.change({ id: 'order.printed', version: 0, change: ten });
    expect(changed).toMatchObject({ version: 1, changed: ['due'], running: 1, updatedByName: '职员zhaowenjing' });
    expect(await printed(first.id)).toMatchObject({ dueAt: before?.dueAt });
    const second = await house.confirmed({ ...cityForm, remarks: '第二票' });
    expect((await printed(second.id))?.dueAt).toBe(house.ports.clock.now() + 10 * minute);
    const change = { due: { kind: 'minutes' as const, amount: 20 } };
    await house.director.tasks.rules.change({ id: 'order.printed', version: 1, change, applyToRunning: true });
    expect((await printed(first.id))?.dueAt).toBe(house.ports.clock.now() + 20 * minute);
    const reset = await house.director.tasks.rules.reset({ id: 'order.printed', version: 2 });
    expect(reset).toMatchObject({ changed: [], due: { kind: 'minutes', amount: 5 } });
  });

  it('[2.2.1] a rule that is switched off opens nothing any more', async () => {
    await house.director.tasks.rules.change({ id: 'order.printed', version: 0, change: { active: false } });
    expect(await printed((await house.confirmed(cityForm)).id)).toBeUndefined();
  });

  it('[2.2.1] a rule that cannot be kept is refused at its field, and a stale one conflicts', async () => {
    const { rules } = house.director.tasks;
    const wrong = {
      due: { kind: 'minutes' as const, amount: -5 },
      escalation: [{ amount: 5, unit: 'minutes' as const, to: [] }],
    };
    expect(await rules.check({ id: 'order.printed', change: wrong })).toMatchObject([
      { path: 'due.amount', code: 'tasks.minutesWrong' },
      { path: 'escalation.0.to', code: 'tasks.recipientsMissing' },
    ]);
    expect(await problemOf(rules.change({ id: 'order.printed', version: 0, change: wrong }))).toMatchObject({
      kind: 'REFUSED',
      code: 'tasks.minutesWrong',
    });
    await rules.change({ id: 'order.printed', version: 0, change: ten });
    expect(await problemOf(rules.change({ id: 'order.printed', version: 0, change: ten }))).toMatchObject({
      kind: 'CONFLICT',
      code: 'tasks.ruleChanged',
    });
    expect(await problemOf(rules.change({ id: 'none', version: 0, change: ten }))).toMatchObject({
      code: 'tasks.ruleUnknown',
    });
    const clerks = house.clerk.tasks.rules.change({ id: 'order.printed', version: 1, change: ten });
    expect(await problemOf(clerks)).toMatchObject({ kind: 'FORBIDDEN' });
  });

  it('[2.3.1-sameDay] a task is done with its evidence, never just ticked, and only once', async () => {
    const { id } = await house.confirmed(cityForm);
    const [task] = await house.tasksOf(id, 'city.vehicleAsked');
    const act = { id: task?.id ?? '', version: task?.version ?? 0 };
    const empty = { result: ' ', contact: null, attachmentId: null };
    expect(await problemOf(house.clerk.tasks.complete({ ...act, evidence: empty }))).toMatchObject({
      code: 'tasks.evidenceMissing',
      data: { issues: [{ path: 'result', code: 'tasks.resultMissing' }] },
    });
    const evidence = { ...empty, result: '京A12345，李师傅' };
    const done = await house.clerk.tasks.complete({ ...act, evidence });
    expect(done).toMatchObject({ state: 'done', closedByName: '职员lina', evidence });
    expect(await problemOf(house.clerk.tasks.complete({ ...act, evidence }))).toMatchObject({
      code: 'tasks.alreadyClosed',
    });
    const fact = (await house.clerk.orders.timeline({ id })).find(({ type }) => type === 'task.done');
    expect(fact?.payload).toMatchObject({ evidence: { result: '京A12345，李师傅' } });
  });

  it('[2.3.1-sameDay] two windows at once end a task once; the second sees how it stands now', async () => {
    const { id } = await house.confirmed(cityForm);
    const [task] = await house.tasksOf(id, 'city.vehicleAsked');
    const act = { id: task?.id ?? '', version: task?.version ?? 0, evidence: { result: '已安排' } };
    const outcomes = await Promise.allSettled([house.clerk.tasks.complete(act), house.clerk.tasks.complete(act)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('[1.1] another clerk’s task is not mine to close; passed on with a reason it is', async () => {
    const { id } = await house.confirmed(cityForm);
    const other = await house.counter.hire('zhangwei', ['csClerk']);
    const [task] = await house.tasksOf(id, 'city.vehicleAsked');
    const act = { id: task?.id ?? '', version: task?.version ?? 0 };
    const evidence = { result: '已安排' };
    expect(await problemOf(other.api.tasks.complete({ ...act, evidence }))).toMatchObject({ code: 'tasks.notYours' });
    const ownerId = other.session.user?.id ?? '';
    const moved = await house.clerk.tasks.reassign({ ...act, ownerId, reason: '交班' });
    expect(moved).toMatchObject({ ownerId, ownerName: '职员zhangwei', mine: false });
    expect((await other.api.tasks.mine()).rows.map((row) => row.id)).toEqual([act.id]);
    expect(await other.api.tasks.complete({ ...act, version: moved.version, evidence })).toMatchObject({
      state: 'done',
    });
  });

  it('[1.1] the director sees who has how much, and what is late', async () => {
    await house.confirmed(cityForm);
    house.ports.clock.advance(9 * minute);
    const team = await house.director.tasks.team({});
    expect(team.owners).toMatchObject([{ ownerId: house.clerkId, late: 1 }]);
    expect((await house.director.tasks.team({ lateOnly: true })).rows).toMatchObject([
      { ruleId: 'order.printed', state: 'late' },
    ]);
    expect(await problemOf(house.clerk.tasks.team({}))).toMatchObject({ kind: 'FORBIDDEN' });
  });

  it('[3.3.1.7] an edited calendar moves running tasks, never closed ones, and says so', async () => {
    await house.counter.close();
    house = await openTaskHouse(await reopened(), { workers: true });
    house.ports.printer.mood = 'refusing';
    const { id } = await house.confirmed({ ...cityForm, deliveryDay: '2026-11-24' });
    expect(await house.tasksOf(id, 'city.planChecked')).toMatchObject([{ dueAt: at('2026-11-24 09:00') }]);
    await house.director.calendar.setDays({
      days: [{ day: '2026-11-24', version: 0 }],
      kind: 'rest',
      note: '停电',
      windows: null,
    });
    const moved = await house.until('the due time to move', async () => {
      const [task] = await house.tasksOf(id, 'city.planChecked');
      return task?.dueAt !== at('2026-11-24 09:00') && task;
    });
    expect(moved.dueAt).toBeLessThan(at('2026-11-24 00:00'));
    const fact = (await house.clerk.orders.timeline({ id })).find(({ type }) => type === 'task.moved');
    expect(fact?.payload).toMatchObject({ why: 'calendar' });
    expect(await printed(id)).toMatchObject({ state: 'open' });
  });

  async function reopened(): Promise<OpenDatabase> {
    await database.dispose();
    database = await open();
    return database;
  }
});
