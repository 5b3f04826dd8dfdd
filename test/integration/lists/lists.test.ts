import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as caseTables from '../../../electron/backend/lists/case-tables.ts';
import * as counterTables from '../../../electron/backend/lists/counter-tables.ts';
import * as paperTables from '../../../electron/backend/lists/paper-tables.ts';
import * as customerTables from '../../../electron/backend/lists/customer-tables.ts';
import * as measureTables from '../../../electron/backend/lists/measure-tables.ts';
import * as dayTables from '../../../electron/backend/lists/day-tables.ts';
import * as settingsTables from '../../../electron/backend/lists/settings-tables.ts';
import * as toldTables from '../../../electron/backend/lists/told-tables.ts';
import * as stockTables from '../../../electron/backend/lists/stock-tables.ts';
import {
  reportItemTable,
  summaryDutyTable,
  summaryMatterTable,
  workReportTable,
} from '../../../electron/backend/lists/figure-tables.ts';
import { createListsService } from '../../../electron/backend/lists/lists.service.ts';
import { writeTable } from '../../../electron/backend/customers/write-table.ts';
import type { ListTable } from '../../../electron/backend/lists/list-table.ts';
import type { Actor } from '../../../electron/backend/session.ts';
import type { OrderDraftRow } from '../../../shared/contract/orders.ts';
import type { PrintJob } from '../../../shared/contract/printing.ts';
import type { Note } from '../../../shared/contract/notes.ts';
import { type Counter, openCounter } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { rowsOf } from './rows-of.ts';

const formulas = ["=cmd|' /C calc'!A0", '+1', '-1', '@x', '\t=1', '\r=1'];

const actor = { language: 'en' } as Actor;
const lists = createListsService({ now: () => 0, company: { zone: async () => 'Asia/Shanghai' }, writeTable });

/** A row in which every text is this one, whatever its columns are called. */
function everywhere(text: string): never {
  return new Proxy(
    {},
    { get: (_, name) => (/At$|^(round|pieces|asked|penalty|compensation)$/.test(String(name)) ? 0 : text) },
  ) as never;
}

