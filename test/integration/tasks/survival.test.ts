import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adminPassword, clerkPassword, type Counter, joinCounter } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { separateIds, testPorts } from '../../helpers/ports.ts';
import { cityForm } from '../../fixtures/order-forms.ts';
import type { Api } from '../../../shared/contract/contract.ts';
import { openTaskHouse, stayAwake, type TaskHouse } from './house.ts';

const minute = 60_000;
const hour = 60 * minute;

describe.each(databases)('the sweeper survives on $name', ({ open, name }) => {
  let database: OpenDatabase;
  let house: TaskHouse;
  let taskId: string;
  const running: Counter[] = [];

  beforeEach(async () => {
    database = await open();
    house = await openTaskHouse(database, { workers: true });
    running.push(house.counter);
    house.ports.printer.mood = 'refusing';
    const { id } = await house.confirmed({ ...cityForm, deliveryDay: '2026-11-26' });
    taskId = (await house.tasksOf(id, 'order.printed'))[0]?.id ?? '';
  });
  afterEach(async () => {
    for (const counter of running.splice(0)) await counter.close();
    await database.dispose();
  });

  /** A director at that counter: he sees everything. */
  async function directorAt(counter: Counter): Promise<Api> {
    const { api, session } = counter.window();
    stayAwake(session);
    await api.people.logIn({ userName: 'zhaowenjing', password: clerkPassword });
    return api;
  }

  const keysOf = async (api: Api) =>
    (await api.tasks.get({ id: taskId })).alerts.map(({ step, round, userName }) => `${round} ${step} ${userName}`);

  async function stepsOf(api: Api, orderId: string): Promise<readonly string[]> {
    const facts = await api.orders.timeline({ id: orderId });
    return facts
      .filter(({ type, payload }) => {
        const [first] = (payload['tasks'] ?? []) as { id: string }[];
        return type === 'task.alerted' && first?.id === taskId;
      })
      .map(({ payload }) => String(payload['step']));
  }

  it('[2.2.1] killed and started again at every step, it tells each step exactly once', async () => {
    const { subjectId } = await house.clerk.tasks.get({ id: taskId });
    let counter = house.counter;
    for (const [passed, step] of [
      [5, 'due'],
      [5, 'step1'],
      [15, 'nobody'],
    ] as const) {
      house.ports.clock.advance(passed * minute);
      counter = await counter.restart();
      running.splice(0, running.length, counter);
      const director = await directorAt(counter);
      await pollUntil(`step ${step}`, async () => {
        house.ports.clock.advance(1_000);
        return (await stepsOf(director, subjectId)).includes(step);
      });
      counter = await counter.restart();
      running.splice(0, running.length, counter);
    }
    const director = await directorAt(counter);
    house.ports.clock.advance(5_000);
    expect(await stepsOf(director, subjectId)).toEqual(['due', 'step1', 'nobody']);
    const keys = await keysOf(director);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('[2.2.1] after a night of sleep everything that was missed is told once, with its own due time', async () => {
    const dueAt = (await house.clerk.tasks.get({ id: taskId })).dueAt;
    house.ports.clock.set(house.ports.clock.now() + 14 * hour);
    const alerts = await house.until('all steps', async () => {
      const { alerts: told } = await house.clerk.tasks.get({ id: taskId });
      return told.some(({ step }) => step === 'nobody') && told;
    });
    expect(new Set(alerts.map(({ step }) => step))).toEqual(new Set(['due', 'step1', 'nobody']));
    expect((await house.clerk.tasks.alerts.mine())[0]?.task.dueAt).toBe(dueAt);
  });

  it.each([
    ['an hour', hour],
    ['a year', 365 * 24 * hour],
  ])('[2.2.1] goes on when the clock is set back by %s, and tells nothing twice', async (_, back) => {
    house.ports.clock.advance(5 * minute);
    await house.until('the first alert', async () => (await keysOf(house.director)).length === 1);
    const started = house.ports.clock.now();
    house.ports.clock.set(started - back);
    const steps = await house.until(
      'the next step',
      async () => {
        const keys = await keysOf(house.director);
        return keys.some((key) => key.includes('step1')) && keys;
      },
      5_000,
    );
    expect(new Set(steps).size).toBe(steps.length);
    expect(steps.filter((key) => key.includes(' due '))).toHaveLength(1);
    // What begins by the new clock is due by the new clock; a year ago the notice on dangerous goods was not signed yet.
    if (back > 24 * hour) return;
    const { id } = await house.confirmed({ ...cityForm, remarks: '拨回之后' });
    const [task] = await house.tasksOf(id, 'order.printed');
    expect((task?.dueAt ?? 0) - house.ports.clock.now()).toBeLessThanOrEqual(5 * minute);
  });

  it('[2.2.1] a set-back clock does not silence an alert that was told before it', async () => {
    house.ports.clock.advance(5 * minute);
    await house.until('the first ring', async () => (await house.clerk.tasks.alerts.mine())[0]?.rings === 1);
    house.ports.clock.set(house.ports.clock.now() - hour);
    await house.until('another ring', async () => ((await house.clerk.tasks.alerts.mine())[0]?.rings ?? 0) >= 2);
  });

  it('[2.2.1] two workstations that sweep at once tell each step once', async () => {
    if (name === 'SQLite') return expect(database.config.kind).toBe('sqlite');
    const ports = testPorts({ ids: separateIds(5), clock: house.ports.clock });
    const second = await joinCounter(database, { ports, workers: true, workstation: 'counter-2' });
    running.push(second);
    const { api } = second.window();
    await api.people.logIn({ userName: 'admin', password: adminPassword });
    for (let count = 0; count < 5; count++) {
      await house.confirmed({ ...cityForm, deliveryDay: '2026-11-26', remarks: `第 ${count} 票` });
    }
    house.ports.clock.set(house.ports.clock.now() + 40 * minute);
    const orders = (await house.clerk.orders.list({})).rows;
    await house.until('every order to be told of', async () => {
      const steps = await Promise.all(orders.map(({ id }) => toldOf(id)));
      return steps.every((told) => told.includes('nobody'));
    });
    house.ports.clock.advance(5_000);
    for (const { id } of orders) expect(await toldOf(id)).toEqual(['due', 'nobody', 'step1']);
    const rings = [...house.ports.notices, ...ports.notices].map(({ id, urgent }) => `${id} ${urgent}`);
    expect(new Set(rings).size).toBe(rings.length);
  });

  /** Steps of the print task of an order, as the log has them. */
  async function toldOf(orderId: string): Promise<readonly string[]> {
    const facts = await house.clerk.orders.timeline({ id: orderId });
    return facts
      .filter(({ type, clauses }) => type === 'task.alerted' && clauses.includes('2.2.1'))
      .map(({ payload }) => String(payload['step']))
      .toSorted();
  }
});
