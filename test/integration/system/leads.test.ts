import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clerkPassword, type Counter, openCounter } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';

describe.each(databases)('where a window is led from outside it on $name', ({ open }) => {
  let database: OpenDatabase;
  let counter: Counter;

  beforeEach(async () => {
    database = await open();
    counter = await openCounter(database);
  });
  afterEach(async () => {
    await counter.close();
    await database.dispose();
  });

  const order = { kind: 'order', id: 'order-1', taskId: 'task-1' };
  const alerts = { kind: 'alerts', id: '', taskId: null };
  const lock = { kind: 'lock', id: '', taskId: null };

  it('[2.2.1] a click on a message leads the window that is there to the place to act', async () => {
    const { api } = await counter.hire('lina', ['csClerk']);
    const led = await api.system.led();
    const first = led.next();
    // The window listens from its first question on.
    await Promise.resolve();
    counter.backend.lead(order);
    expect(await first).toMatchObject({ value: order });
    const second = led.next();
    counter.backend.lead(lock);
    expect(await second).toMatchObject({ value: lock });
    await led.return(undefined);
  });

  it('[2.2.1] a click that starts the app leads there after log-in; of several the last one counts', async () => {
    await counter.hire('lina', ['csClerk']).then(({ api }) => api.people.logOut());
    counter.backend.lead(order);
    counter.backend.lead(alerts);
    counter.backend.lead(lock);
    const { api } = counter.window();
    expect(await problemOf(api.system.led())).toMatchObject({ kind: 'UNAUTHORIZED' });
    await api.people.logIn({ userName: 'lina', password: clerkPassword });
    const led = await api.system.led();
    expect(await led.next()).toMatchObject({ value: alerts });
    const end = led.next();
    await api.people.logOut();
    expect(await end).toMatchObject({ done: true });
  });
});
