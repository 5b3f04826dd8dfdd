import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../../electron/backend/session.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import {
  actorAt,
  administratorAt,
  adminPassword,
  allEvents,
  clerkPassword,
  eventTypes,
  hire,
  openHouse,
  type PeopleHouse,
  refusal,
  refused,
} from './house.ts';

const minute = 60_000;

describe.each(databases)('who is at the counter, on $name', ({ open }) => {
  let given: OpenDatabase;
  let house: PeopleHouse;
  let admin: Session;
  let session: Session;

  beforeEach(async () => {
    given = await open();
    house = await openHouse(given);
    admin = await administratorAt(house);
    await hire(house, admin, 'wangli');
    session = house.window();
  });

  afterEach(async () => {
    await house.close();
    await given.dispose();
  });

  const failing = async (times: number, userName = 'wangli', at: Session = session) => {
    const codes: string[] = [];
    for (let n = 0; n < times; n += 1) {
      codes.push(await refusal(house.people.logIn(at, { userName, password: `Wrong-${n}-guess` })));
    }
    return codes;
  };

  it('[1.3.1.1] a clerk logs in with user name and password, in any case and width', async () => {
    const person = await house.people.logIn(session, { userName: ' ＷangLi ', password: clerkPassword });
    expect(person).toMatchObject({ userName: 'wangli', displayName: '职员wangli', roles: ['csClerk'] });
    expect(person.permissions).toContain('orders.confirm');
    expect(await house.people.me(session)).toEqual({ user: person, locked: false });
    const last = (await allEvents(house)).at(-1);
    expect(last).toMatchObject({ type: 'people.loggedIn', actorName: '职员wangli', workstation: 'counter-1' });
  });

  it('answers a wrong password, an unknown name, a left colleague and a name that cannot be alike', async () => {
    const accounts = await house.people.accounts();
    const left = accounts.find(({ userName }) => userName === 'wangli')!;
    await house.people.updateAccount(actorAt(admin), { ...left, active: false });
    for (const [userName, password] of [
      ['wangli', clerkPassword],
      ['admin', 'Not-the-one-1'],
      ['nobody', 'Not-the-one-1'],
      ["' OR 1=1 --", 'Not-the-one-1'],
      ['😀<script>', 'Not-the-one-1'],
    ] as const) {
      expect(await refusal(house.people.logIn(session, { userName, password }))).toBe('people.loginFailed');
    }
    expect(session.user).toBeNull();
  });

  it('writes a failed log-in down without the password or a name that is nobody’s', async () => {
    await failing(1);
    await failing(1, 'my-Secret-Password-1');
    const failures = (await allEvents(house)).filter(({ type }) => type === 'people.loginFailed');
    expect(failures.map(({ payload }) => payload)).toEqual([
      { occasion: 'logIn', userName: 'wangli', lockedMinutes: 0 },
      { occasion: 'logIn', lockedMinutes: 0 },
    ]);
    expect(JSON.stringify(failures)).not.toMatch(/guess|secret/i);
  });

  it('locks a name out at the fifth failure, right password or not, and lets it in again after five minutes', async () => {
    expect(await failing(6)).toEqual([...Array(4).fill('people.loginFailed'), 'people.lockedOut', 'people.lockedOut']);
    const refusedThen = await refused(house.people.logIn(session, { userName: 'wangli', password: clerkPassword }));
    expect(refusedThen).toMatchObject({ code: 'people.lockedOut', params: { minutes: 5 } });
    house.clock.advance(5 * minute);
    await house.people.logIn(session, { userName: 'wangli', password: clerkPassword });
    expect(session.user?.userName).toBe('wangli');
  });

  it('locks a name that nobody bears out in the same way', async () => {
    expect(await failing(6, 'nobody')).toEqual(await failing(6, 'wangli'));
  });

  it('keeps the lock-out through a restart', async () => {
    await failing(5);
    await house.close();
    house = await openHouse(given, { ports: house.ports });
    const attempt = house.people.logIn(house.window(), { userName: 'wangli', password: clerkPassword });
    expect(await refusal(attempt)).toBe('people.lockedOut');
  });

  it('counts tries that are sent side by side as well', async () => {
    const tries = Array.from({ length: 20 }, (_, n) =>
      refusal(house.people.logIn(house.window(), { userName: 'wangli', password: `Wrong-${n}-guess` })),
    );
    const codes = await Promise.all(tries);
    expect(codes.filter((code) => code === 'people.loginFailed')).toHaveLength(4);
    expect(codes.filter((code) => code === 'people.lockedOut')).toHaveLength(16);
  });

  it('counts failures at the lock screen and at the quick switch too', async () => {
    await house.people.logIn(session, { userName: 'wangli', password: clerkPassword });
    await house.people.lock(session);
    const wrong = { userName: 'wangli', password: 'Wrong-guess-1' };
    expect(await refusal(house.people.unlock(session, wrong))).toBe('people.passwordWrong');
    expect(await refusal(house.people.unlock(session, wrong))).toBe('people.passwordWrong');
    expect(await refusal(house.people.switchTo(session, wrong))).toBe('people.loginFailed');
    expect(await refusal(house.people.logIn(house.window(), wrong))).toBe('people.loginFailed');
    expect(await refusal(house.people.unlock(session, wrong))).toBe('people.lockedOut');
    expect(await refusal(house.people.unlock(session, { password: clerkPassword }))).toBe('people.lockedOut');
    expect(session).toMatchObject({ locked: true, user: { userName: 'wangli' } });
  });

  it('forgets failures once the right password was typed', async () => {
    for (let round = 0; round < 3; round += 1) {
      expect(await failing(4)).not.toContain('people.lockedOut');
      await house.people.logIn(session, { userName: 'wangli', password: clerkPassword });
    }
  });

  it('locks and unlocks without ending what the person has open', async () => {
    await house.people.logIn(session, { userName: 'wangli', password: clerkPassword });
    const ended = openStream(session);
    await house.people.lock(session);
    expect(await house.people.me(session)).toMatchObject({ locked: true, user: { userName: 'wangli' } });
    await house.people.unlock(session, { password: clerkPassword });
    expect(await house.people.me(session)).toMatchObject({ locked: false });
    expect(ended()).toBe(false);
    expect((await eventTypes(house)).slice(-3)).toEqual(['people.loggedIn', 'people.locked', 'people.unlocked']);
  });

  it('has nothing to unlock where nobody is signed in', async () => {
    expect(await refusal(house.people.unlock(session, { password: clerkPassword }))).toBe('people.nobodyToUnlock');
  });

  it('hands the counter over in one step: the former person’s streams and rights end', async () => {
    await house.people.logIn(session, { userName: 'admin', password: adminPassword });
    const ended = openStream(session);
    const person = await house.people.switchTo(session, { userName: 'wangli', password: clerkPassword });
    expect(ended()).toBe(true);
    expect(person.permissions).not.toContain('people.administer');
    expect(session.user?.userName).toBe('wangli');
    expect((await allEvents(house)).at(-1)).toMatchObject({
      type: 'people.switched',
      actorName: '职员wangli',
      payload: { from: '周敏' },
    });
  });

  it('leaves the former person at the counter when the other’s password is wrong', async () => {
    await house.people.logIn(session, { userName: 'admin', password: adminPassword });
    const ended = openStream(session);
    const wrong = { userName: 'wangli', password: adminPassword };
    expect(await refusal(house.people.switchTo(session, wrong))).toBe('people.loginFailed');
    expect(session.user?.userName).toBe('admin');
    expect(ended()).toBe(false);
  });

  it('logs out with everything that was open, and a second log-out does nothing', async () => {
    await house.people.logIn(session, { userName: 'wangli', password: clerkPassword });
    const ended = openStream(session);
    await house.people.logOut(session);
    await house.people.logOut(session);
    expect(ended()).toBe(true);
    expect(await house.people.me(session)).toEqual({ user: null, locked: false });
    expect((await eventTypes(house)).filter((type) => type === 'people.loggedOut')).toHaveLength(2);
  });

  it('offers those who used this workstation, newest first, and keeps them through a restart', async () => {
    for (const userName of ['admin', 'wangli']) {
      house.clock.advance(minute);
      const password = userName === 'admin' ? adminPassword : clerkPassword;
      await house.people.logIn(session, { userName, password });
    }
    const expected = [
      { userName: 'wangli', displayName: '职员wangli', nameEn: '', pin: false },
      { userName: 'admin', displayName: '周敏', nameEn: 'Zhou Min', pin: false },
    ];
    expect(await house.people.knownUsers(session)).toEqual(expected);
    await house.close();
    house = await openHouse(given, { ports: house.ports });
    expect(await house.people.knownUsers(house.window())).toEqual(expected);
    const elsewhere = house.people.sessions.open('counter-2');
    expect(await house.people.knownUsers(elsewhere)).toEqual([]);
  });

  it('locks a window that nobody touched for ten minutes, and not before', async () => {
    await house.people.logIn(session, { userName: 'wangli', password: clerkPassword });
    house.clock.advance(9 * minute);
    await house.people.sessions.touch(session);
    house.clock.advance(9 * minute);
    await house.people.sessions.touch(session);
    expect(session.locked).toBe(false);
    house.clock.advance(10 * minute);
    await house.people.sessions.touch(session);
    expect(session.locked).toBe(true);
    expect((await allEvents(house)).at(-1)).toMatchObject({ type: 'people.locked', payload: { by: 'idle' } });
    await house.people.unlock(session, { password: clerkPassword });
    await house.people.sessions.touch(session);
    expect(session.locked).toBe(false);
  });

  it('leaves an event chain that holds', async () => {
    await failing(2);
    expect(await house.events.verify(house.database.read)).toMatchObject({ sound: true });
  });
});

/** Whether the stream was ended. */
function openStream(session: Session): () => boolean {
  let ended = false;
  session.onSignOut.add(() => {
    ended = true;
  });
  return () => ended;
}
