import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SetupInput } from '../../../shared/contract/company.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { Role } from '../../../shared/domain/people/roles.ts';
import type { BackendConfig } from '../../../electron/backend/config.ts';
import { createCompanyService } from '../../../electron/backend/company/company.service.ts';
import { createSetUp } from '../../../electron/backend/company/set-up.service.ts';
import { openDatabase } from '../../../electron/backend/database/database.ts';
import { createEvents } from '../../../electron/backend/events/events.ts';
import { eventsRepository } from '../../../electron/backend/events/events.repository.ts';
import { createFiles } from '../../../electron/backend/files/files.ts';
import { createPeopleService } from '../../../electron/backend/people/people.service.ts';
import { actorOf } from '../../../electron/backend/people/sessions.ts';
import type { House } from '../../../electron/backend/house.ts';
import type { Actor, Session } from '../../../electron/backend/session.ts';
import type { OpenDatabase } from '../../helpers/databases.ts';
import { testPorts, type TestPorts } from '../../helpers/ports.ts';
import { temporaryRoot } from '../../helpers/temporary-folder.ts';

export const adminPassword = 'Tide-and-Moon-7';
export const clerkPassword = 'Rain-over-Hill-8';

export const setupInput: SetupInput = {
  nameZh: '北京测试物流有限公司',
  nameEn: 'Beijing Test Logistics',
  addressZh: '北京市朝阳区建国路1号',
  addressEn: '1 Jianguo Road, Chaoyang, Beijing',
  phone: '010-60000000',
  dispatch: { nameZh: '调度中心', nameEn: 'Dispatch centre', numberPrefix: 'DD' },
  freight: { nameZh: '货运中心', nameEn: 'Freight centre', numberPrefix: 'HY' },
  administrator: { userName: 'admin', nameZh: '周敏', nameEn: 'Zhou Min', password: adminPassword, language: 'zh-CN' },
};

export type PeopleHouse = Awaited<ReturnType<typeof openHouse>>;

/** People and company on one database, as one workstation has them. */
export async function openHouse(
  given: OpenDatabase,
  { workstation = 'counter-1', ports = testPorts() }: { workstation?: string; ports?: TestPorts } = {},
) {
  const dataDir = mkdtempSync(join(temporaryRoot, 'counter-people-'));
  const config: BackendConfig = {
    appVersion: '0.1.0',
    database: given.config,
    dataDir,
    workstation,
    demo: false,
    workers: false,
    passwordCost: { N: 2 ** 6, r: 8, p: 1 },
  };
  const database = await openDatabase(config, ports.logger);
  const now = () => ports.clock.now();
  const events = createEvents({ now, workstation });
  const house: House = { ports, config, database, events, files: createFiles(database, dataDir, now), now };
  const company = createCompanyService(house);
  const people = createPeopleService(house, { company });
  return {
    ...house,
    company,
    people,
    setUp: createSetUp(house, { people }),
    ports,
    clock: ports.clock,
    window: () => people.sessions.open(workstation),
    async close() {
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The signed-in person of a window as the acting one. */
export function actorAt(session: Session): Actor {
  if (!session.user) throw new Error('Nobody is signed in');
  return actorOf(session.user, session.workstation);
}

/** A window at which the administrator of the company that was just set up is signed in. */
export async function administratorAt(house: PeopleHouse): Promise<Session> {
  await house.setUp.setUp(setupInput);
  const session = house.window();
  await house.people.logIn(session, { userName: 'admin', password: adminPassword });
  return session;
}

/** An account that has its own password already. */
export async function hire(
  house: PeopleHouse,
  administrator: Session,
  userName: string,
  roles: readonly Role[] = ['csClerk'],
) {
  const account = await house.people.createAccount(actorAt(administrator), {
    userName,
    nameZh: `职员${userName}`,
    nameEn: '',
    roles,
    language: 'zh-CN',
    experience: '老员工',
    password: 'First-by-Admin-1',
  });
  const session = house.window();
  await house.people.logIn(session, { userName, password: 'First-by-Admin-1' });
  const change = { currentPassword: 'First-by-Admin-1', newPassword: clerkPassword };
  await house.people.changePassword(session, actorAt(session), change);
  await house.people.logOut(session);
  return account;
}

/** Types of all facts since, oldest first. */
export async function eventTypes(house: PeopleHouse): Promise<readonly string[]> {
  return (await allEvents(house)).map(({ type }) => type);
}

export async function allEvents(house: PeopleHouse) {
  return eventsRepository.after(house.database.read, 0, 1_000);
}

/** What was refused, and why. */
export async function refused(work: Promise<unknown>): Promise<UserError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('Nothing was refused');
}

/** The code of what was refused. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  return (await refused(work)).code;
}
