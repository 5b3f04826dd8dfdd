import { createIdSource } from '../../../shared/lib/ids.ts';
import type { BackendConfig } from '../config.ts';
import type { Database } from '../database/database.ts';
import type { HostPorts } from '../ports.ts';
import { createServices } from '../services.ts';
import type { Actor } from '../session.ts';
import { createChance } from './chance.ts';
import { takeCalls } from './demo-cases.ts';
import { inventCustomers } from './demo-customers.ts';
import { fileDemoLetters } from './demo-goods.ts';
import { handOver } from './demo-handovers.ts';
import { assignExams, holdExams } from './demo-exams.ts';
import { fillInbox } from './demo-mail.ts';
import { followAccidents } from './demo-quality.ts';
import { pastCases, sumUpLastMonth } from './demo-month.ts';
import { fillOutbox } from './demo-outbox.ts';
import { announceGuests, receiveGuests } from './demo-visits.ts';
import { reportExceptions } from './demo-reports.ts';
import { renewTerms } from './demo-standing.ts';
import { demoBank, demoCompany, demoPassword, demoStaff, newcomer } from './demo-staff.ts';
import { trainNewClerk } from './demo-training.ts';
import { demoRepository } from './demo.repository.ts';
import { orderTimes } from './demo-times.ts';
import { type DemoHouse, takeOrders } from './take-orders.ts';

const seed = 20_261_123;
const examSeed = 20_261_126;
const customerCount = 320;
const orderCount = 300;
const weeks = 4;
const day = 86_400_000;

/**
 * Fills an empty database with the demonstration company, through the services and all or nothing; the same
 * every time but for the dates, which end now. A database that holds a company is never touched.
 */
export async function fillWithDemo(ports: HostPorts, config: BackendConfig, database: Database): Promise<boolean> {
  const now = ports.clock.now();
  const house = demoHouse(ports, config, database, now - (weeks + 1) * 7 * day);
  const { company } = house.services;
  if (!(await company.status({ workstation: config.workstation })).needsSetup) return false;
  await database.write(async (tx) => {
    const { administrator, staff: founders } = await hire(house);
    const clients = await meetCustomers(house, administrator, founders);
    await fileDemoLetters(
      house,
      founders.find(({ roles }) => roles.includes('csClerk')) ?? administrator,
      clients,
      now,
    );
    await handOver(house, founders, 'weeks');
    const quizId = await house.aside(examSeed, () => holdExams(house, founders));
    await pastCases(house, founders, clients, now);
    const times = orderTimes(house.chance, orderCount, weeks, now);
    const training = trainNewClerk(house, { administrator, staff: founders }, { newcomer, end: now });
    await takeOrders(house, founders, clients, { times, end: now, training });
    const staff = [...founders, ...training.hired];
    await handOver(house, staff, 'today');
    await takeCalls(house, staff);
    await followAccidents(house, staff);
    await fillInbox(house, staff.find(({ roles }) => roles.includes('csClerk')) ?? administrator, clients, now);
    await fillOutbox(tx, house, staff.find(({ roles }) => roles.includes('csClerk')) ?? administrator);
    await reportExceptions(tx, house, staff);
    await renewTerms(tx, house, staff);
    await sumUpLastMonth(tx, house, staff);
    await receiveGuests(tx, house, staff, clients);
    await announceGuests(tx, house, staff, clients);
    await assignExams(house, staff, quizId);
    await demoRepository.nameThePrinter(tx);
    await company.noteDemo(tx, {
      password: demoPassword,
      accounts: [...demoStaff, { ...demoCompany.administrator, roles: ['administrator'] }].map(
        ({ userName, nameZh, nameEn, roles }) => ({ userName, nameZh, nameEn, roles }),
      ),
    });
  });
  return true;
}

/** The services on a clock that is moved from one invented moment to the next. */
function demoHouse(ports: HostPorts, config: BackendConfig, database: Database, start: number): DemoHouse {
  const chance = createChance(seed);
  let now = start;
  const clock = { ...ports.clock, now: () => now, steady: () => now };
  let source = createIdSource(chance.fill, clock.now);
  const ids = { next: () => source.next() };
  const services = createServices({ ...ports, clock, ids }, config, database);
  return {
    database,
    services,
    chance,
    ids,
    now: clock.now,
    moveTo: (at) => {
      now = Math.max(now, at);
    },
    async aside(own, work) {
      const before = { now, source };
      source = createIdSource(createChance(own).fill, clock.now);
      const result = await work();
      ({ now, source } = before);
      return result;
    },
  };
}

async function hire({ services }: DemoHouse) {
  const administrator = await services.setUp.setUp(demoCompany, { demo: true });
  await services.company.bank.save(administrator, { ...demoBank, version: 0 });
  const staff = await services.people.createWithSharedPassword(
    administrator,
    demoPassword,
    demoStaff.filter((person) => person !== newcomer),
  );
  return { administrator, staff };
}

async function meetCustomers(
  { services, chance, moveTo, now }: DemoHouse,
  administrator: Actor,
  staff: readonly Actor[],
) {
  const clerks = staff.filter(({ roles }) => roles.includes('csClerk'));
  const invented = inventCustomers(
    chance,
    customerCount,
    clerks.map(({ userId }) => userId),
  );
  const clients = [];
  for (const { input, trade } of invented) {
    moveTo(now() + chance.whole(20, 900) * 1_000);
    const author = clerks.find(({ userId }) => userId === input.ownerId) ?? administrator;
    clients.push({ customer: await services.customers.create(author, input, 'existing'), trade });
  }
  return clients;
}
