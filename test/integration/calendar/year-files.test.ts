import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../../../shared/contract/contract.ts';
import { type Counter, openCounter } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';

const fileOf = (name: string, text: string | Uint8Array) => ({
  file: { name, mediaType: '', base64: Buffer.from(text).toString('base64') },
});

const csv = (...lines: string[]) => fileOf('2027.csv', ['日期,类型,名称,工作时间', ...lines].join('\r\n'));

describe.each(databases)('a year of the calendar from a file on $name', ({ open }) => {
  let database: OpenDatabase;
  let counter: Counter;
  let admin: Api;

  beforeAll(async () => {
    database = await open();
    counter = await openCounter(database);
    admin = await counter.admin();
  });
  afterAll(async () => {
    await counter.close();
    await database.dispose();
  });

  it.each(['xlsx', 'csv', 'json'] as const)(
    '[3.3.1.7] comes back from its own %s export without a difference',
    async (format) => {
      const record = await admin.calendar.current();
      const year = record.years.find((one) => one.year === 2026);
      const file = await admin.calendar.exportYear({ year: 2026, format });
      expect(file.name).toBe(`工作日历-2026.${format}`);
      const read = await admin.calendar.readYear({ file });
      expect(read).toMatchObject({ year: 2026, state: 'confirmed', issues: [], odd: [] });
      expect(read.days).toEqual(year?.days);
      if (format === 'json') expect(read.sourceZh).toBe(year?.sourceZh);
    },
  );

  it('is exported in the language of whoever asks, and read in either', async () => {
    await admin.people.setLanguage({ language: 'en' });
    const file = await admin.calendar.exportYear({ year: 2025, format: 'csv' });
    expect(Buffer.from(file.base64, 'base64').toString('utf8')).toContain(
      '2025-01-26,Make-up working day,Spring Festival,',
    );
    expect(await admin.calendar.readYear({ file })).toMatchObject({ year: 2025, issues: [] });
    await admin.people.setLanguage({ language: 'zh-CN' });
  });

  it('of a year that nobody knows is an empty one to fill in', async () => {
    const file = await admin.calendar.exportYear({ year: 2031, format: 'csv' });
    expect(Buffer.from(file.base64, 'base64').toString('utf8').trim()).toBe('日期,类型,名称,工作时间');
  });

  it('is read from the usual shape of public lists', async () => {
    const days = [
      { name: '元旦', date: '2027-01-01', isOffDay: true },
      { name: '元旦', date: '2027-01-03', isOffDay: false },
    ];
    const read = await admin.calendar.readYear(fileOf('2027.json', JSON.stringify({ year: 2027, days })));
    expect(read.days).toEqual([
      { day: '2027-01-01', kind: 'holiday', festival: 'newYear', note: '', windows: null },
      { day: '2027-01-03', kind: 'makeUp', festival: 'newYear', note: '', windows: null },
    ]);
    expect(read.odd.map(({ code }) => code)).toEqual([
      'calendar.holidayMissing',
      'calendar.holidayMissing',
      'calendar.holidaysUnusual',
    ]);
  });

  it('is read in GB18030 and as people write days and hours', async () => {
    const text = new Uint8Array([
      0xc8,
      0xd5,
      0xc6,
      0xda,
      0x2c,
      0xc0,
      0xe0,
      0xd0,
      0xcd,
      0x0a,
      ...Buffer.from('2027/1/2,'),
      0xb0,
      0xe0,
    ]);
    expect((await admin.calendar.readYear(fileOf('a.csv', text))).days).toMatchObject([
      { day: '2027-01-02', kind: 'makeUp' },
    ]);
    const read = await admin.calendar.readYear(csv('2027年1月3日,补班,元旦,8:30-12 13:00～17:30', '20270101,休,元旦,'));
    expect(read.days[0]?.windows).toEqual([
      { from: '08:30', to: '12:00' },
      { from: '13:00', to: '17:30' },
    ]);
  });

  it('says line by line what is wrong, and keeps nothing of it', async () => {
    const read = await admin.calendar.readYear(
      csv(
        '2027-02-30,放假,,',
        '2027-01-01,放假,元旦,',
        '2027-01-01,放假,元旦,',
        '2027-01-04,补班,元旦,',
        '2027-01-09,补班,,"08:30-12:30, 12:00-17:30"',
        '2027-01-10,补班,,上午',
        '2027-10-01,庆祝,,',
        '2025-10-01,放假,,',
        '2027-10-02,放假,,8:30-12',
      ),
    );
    expect(read.issues.map(({ line, code }) => [line, code.replace('calendar.', '')])).toEqual([
      [2, 'dayWrong'],
      [4, 'dayTwice'],
      [5, 'makeUpOnWorkingDay'],
      [6, 'windowsOverlap'],
      [7, 'windowsUnread'],
      [8, 'kindUnknown'],
      [9, 'dayOutside'],
      [10, 'windowsOnFreeDay'],
    ]);
    const { issues: _issues, odd: _odd, ...input } = read;
    const refused = await problemOf(admin.calendar.setYear({ ...input, state: 'assumed', version: 0 }));
    expect([refused.kind, refused.code]).toEqual(['REFUSED', 'calendar.dayTwice']);
    expect((await admin.calendar.current()).years.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
  });

  it.each([
    ['no columns', fileOf('a.csv', 'a,b\r\n1,2'), 'calendar.fileWrongColumns'],
    ['nothing but headings', csv(), 'calendar.fileEmpty'],
    ['broken JSON', fileOf('a.json', '{"days":'), 'calendar.fileWrongJson'],
    ['JSON of something else', fileOf('a.json', '{"orders":[]}'), 'calendar.fileWrongJson'],
    ['a year far away', csv('1999-01-01,放假,,'), 'calendar.fileYear'],
    ['no table at all', fileOf('a.csv', new Uint8Array([1, 0, 255, 3])), 'customers.importNotTable'],
    ['broken Excel', fileOf('a.xlsx', 'PK\u0003\u0004 and so on'), 'customers.importNotExcel'],
    ['far too much', fileOf('a.csv', 'x'.repeat(1_000_000)), 'calendar.fileTooLarge'],
  ])('is refused when it has %s', async (_what, input, code) => {
    expect((await problemOf(admin.calendar.readYear(input))).code).toBe(code);
  });

  it('is taken over whole, and beats nothing that the company decided itself', async () => {
    await admin.calendar.setDays({
      days: [{ day: '2027-01-04', version: 0 }],
      kind: 'rest',
      note: '盘点',
      windows: null,
    });
    const read = await admin.calendar.readYear(
      csv('2027-01-01,放假,元旦,', '2027-01-02,放假,元旦,', '2026-12-27,补班,元旦,'),
    );
    const { issues, odd: _odd, ...input } = read;
    expect(issues).toEqual([]);
    const record = await admin.calendar.setYear({ ...input, sourceZh: '通知', version: 0 });
    expect(record.years[3]?.days.map(({ day }) => day)).toEqual(['2026-12-27', '2027-01-01', '2027-01-02']);
    expect(record.ownDays).toMatchObject([{ day: '2027-01-04', note: '盘点' }]);
  });
});
