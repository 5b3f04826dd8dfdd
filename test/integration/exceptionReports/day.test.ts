import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReportRow } from '../../../shared/contract/report-schemas.ts';
import { reportKinds } from '../../../shared/domain/exceptionReports/values.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { openReportHouse, type ReportHouse, wall } from './house.ts';

const minute = 60_000;
/** PostgreSQL answers slower; the day is the same, with fewer exceptions. */
const exceptionsOn = { SQLite: 300, PostgreSQL: 80 } as const;

describe.each(databases)('a whole day on $name', ({ open, name }) => {
  let database: OpenDatabase;
  let house: ReportHouse;

  beforeEach(async () => {
    database = await open();
    house = await openReportHouse(database);
  });
  afterEach(async () => {
    await house.close();
    await database.dispose();
  });

  it('[3.3.1.2, 3.3.1.7, 3.4] of exceptions with a mail server that fails at random: every mail once, every lateness right', async () => {
    const { counter, clerk, server } = house;
    const random = chance(20_261_124);
    const settings = await house.director.exceptionReports.settings.get();
    const recipients = { ...settings.recipients, '3.3.1.2': ['gm' as const] };
    await house.director.exceptionReports.settings.save({ ...settings, recipients });
    await keepDutiesQuiet(house);
    // What the server said and when, by its own account.
    const takenAt: number[] = [];
    server.manners.recipient = () => {
      if (random() < 0.3) return 451;
      takenAt.push(counter.ports.clock.now());
      return null;
    };
    const day = plan(exceptionsOn[name], random);
    for (const [index, { knownAt, filedAt }] of day.entries()) {
      house.moveTo(filedAt);
      server.manners.refuseLogIn = index % 40 > 35;
      const kind = reportKinds[index % reportKinds.length] ?? 'damage';
      await house.file({ kind, facts: `第${index}件` }, { knownAt });
    }
    server.manners.refuseLogIn = false;
    await pollUntil(
      'the outbox to be empty',
      async () => {
        counter.ports.clock.advance(20_000);
        const { waiting } = await clerk.mail.status();
        return waiting === 0 && server.taken.length >= day.length;
      },
      { timeoutMs: 120_000 },
    );
    const told = await everything();
    expect(told).toHaveLength(day.length);
    const numbers = server.taken.map(({ mail }) => /KF01-\d{8}-\d{3,}/.exec(mail.subject ?? '')?.[0]);
    expect(numbers.toSorted()).toEqual(told.map(({ number }) => number).toSorted());
    expect(new Set(numbers).size).toBe(day.length);

    const atServer = new Map(numbers.map((number, index) => [number, takenAt[index] ?? 0]));
    const known = new Map(day.map(({ knownAt }, index) => [`第${index}件`, knownAt]));
    for (const row of told) {
      const knownAt = known.get(row.summary) ?? 0;
      const dueAt = dueByHand(knownAt);
      expect(row).toMatchObject({ knownAt, dueAt });
      // Noted when the server had answered, never before it did.
      expect(row.toldAt).toBeGreaterThanOrEqual(atServer.get(row.number ?? '') ?? Number.POSITIVE_INFINITY);
      expect(row.timeliness).toBe((row.toldAt ?? 0) <= dueAt ? 'inTime' : 'late');
    }
    const verdicts = Map.groupBy(told, ({ timeliness }) => timeliness);
    expect([...verdicts.keys()].toSorted()).toEqual(['inTime', 'late']);
    const late = (await clerk.exceptionReports.list({ view: 'late', limit: 200 })).rows.length;
    expect(late).toBe(Math.min(200, verdicts.get('late')?.length ?? 0));
  }, 200_000);

  async function everything(): Promise<readonly ReportRow[]> {
    const rows: ReportRow[] = [];
    let cursor: string | null = null;
    do {
      const page: { rows: ReportRow[]; next: string | null } = await house.clerk.exceptionReports.list({
        limit: 200,
        cursor,
      });
      rows.push(...page.rows);
      cursor = page.next;
    } while (cursor !== null);
    return rows;
  }
});

/** Hundreds of duties at once would ring all day; they have tests of their own. */
async function keepDutiesQuiet({ director }: ReportHouse): Promise<void> {
  const rules = (await director.tasks.rules.list()).filter(({ id }) => /^(?:report|message)[.]/.test(id));
  for (const { id, version } of rules) await director.tasks.rules.change({ id, version, change: { active: false } });
}

/** When each was known and when somebody came to file it, over Tuesday from seven in the morning until eight at night. */
function plan(count: number, random: () => number) {
  const [from, until] = [wall('2026-11-24T07:00'), wall('2026-11-24T20:00')];
  return Array.from({ length: count }, (_, index) => {
    const knownAt = Math.round(from + ((until - from) * index) / count);
    return { knownAt, filedAt: knownAt + Math.round(random() * 8 * minute) };
  }).toSorted((one, other) => one.filedAt - other.filedAt);
}

/** The rule, written out for that day alone. */
function dueByHand(knownAt: number): number {
  if (knownAt < wall('2026-11-24T08:30')) return wall('2026-11-24T09:00');
  return knownAt < wall('2026-11-24T17:30') ? knownAt + 5 * minute : wall('2026-11-25T09:00');
}

/** Numbers that look like chance and are the same each time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
