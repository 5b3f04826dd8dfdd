import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Present } from '../../../shared/contract/presence.ts';
import type { Api } from '../../../shared/contract/contract.ts';
import { clerkPassword, type Counter, joinCounter, openCounter, type Window } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { separateIds, testPorts } from '../../helpers/ports.ts';

const minute = 60_000;
const orderId = '0198f3a0-0000-7000-8000-000000000001';

describe.each(databases)('who is at which counter on $name', ({ open }) => {
  let database: OpenDatabase;
  let counter: Counter;
  let clerk: Window;

  beforeEach(async () => {
    database = await open();
    counter = await openCounter(database, { ports: testPorts() });
    clerk = await counter.hire('lina', ['csClerk']);
  });
  afterEach(async () => {
    await counter.close();
    await database.dispose();
  });

  const seen = async (api: Api, userName: string): Promise<Present | undefined> =>
    (await api.presence.list()).find(({ nameEn }) => nameEn === userName);
  const until = (what: string, ask: () => Promise<boolean>, move = 0) =>
    pollUntil(what, async () => {
      counter.ports.clock.advance(move);
      return ask();
    });

  it('[1.1] is seen by everybody: workstation, person, since when, and what lies open there', async () => {
    const other = await counter.hire('zhangwei', ['csClerk']);
    await clerk.api.presence.at({ place: { kind: 'order', id: orderId, doing: 'changing' } });
    expect(await seen(other.api, 'lina')).toMatchObject({
      own: false,
      workstation: 'counter-1',
      displayName: '职员lina',
      since: counter.ports.clock.now(),
      locked: false,
      idleSince: null,
      place: { kind: 'order', id: orderId, doing: 'changing' },
    });
    expect(await seen(clerk.api, 'lina')).toMatchObject({ own: true });
    await clerk.api.presence.at({ place: null });
    expect(await seen(other.api, 'lina')).toMatchObject({ place: null });
  });

  it('[1.1] a lock, an idle quarter of an hour, a switch and a log-out show by themselves', async () => {
    const other = await counter.hire('zhangwei', ['csClerk']);
    await clerk.api.people.lock();
    await until('the lock', async () => (await seen(other.api, 'lina'))?.locked === true);
    await clerk.api.people.unlock({ password: clerkPassword });
    await until('the unlocking', async () => (await seen(other.api, 'lina'))?.locked === false);
    const { lastActiveAt } = clerk.session;
    counter.ports.clock.advance(6 * minute);
    await until('the idle window', async () => (await seen(other.api, 'lina'))?.idleSince === lastActiveAt);
    await clerk.api.people.switchTo({ userName: 'zhangwei', password: clerkPassword });
    await until('the switch', async () => (await seen(other.api, 'lina')) === undefined);
    expect((await other.api.presence.list()).filter(({ nameEn }) => nameEn === 'zhangwei')).toHaveLength(2);
    await clerk.api.people.logOut();
    await until('the log-out', async () => (await other.api.presence.list()).length === 2);
  });

  it('tells the other windows, and writes nothing while nothing changes', async () => {
    const other = await counter.hire('zhangwei', ['csClerk']);
    const stop = new AbortController();
    const changes = await other.api.system.live(undefined, { signal: stop.signal });
    await changes.next();
    await other.api.presence.list();
    await clerk.api.presence.at({ place: { kind: 'order', id: orderId, doing: 'reading' } });
    await clerk.api.presence.at({ place: { kind: 'order', id: orderId, doing: 'reading' } });
    for (let call = 0; call < 20; call += 1) await clerk.api.company.status();
    const told: unknown[] = [];
    const end = changes.return?.bind(changes);
    for (let next = await changes.next(); !next.done; next = await changes.next()) {
      if (next.value.topic === 'presence') told.push(next.value.ids);
      if (next.value.topic === 'presence' && next.value.ids.includes(clerk.session.id)) break;
    }
    expect(told.flat().filter((id) => id === clerk.session.id)).toHaveLength(1);
    stop.abort();
    await end?.();
  });

  it('a window whose screen was closed is gone within seconds, and back with it', async () => {
    const other = await counter.hire('zhangwei', ['csClerk']);
    const stop = new AbortController();
    const changes = await clerk.api.system.live(undefined, { signal: stop.signal });
    await changes.next();
    stop.abort();
    await changes.return?.();
    await until('the window to be gone', async () => (await seen(other.api, 'lina')) === undefined, 4_000);
    const again = await clerk.api.system.live();
    await again.next();
    await until('the window to be back', async () => (await seen(other.api, 'lina')) !== undefined);
    await again.return?.();
  });

  it('none of it is an event, and a new start finds nobody', async () => {
    const admin = await counter.admin();
    const { checked } = await admin.system.verifyEvents();
    await clerk.api.presence.at({ place: { kind: 'order', id: orderId, doing: 'reading' } });
    counter.ports.clock.advance(3 * minute);
    expect(await clerk.api.presence.list()).toHaveLength(2);
    expect((await admin.system.verifyEvents()).checked).toBe(checked);
    counter = await counter.restart();
    const back = counter.window();
    await back.api.people.logIn({ userName: 'lina', password: clerkPassword });
    await until('the only one', async () => (await back.api.presence.list()).length === 1);
  });
});

describe.each(databases.filter(({ name }) => name === 'PostgreSQL'))('several workstations on $name', ({ open }) => {
  it('[1.1] one that was killed is gone by itself, though its clock goes wrong', async () => {
    const database = await open();
    const here = await openCounter(database, { ports: testPorts() });
    const clerk = await here.hire('lina', ['csClerk']);
    // An hour behind, and killed: its clock and its beats stand still.
    const late = testPorts({ ids: separateIds(2) });
    late.clock.set('2026-11-23T08:00:00+08:00');
    const there = await joinCounter(database, { ports: late, workstation: 'counter-2' });
    const other = there.window();
    await other.api.people.logIn({ userName: 'lina', password: clerkPassword });
    const workstations = async () => (await clerk.api.presence.list()).map(({ workstation }) => workstation);
    await pollUntil('both', async () => (await workstations()).includes('counter-2'));
    // It is heard for as long as it beats: two minutes, a few seconds at a time.
    let steps = 0;
    await pollUntil('two minutes', async () => {
      for (const { clock } of [late, here.ports]) clock.advance(4_000);
      expect(await workstations()).toContain('counter-2');
      steps += 1;
      return steps === 30;
    });
    await pollUntil('the silent one to be gone', async () => {
      here.ports.clock.advance(4_000);
      return !(await workstations()).includes('counter-2');
    });
    expect(await workstations()).toContain('counter-1');
    // It was only asleep: with its next beats it is back.
    await pollUntil('its return', async () => {
      for (const { clock } of [late, here.ports]) clock.advance(4_000);
      return (await workstations()).includes('counter-2');
    });
    await there.close();
    expect(await workstations()).not.toContain('counter-2');
    await here.close();
    await database.dispose();
  });
});