describe('[8] lists as Excel files', () => {
  it.each(formulas)('what begins like a formula stays a text in every column of a text: %j', async (text) => {
    const table: ListTable<string> = { title: 'notes:title', columns: { what: (row) => row, caller: (row) => row } };
    const [, row] = await rowsOf(await lists.whole(actor, table, [text]));
    expect(row).toEqual([text, text].map((one) => one.replace('\r', '\n')));
  });

  it('a note, whatever was typed into it', async () => {
    const [, row] = await rowsOf(
      await lists.whole(actor, { ...caseTables.noteTable, columns: textsOf(caseTables.noteTable) }, [
        everywhere('=1+1'),
      ]),
    );
    expect(row?.filter((cell) => cell === '=1+1').length).toBeGreaterThan(5);
    expect(row?.filter((cell) => cell !== undefined && typeof cell !== 'string')).toEqual([]);
  });

  it.each(['zh-CN', 'en'] as const)('every column has its heading in %s', async (language) => {
    const tables: readonly ListTable<never>[] = [
      ...Object.values(caseTables),
      ...Object.values(counterTables),
      ...Object.values(stockTables),
      ...Object.values(paperTables),
      ...Object.values(settingsTables),
      dayTables.dayTable,
      customerTables.letterTable,
      customerTables.priceTable,
      customerTables.paymentTable,
      measureTables.targetTable,
      measureTables.topicTable,
      measureTables.shiftLineTable,
      toldTables.toldTable,
      workReportTable('quarter'),
      reportItemTable('byPhone'),
      reportItemTable('links|2.4.3|csClerk'),
      reportItemTable('kpi|onTime'),
      summaryMatterTable('orders'),
      summaryDutyTable('2.4.3|csClerk', 'lateDuty'),
    ];
    for (const table of tables) {
      const [headings] = await rowsOf(await lists.whole({ ...actor, language }, table, []));
      expect(headings).toHaveLength(Object.keys(table.columns).length);
    }
  });

  it.each([
    ['zh-CN', '门到门', '货运中心'],
    ['en', 'Door to door', 'Freight centre'],
  ] as const)('a draft has its job type and a sheet its centre in words of %s', async (language, jobType, centre) => {
    const reader = { ...actor, language };
    const draft = { jobType: 'doorToDoor', createdAt: 0, updatedAt: 0 } as OrderDraftRow;
    const [, shown] = await rowsOf(await lists.whole(reader, stockTables.draftTable, [draft]));
    expect(shown).toContain(jobType);
    const nothing = { queuedAt: 0, printedAt: null, confirmedAt: null };
    const job = { kind: 'workOrder', state: 'printed', centre: 'freight', ...nothing } as PrintJob;
    const [, sheet] = await rowsOf(await lists.whole(reader, stockTables.printJobTable, [job]));
    expect(sheet).toContain(centre);
  });

  it('fifty thousand lines are written with less than 150 MB more memory', { timeout: 180_000 }, async () => {
    const table: ListTable<number> = {
      title: 'notes:title',
      columns: {
        what: (row) => `北京华信电子科技有限公司 ${row}`,
        caller: (row) => `张三 ${row}`,
        phone: () => '13800138000',
      },
    };
    const before = process.memoryUsage().rss;
    let most = before;
    const file = await lists.paged(actor, table, async ({ cursor }) => {
      most = Math.max(most, process.memoryUsage().rss);
      const from = Number(cursor ?? 0);
      const rows = Array.from({ length: 200 }, (_, index) => from + index);
      return { rows, next: from + 200 < 50_000 ? String(from + 200) : null };
    });
    expect(file.base64.length).toBeGreaterThan(500_000);
    expect((Math.max(most, process.memoryUsage().rss) - before) / 1024 / 1024).toBeLessThan(150);
  });
});

function textsOf({ columns }: ListTable<Note>): ListTable<Note>['columns'] {
  return Object.fromEntries(Object.entries(columns).filter(([name]) => !/At$|state/.test(name)));
}

describe.each(databases)('[8] papers as Excel files on $name', ({ open }) => {
  let given: OpenDatabase;
  let counter: Counter;
  beforeAll(async () => {
    given = await open();
    counter = await openCounter(given);
  });
  afterAll(async () => {
    await counter.close();
    await given.dispose();
  });

  it.each(['zh-CN', 'en'] as const)(
    'the syllabus holds every item in both languages, for a reader of %s',
    async (language) => {
      const { api } = await counter.hire(`reader-${language.toLowerCase()}`, ['csClerk']);
      await api.people.setLanguage({ language });
      const items = await api.training.syllabus.list();
      const [headings, ...rows] = await rowsOf(await api.lists.syllabus());
      expect(headings).toContain(language === 'en' ? 'Title (Chinese)' : '名称（中文）');
      expect(rows.map(([clause, , zh, en]) => ({ clause, zh, en }))).toEqual(
        items.map(({ clause, title: { zh, en } }) => ({ clause, zh, en })),
      );
    },
  );

  it('the files of a client are listed with who brought and who removed them, those of one purpose alone where only these are shown', async () => {
    const { api } = await counter.hire('keeper', ['csClerk', 'csDirector']);
    const subject = { subjectKind: 'customer', subjectId: (await counter.customer()).id } as const;
    const base64 = Buffer.from('%PDF-1.4 x').toString('base64');
    const names = ['=1+1.pdf', '报价.pdf'];
    for (const name of names) await api.attachments.add({ ...subject, purpose: 'general', file: { name, base64 } });
    const shown = await api.attachments.list(subject);
    const [, gone] = shown.filter(({ purpose }) => purpose === 'general');
    await api.attachments.remove({ id: gone?.id ?? '', reason: '传错了' });
    const [, ...all] = await rowsOf(await api.lists.attachments({ ...subject, purpose: null }));
    expect(all).toHaveLength(shown.length);
    const [, ...rows] = await rowsOf(await api.lists.attachments({ ...subject, purpose: 'general' }));
    expect(rows.map(([file]) => file)).toEqual(names);
    expect(rows.map((row) => row.at(-1))).toEqual([expect.any(String), '传错了']);
    expect(rows[0]).toContain('职员keeper');
    const { api: other } = await counter.hire('driver', ['dispatchCentre']);
    const ofStatement = { subjectKind: 'statement', subjectId: subject.subjectId, purpose: null } as const;
    expect(await problemOf(other.lists.attachments(ofStatement))).toMatchObject({
      code: 'attachments.notAllowed',
    });
  });
});

