import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/backend/database/database.ts';
import { WorkReportEntity } from '../../../electron/backend/database/entities/work-reports.ts';
import { WorkOrderEntity } from '../../../electron/backend/database/entities/orders.ts';
import { managerOf, type WriteContext } from '../../../electron/backend/database/unit-of-work.ts';
import { createSpans } from '../../../electron/backend/kpi/span-figures.ts';
import { newShipment } from '../../../electron/backend/tracking/opening.ts';
import { trackingRepository } from '../../../electron/backend/tracking/tracking.repository.ts';
import type { WorkReport } from '../../../shared/contract/reports.ts';
import { cityForm } from '../../fixtures/order-forms.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { testPorts } from '../../helpers/ports.ts';
import { backendConfig } from '../../helpers/test-database.ts';
import { minute, press } from '../promises/house.ts';
import { openReports, type ReportHouse, wall } from './house.ts';

describe.each(databases)('what counts in a report’s figures on $name', ({ open }) => {
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

  async function beside(work: (tx: WriteContext) => Promise<void>): Promise<void> {
    const config = backendConfig({ database: database.config, dataDir: house.counter.dataDir });
    const other = await openDatabase(config, testPorts().logger);
    await other.write(work);
    await other.close();
  }

  /** The order stands in the feedback table, where its way is told. */
  const opened = () =>
    beside(async (tx) => {
      const order = await managerOf(tx).findOneByOrFail(WorkOrderEntity, { id: house.order.id });
      await trackingRepository.insert(tx, newShipment(order, null, house.ports.clock.now()));
    });

  /** What would have been told by now. */
  const become = (...statements: readonly string[]) =>
    beside(async (tx) => {
      for (const sql of statements) await managerOf(tx).query(sql);
    });

  async function daily(): Promise<WorkReport> {
    house.goTo('2026-11-23T16:30');
    await house.clerk.reports.draft({ kind: 'daily' });
    return house.report(house.clerk, 'daily', house.clerkId);
  }

  it('[4.3.1.9, 8] an escalation has no time to be overdue, a withdrawn request is none, one sent back waits anew', async () => {
    const dispatch = await house.join('fengjun', 'dispatchCentre');
    const about = { orderId: house.order.id };
    const ask = (hours: number) =>
      house.clerk.requests.ask({
        token: press(),
        kind: 'request',
        toRole: 'dispatchCentre',
        text: '今天下午加派一辆车',
        dueAt: house.ports.clock.now() + hours * 60 * minute,
        about,
      });
    await house.clerk.requests.ask({ token: press(), kind: 'escalation', text: '客户要求免单', dueAt: null, about });
    const withdrawn = await ask(1);
    const sentBack = await ask(1);
    const answered = await ask(2);
    await ask(9);
    const answer = ({ id, version }: typeof answered) =>
      dispatch.api.requests.answer({ id, version, answer: '14点派京A12345' });
    await house.clerk.requests.withdraw({ id: withdrawn.id, version: withdrawn.version, reason: '客户取消了' });
    const { version } = await answer(sentBack);
    const dueAt = house.ports.clock.now() + 30 * minute;
    await house.clerk.requests.sendBack({ id: sentBack.id, version, reason: '要厢式车', dueAt });
    await answer(answered);
    const { id, counted } = await daily();
    expect(counted.figures).toMatchObject({ asked: 3, answered: 1, unanswered: 1 });
    const [late, ...others] = await house.clerk.reports.items({ id, tag: 'unanswered' });
    expect(others).toEqual([]);
    expect(late).toMatchObject({ id: sentBack.id, dueAt, doneAt: null, detail: '今天下午加派一辆车' });
  });

  it('[8] what has arrived is not to arrive any more, and class A is told until it is signed, however long ago it was taken', async () => {
    const expected = `expected_at = ${wall('2026-11-24T10:00')}`;
    await opened();
    await become(`UPDATE shipment SET ${expected}`);
    const { id } = await daily();
    const figures = async () => (await house.clerk.reports.get({ id })).counted.figures;
    expect(await figures()).toMatchObject({ arrivingNext: 1 });
    await become(`UPDATE shipment SET arrived_at = ${wall('2026-11-23T15:00')}`);
    expect(await figures()).not.toHaveProperty('arrivingNext');
    await become(
      `UPDATE shipment SET arrived_at = NULL, expected_at = NULL, service_class = 'A'`,
      `UPDATE work_order SET confirmed_at = ${wall('2026-08-03T10:00')}`,
    );
    expect(await figures()).toMatchObject({ classA: 1 });
  });

  it('[8] the quarter names the clients whom we kept waiting, each with his orders', async () => {
    await become(
      `UPDATE kpi_order SET period_at = ${wall('2026-11-24T10:00')}, agreed_at = ${wall('2026-11-24T10:00')}`,
    );
    house.goTo('2027-01-04T08:30');
    await house.director.reports.draft({ kind: 'quarter' });
    const quarter = await house.report(house.director, 'quarter');
    const [row] = quarter.counted.tables.lateClients ?? [];
    expect(row).toMatchObject({ key: '北京华信电子科技有限公司', n: 1 });
    const late = await house.director.reports.items({ id: quarter.id, tag: `lateClients|${row?.key ?? ''}` });
    expect(late).toMatchObject([{ orderId: house.order.id }]);
  });

  it('[8] a key account reads how many of his orders arrived in his month', async () => {
    await opened();
    await become(`UPDATE shipment SET arrived_at = ${wall('2026-11-24T15:00')}`);
    house.goTo('2026-12-01T08:30');
    await house.director.reports.draft({ kind: 'keyAccount' });
    const month = await house.report(house.director, 'keyAccount');
    expect(month.counted.figures.arrived).toBe(1);
    expect(await house.director.reports.items({ id: month.id, tag: 'arrived' })).toHaveLength(1);
  });

  it('[8] a week says beside n whose time was never agreed, on the page, on paper and in its spreadsheet', async () => {
    await become(`UPDATE kpi_order SET agreed_at = NULL, period_at = ${wall('2026-11-24T10:00')}`);
    house.goTo('2026-11-30T08:30');
    await house.director.reports.draft({ kind: 'weekly' });
    const { id, counted } = await house.report(house.director, 'weekly', null);
    expect(counted.lines[0]).toMatchObject({ figure: 'onTime', now: { n: 0, of: 0 }, parts: { undated: 1 } });
    await house.director.reports.pdf({ id, language: 'both' });
    expect(house.ports.rendered.at(-1)).toContain('无约定时间 1 / No agreed time 1');
    const { base64 } = await house.director.reports.excel({ id, language: 'en' });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(base64, 'base64') as never);
    expect(book.worksheets[0]?.getCell('G4').value).toBe('No agreed time 1');
  });

  it('[8] a share that missed more than is listed says how many there are, on the page and in both spreadsheets', async () => {
    await house.confirmed({ ...cityForm, customerId: house.customerId });
    const passed = wall('2026-11-24T10:00');
    await become(`UPDATE kpi_order SET period_at = ${passed}, agreed_at = ${passed}`);
    house.goTo('2026-11-30T08:30');
    const span = { from: wall('2026-11-23T00:00'), to: wall('2026-11-30T00:00'), month: '11-23', asked: true };
    const asked = { buckets: [span], customerId: null, personId: null, now: house.ports.clock.now() };
    const { missed } = createSpans({} as never);
    await beside(async (tx) => {
      expect(await missed(tx, asked, 'onTime', 1)).toMatchObject({ rows: [{ kind: 'order' }], total: 2 });
      expect(await missed(tx, asked, 'onTime', 9)).toMatchObject({ rows: [{}, {}], total: 2 });
    });
    await house.director.reports.draft({ kind: 'weekly' });
    const { id } = await house.submitted(house.director, await house.report(house.director, 'weekly', null));
    await beside(async (tx) => {
      const row = await managerOf(tx).findOneByOrFail(WorkReportEntity, { id });
      const frozen = row.frozen.map((counted) => ({ ...counted, totals: { 'kpi|onTime': 1500 } }));
      await managerOf(tx).save(WorkReportEntity, { ...row, frozen });
    });
    const said = '只列出前 2 条，共 1500 条。';
    const lastOf = async ({ base64 }: { readonly base64: string }, sheet: number) => {
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(Buffer.from(base64, 'base64') as never);
      return book.worksheets.at(sheet)?.lastRow?.getCell(1).value;
    };
    expect(await lastOf(await house.director.lists.reportItems({ id, tag: 'kpi|onTime' }), 0)).toBe(said);
    expect(await lastOf(await house.director.reports.excel({ id, language: 'zh-CN' }), -1)).toBe(`准时率: ${said}`);
    expect(await lastOf(await house.director.lists.reportItems({ id, tag: 'taken' }), 0)).not.toBe(said);
  });
});
