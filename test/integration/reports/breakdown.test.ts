import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WorkReport } from '../../../shared/contract/reports.ts';
import type { OrderForm } from '../../../shared/domain/orders/form.ts';
import { carrierCells } from '../../../shared/domain/reports/grades.ts';
import type { CountedCell } from '../../../shared/domain/reports/row-words.ts';
import type { ReportTableId } from '../../../shared/domain/reports/figures.ts';
import type { WorkReportKind } from '../../../shared/domain/reports/values.ts';
import { outboundForm } from '../../fixtures/order-forms.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { type KpiHouse, openKpiHouse, tell, wall } from '../kpi/house.ts';
import { chanceOf, live } from '../kpi/life.ts';
import { readSources, recount } from '../kpi/recount.ts';

const carriers = ['成都网络', '上海快运', ''] as const;
const months = ['2026-10', '2026-11', '2026-12'] as const;

describe.each(databases)('rows of a report’s tables on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: KpiHouse;
  let keyAccount: WorkReport;
  let quarter: WorkReport;
  /** Which network company each order was given to. */
  const givenTo = new Map<string, string>();
  const outbound = new Set<string>();

  beforeAll(async () => {
    database = await open();
    house = await openKpiHouse(database);
    await live({ ...house, place: placed, change: changed }, chanceOf(20_261_130), 40);
    house.moveTo(Math.max(wall('2026-12-29T12:00'), house.now() + 1));
    keyAccount = await drafted('keyAccount', house.customers[0]);
    house.moveTo(Math.max(wall('2027-01-04T08:30'), house.now() + 1));
    quarter = await drafted('quarter', null);
  }, 600_000);
  afterAll(async () => {
    await house.close();
    await database.dispose();
  });

  /** Freight goes out on an agreed day or not at all. */
  async function changed(orderId: string, form: Partial<OrderForm>): Promise<void> {
    if (!outbound.has(orderId) || form.deliveryDay !== '') await house.change(orderId, form);
  }

  /** Every other order with an agreed day goes out by air, and two of three by a network company. */
  async function placed(form: Partial<OrderForm>, customerId?: string): Promise<string> {
    const n = givenTo.size;
    const { jobType, mode, vehicleType, deliveries, contactEmail, specialDemands } = outboundForm;
    const sent = n % 2 === 1 && Boolean(form.deliveryDay);
    const out = !sent ? {} : { jobType, mode, vehicleType, deliveries, contactEmail, specialDemands };
    const id = await house.place({ ...out, ...form }, customerId);
    if (sent) outbound.add(id);
    const partnerName = carriers[n % carriers.length] ?? '';
    givenTo.set(id, partnerName);
    const shipment = await house.clerk.tracking.get({ id });
    if (shipment && partnerName !== '') await tell(house.clerk, shipment, { partnerName });
    return id;
  }

  async function drafted(kind: WorkReportKind, customerId: string | null): Promise<WorkReport> {
    await house.director.reports.draft({ kind });
    const { rows } = await house.director.reports.list({ kind });
    const found = rows.find((row) => row.customerId === customerId);
    return house.director.reports.get({ id: found?.id ?? '' });
  }

  const listOf = async (
    { id }: WorkReport,
    table: ReportTableId,
    key: string,
    part: CountedCell | null = null,
  ): Promise<readonly string[]> =>
    (await house.director.reports.items({ id, tag: `${table}|${key}`, part }))
      .map(({ orderId }) => orderId ?? '')
      .toSorted();

  /** Orders of the period by the network company that has them, from the log alone: open, undated and agreed anew ones too. */
  async function carriedByLog() {
    const sources = await readSources(house);
    const lists = months.map((month) => recount(sources, month, house.now(), null).lists);
    const all = (...names: readonly string[]) =>
      new Set(lists.flatMap((one) => names.flatMap((name) => one[name] ?? [])));
    const [judged, onTime, podsDue, podsGood] = ['onTime.due', 'onTime.met', 'podReturn.due', 'podReturn.met'].map(
      (name) => all(name),
    );
    const trouble = new Set(
      sources.log.filter(({ type }) => type === 'exception.flagged').map(({ subjectId }) => subjectId),
    );
    const carried = [...all('onTime.due', 'onTime.running', 'onTime.undated')];
    const undated = all('onTime.undated');
    const cells = [judged, onTime, podsDue, podsGood, trouble];
    return {
      cancelled: all('onTime.cancelled'),
      undated,
      moved: all('onTime.moved'),
      of: (name: string) => carried.filter((id) => givenTo.get(id) === name).toSorted(),
      inCells: (ids: readonly string[]) => cells.map((cell) => ids.filter((id) => cell?.has(id))),
    };
  }

  it('[8] a network company’s row opens exactly the orders that it counts, without cancelled and with undated ones', async () => {
    const { cancelled, undated, moved, of, inCells } = await carriedByLog();
    const rows = quarter.counted.tables.carriers ?? [];
    expect(rows.map(({ key }) => key).toSorted()).toEqual(carriers.filter(Boolean).toSorted());
    for (const { key, n, cells } of rows) {
      const expected = of(key);
      expect(await listOf(quarter, 'carriers', key)).toEqual(expected);
      expect(n).toBe(expected.length);
      const behind = inCells(expected);
      expect({ key, cells }).toEqual({ key, cells: behind.map(({ length }) => length) });
      for (const [index, part] of carrierCells.entries()) {
        expect(await listOf(quarter, 'carriers', key, part)).toEqual(behind[index]);
      }
    }
    const listed = rows.flatMap(({ key }) => of(key));
    // The life of the month has some of each, or nothing would be proved.
    const byCarrier = (ids: ReadonlySet<string>) => [...ids].filter((id) => givenTo.get(id) !== '');
    expect(byCarrier(cancelled).length).toBeGreaterThan(0);
    expect(byCarrier(undated).length).toBeGreaterThan(0);
    expect(byCarrier(moved).length).toBeGreaterThan(0);
    expect(listed).toEqual(expect.arrayContaining([...byCarrier(undated), ...byCarrier(moved)]));
    expect(listed.filter((id) => cancelled.has(id))).toEqual([]);
  });

  it('[8] a customer’s volume by destination and by mode opens exactly the orders that he gave and did not cancel', async () => {
    const { log, revisions } = await readSources(house);
    const cancelled = new Set(log.filter(({ type }) => type === 'order.cancelled').map(({ subjectId }) => subjectId));
    const latest = new Map(revisions.map(({ order_id: id, form }) => [id, JSON.parse(form) as OrderForm]));
    const given = [...latest].filter(([id, form]) => form.customerId === house.customers[0] && !cancelled.has(id));
    const keys = {
      destinations: ({ deliveries: [first] }: OrderForm) => (first?.city === '上海市' ? '上海市' : '北京市'),
      modes: ({ mode, jobType }: OrderForm) => (mode ? `mode.${mode}` : `jobType.${jobType}`),
    };
    expect([...cancelled].some((id) => latest.get(id)?.customerId === house.customers[0])).toBe(true);
    for (const table of ['destinations', 'modes'] as const) {
      const rows = keyAccount.counted.tables[table] ?? [];
      expect(rows.reduce((sum, { n }) => sum + n, 0)).toBe(keyAccount.counted.figures.taken);
      for (const { key, n, cells } of rows) {
        const own = given.filter(([, form]) => key.includes(keys[table](form)));
        expect(await listOf(keyAccount, table, key)).toEqual(own.map(([id]) => id).toSorted());
        expect(n).toBe(own.length);
        const pieces = own.flatMap(([, form]) => form.goods.map((line) => Number(line.pieces)));
        expect(cells[0]).toBe(pieces.reduce((sum, one) => sum + one, 0));
        expect(cells[1]).toBeGreaterThan(0);
      }
      expect(rows.length).toBe(2);
    }
  });

  it('[8] the reports of a kind can be had as a spreadsheet, a report a line', async () => {
    const { rows } = await house.director.reports.list({ kind: 'keyAccount' });
    const { base64 } = await house.director.lists.workReports({ kind: 'keyAccount' });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(base64, 'base64') as never);
    const names: unknown[] = [];
    book.worksheets[0]?.eachRow((row, n) => n > 1 && names.push(row.getCell(2).value));
    expect(names).toEqual(rows.map(({ customerName }) => customerName));
  });

  it('[8] a row’s list can be had as a spreadsheet, an order a line, by nobody who may not read the report', async () => {
    const [row] = quarter.counted.tables.carriers ?? [];
    const asked = { id: quarter.id, tag: `carriers|${row?.key ?? ''}` };
    const { name, base64 } = await house.director.lists.reportItems(asked);
    expect(name).toContain(row?.key ?? '?');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(base64, 'base64') as never);
    expect(book.worksheets[0]?.rowCount).toBe((row?.n ?? 0) + 1);
    await expect(house.clerk.lists.reportItems(asked)).rejects.toMatchObject({ data: { code: 'reports.unknown' } });
  });
});