const [sqlite] = databases;

describe('[8] each list of the counter', () => {
  let given: OpenDatabase;
  let counter: Counter;
  beforeAll(async () => {
    if (!sqlite) throw new Error('A database is needed');
    given = await sqlite.open();
    counter = await openCounter(given);
  });
  afterAll(async () => {
    await counter.close();
    await given.dispose();
  });

  it('can be had by whoever may see it, and by nobody else', async () => {
    const { api } = await counter.hire('wang', ['csDirector']);
    await api.notes.save({ token: 'once-and-only', calledAt: counter.ports.clock.now(), what: '=1+1' });
    const [, note] = await rowsOf(await api.lists.notes({ view: 'open' }));
    expect(note).toContain('=1+1');
    const files = await Promise.all([
      api.lists.myTasks(),
      api.lists.closedTasks({}),
      api.lists.teamTasks({}),
      api.lists.promises({}),
      api.lists.requests({}),
      api.lists.exceptions({}),
      api.lists.quality({}),
      api.lists.claims({}),
      api.lists.shifts(),
      api.lists.outbox({}),
      api.lists.mailbox({ state: null }),
      api.lists.handovers({}),
      api.lists.absences(),
      api.lists.standing(),
      api.lists.drafts({ mine: false }),
      api.lists.printJobs({}),
      api.lists.partners(),
      api.lists.vehicles({ ids: [] }),
      api.lists.drivers({ ids: [] }),
      api.lists.summaries({ month: null }),
      api.lists.examPlans(),
      api.lists.missingReports(),
      api.lists.workReports({ kind: 'daily' }),
    ]);
    for (const { name } of files) expect(name).toMatch(/\.xlsx$/);
    const { api: dispatcher } = await counter.hire('diaodu', ['dispatchCentre']);
    const vehicle = {
      plate: '京A11111',
      type: 'van',
      grams: 900_000,
      cm3: 0,
      subcontracted: true,
      driverId: null,
    } as const;
    const { vehicles } = dispatcher.dispatch;
    const rest = { remarks: '=1+1', active: true, id: null, version: 0 };
    const { id: shownId } = await vehicles.save({ ...vehicle, ...rest });
    await vehicles.save({ ...vehicle, ...rest, plate: '京A22222' });
    const [, shown, more] = await rowsOf(await api.lists.vehicles({ ids: [shownId] }));
    expect(shown).toEqual(['京A11111', '面包车', '900', undefined, '外协', undefined, '=1+1', '是']);
    expect(more).toBeUndefined();
    expect(await problemOf(dispatcher.lists.examPlans().then(() => dispatcher.lists.summaries({})))).toMatchObject({
      kind: 'FORBIDDEN',
    });
    expect(await problemOf(api.lists.accounts({ ids: [] }))).toMatchObject({ kind: 'FORBIDDEN' });
    const admin = await counter.admin();
    const ids = (await admin.people.accounts()).map(({ id }) => id);
    expect(await rowsOf(await admin.lists.accounts({ ids }))).toHaveLength(ids.length + 1);
  });
});
