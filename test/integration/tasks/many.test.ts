import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TaskRow } from '../../../electron/backend/database/entities/tasks.ts';
import { TaskEntity } from '../../../electron/backend/database/entities/tasks.ts';
import { openDatabase } from '../../../electron/backend/database/database.ts';
import { insertRows } from '../../../electron/backend/database/rows.ts';
import { managerOf } from '../../../electron/backend/database/unit-of-work.ts';
import { clerkPassword, joinCounter } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { backendConfig } from '../../helpers/test-database.ts';
import { cityForm } from '../../fixtures/order-forms.ts';
import { openTaskHouse, type TaskHouse } from './house.ts';

const minute = 60_000;
const dueCount = 1_000;
const closedCount = 20_000;

describe.each(databases)('a thousand duties that fall due at once on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: TaskHouse;

  beforeEach(async () => {
    database = await open();
    house = await openTaskHouse(database);
    house.ports.printer.mood = 'refusing';
  });
  afterEach(async () => {
    await house.counter.close();
    await database.dispose();
  });

  /** Copies of one task: open ones that are due together, and many that were done long ago. */
  async function fill(ruleId: string, orderId: string): Promise<void> {
    const config = backendConfig({ database: database.config, dataDir: house.counter.dataDir });
    const direct = await openDatabase(config, house.ports.logger);
    const copy = (task: TaskRow, index: number, patch: Partial<TaskRow>): TaskRow => {
      const id = `11111111-0000-7000-8000-${String(index).padStart(12, '0')}`;
      return { ...task, id, occurrence: `copy ${index}`, ...patch };
    };
    await direct.write(async (tx) => {
      const task = await managerOf(tx).findOneByOrFail(TaskEntity, { ruleId, subjectId: orderId });
      const done: Partial<TaskRow> = { state: 'done', nextAt: null, closedAt: task.openedAt };
      const open = Array.from({ length: dueCount }, (_, index) => copy(task, index, {}));
      const closed = Array.from({ length: closedCount }, (_, index) => copy(task, dueCount + index, done));
      await insertRows(tx, TaskEntity, [...open, ...closed]);
    });
    await direct.close();
  }

  it('[2.2.1] are all told within a few beats, each once, whatever lies in the history', async () => {
    const { id } = await house.confirmed({ ...cityForm, deliveryDay: '2026-11-26' });
    await fill('order.printed', id);
    house = { ...house, counter: await house.counter.restart() };
    house.ports.clock.advance(5 * minute);
    await house.counter.close();
    const working = await openWorking();
    const director = working.window();
    await director.api.people.logIn({ userName: 'zhaowenjing', password: clerkPassword });
    await house.until('all of them to be told', async () => {
      const told = await director.api.orders.timeline({ id });
      const alerted = told.filter(({ type, payload }) => type === 'task.alerted' && payload['step'] === 'due');
      return alerted.length >= dueCount + 1;
    });
    const facts = (await director.api.orders.timeline({ id })).filter(({ type }) => type === 'task.alerted');
    const keys = facts.map(({ payload }) => `${JSON.stringify(payload['tasks'])} ${String(payload['step'])}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  async function openWorking() {
    const counter = await joinCounter(database, { ports: house.ports, workers: true });
    house = { ...house, counter };
    return counter;
  }
});
