import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noBank } from '../../../shared/domain/company/bank.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import {
  actorAt,
  administratorAt,
  adminPassword,
  allEvents,
  openHouse,
  type PeopleHouse,
  refusal,
  refused,
  setupInput,
} from '../people/house.ts';

describe.each(databases)('the company, on $name', ({ open }) => {
  let given: OpenDatabase;
  let house: PeopleHouse;

  beforeEach(async () => {
    given = await open();
    house = await openHouse(given);
  });

  afterEach(async () => {
    await house.close();
    await given.dispose();
  });

  it('asks for its set-up on an empty database, and then no more', async () => {
    expect(await house.company.status({ workstation: 'counter-1' })).toMatchObject({ needsSetup: true, company: null });
    await house.setUp.setUp(setupInput);
    expect(await house.company.status({ workstation: 'counter-1' })).toMatchObject({
      needsSetup: false,
      company: { nameZh: '北京测试物流有限公司', zone: 'Asia/Shanghai', idleLockMinutes: 10, demo: false },
      workstation: 'counter-1',
      demoAccounts: [],
      demoPassword: null,
    });
    expect((await house.company.centres()).map(({ kind, numberPrefix }) => [kind, numberPrefix])).toEqual([
      ['dispatch', 'DD'],
      ['freight', 'HY'],
    ]);
    const session = house.window();
    const person = await house.people.logIn(session, { userName: 'admin', password: adminPassword });
    expect(person).toMatchObject({ roles: ['administrator'], mustChangePassword: false });
    expect((await allEvents(house)).map(({ type, actorName }) => [type, actorName])).toEqual([
      ['people.accountCreated', ''],
      ['company.setUp', '周敏'],
      ['people.loggedIn', '周敏'],
    ]);
  });

  it('is set up once: the second is refused, also when both come at the same moment', async () => {
    const outcomes = await Promise.allSettled([house.setUp.setUp(setupInput), house.setUp.setUp(setupInput)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await refusal(house.setUp.setUp(setupInput))).toBe('company.alreadySetUp');
    expect(await house.people.accounts()).toHaveLength(1);
  });

  it('writes nothing of a set-up that is wrong, and says at which field', async () => {
    const administrator = setupInput.administrator;
    const wrong = [
      { ...setupInput, administrator: { ...administrator, password: 'admin2026' } },
      { ...setupInput, administrator: { ...administrator, userName: 'a b' } },
      { ...setupInput, freight: { ...setupInput.freight, numberPrefix: 'DD' } },
    ];
    const refusals = [];
    for (const input of wrong) refusals.push(await refused(house.setUp.setUp(input)));
    expect(refusals.map(({ issues }) => [issues[0]?.path, issues[0]?.code])).toEqual([
      ['administrator.password', 'people.passwordWeak'],
      ['administrator.userName', 'people.userNameWrong'],
      ['freight.numberPrefix', 'company.prefixTaken'],
    ]);
    expect(await house.company.status({ workstation: 'counter-1' })).toMatchObject({ needsSetup: true });
    expect(await allEvents(house)).toEqual([]);
  });

  it('changes its data with a trace of before and after, and the idle lock follows at once', async () => {
    const admin = await administratorAt(house);
    const { company } = await house.company.status(admin);
    const { demo: _, ...input } = company!;
    const after = await house.company.update(actorAt(admin), { ...input, idleLockMinutes: 2, zone: 'Asia/Urumqi' });
    expect(after).toMatchObject({ idleLockMinutes: 2, version: 2 });
    expect(await house.company.zone()).toBe('Asia/Urumqi');
    expect((await allEvents(house)).at(-1)?.payload).toEqual({
      zone: { from: 'Asia/Shanghai', to: 'Asia/Urumqi' },
      idleLockMinutes: { from: 10, to: 2 },
    });
    house.clock.advance(3 * 60_000);
    await house.people.sessions.touch(admin);
    expect(admin.locked).toBe(true);
    const stale = house.company.update(actorAt(admin), { ...input, phone: '010-1' });
    await expect(stale).rejects.toMatchObject({ code: 'company.changed', current: { version: 2 } });
  });

  it('refuses a time zone that does not exist', async () => {
    const admin = await administratorAt(house);
    const { demo: _, ...input } = (await house.company.status(admin)).company!;
    for (const zone of ['', '+08:00', 'Asia/Nowhere', "Asia/Shanghai'; --"]) {
      const wrong = await refused(house.company.update(actorAt(admin), { ...input, zone }));
      expect(wrong).toMatchObject({ code: 'company.zoneUnknown', issues: [{ path: 'zone' }] });
    }
  });

  it('[7.1.2] keeps where customers pay, in both languages, with a trace of what it was', async () => {
    const admin = await administratorAt(house);
    const { bank } = house.company;
    const empty = await bank.get();
    expect(empty).toEqual({ ...noBank, version: 0 });
    const typed = {
      ...empty,
      accountZh: ' 北京测试物流有限公司 ',
      bankEn: 'ICBC, Daxing Branch',
      accountNumber: '０２００ 0413 0920 0123 456',
      taxNumber: '91110115ma01x2y3zt',
    };
    const saved = await bank.save(actorAt(admin), typed);
    expect(saved).toEqual({
      ...noBank,
      accountZh: '北京测试物流有限公司',
      bankEn: 'ICBC, Daxing Branch',
      accountNumber: '0200 0413 0920 0123 456',
      taxNumber: '91110115MA01X2Y3ZT',
      version: 1,
    });
    expect(await bank.get()).toEqual(saved);
    const after = await bank.save(actorAt(admin), { ...saved, accountNumber: '622202' });
    expect(after).toMatchObject({ accountNumber: '622202', version: 2 });
    expect((await allEvents(house)).at(-1)).toMatchObject({
      type: 'company.bankUpdated',
      payload: { accountNumber: { from: '0200 0413 0920 0123 456', to: '622202' } },
    });
    for (const stale of [typed, saved]) {
      const late = bank.save(actorAt(admin), stale);
      await expect(late).rejects.toMatchObject({ code: 'company.bankChanged', current: after });
    }
  });

  it('[7.1.2] takes no account number of letters and no taxpayer number that is too short', async () => {
    const admin = await administratorAt(house);
    const wrong = { ...noBank, accountNumber: '0200-0413', taxNumber: '9111', version: 0 };
    expect(await refused(house.company.bank.save(actorAt(admin), wrong))).toMatchObject({
      issues: [
        { path: 'accountNumber', code: 'company.accountNumberWrong' },
        { path: 'taxNumber', code: 'company.taxNumberWrong' },
      ],
    });
    expect(await house.company.bank.get()).toMatchObject({ version: 0 });
  });

  it('changes a centre, but gives no two centres the same first letters', async () => {
    const admin = await administratorAt(house);
    const [dispatch] = await house.company.centres();
    const changed = await house.company.updateCentre(actorAt(admin), { ...dispatch!, numberPrefix: 'CS' });
    expect(changed).toMatchObject({ kind: 'dispatch', numberPrefix: 'CS', version: 2 });
    expect(await house.company.numberPrefix(house.database.read, 'dispatch')).toBe('CS');
    const same = house.company.updateCentre(actorAt(admin), { ...changed, numberPrefix: 'HY' });
    expect(await refused(same)).toMatchObject({ code: 'company.prefixTaken', issues: [{ path: 'numberPrefix' }] });
    const stale = house.company.updateCentre(actorAt(admin), { ...dispatch!, nameEn: 'Late' });
    await expect(stale).rejects.toMatchObject({ code: 'company.centreChanged', current: { numberPrefix: 'CS' } });
  });
});
