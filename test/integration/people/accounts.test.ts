import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../../electron/backend/session.ts';
import { defaultPermissionMatrix } from '../../../shared/domain/people/default-permissions.ts';
import { type Permission, permissions } from '../../../shared/domain/people/permissions.ts';
import { ConflictError } from '../../../shared/errors/errors.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { pollUntil } from '../../helpers/poll.ts';
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

const newcomer = {
  userName: 'LiNa',
  nameZh: '李娜',
  nameEn: 'Li Na',
  roles: ['csClerk' as const],
  language: 'zh-CN' as const,
  experience: '老员工',
  password: 'First-by-Admin-1',
};

describe.each(databases)('accounts and rights, on $name', ({ open }) => {
  let given: OpenDatabase;
  let house: PeopleHouse;
  let admin: Session;

  beforeEach(async () => {
    given = await open();
    house = await openHouse(given);
    admin = await administratorAt(house);
  });

  afterEach(async () => {
    await house.close();
    await given.dispose();
  });

  const logIn = async (userName: string, password: string) => {
    const session = house.window();
    const person = await house.people.logIn(session, { userName, password });
    return { session, person };
  };
  const accountOf = async (userName: string) => {
    const account = (await house.people.accounts()).find((one) => one.userName === userName);
    if (!account) throw new Error(`No account ${userName}`);
    return account;
  };

  it('makes an account whose bearer may do nothing before his first password is changed', async () => {
    const account = await house.people.createAccount(actorAt(admin), newcomer);
    expect(account).toMatchObject({
      userName: 'LiNa',
      roles: ['csClerk'],
      active: true,
      lockedUntil: null,
      version: 1,
    });
    const { session, person } = await logIn('lina', newcomer.password);
    expect(person).toMatchObject({ mustChangePassword: true, permissions: [] });
    expect(session.user?.permissions.size).toBe(0);
    const change = { currentPassword: newcomer.password, newPassword: clerkPassword };
    await house.people.changePassword(session, actorAt(session), change);
    expect(session.user?.permissions.has('orders.confirm')).toBe(true);
    expect((await house.people.me(session)).user).toMatchObject({ mustChangePassword: false });
    expect(await refusal(logIn('lina', newcomer.password))).toBe('people.loginFailed');
  });

  it('refuses a user name that is taken in another case or width, or is none', async () => {
    await house.people.createAccount(actorAt(admin), newcomer);
    const again = (userName: string) => refused(house.people.createAccount(actorAt(admin), { ...newcomer, userName }));
    expect(await again('ｌｉｎａ')).toMatchObject({ code: 'people.userNameTaken', issues: [{ path: 'userName' }] });
    for (const userName of ['li na', "'; DROP TABLE user_account; --", '<script>', '😀']) {
      expect(await again(userName)).toMatchObject({ code: 'people.userNameWrong', issues: [{ path: 'userName' }] });
    }
  });

  it('refuses a weak password wherever one is set', async () => {
    const { id } = await hire(house, admin, 'wangli');
    const { session } = await logIn('wangli', clerkPassword);
    const actor = actorAt(admin);
    const change = { currentPassword: clerkPassword, newPassword: 'wangli2026' };
    const weak = [
      house.people.createAccount(actor, { ...newcomer, password: '1234567' }),
      house.people.resetPassword(actor, { id, password: 'abcd1234' }),
      house.people.changePassword(session, actorAt(session), change),
    ];
    const paths = (await Promise.all(weak.map(refused))).map(({ code, issues }) => [code, issues[0]?.path]);
    expect(paths).toEqual([
      ['people.passwordWeak', 'password'],
      ['people.passwordWeak', 'password'],
      ['people.passwordWeak', 'newPassword'],
    ]);
  });

  it('changes one’s own password only against the current one, and not to the same', async () => {
    await hire(house, admin, 'wangli');
    const { session } = await logIn('wangli', clerkPassword);
    const change = (currentPassword: string, newPassword: string) =>
      refusal(house.people.changePassword(session, actorAt(session), { currentPassword, newPassword }));
    expect(await change('Not-the-one-1', 'Brand-new-One-2')).toBe('people.passwordWrong');
    expect(await change(clerkPassword, clerkPassword)).toBe('people.passwordSame');
  });

  it('resets a forgotten password, lifts the lock-out and asks for a new one', async () => {
    const { id } = await hire(house, admin, 'wangli');
    for (let n = 0; n < 5; n += 1) await refusal(logIn('wangli', 'Wrong-guess-1'));
    expect((await accountOf('wangli')).lockedUntil).toBe(house.clock.now() + 5 * 60_000);
    await house.people.resetPassword(actorAt(admin), { id, password: 'Second-by-Admin-2' });
    expect((await accountOf('wangli')).lockedUntil).toBeNull();
    const { person } = await logIn('wangli', 'Second-by-Admin-2');
    expect(person.mustChangePassword).toBe(true);
  });

  it('tells the second of two administrators that the account has changed, with the account as it is', async () => {
    await hire(house, admin, 'wangli');
    const seen = await accountOf('wangli');
    await house.people.updateAccount(actorAt(admin), { ...seen, nameZh: '王丽' });
    const late = house.people.updateAccount(actorAt(admin), { ...seen, nameZh: '王莉' });
    const conflict = await late.catch((error: unknown) => error);
    expect(conflict).toBeInstanceOf(ConflictError);
    expect(conflict).toMatchObject({ code: 'people.accountChanged', current: { nameZh: '王丽' } });
  });

  it('writes down what of an account was changed, before and after', async () => {
    await hire(house, admin, 'wangli');
    await house.people.updateAccount(actorAt(admin), { ...(await accountOf('wangli')), roles: ['csDirector'] });
    const fact = (await allEvents(house)).at(-1);
    expect(fact).toMatchObject({ type: 'people.accountUpdated', actorName: '周敏' });
    expect(fact?.payload).toEqual({ roles: { from: ['csClerk'], to: ['csDirector'] } });
  });

  it('[3.3.1.2] keeps how somebody is reached, leaves it as it is when nothing is said of it, and refuses what is no address', async () => {
    await hire(house, admin, 'wangli');
    const seen = await accountOf('wangli');
    expect(seen).toMatchObject({ email: '', phone: '', mailLanguage: 'zh-CN' });
    const reach = { email: ' Wang@Example.cn ', phone: '13800138000', mailLanguage: 'both' } as const;
    await house.people.updateAccount(actorAt(admin), { ...seen, ...reach });
    const { email: _email, phone: _phone, mailLanguage: _language, ...silent } = await accountOf('wangli');
    const after = await house.people.updateAccount(actorAt(admin), { ...silent, nameEn: 'Wang Li' });
    expect(after).toMatchObject({ email: 'Wang@Example.cn', phone: '13800138000', mailLanguage: 'both' });
    const wrong = house.people.updateAccount(actorAt(admin), { ...after, email: 'wang' });
    await expect(wrong).rejects.toMatchObject({ code: 'people.emailWrong' });
  });

  it('never loses its last active administrator', async () => {
    const last = await accountOf('admin');
    const asManager = { ...last, roles: ['departmentManager' as const] };
    expect(await refusal(house.people.updateAccount(actorAt(admin), { ...last, active: false }))).toBe(
      'people.lastAdministrator',
    );
    expect(await refusal(house.people.updateAccount(actorAt(admin), asManager))).toBe('people.lastAdministrator');
    await hire(house, admin, 'second', ['administrator']);
    await house.people.updateAccount(actorAt(admin), asManager);
    expect(admin.user?.permissions.has('people.administer')).toBe(false);
  });

  it('keeps one administrator when two take each other’s role at the same moment', async () => {
    await hire(house, admin, 'second', ['administrator']);
    const both = await Promise.all([accountOf('admin'), accountOf('second')]);
    const outcomes = await Promise.allSettled(
      both.map((account) => house.people.updateAccount(actorAt(admin), { ...account, active: false })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('makes a change of roles felt in open windows at once, and signs a deactivated person out', async () => {
    await hire(house, admin, 'wangli');
    const { session } = await logIn('wangli', clerkPassword);
    await house.people.updateAccount(actorAt(admin), { ...(await accountOf('wangli')), roles: ['csTrainee'] });
    expect(session.user?.permissions.has('orders.confirm')).toBe(false);
    expect(session.user?.permissions.has('orders.draft')).toBe(true);
    let ended = false;
    session.onSignOut.add(() => {
      ended = true;
    });
    await house.people.updateAccount(actorAt(admin), { ...(await accountOf('wangli')), active: false });
    expect(session.user).toBeNull();
    expect(ended).toBe(true);
  });

  it('keeps a changed matrix, and open windows feel it at once', async () => {
    await hire(house, admin, 'wangli');
    const { session } = await logIn('wangli', clerkPassword);
    const { matrix, version } = await house.people.matrix();
    expect({ matrix, version }).toEqual({ matrix: sorted(defaultPermissionMatrix), version: 0 });
    const less = matrix.csClerk.filter((permission) => permission !== 'orders.cancel');
    await house.people.saveMatrix(actorAt(admin), { matrix: { ...matrix, csClerk: less }, version });
    expect(session.user?.permissions.has('orders.cancel')).toBe(false);
    expect((await allEvents(house)).at(-1)).toMatchObject({
      type: 'people.matrixChanged',
      payload: { changes: [{ role: 'csClerk', given: [], taken: ['orders.cancel'] }] },
    });
    await house.people.saveMatrix(actorAt(admin), { matrix, version: 1 });
    expect(session.user?.permissions.has('orders.cancel')).toBe(true);
    const stale = house.people.saveMatrix(actorAt(admin), { matrix, version: 0 });
    await expect(stale).rejects.toMatchObject({ code: 'people.matrixChanged', current: { version: 2 } });
  });

  it('does not let an administrator lock himself or all administrators out by the matrix', async () => {
    const { matrix, version } = await house.people.matrix();
    const without = (permission: Permission) => matrix.administrator.filter((one) => one !== permission);
    const save = house.people.saveMatrix(actorAt(admin), {
      matrix: { ...matrix, administrator: without('people.administer') },
      version,
    });
    expect(await refusal(save)).toBe('people.matrixLocksOut');
  });

  it('[1.1] offers as owners those who may confirm orders, and nobody else', async () => {
    await hire(house, admin, 'wangli');
    await hire(house, admin, 'trainee', ['csTrainee']);
    const owners = await house.people.owners();
    expect(owners.map(({ displayName }) => displayName)).toEqual(['职员wangli']);
    const { id } = await accountOf('trainee');
    expect(await house.people.ownerOf(house.database.read, id)).toBeNull();
  });

  it('remembers each person’s language', async () => {
    await house.people.setLanguage(actorAt(admin), { language: 'en' });
    expect(admin.user?.language).toBe('en');
    expect((await logIn('admin', adminPassword)).person.language).toBe('en');
  });
});

describe('a second workstation on one PostgreSQL', () => {
  it('feels a changed role and a deactivation without asking', async () => {
    const postgres = databases.find(({ name }) => name === 'PostgreSQL')!;
    const given = await postgres.open();
    const here = await openHouse(given);
    const admin = await administratorAt(here);
    await hire(here, admin, 'wangli');
    const there = await openHouse(given, { workstation: 'counter-2' });
    const session = there.window();
    await there.people.logIn(session, { userName: 'wangli', password: clerkPassword });
    const account = (await here.people.accounts()).find(({ userName }) => userName === 'wangli')!;
    await here.people.updateAccount(actorAt(admin), { ...account, active: false });
    await pollUntil('the other workstation to sign the person out', () => session.user === null);
    await there.close();
    await here.close();
    await given.dispose();
  });
});

function sorted(matrix: typeof defaultPermissionMatrix) {
  return Object.fromEntries(
    Object.entries(matrix).map(([role, held]) => [role, permissions.filter((one) => held.includes(one))]),
  );
}
