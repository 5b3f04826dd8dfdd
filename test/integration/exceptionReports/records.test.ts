import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../electron/backend/database/database.ts';
import { managerOf, type WriteContext } from '../../../electron/backend/database/unit-of-work.ts';
import { createEvents } from '../../../electron/backend/events/events.ts';
import { verifyEntries } from '../../../electron/backend/exceptionReports/verify.ts';
import type { Report } from '../../../shared/contract/report-schemas.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { backendConfig } from '../../helpers/test-database.ts';
import { allAccepted, openReportHouse, type ReportHouse } from './house.ts';

const eventColumns = {
  seq: 'number',
  type: 'text',
  subject_kind: 'text',
  subject_id: 'text',
  actor_id: 'text',
  actor_name: 'text',
  workstation: 'text',
  clauses: 'text',
  at: 'number',
  payload: 'json',
  previous_hash: 'text',
  hash: 'text',
} as const;

const entryColumns = {
  id: 'text',
  seq: 'number',
  token: 'text',
  kind: 'text',
  at: 'number',
  by_id: 'text',
  by_name: 'text',
  workstation: 'text',
  text: 'text',
  corrects: 'number',
  data: 'json',
} as const;

const reportColumns = {
  number: 'text',
  kind: 'text',
  found_by: 'text',
  known_at: 'number',
  regime: 'text',
  due_at: 'number',
  filed_at: 'number',
} as const;

/** Ends a unit of work without leaving a trace. */
class Undone extends Error {}

describe.each(databases)('records that nobody can bend on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: ReportHouse;
  /** Somebody with the password of the database and another program. */
  let intruder: Database;
  let report: Report;
  const events = createEvents({ now: () => 0, workstation: '' });

  beforeEach(async () => {
    database = await open();
    house = await openReportHouse(database);
    const { clerk, counter } = house;
    const token = () => counter.ports.ids.next();
    const { id } = await house.file();
    await house.reach(id, 'the leaders to have it', allAccepted);
    await clerk.exceptionReports.addFact({ id, token: token(), text: '司机说有一箱倾斜' });
    await clerk.exceptionReports.correct({ id, token: token(), seq: 1, text: '破裂的是三台' });
    const who = (await house.get(id)).recipients[0]?.who ?? '';
    const at = counter.ports.clock.now();
    report = await clerk.exceptionReports.logCall({
      id,
      token: token(),
      who,
      person: '',
      phone: '',
      at,
      reached: true,
      text: '已报告',
    });
    await counter.backend.close();
    const config = backendConfig({ database: database.config, dataDir: counter.dataDir });
    intruder = await openDatabase(config, counter.ports.logger);
    await removeGuards(intruder);
  });
  afterEach(async () => {
    await intruder.close();
    await house.server.stop();
    await database.dispose();
  });

  const rows = (statement: string) =>
    intruder.write((tx) => managerOf(tx).query<Record<string, string | number | null>[]>(statement));

  /** What is found after a change that is undone at once. */
  async function foundAfter<T>(statement: string, verify: (tx: WriteContext) => Promise<T>): Promise<T> {
    const found: T[] = [];
    await intruder
      .write(async (tx) => {
        await managerOf(tx).query(statement);
        found.push(await verify(tx));
        throw new Undone();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Undone)) throw error;
      });
    const [first] = found;
    if (first === undefined) throw new Error('Nothing was verified');
    return first;
  }

  it('[3.4] any single stored field of any event that is changed is found, and the event is named', async () => {
    const all = await rows('SELECT seq FROM event ORDER BY seq');
    expect(all.length).toBeGreaterThan(30);
    const missed: string[] = [];
    for (const { seq } of all) {
      for (const [column, kind] of Object.entries(eventColumns)) {
        const statement = `UPDATE event SET ${column} = ${altered(column, kind)} WHERE seq = ${Number(seq)}`;
        const { sound, firstBroken } = await foundAfter(statement, (tx) => events.verify(tx));
        // A changed number of its own moves the event; the place that it left is what is found.
        const near = firstBroken !== null && (column === 'seq' || firstBroken === Number(seq));
        if (sound || !near) missed.push(`${column} of ${Number(seq)}: ${firstBroken}`);
      }
    }
    expect(missed).toEqual([]);
    expect(await events.verify(intruder.read)).toEqual({ checked: all.length, sound: true, firstBroken: null });
  }, 120_000);

  it('[3.4, 3.3.1.5] any single stored field of any entry of a report that is changed is found, and the entry is named', async () => {
    const all = await rows('SELECT id, seq FROM exception_report_entry ORDER BY seq');
    expect(all).toHaveLength(report.entries.length);
    const verify = (tx: WriteContext) => verifyEntries(tx, { events });
    const missed: string[] = [];
    for (const { id, seq } of all) {
      for (const [column, kind] of Object.entries(entryColumns)) {
        const statement = `UPDATE exception_report_entry SET ${column} = ${altered(column, kind)} WHERE id = '${id}'`;
        const { sound, firstBroken } = await foundAfter(statement, verify);
        const named = firstBroken?.number === report.number && (column === 'seq' || firstBroken?.seq === Number(seq));
        if (sound || !named) missed.push(`${column} of ${seq}`);
      }
      const gone = await foundAfter(`DELETE FROM exception_report_entry WHERE id = '${id}'`, verify);
      if (gone.sound) missed.push(`entry ${seq} as a whole`);
    }
    for (const [column, kind] of Object.entries(reportColumns)) {
      const { sound } = await foundAfter(`UPDATE exception_report SET ${column} = ${altered(column, kind)}`, verify);
      if (sound) missed.push(`${column} of the report`);
    }
    const forged = `INSERT INTO exception_report_entry SELECT 'forged', report_id, 99, 'forged', kind, at, by_id, by_name,
      workstation, text, corrects, data FROM exception_report_entry WHERE seq = 2`;
    expect(await foundAfter(forged, verify)).toMatchObject({ sound: false, firstBroken: { seq: 99 } });
    expect(missed).toEqual([]);
    expect(await verifyEntries(intruder.read, { events })).toEqual({
      checked: all.length,
      sound: true,
      firstBroken: null,
    });
  });
});

/** An expression that gives the column another value than it has. */
function altered(column: string, kind: 'number' | 'text' | 'json'): string {
  if (kind === 'number') return column === 'seq' ? `${column} + 100000` : `COALESCE(${column}, 0) + 1`;
  if (kind === 'json') return `'{"bent":true}'`;
  // As long as it was: a column may be full.
  return `'x' || SUBSTR(COALESCE(${column}, 'y'), 2)`;
}

/** The triggers refuse every change: an intruder takes them away first. */
async function removeGuards(database: Database): Promise<void> {
  const statements =
    database.kind === 'postgres'
      ? ['DROP TRIGGER event_append_only ON event', 'DROP TRIGGER report_append_only ON exception_report_entry']
      : ['event', 'exception_report_entry'].flatMap((table) => [
          `DROP TRIGGER ${table}_no_update`,
          `DROP TRIGGER ${table}_no_delete`,
        ]);
  for (const statement of statements) await database.write((tx) => managerOf(tx).query(statement));
}
