import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCalendarService } from '../../../electron/backend/calendar/calendar.service.ts';
import { type Database, openDatabase } from '../../../electron/backend/database/database.ts';
import { managerOf } from '../../../electron/backend/database/unit-of-work.ts';
import { createEvents } from '../../../electron/backend/events/events.ts';
import type { CalendarRecord } from '../../../shared/contract/calendar.ts';
import type { Api } from '../../../shared/contract/contract.ts';
import { type Counter, joinCounter, openCounter } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { backendConfig, openTestDatabase } from '../../helpers/test-database.ts';

const at = (wall: string) => Date.parse(`${wall.replace(' ', 'T')}:00+08:00`);
const lunch = [
  { from: '13:00', to: '17:30' },
  { from: '08:30', to: '12:00' },
];

/** `readings` counts how often the database was asked: each reading asks for the zone once. */
function serviceOn(database: Database) {
  const now = () => at('2026-11-23 09:00');
  let zones = 0;
  const zone = async () => {
    zones += 1;
    return 'Asia/Shanghai';
  };
  const service = createCalendarService({
    database,
    events: createEvents({ now, workstation: 'counter-2' }),
    now,
    company: { zone },
    tables: { read: async () => [], write: async () => ({ name: '', mediaType: '', base64: '' }) },
  });
  return { service, readings: () => zones };
}

