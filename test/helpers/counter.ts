import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { type Backend, createBackend } from '../../electron/backend/backend.ts';
import type { BackendConfig } from '../../electron/backend/config.ts';
import type { Session } from '../../electron/backend/session.ts';
import type { Api } from '../../shared/contract/contract.ts';
import type { Customer, CustomerInput } from '../../shared/contract/customers.ts';
import type { SetupInput } from '../../shared/contract/company.ts';
import type { Role } from '../../shared/domain/people/roles.ts';
import { addDays, wallTime } from '../../shared/lib/dates.ts';
import type { OpenDatabase } from './databases.ts';
import { type TestPorts, testPorts } from './ports.ts';
import { temporaryRoot } from './temporary-folder.ts';

export const adminPassword = 'Tide-and-Moon-7';
export const clerkPassword = 'Rain-over-Hill-8';

export const companyOfTheTest: SetupInput = {
  nameZh: '北京测试物流有限公司',
  nameEn: 'Beijing Test Logistics',
  addressZh: '北京市朝阳区建国路1号',
  addressEn: '1 Jianguo Road, Chaoyang, Beijing',
  phone: '010-60000000',
  dispatch: { nameZh: '调度中心', nameEn: 'Dispatch centre', numberPrefix: 'DD' },
  freight: { nameZh: '货运中心', nameEn: 'Freight centre', numberPrefix: 'HY' },
  administrator: { userName: 'admin', nameZh: '周敏', nameEn: 'Zhou Min', password: adminPassword, language: 'zh-CN' },
};

export const huaxin: CustomerInput = {
  code: 'HX001',
  nameZh: '北京华信电子科技有限公司',
  nameEn: 'Huaxin Electronics',
  settlementMethod: 'monthly',
  settlementDay: 25,
  keyAccount: true,
  active: true,
  ownerId: null,
  remarks: '',
  contacts: [
    { name: '张三', position: '采购', phone: '010-62510000', mobile: '13800138000', email: 'zhang@example.cn' },
  ],
  addresses: [],
};

/** A window of the counter: the whole contract, as the renderer calls it. */
export interface Window {
  readonly api: Api;
  readonly session: Session;
}

export interface Counter {
  readonly backend: Backend;
  readonly ports: TestPorts;
  readonly dataDir: string;
  /** The administrator, signed in at a window of his own. */
  admin(): Promise<Api>;
  /** A window at which nobody is signed in. */
  window(): Window;
  /** Somebody new with these roles, signed in at a window of his own. */
  hire(userName: string, roles: readonly Role[]): Promise<Window>;
  /** A customer of long standing, whom anybody at the counter may take orders for. */
  customer(input?: CustomerInput): Promise<Customer>;
  /** Ends the app and starts it again on the same data; `between` is done while it is not running. */
  restart(between?: () => Promise<void>): Promise<Counter>;
  close(): Promise<void>;
}

interface CounterOptions {
  readonly ports?: TestPorts;
  readonly workers?: boolean;
  readonly workstation?: string;
  /** Its data folder, which is left there at the end; without it one of its own. */
  readonly dataDir?: string;
}

/** The whole backend on one database, its company set up, called through the contract. */
export async function openCounter(given: OpenDatabase, options: CounterOptions = {}): Promise<Counter> {
  const dataDir = mkdtempSync(join(temporaryRoot, 'counter-data-'));
  const counter = await start(given, options, dataDir);
  const { api } = counter.window();
  await api.company.setup(companyOfTheTest);
  return counter;
}

/** A second workstation on a database that is set up already. */
export async function joinCounter(given: OpenDatabase, options: CounterOptions): Promise<Counter> {
  return start(given, options, options.dataDir ?? mkdtempSync(join(temporaryRoot, 'counter-data-')));
}

async function start(given: OpenDatabase, options: CounterOptions, dataDir: string): Promise<Counter> {
  const ports = options.ports ?? testPorts();
  const config: BackendConfig = {
    appVersion: '0.1.0',
    database: given.config,
    dataDir,
    workstation: options.workstation ?? 'counter-1',
    demo: false,
    workers: options.workers ?? false,
    passwordCost: { N: 2 ** 6, r: 8, p: 1 },
  };
  const backend = await createBackend(ports, config);
  const window = (): Window => {
    const session = backend.connect();
    return { session, api: createRouterClient(backend.router, { context: { session } }) };
  };
  let administrator: Api | undefined;
  const admin = async (): Promise<Api> => {
    if (administrator) return administrator;
    const { api } = window();
    await api.people.logIn({ userName: 'admin', password: adminPassword });
    administrator = api;
    return api;
  };
  return {
    backend,
    ports,
    dataDir,
    window,
    admin,
    // Existing business comes in with the director or by import; what a clerk adds is new business (1.2.4).
    customer: async (input = huaxin) => {
      const director = await hire(await admin(), window(), `director-${ports.ids.next().slice(-6)}`, ['csDirector']);
      const customer = await director.api.customers.create(input);
      await fileNotice(director.api, customer.id, ports.clock.now());
      return customer;
    },
    hire: async (userName, roles) => hire(await admin(), window(), userName, roles),
    restart: async (between) => {
      await backend.close();
      await between?.();
      return start(given, options, dataDir);
    },
    close: async () => {
      await backend.close();
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The customer's signed notice on dangerous goods, good for so many days after this one (1.2.1-3). */
export async function fileNotice(by: Api, customerId: string, now: number, days = 364): Promise<void> {
  const signedOn = wallTime(now, 'Asia/Shanghai').day;
  await by.dangerousGoods.fileLetter({
    customerId,
    orderId: null,
    signedOn,
    expiresOn: addDays(signedOn, days),
    signedBy: '张三',
    file: { name: '危险货物通知函.pdf', base64: Buffer.from('%PDF-1.7\nsigned').toString('base64') },
  });
}

async function hire(admin: Api, window: Window, userName: string, roles: readonly Role[]): Promise<Window> {
  const first = 'First-by-Admin-1';
  await admin.people.createAccount({
    userName,
    nameZh: `职员${userName}`,
    nameEn: userName,
    roles: [...roles],
    language: 'zh-CN',
    experience: '老员工',
    password: first,
  });
  await window.api.people.logIn({ userName, password: first });
  await window.api.people.changePassword({ currentPassword: first, newPassword: clerkPassword });
  return window;
}
