import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Api } from '../../../shared/contract/contract.ts';
import {
  clerkPassword,
  type Counter,
  fileNotice,
  huaxin,
  joinCounter,
  openCounter,
  type Window,
} from '../../helpers/counter.ts';
import type { OpenDatabase } from '../../helpers/databases.ts';
import { accountAt } from '../../helpers/outbox.ts';
import { type Notice, separateIds, testPorts } from '../../helpers/ports.ts';
import { stayAwake } from '../tasks/house.ts';
import { instantOf } from './moments.ts';
import { everybody, people, type Person } from './people.ts';
import { fleet } from './script/messages-and-trouble.ts';
import { openProbe, type Probe } from './probe.ts';
import { weekClock, type WeekClock } from './week-clock.ts';
import { type PrinterMood, weekPrinter } from './week-printer.ts';
import { temporaryRoot } from '../../helpers/temporary-folder.ts';

/** What was there before the week began; plain data, so that another process can be told of it. */
export interface Founded {
  /** Where the first workstation keeps its files; the next lives of the app find them there. */
  readonly dataDir: string;
  readonly customerId: string;
  readonly ids: Readonly<Record<Person, string>>;
}

/** The department at work: its people at the windows of one or two workstations. */
export interface Department extends Founded {
  readonly clock: WeekClock;
  readonly probe: Probe;
  readonly notices: readonly Notice[];
  /** What the backend complained of. */
  readonly errors: () => readonly string[];
  printer: PrinterMood;
  /** Ids of orders by the names that the script gives them. */
  readonly orders: Map<string, string>;
  /** Whoever is signed in. */
  present(): readonly Person[];
  /** The contract as that person's window calls it. */
  as(person: Person): Api;
  come(person: Person): Promise<void>;
  leave(person: Person): Promise<void>;
  /** Ends the app everywhere and starts it again; who was signed in signs in again. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Sets the company up on an empty database, early on Monday morning. */
export async function found(database: OpenDatabase, mailPort: number): Promise<Founded> {
  const clock = weekClock(instantOf('Mon 07:00'));
  const counter = await openCounter(database, { ports: testPorts({ clock }) });
  const dataDir = mkdtempSync(join(temporaryRoot, 'counter-data-'));
  const ids: Partial<Record<Person, string>> = {};
  let customerId = '';
  await setUpMail(await counter.admin(), mailPort);
  for (const person of everybody) {
    const { api, session } = await counter.hire(person, people[person]);
    ids[person] = session.user?.id ?? '';
    if (person === 'diaodu') await buyVehicles(api);
    if (person !== 'zhaojing') continue;
    customerId = (await api.customers.create(huaxin)).id;
    await fileNotice(api, customerId, clock.now());
  }
  await counter.close();
  return { dataDir, customerId, ids: ids as Record<Person, string> };
}

async function setUpMail({ mail }: Api, port: number): Promise<void> {
  const { standings: _standings, ...settings } = await mail.settings.get();
  const secrets = { first: null, second: null, sms: null };
  // Without a log-in, so that no life of the app has to be told a password.
  await mail.settings.save({ ...settings, first: accountAt(port, { user: '' }), secrets });
}

async function buyVehicles({ dispatch }: Api): Promise<void> {
  const added = { id: null, version: 0, remarks: '', active: true } as const;
  for (const [plate, name] of fleet) {
    const driver = await dispatch.drivers.save({ ...added, name, phone: '13911112222', absences: [] });
    const size = { type: 'van', grams: 800_000, cm3: 3_000_000, subcontracted: false } as const;
    await dispatch.vehicles.save({ ...added, ...size, plate, driverId: driver.id });
  }
}

export interface Opening {
  readonly at?: number;
  readonly workstations?: 1 | 2;
  /** Which life of the app on this database: each makes ids of its own. */
  readonly life?: number;
  readonly present?: readonly Person[];
  readonly printer?: PrinterMood;
  readonly onNotice?: (notice: Notice) => void;
}

export async function openDepartment(
  database: OpenDatabase,
  founded: Founded,
  { at = instantOf('Mon 08:00'), workstations = 1, life = 1, present = [], printer = 'on', onNotice }: Opening = {},
): Promise<Department> {
  const clock = weekClock(at);
  const notices: Notice[] = [];
  const show = (notice: Notice) => {
    notices.push(notice);
    onNotice?.(notice);
  };
  const ports = Array.from({ length: workstations }, (_, index) => {
    const ids = separateIds(life * 10 + index);
    return testPorts({
      clock,
      ids,
      notifier: { show, waiting: () => {} },
      printers: [weekPrinter(() => department.printer)],
    });
  });
  let counters: Counter[] = [];
  const windows = new Map<Person, Window>();
  const department: Department = {
    ...founded,
    clock,
    notices,
    printer,
    orders: new Map(),
    probe: await openProbe(database),
    errors: () => ports.flatMap(({ log }) => log.filter(({ level }) => level === 'error').map(complaintOf)),
    present: () => [...windows.keys()],
    as(person) {
      const window = windows.get(person);
      if (!window) throw new Error(`${person} is not signed in`);
      return window.api;
    },
    async come(person) {
      if (windows.has(person)) return;
      const counter = counters[everybody.indexOf(person) % counters.length];
      if (!counter) throw new Error('The app is not running');
      const window = counter.window();
      await window.api.people.logIn({ userName: person, password: clerkPassword });
      stayAwake(window.session);
      windows.set(person, window);
    },
    async leave(person) {
      await windows.get(person)?.api.people.logOut();
      windows.delete(person);
    },
    async restart() {
      const there = [...windows.keys()];
      windows.clear();
      counters = await inTurn(counters, (counter) => counter.restart(() => department.probe.buried(clock.now())));
      for (const person of there) await department.come(person);
    },
    async close() {
      for (const counter of counters) await counter.close();
      await department.probe.close();
    },
  };
  await department.probe.buried(clock.now());
  counters = await inTurn(ports, (own, index) =>
    joinCounter(database, {
      ports: own,
      workers: true,
      workstation: `counter-${index + 1}`,
      ...(index === 0 ? { dataDir: founded.dataDir } : {}),
    }),
  );
  for (const person of present) await department.come(person);
  return department;
}

async function inTurn<T, R>(list: readonly T[], work: (one: T, index: number) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (const [index, one] of list.entries()) done.push(await work(one, index));
  return done;
}

function complaintOf({ message, fields }: { readonly message: string; readonly fields: object }): string {
  const { err } = fields as { readonly err?: unknown };
  return `${message}: ${err instanceof Error ? err.message : JSON.stringify(fields)}`;
}
