import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BackendConfig } from '../../../electron/backend/config.ts';
import { type Database, openDatabase } from '../../../electron/backend/database/database.ts';
import { fillWithDemo } from '../../../electron/backend/demo/demo.ts';
import { createServices, type Services } from '../../../electron/backend/services.ts';
import type { Session } from '../../../electron/backend/session.ts';
import { orderFilter } from '../../../shared/contract/orders.ts';
import { roles } from '../../../shared/domain/people/roles.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { testPorts } from '../../helpers/ports.ts';
import { actorAt } from '../people/house.ts';
import { temporaryRoot } from '../../helpers/temporary-folder.ts';

/** What the first orders looked like each time it was filled: once a database. */
const fillings: unknown[] = [];

describe.each(databases)('the demonstration company, on $name', ({ open }) => {
  const ports = testPorts();
  const dataDir = mkdtempSync(join(temporaryRoot, 'counter-demo-'));
  let given: OpenDatabase;
  let config: BackendConfig;
  let database: Database;
  let services: Services;

  // Filled once: it is a thousand units of work.
  beforeAll(async () => {
    given = await open();
    const passwordCost = { N: 2 ** 6, r: 8, p: 1 };
    const where = { database: given.config, dataDir, workstation: 'counter-1', demo: true, workers: false };
    config = { appVersion: '0.1.0', ...where, passwordCost };
    database = await openDatabase(config, ports.logger);
    expect(await fillWithDemo(ports, config, database)).toBe(true);
    services = createServices(ports, config, database);
  }, 180_000);

  afterAll(async () => {
    await database.close();
    await given.dispose();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const logIn = async (userName: string): Promise<Session> => {
    const session = services.people.sessions.open('counter-1');
    await services.people.logIn(session, { userName, password: 'counter2026' });
    return session;
  };

  it('is marked as such and shows an account of every role, all with the one password that is shown', async () => {
    const status = await services.company.status({ workstation: 'counter-1' });
    expect(status).toMatchObject({ needsSetup: false, company: { demo: true }, demoPassword: 'counter2026' });
    expect(new Set(status.demoAccounts.flatMap((account) => account.roles))).toEqual(new Set(roles));
    for (const { userName } of status.demoAccounts) {
      const session = await logIn(userName);
      expect((await services.people.me(session)).user).toMatchObject({ userName, mustChangePassword: false });
    }
  });

  it('has clients that are found, and orders of the last weeks that end now', async () => {
    expect(await services.customers.lookUp('北京')).not.toEqual([]);
    const everything = orderFilter.parse({});
    expect(await services.orderQueries.count(everything)).toEqual({ count: 300, more: false });
    const { rows } = await services.orderQueries.list({ ...everything, cursor: null, limit: 200 });
    expect(rows[0]?.confirmedAt).toBeLessThanOrEqual(ports.clock.now());
    expect(new Set(rows.map(({ jobType }) => jobType)).size).toBe(5);
  });

  it('is the same every time it is filled, down to the ids', async () => {
    const { rows } = await services.orderQueries.list({ ...orderFilter.parse({}), cursor: null, limit: 200 });
    fillings.push(rows);
    expect(rows).toHaveLength(200);
    expect(rows).toEqual(fillings[0]);
  });

  it('has its sheets on paper and a few orders begun', async () => {
    const jobs = await services.printing.jobs({ centre: null, openOnly: false, limit: 500 });
    expect(jobs.length).toBeGreaterThan(300);
    expect(jobs.filter(({ state }) => state !== 'printed')).toEqual([]);
    const reader = actorAt(await logIn('wangli'));
    expect(await services.drafts.list(reader, false)).toHaveLength(4);
    expect(await services.drafts.list(reader, true)).toHaveLength(1);
  });

  it('has messages that wait in the inbox, one of them dismissed', async () => {
    expect(await services.mailbox.counts()).toEqual({ waiting: 3, taken: 0, dismissed: 1 });
    const { rows } = await services.mailbox.list({ state: 'waiting', cursor: null, limit: 10 });
    expect(rows.every(({ customerName, problem }) => customerName !== '' && problem === null)).toBe(true);
  });

  it('[3.4] keeps most duties of the manual in time, some late, and leaves a few of the last day open', async () => {
    const report = await services.tasks.compliance.report({
      from: '2026-10-01',
      to: '2026-11-30',
      clause: null,
      personId: null,
      customerId: null,
      by: 'clause',
    });
    const { fellDue, met, late, open: overdue } = report.total;
    expect(fellDue).toBeGreaterThan(300);
    expect(met / fellDue).toBeGreaterThan(0.75);
    expect(late).toBeGreaterThan(5);
    expect(overdue).toBeLessThan(40);
  });

  it('was written through the services: the chain of its events holds', async () => {
    const { sound, checked } = await services.events.verify(database.read);
    expect(sound).toBe(true);
    expect(checked).toBeGreaterThan(1_500);
  });

  it('is never laid over a database that has a company', async () => {
    const before = await services.events.verify(database.read);
    expect(await fillWithDemo(ports, config, database)).toBe(false);
    expect(await services.events.verify(database.read)).toEqual(before);
  });
});
