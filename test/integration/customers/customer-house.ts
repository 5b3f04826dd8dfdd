import { createCustomersService } from '../../../electron/backend/customers/customers.service.ts';
import { UserAccountEntity, type UserAccountRow } from '../../../electron/backend/database/entities/people.ts';
import { insertRows } from '../../../electron/backend/database/rows.ts';
import { createEvents } from '../../../electron/backend/events/events.ts';
import type { Actor } from '../../../electron/backend/session.ts';
import type { CustomerInput } from '../../../shared/contract/customers.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { TestDatabase } from '../../helpers/databases.ts';
import { testClock } from '../../helpers/test-clock.ts';
import { openTestDatabase } from '../../helpers/test-database.ts';
import { testId, testIds } from '../../helpers/test-ids.ts';

export const clerkId = testId(900_000_001);
export const clerk: Actor = {
  userId: clerkId,
  displayName: '林静',
  roles: ['csDirector'],
  permissions: new Set(),
  language: 'zh-CN',
  workstation: 'counter-1',
};
export const director: Actor = { ...clerk, userId: testId(900_000_002), displayName: '周敏' };

/** A database with one clerk and the clients' service on it. */
export async function openCustomerHouse(test: Pick<TestDatabase, 'open'>) {
  const { database, dispose } = await openTestDatabase(test);
  const clock = testClock();
  const now = () => clock.now();
  const events = createEvents({ now, workstation: 'counter-1' });
  const ids = testIds();
  const customers = createCustomersService({ database, events, ports: { ids }, now });
  await database.write((tx) => insertRows(tx, UserAccountEntity, [account()]));
  return { database, clock, events, ids, customers, dispose };
}
export type CustomerHouse = Awaited<ReturnType<typeof openCustomerHouse>>;

function account(): UserAccountRow {
  return {
    id: clerkId,
    userName: 'lin.jing',
    userKey: 'lin.jing',
    nameZh: '林静',
    nameEn: 'Lin Jing',
    passwordHash: '-',
    language: 'zh-CN',
    active: true,
    mustChangePassword: false,
    email: '',
    phone: '',
    mailLanguage: '',
    lastLoginAt: null,
    createdAt: 1,
    updatedAt: 1,
    version: 1,
  };
}

const details: CustomerInput = {
  code: 'KH0001',
  nameZh: '北京科达科技有限公司',
  nameEn: 'Beijing Keda Technology',
  settlementMethod: 'monthly',
  settlementDay: 25,
  keyAccount: false,
  active: true,
  ownerId: null,
  remarks: '',
  contacts: [
    { name: '单雄信', position: '物流经理', phone: '010-62345678', mobile: '13812345678', email: 'shan@keda.cn' },
  ],
  addresses: [
    {
      company: '科达科技北京仓',
      contact: '王芳',
      phone: '13900001111',
      province: '北京市',
      city: '北京市',
      district: '朝阳区',
      street: '建国路88号',
    },
  ],
};

export function customerInput(given: Partial<CustomerInput> = {}): CustomerInput {
  return { ...details, ...given };
}

/** The code and issues of a refusal; fails when nothing was refused. */
export async function refusalOf(work: Promise<unknown>): Promise<{ code: string; issues: readonly string[] }> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { code: error.code, issues: error.issues.map(({ path, code }) => `${path} ${code}`) };
  }
  throw new Error('Nothing was refused');
}
