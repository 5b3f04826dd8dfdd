import { afterEach, describe, expect, it } from 'vitest';
import { joinCounter, openCounter } from '../../helpers/counter.ts';
import { databases } from '../../helpers/databases.ts';
import { pollUntil } from '../../helpers/poll.ts';

/** A SQLite file belongs to one workstation. */
const shared = databases.filter(({ name }) => name === 'PostgreSQL');

describe.each(shared)('the working calendar of two workstations on $name', ({ open }) => {
  const undo: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const step of undo.splice(0).reverse()) await step();
  });

  it('is the same on the second as soon as it hears of a change', async () => {
    const database = await open();
    undo.push(() => database.dispose());
    const first = await openCounter(database);
    undo.push(() => first.close());
    const second = await joinCounter(database, { workstation: 'counter-2' });
    undo.push(() => second.close());
    const [here, there] = [await first.admin(), await second.admin()];
    expect((await there.calendar.current()).ownDays).toEqual([]);
    const rest = { kind: 'rest' as const, note: '', windows: null };
    await here.calendar.setDays({ ...rest, days: [{ day: '2026-11-27', version: 0 }] });
    await pollUntil('the change', async () => (await there.calendar.current()).ownDays.length === 1);
    expect((await there.calendar.current()).revision).toBe(2);
  });

  it('is begun once when both ask for it first', async () => {
    const database = await open();
    undo.push(() => database.dispose());
    const first = await openCounter(database);
    undo.push(() => first.close());
    const second = await joinCounter(database, { workstation: 'counter-2' });
    undo.push(() => second.close());
    const [here, there] = [await first.admin(), await second.admin()];
    const both = await Promise.all([here.calendar.current(), there.calendar.current()]);
    expect(both.map(({ years, revision }) => [years.length, revision])).toEqual([
      [3, 1],
      [3, 1],
    ]);
    expect((await here.calendar.current()).revision).toBe(1);
  });
});
