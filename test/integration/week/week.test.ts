import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { databases, type OpenDatabase, type TestDatabase } from '../../helpers/databases.ts';
import { rmSync } from 'node:fs';
import { type SmtpServer, startSmtpServer } from '../../helpers/smtp-server.ts';
import { type Department, found, type Opening, openDepartment } from './department.ts';
import { expectTheSameButForBells } from './bells.ts';
import { liveAndDie } from './lives.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { everybody } from './people.ts';
import { nowAndThen } from './restarts.ts';
import { type Run, runWeek } from './run-week.ts';
import { gone } from './script/messages-and-trouble.ts';
import { script } from './script/script.ts';
import { expectEachMailOnce, expectKnownForOnce, expectSound, ringsShown } from './sound.ts';

const patience = 400_000;
/** Milliseconds of work until each death: long and short lives, the same in every run. */
const lifetimes = [700, 2_600, 40, 3_900, 1_500] as const;

async function mailServer(): Promise<SmtpServer> {
  const server = await startSmtpServer();
  server.manners.recipient = (address) => (address === gone ? 550 : null);
  return server;
}

describe('a week of the department', () => {
  /** As it is when nothing goes wrong; every other way through it, on either database, must leave the same behind. */
  let straight: Outcome;
  const opened: { readonly database: OpenDatabase; readonly department: Department; readonly server: SmtpServer }[] =
    [];

  beforeAll(async () => {
    const [sqlite] = databases;
    if (sqlite) straight = await week(sqlite);
  }, patience);
  afterEach(cleanUp);
  afterAll(cleanUp);

  async function cleanUp(): Promise<void> {
    for (const { database, department, server } of opened.splice(0)) {
      await department.close();
      await server.stop();
      rmSync(department.dataDir, { recursive: true, force: true });
      await database.dispose();
    }
  }

  async function week({ open }: TestDatabase, opening: Opening = {}, run: Run = {}): Promise<Outcome> {
    const database = await open();
    const server = await mailServer();
    const department = await openDepartment(database, await found(database, server.port), opening);
    opened.push({ database, department, server });
    await runWeek(department, script, run);
    const outcome = await outcomeOf(department);
    await expectSound(department, outcome);
    expect(ringsShown(department)).toBe(outcome.rings);
    expectEachMailOnce(server, outcome);
    return outcome;
  }

  function expectTheSame({ alerts, compliance, messages }: Outcome): void {
    expect(alerts).toEqual(straight.alerts);
    expect(compliance).toEqual(straight.compliance);
    expect(messages).toEqual(straight.messages);
  }

  it('[2.2.1, 2.3.1-sameDay, 2.3.1-nextDay, 2.4.3, 2.5.1, 2.5.2] tells every kind of step, to owners, substitutes, leaders and whoever is left', () => {
    const steps = new Set(straight.tasks.flatMap(({ alerts }) => alerts.map(({ step }) => step)));
    expect([...steps].toSorted()).toEqual(['due', 'nobody', 'step1', 'step2', 'step3', 'warn']);
    const words = straight.alerts.join('\n');
    expect(words).toContain('职员sunmei for 职员wangqiang');
    expect(words).toMatch(/ [1-9]\d* returns/);
    // With nobody there the ladder goes on: it waits in the inbox, unheard until the morning.
    expect(words).toMatch(/2026-09-17 (?:18|19|2\d):\d\d:\d\d \| .*order\.printed/);
    expect(straight.tasks.length).toBeGreaterThan(150);
    expect(straight.alerts.length).toBeGreaterThan(300);
  });

  describe.each(databases)('on $name', (kind) => {
    it(
      '[2.2.1, 3.4] ended and started again at every kind of step, tells the same, each once',
      async () => expectTheSame(await week(kind, {}, { restarts: nowAndThen() })),
      patience,
    );

    it(
      '[2.2.1, 3.4] killed on the way, tells the same, each once, whatever moment it dies at',
      async () => {
        const database = await kind.open();
        const server = await mailServer();
        const founded = await found(database, server.port);
        const { at, deaths, shown, errors } = await liveAndDie(database, founded, lifetimes);
        expect(deaths).toBe(lifetimes.length);
        expect(errors).toEqual([]);
        const department = await openDepartment(database, founded, { at, life: 90, present: everybody });
        opened.push({ database, department, server });
        const outcome = await outcomeOf(department);
        await expectSound(department, outcome);
        expectTheSameButForBells(outcome, straight, deaths);
        expectKnownForOnce(server, outcome);
        // A ring that was taken may die with its process, the inbox has it; none is heard twice. What stands for several
        // may come again in the next life, for those that were left.
        const single = shown.filter(({ id }) => !id.endsWith(' more'));
        expect(new Set(single.map(({ id, at: when }) => `${id} ${when}`)).size).toBe(single.length);
        expect(shown.length).toBeGreaterThan(100);
      },
      patience,
    );
  });

  describe.each(databases.filter(({ name }) => name === 'PostgreSQL'))('on $name, shared', (kind) => {
    it(
      '[2.2.1, 3.4] swept by two workstations at once, tells the same, each once',
      async () => expectTheSame(await week(kind, { workstations: 2 })),
      patience,
    );
  });
});
