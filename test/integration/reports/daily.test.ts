import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/backend/database/database.ts';
import { managerOf } from '../../../electron/backend/database/unit-of-work.ts';
import { joinCounter } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { testPorts } from '../../helpers/ports.ts';
import { problemOf } from '../../helpers/problems.ts';
import { backendConfig } from '../../helpers/test-database.ts';
import { rowsOf } from '../lists/rows-of.ts';
import { stayAwake } from '../tasks/house.ts';
import { acted, openReports, type ReportHouse, wall } from './house.ts';

describe.each(databases)('the daily report on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: ReportHouse;

  beforeEach(async () => {
    database = await open();
    house = await openReports(database);
  });
  afterEach(async () => {
    await house.counter.close();
    await database.dispose();
  });

  const refused = async (work: Promise<unknown>) => (await problemOf(work)).data;
  const drafted = async () => {
    house.goTo('2026-11-23T16:30');
    await house.clerk.reports.draft({ kind: 'daily' });
    return house.report(house.clerk, 'daily', house.clerkId);
  };

  it('[8] drafts by itself an hour before closing on working days, once for each clerk, and asks nothing on rest days', async () => {
    house.goTo('2026-11-23T16:29');
    const stations = await Promise.all(
      ['counter-2', 'counter-3'].map((workstation) =>
        joinCounter(database, { ports: house.ports, workers: true, workstation }),
      ),
    );
    const rows = async () => (await house.director.reports.list({ kind: 'daily' })).rows;
    expect((await rows()).filter(({ period }) => period === '2026-11-23')).toEqual([]);
    const found = await house.until(
      'the draft of the day',
      async () => {
        const own = (await rows()).filter(({ period }) => period === '2026-11-23');
        return own.length > 0 && own;
      },
      30_000,
    );
    expect(house.ports.clock.now()).toBeGreaterThanOrEqual(wall('2026-11-23T16:30'));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ personId: house.clerkId, state: 'draft', revision: 1 });
    for (const station of stations) await station.close();
    // Saturday and Sunday: the next one is Monday's.
    house.goTo('2026-11-29T17:00');
    const rested = await joinCounter(database, { ports: house.ports, workers: true, workstation: 'counter-4' });
    await rested.close();
    const periods = (await rows()).map(({ period }) => period);
    expect(periods).not.toContain('2026-11-28');
    expect(periods).not.toContain('2026-11-29');
  });

  it('[8] lists the month of days that is asked for, the latest unless one is named, and Excel has the same', async () => {
    const old = await drafted();
    house.goTo('2026-12-01T16:30');
    await house.clerk.reports.draft({ kind: 'daily' });
    const periods = async (stretch: string | null) =>
      (await house.director.reports.list({ kind: 'daily', stretch })).rows.map(({ period }) => period);
    expect(await house.director.reports.list({ kind: 'daily' })).toMatchObject({
      stretch: '2026-12',
      stretches: ['2026-12', '2026-11'],
    });
    expect(await periods(null)).toEqual(['2026-12-01']);
    expect(await periods('2026-11')).toEqual([old.period]);
    expect(await periods('2026-10')).toEqual([]);
    const [, ...lines] = await rowsOf(await house.director.lists.workReports({ kind: 'daily', stretch: '2026-11' }));
    expect(lines.map(([period]) => period)).toEqual([old.period]);
  });

  it('[8] the day of a director who is a clerk too is answered by who leads him', async () => {
    const hired = await house.counter.hire('luona', ['csDirector', 'csClerk']);
    stayAwake(hired.session);
    const manager = await house.leader('linguodong', 'departmentManager', '');
    house.goTo('2026-11-23T16:30');
    await hired.api.reports.draft({ kind: 'daily' });
    const own = await house.report(hired.api, 'daily', hired.session.user?.id ?? '');
    const sent = await house.submitted(hired.api, own);
    expect(sent.may.answer).toBe(false);
    expect(await manager.reports.approve(acted(sent))).toMatchObject({ state: 'approved' });
  });

  it('[8] counts the day from the orders themselves, and every number opens its list', async () => {
    const report = await drafted();
    expect(report.counted.figures).toMatchObject({ taken: 1, byPhone: 1 });
    expect(report.counted.tables.clients).toMatchObject([{ key: '北京华信电子科技有限公司', n: 1 }]);
    const items = await house.clerk.reports.items({ id: report.id, tag: 'taken' });
    expect(items).toMatchObject([{ kind: 'order', label: house.order.number, orderId: house.order.id }]);
    expect(await house.clerk.reports.items({ id: report.id, tag: 'clients|北京华信电子科技有限公司' })).toEqual(items);
    for (const [figure, n] of Object.entries(report.counted.figures)) {
      expect(await house.clerk.reports.items({ id: report.id, tag: figure })).toHaveLength(n);
    }
  });

  it('[8] names the links that failed the customer by clause and department, with the duties behind them', async () => {
    house.goTo('2026-11-24T16:30');
    await house.clerk.reports.draft({ kind: 'daily' });
    const { id, counted } = await house.report(house.clerk, 'daily', house.clerkId);
    const failed = (counted.figures.lateDuty ?? 0) + (counted.figures.openDuty ?? 0);
    const rows = counted.tables.links ?? [];
    expect(rows.reduce((sum, { n }) => sum + n, 0)).toBe(failed);
    for (const { key, n, cells } of rows) {
      expect(cells.reduce((sum, cell) => sum + cell, 0)).toBe(n);
      const duties = await house.clerk.reports.items({ id, tag: `links|${key}` });
      expect(duties.map(({ detail }) => detail)).toEqual(Array.from({ length: n }, () => key.split('|')[0]));
    }
  });

  it('[2.3.1-sameDay, 2.3.1-nextDay, 8] names a clause that asks several things once for each department', async () => {
    house.goTo('2026-11-24T16:30');
    const config = backendConfig({ database: database.config, dataDir: house.counter.dataDir });
    const beside = await openDatabase(config, testPorts().logger);
    await beside.write(async (tx) => {
      const manager = managerOf(tx);
      const late = `state = 'open', closed_at = NULL, due_at = ${wall('2026-11-24T10:00')}`;
      const whose = `owner_role = 'csClerk', owner_id = '${house.clerkId}'`;
      await manager.query(`UPDATE task SET clause = '2.3.1-nextDay', ${whose}, ${late}`);
      await manager.query(`UPDATE task SET clause = '2.3.1-sameDay' WHERE id = (SELECT MIN(id) FROM task)`);
    });
    await beside.close();
    await house.clerk.reports.draft({ kind: 'daily' });
    const { counted } = await house.report(house.clerk, 'daily', house.clerkId);
    const links = counted.tables.links ?? [];
    expect(links.map(({ key }) => key)).toEqual(['2.3.1|csClerk']);
    expect(links[0]?.n).toBeGreaterThan(1);
  });

  it('[8] is completed and submitted, and its figures stand with the number of the last event', async () => {
    const report = await drafted();
    expect(await refused(house.clerk.reports.submit(acted(report)))).toMatchObject({
      code: 'reports.incomplete',
      issues: expect.arrayContaining([{ path: 'highlights', code: 'reports.highlightsMissing' }]),
    });
    const sent = await house.submitted(house.clerk, report);
    expect(sent).toMatchObject({ state: 'submitted', frozen: true, submittedByName: '职员lina' });
    expect(sent.counted.seq).toBeGreaterThan(0);
    const { id, version } = await house.clerk.orders.get({ id: house.order.id });
    await house.clerk.orders.cancel({ id, version, reason: '客户取消' });
    const later = await house.clerk.reports.get({ id: sent.id });
    expect(later.counted).toEqual(sent.counted);
    expect(await house.clerk.reports.items({ id: sent.id, tag: 'taken' })).toHaveLength(1);
    expect(await refused(house.clerk.reports.save({ ...acted(sent), writing: later.writing }))).toMatchObject({
      code: 'reports.notWritable',
    });
  });

  it('[8] returns with a reason, is approved by who leads its author and not by himself, filed as PDF and Excel and mailed to him', async () => {
    const leader = await house.leader('qianlei', 'csDirector', 'qian@example.cn');
    const sent = await house.submitted(house.clerk, await drafted());
    expect(await refused(house.clerk.reports.approve(acted(sent)))).toMatchObject({ code: 'reports.notYoursToAnswer' });
    const back = await house.director.reports.giveBack({ ...acted(sent), reason: '写明逾期签收单' });
    expect(back).toMatchObject({ state: 'returned', answer: '写明逾期签收单', frozen: false });
    const again = await house.submitted(house.clerk, back);
    const approved = await leader.reports.approve({ id: again.id, version: again.version, remark: '同意' });
    expect(approved).toMatchObject({ state: 'approved', answer: '同意', answeredByName: '职员qianlei' });
    expect(approved.files.map(({ name }) => name.split('.').at(-1))).toEqual(['pdf', 'xlsx']);
    const mails = await leader.mail.ofSubject({ subjectId: approved.id });
    expect(mails).toHaveLength(1);
    expect(approved.sentAt).not.toBeNull();
    expect(await house.duties(approved.id, 'open')).toEqual([]);
  });

  it('[8] that is not submitted is a task of its clerk, due at nine of the next working day', async () => {
    const { id } = await drafted();
    const [duty] = await house.clerk.tasks.ofSubject({ subjectId: id });
    expect(duty).toMatchObject({ ruleId: 'workReport.daily', clause: '8', ownerId: house.clerkId });
    expect(duty?.dueAt).toBe(wall('2026-11-24T09:00'));
  });

  it('[8] is corrected by a new version; the approved one stays as it is', async () => {
    const sent = await house.submitted(house.clerk, await drafted());
    const approved = await house.director.reports.approve({ id: sent.id, version: sent.version });
    const next = await house.clerk.reports.correct({ ...acted(approved), reason: '漏了一票投诉' });
    expect(next).toMatchObject({ revision: 2, state: 'draft', correction: '漏了一票投诉' });
    expect(next.writing.highlights).toBe(sent.writing.highlights);
    expect((await house.clerk.reports.get({ id: approved.id })).counted).toEqual(approved.counted);
    const { rows } = await house.director.reports.list({ kind: 'daily' });
    expect(rows.filter(({ period }) => period === '2026-11-23').map(({ revision }) => revision)).toEqual([2]);
  });

  it('[8] is its author’s and whoever leads him’s to read, on paper and as a spreadsheet in both languages', async () => {
    const other = await house.join('chenjing', 'csClerk');
    const report = await drafted();
    expect(await refused(other.api.reports.get({ id: report.id }))).toMatchObject({ code: 'reports.unknown' });
    for (const language of ['zh-CN', 'en', 'both'] as const) {
      const pdf = await house.director.reports.pdf({ id: report.id, language });
      expect(pdf.mediaType).toBe('application/pdf');
      const excel = await house.director.reports.excel({ id: report.id, language });
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(Buffer.from(excel.base64, 'base64') as never);
      expect(book.worksheets.length).toBeGreaterThanOrEqual(3);
    }
  });
});