describe.each(databases)('the working calendar on $name', ({ open }) => {
  let database: OpenDatabase;
  let counter: Counter;
  let admin: Api;
  const undo: (() => Promise<void>)[] = [];

  beforeEach(async () => {
    database = await open();
    counter = await openCounter(database);
    admin = await counter.admin();
  });
  afterEach(async () => {
    for (const step of undo.splice(0).reverse()) await step();
    await counter.close();
    await database.dispose();
  });

  /** The service as another area has it, on a connection of its own. */
  async function another() {
    const own: Database = await openDatabase(
      backendConfig({ database: database.config, dataDir: counter.dataDir }),
      counter.ports.logger,
    );
    undo.push(() => own.close());
    return { own, ...serviceOn(own) };
  }

  const days = (...wanted: string[]) => wanted.map((day) => ({ day, version: 0 }));

  it('[3.3.1.7] begins with 8:30 to 17:30 and the official days of the published years, each with its source', async () => {
    const clerk = (await counter.hire('lina', ['csClerk'])).api;
    const record = await clerk.calendar.current();
    expect(record).toMatchObject({ zone: 'Asia/Shanghai', revision: 1, hoursVersion: 1, ownDays: [] });
    expect(record.hours).toMatchObject({ standard: [{ from: '08:30', to: '17:30' }], followsMakeUpDays: true });
    expect(record.years.map(({ year, state }) => [year, state])).toEqual([
      [2024, 'confirmed'],
      [2025, 'confirmed'],
      [2026, 'confirmed'],
    ]);
    expect(record.years[2]?.sourceZh).toContain('国办发明电〔2025〕7号');
    expect(await clerk.calendar.current()).toEqual(record);
  });

  it('[3.3.1.7] gives other areas a compiled calendar and asks the database only once', async () => {
    const { service, own, readings } = await another();
    const first = await service.current();
    expect(first.onNextWorkingDay(at('2026-09-30 18:00')).at).toBe(at('2026-10-08 09:00'));
    await own.write(async () => {
      for (let time = 0; time < 100; time++) expect(await service.current()).toBe(first);
    });
    expect(readings()).toBe(1);
  });

  it('can first be asked inside and outside units of work at once, and waits for none', async () => {
    const fresh = await openTestDatabase({ open });
    undo.push(() => fresh.dispose());
    const { service } = serviceOn(fresh.database);
    const open10 = async () => (await service.current()).isOpen(at('2026-11-23 10:00'));
    const inside = fresh.database.write(async () => [await open10(), await open10()]);
    expect(await Promise.all([open10(), inside, service.begin(), open10()])).toEqual([
      true,
      [true, true],
      undefined,
      true,
    ]);
    expect((await service.record()).revision).toBe(1);
    await service.begin();
    expect((await service.record()).revision).toBe(1);
  });

  it('[3.3.1.7] takes over the years that a newer app brings, as a change that every due time can tell', async () => {
    const { own, service } = await another();
    await own.write((tx) => managerOf(tx).query('DELETE FROM calendar_year WHERE year = 2026'));
    await service.begin();
    const record = await service.record();
    expect([record.revision, record.years.map(({ year }) => year)]).toEqual([2, [2024, 2025, 2026]]);
  });

  it('[3.3.1.7] changed hours hold at once, with a new revision, a fact and the overlap of another clerk refused', async () => {
    const before = await admin.calendar.current();
    const input = { ...before.hours, standard: lunch, version: before.hoursVersion };
    const after = await admin.calendar.setHours(input);
    expect(after).toMatchObject({ revision: 2, hoursVersion: 2 });
    expect(after.hours.standard[0]).toEqual({ from: '08:30', to: '12:00' });
    const late = await problemOf(admin.calendar.setHours(input));
    expect([late.kind, late.code]).toEqual(['CONFLICT', 'calendar.changed']);
    expect((late.data['current'] as CalendarRecord).revision).toBe(2);
    expect((await admin.calendar.current()).revision).toBe(2);
    expect(await admin.system.verifyEvents()).toMatchObject({ sound: true });
  });

  it('refuses windows that overlap, run backwards or are no times, and a week without work; nothing is kept', async () => {
    const { hours, hoursVersion } = await admin.calendar.current();
    const attempts = [
      [
        {
          standard: [
            { from: '08:30', to: '12:30' },
            { from: '12:00', to: '17:30' },
          ],
        },
        'calendar.windowsOverlap',
      ],
      [{ standard: [{ from: '17:30', to: '08:30' }] }, 'calendar.windowBackwards'],
      [{ standard: [{ from: '08:30', to: '24:01' }] }, 'calendar.windowTime'],
      [{ standard: [] }, 'calendar.windowsNone'],
      [
        { week: Object.fromEntries(Object.keys(hours.week).map((day) => [day, { works: false, windows: null }])) },
        'calendar.weekNone',
      ],
      [{ week: { ...hours.week, sat: { works: true, windows: [] } } }, 'calendar.windowsNone'],
    ] as const;
    for (const [patch, code] of attempts) {
      const input = { ...hours, ...patch, version: hoursVersion } as Parameters<Api['calendar']['setHours']>[0];
      expect((await problemOf(admin.calendar.setHours(input))).code).toBe(code);
    }
    expect((await admin.calendar.current()).revision).toBe(1);
  });

  it('[3.3.1.7] makes days something else, several at once, and puts them back', async () => {
    const note = '公司年会';
    const changed = await admin.calendar.setDays({
      days: days('2026-11-26', '2026-11-27'),
      kind: 'rest',
      note,
      windows: null,
    });
    expect(changed.ownDays).toMatchObject([
      { day: '2026-11-26', kind: 'rest', note, version: 1, updatedByName: '周敏' },
      { day: '2026-11-27', kind: 'rest' },
    ]);
    const half = [{ from: '08:30', to: '12:00' }];
    const again = await admin.calendar.setDays({
      days: [{ day: '2026-11-27', version: 1 }],
      kind: 'working',
      note,
      windows: half,
    });
    expect(again.ownDays[1]).toMatchObject({ kind: 'working', windows: half, version: 2 });
    const stale = { days: [{ day: '2026-11-27', version: 1 }] };
    expect((await problemOf(admin.calendar.resetDays(stale))).code).toBe('calendar.changed');
    const back = await admin.calendar.resetDays({ days: [{ day: '2026-11-27', version: 2 }] });
    expect(back.ownDays.map(({ day }) => day)).toEqual(['2026-11-26']);
    const same = { days: [{ day: '2026-11-26', version: 1 }], kind: 'working' as const, note: '', windows: null };
    expect((await admin.calendar.setDays(same)).ownDays).toEqual([]);
  });

  it('refuses all of several days when one of them is wrong', async () => {
    const rest = { kind: 'rest' as const, note: '', windows: null };
    expect((await problemOf(admin.calendar.setDays({ ...rest, days: days('2026-11-27', '2026-02-30') }))).code).toBe(
      'calendar.dayWrong',
    );
    expect((await problemOf(admin.calendar.setDays({ ...rest, days: days('2026-11-27', '2026-11-27') }))).code).toBe(
      'calendar.daysTwice',
    );
    expect(
      (
        await problemOf(
          admin.calendar.setDays({ ...rest, days: [...days('2026-11-27'), { day: '2026-11-26', version: 3 }] }),
        )
      ).kind,
    ).toBe('CONFLICT');
    expect((await problemOf(admin.calendar.setDays({ ...rest, days: days('2026-11-27'), windows: lunch }))).code).toBe(
      'calendar.windowsOnFreeDay',
    );
    expect((await admin.calendar.current()).ownDays).toEqual([]);
  });

  it('lets only those change it who may', async () => {
    const clerk = (await counter.hire('lina', ['csClerk'])).api;
    const rest = { days: days('2026-11-27'), kind: 'rest' as const, note: '', windows: null };
    expect((await problemOf(clerk.calendar.setDays(rest))).kind).toBe('FORBIDDEN');
    const director = (await counter.hire('zhao', ['csDirector'])).api;
    expect((await director.calendar.setDays(rest)).ownDays).toHaveLength(1);
  });

  it('[3.3.1.7] takes an unknown year over, assumed first and confirmed later', async () => {
    const holidays = ['2027-01-01', '2027-05-01', '2027-10-01'];
    const year = {
      year: 2027,
      sourceZh: '通知',
      sourceEn: '',
      days: holidays.map((day) => ({ day, kind: 'holiday' as const, festival: null, note: '', windows: null })),
    };
    const assumed = await admin.calendar.setYear({ ...year, state: 'assumed', version: 0 });
    expect(assumed.years[3]).toMatchObject({ year: 2027, state: 'assumed', version: 1, updatedByName: '周敏' });
    expect((await problemOf(admin.calendar.setYear({ ...year, state: 'confirmed', version: 0 }))).kind).toBe(
      'CONFLICT',
    );
    const confirmed = await admin.calendar.setYear({ ...year, state: 'confirmed', version: 1 });
    expect(confirmed.years[3]).toMatchObject({ state: 'confirmed', version: 2 });
    const { service } = await another();
    const due = (await service.current()).onNextWorkingDay(at('2026-12-31 18:00'));
    expect([due.at, due.assumedYears]).toEqual([at('2027-01-04 09:00'), []]);
  });

  it('confirms no year without a holiday or without a source', async () => {
    const empty = { year: 2027, state: 'confirmed' as const, sourceZh: '通知', sourceEn: '', days: [], version: 0 };
    expect((await problemOf(admin.calendar.setYear(empty))).code).toBe('calendar.yearWithoutHolidays');
    const day = { day: '2027-01-01', kind: 'holiday' as const, festival: null, note: '', windows: null };
    expect((await problemOf(admin.calendar.setYear({ ...empty, sourceZh: ' ', days: [day] }))).code).toBe(
      'calendar.sourceMissing',
    );
  });

  it('keeps the official years that the company has changed', async () => {
    const record = await admin.calendar.current();
    const [year] = record.years.filter((one) => one.year === 2026);
    if (!year) throw new Error('No 2026');
    const { updatedAt: _at, updatedByName: _by, ...input } = year;
    await admin.calendar.setYear({ ...input, state: 'assumed' });
    await counter.close();
    counter = await joinCounter(database, {});
    const kept = await (await counter.admin()).calendar.current();
    expect(kept).toMatchObject({ revision: 2 });
    expect(kept.years[2]).toMatchObject({ year: 2026, state: 'assumed', version: 2 });
  });
});
