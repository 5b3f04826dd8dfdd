import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { identifyByPin } from '../../../electron/backend/people/pins/identify-by-pin.ts';
import type { Session } from '../../../electron/backend/session.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import {
  actorAt,
  administratorAt,
  adminPassword,
  allEvents,
  clerkPassword,
  hire,
  openHouse,
  type PeopleHouse,
  refusal,
  refused,
} from './house.ts';

const day = 86_400_000;
const pin = '４071';

describe.each(databases)('back to the counter by PIN, on $name', ({ open }) => {
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
    await house.people.logIn(session, { userName: 'wangli', password: clerkPassword });
  });
  afterEach(async () => {
    await house.close();
    await given.dispose();
  });

  const setPin = (typed = pin, password = clerkPassword, at = session) =>
    house.people.setPin(at, actorAt(at), { currentPassword: password, pin: typed });
  const unlock = async (typed: string) => {
    await house.people.lock(session);
    return house.people.unlockByPin(session, { pin: typed });
  };
  const state = async () => (await house.people.pin(session)).state;

  it('unlocks and switches with digits in any width, each under the right name, and no fact holds them', async () => {
    expect((await house.people.knownUsers(session)).map((known) => known.pin)).toEqual([false, false]);
    await setPin();
    await unlock('4071');
    expect(session.locked).toBe(false);
    await house.people.switchTo(session, { userName: 'admin', password: adminPassword });
    await house.people.switchByPin(session, { userName: 'wangli', pin: '4071' });
    expect(session.user?.userName).toBe('wangli');
    const events = await allEvents(house);
    expect(events.at(-1)).toMatchObject({ type: 'people.switched', actorName: '职员wangli', payload: { by: 'pin' } });
    expect(JSON.stringify(events)).not.toContain('4071');
    expect((await house.people.knownUsers(session)).find(({ userName }) => userName === 'wangli')?.pin).toBe(true);
  });

  it('refuses weak ones at the field, and a wrong password before anything is kept', async () => {
    for (const weak of ['0000', '1234', '1985']) {
      expect((await refused(setPin(weak))).issues).toEqual([{ path: 'pin', code: 'people.pinWeak' }]);
    }
    expect(await refusal(setPin('12'))).toBe('people.pinWrongForm');
    expect(await refusal(setPin(pin, 'Not-the-one-1'))).toBe('people.passwordWrong');
    expect(await state()).toBe('none');
  });

  it('is tried a hundred times at once and looked at five times; the password brings it back', async () => {
    await setPin();
    await house.people.lock(session);
    const tries = Array.from({ length: 100 }, (_, n) =>
      refusal(house.people.unlockByPin(session, { pin: String(5_000 + n) })),
    );
    const codes = await Promise.all(tries);
    expect(codes.filter((code) => code === 'people.pinWrong')).toHaveLength(4);
    expect(codes.filter((code) => code === 'people.pinOff')).toHaveLength(96);
    expect((await allEvents(house)).filter(({ type }) => type === 'people.pinFailed')).toHaveLength(5);
    expect(await refusal(house.people.unlockByPin(session, { pin: '4071' }))).toBe('people.pinOff');
    expect(await state()).toBe('tries');
    await house.people.unlock(session, { password: clerkPassword });
    await unlock('4071');
    expect(session.locked).toBe(false);
  });

  it('opens nothing where it was taken away while it was looked at', async () => {
    await setPin();
    const hasher = {
      hash: async () => '',
      matches: async () => {
        await house.people.removePin(session, actorAt(session));
        return true;
      },
    };
    const look = identifyByPin({ ...house, hasher }, 'counter-1', { userName: 'wangli', pin });
    expect(await refusal(look)).toBe('people.pinOff');
  });

  it('counts wrong ones in a row over a restart', async () => {
    await setPin();
    for (let n = 0; n < 3; n += 1) expect(await refusal(unlock('5555'))).toBe('people.pinWrong');
    await house.close();
    house = await openHouse(given, { ports: house.ports });
    session = house.window();
    await house.people.logIn(session, { userName: 'admin', password: adminPassword });
    const attempt = () => refused(house.people.switchByPin(session, { userName: 'wangli', pin: '5555' }));
    expect(await attempt()).toMatchObject({ code: 'people.pinWrong', params: { left: 1 } });
    expect((await attempt()).code).toBe('people.pinOff');
  });

  it('opens nothing at another workstation, without somebody at the counter, or after thirty days unused', async () => {
    await setPin();
    const there = house.people.sessions.open('counter-2');
    expect(await refusal(house.people.switchByPin(there, { userName: 'wangli', pin: '4071' }))).toBe(
      'people.nobodyToUnlock',
    );
    await house.people.logIn(there, { userName: 'admin', password: adminPassword });
    expect(await refusal(house.people.switchByPin(there, { userName: 'wangli', pin: '4071' }))).toBe('people.pinOff');
    house.clock.advance(30 * day + 1);
    expect(await refusal(unlock('4071'))).toBe('people.pinOff');
    expect(await state()).toBe('unused');
  });

  it('is gone with the password behind it, with the account, and where the administrator switches PINs off', async () => {
    const change = { currentPassword: clerkPassword, newPassword: 'Wind-over-Lake-9' };
    await setPin();
    await house.people.changePassword(session, actorAt(session), change);
    expect(await state()).toBe('none');
    await setPin(pin, change.newPassword);
    await house.people.savePinSettings(actorAt(admin), { allowed: false, unusedDays: 30, version: 0 });
    expect(await refusal(setPin(pin, change.newPassword))).toBe('people.pinsNotAllowed');
    await house.people.savePinSettings(actorAt(admin), { allowed: true, unusedDays: 30, version: 1 });
    expect(await state()).toBe('none');
    await setPin(pin, change.newPassword);
    const account = (await house.people.accounts()).find(({ userName }) => userName === 'wangli');
    await house.people.resetPassword(actorAt(admin), { id: account?.id ?? '', password: 'Second-by-Admin-2' });
    expect(await refusal(unlock('4071'))).toBe('people.pinOff');
  });

  it('is not for whoever administers accounts, nor for somebody who became such a one', async () => {
    expect(await refusal(setPin(pin, adminPassword, admin))).toBe('people.pinNotForAdministrators');
    await setPin();
    const account = (await house.people.accounts()).find(({ userName }) => userName === 'wangli');
    if (!account) throw new Error('no such account');
    await house.people.updateAccount(actorAt(admin), { ...account, roles: ['csClerk', 'administrator'] });
    expect(await refusal(unlock('4071'))).toBe('people.pinOff');
  });
});
