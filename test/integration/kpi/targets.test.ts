import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { huaxin } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { type KpiHouse, openKpiHouse, signed, wall } from './house.ts';

const november = { from: '2026-11', to: '2026-11', customerId: null, known: 'now' } as const;
const due = { deliveryDay: '2026-11-25', deliveryTo: '18:00' };

describe.each(databases)('targets, lists and files on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: KpiHouse;

  beforeEach(async () => {
    database = await open();
    house = await openKpiHouse(database);
  });
  afterEach(async () => {
    await house.close();
    await database.dispose();
  });

  it('[8] a customer’s target goes before the company’s, and that before the usual one; each change is a fact', async () => {
    const { director, customers } = house;
    const goalOf = async (customerId: string | null) => {
      const { figures } = await director.kpi.sheet({ ...november, customerId });
      const [onTime] = figures;
      return `${onTime?.goal} ${onTime?.goalFrom}`;
    };
    expect(await goalOf(customers[0])).toBe('9700 usual');
    const own = { figure: 'onTime', version: 0 } as const;
    await director.kpi.setTarget({ ...own, customerId: null, goal: 9_500 });
    expect(await goalOf(customers[0])).toBe('9500 company');
    await director.kpi.setTarget({ ...own, customerId: customers[0], goal: 9_900 });
    expect(await goalOf(customers[0])).toBe('9900 customer');
    expect(await goalOf(customers[1])).toBe('9500 company');
    const stale = await problemOf(director.kpi.setTarget({ ...own, customerId: customers[0], goal: 9_000 }));
    expect(stale).toMatchObject({ kind: 'CONFLICT', code: 'kpi.targetChanged' });
    await director.kpi.setTarget({ ...own, customerId: customers[0], goal: null, version: 1 });
    expect(await goalOf(customers[0])).toBe('9500 company');
    const facts = (await house.log()).filter(({ type }) => type === 'kpi.targetChanged');
    expect(facts.map(({ payload }) => [payload['from'], payload['to']])).toEqual([
      [null, 9_500],
      [null, 9_900],
      [9_900, null],
    ]);
    expect((await problemOf(director.kpi.setTarget({ ...own, customerId: null, goal: 10_001 }))).code).toBe(
      'kpi.goalWrong',
    );
  });

  it('[8] a month as it was reported is judged by the targets of its time, not by what was set later', async () => {
    const { director, customers } = house;
    const goalOf = async (known: 'now' | 'monthEnd', customerId: string | null = null) => {
      const { figures } = await director.kpi.sheet({ ...november, known, customerId });
      return `${figures[0]?.goal} ${figures[0]?.goalFrom}`;
    };
    const own = { figure: 'onTime' } as const;
    await director.kpi.setTarget({ ...own, customerId: null, goal: 9_500, version: 0 });
    house.moveTo(wall('2026-12-03T10:00'));
    await director.kpi.setTarget({ ...own, customerId: null, goal: 8_000, version: 1 });
    await director.kpi.setTarget({ ...own, customerId: customers[0], goal: 9_900, version: 0 });
    expect(await goalOf('monthEnd')).toBe('9500 company');
    expect(await goalOf('monthEnd', customers[0])).toBe('9500 company');
    expect(await goalOf('now')).toBe('8000 company');
    expect(await goalOf('now', customers[0])).toBe('9900 customer');
    const october = await director.kpi.sheet({ ...november, from: '2026-10', to: '2026-10', known: 'monthEnd' });
    expect(october.figures[0]).toMatchObject({ goal: 9_700, goalFrom: 'usual' });
  });

  it('[8] who may not see or set them is refused; months that will not do are named', async () => {
    expect((await problemOf(house.clerk.kpi.sheet(november))).kind).toBe('FORBIDDEN');
    const target = { customerId: null, figure: 'onTime', goal: 1, version: 0 } as const;
    expect((await problemOf(house.quality.kpi.setTarget(target))).kind).toBe('FORBIDDEN');
    const backwards = { ...november, from: '2026-12' };
    expect((await problemOf(house.director.kpi.sheet(backwards))).code).toBe('kpi.monthsWrong');
    expect((await problemOf(house.director.kpi.sheet({ ...november, from: '2024-01' }))).code).toBe('kpi.monthsWrong');
  });

  it('[8] a year is the sum of its months, and the trend has each of them', async () => {
    const first = await house.place(due);
    await house.place({ deliveryDay: '2026-12-02', deliveryTo: '18:00' });
    house.moveTo(wall('2026-12-03T10:00'));
    await signed(house, first, wall('2026-11-25T17:00'));
    const { figures } = await house.director.kpi.sheet({ ...november, from: '2026-01', to: '2026-12' });
    expect(figures[0]).toMatchObject({ figure: 'onTime', n: 1, of: 2 });
    expect(figures[0]?.trend.map(({ month, n, of }) => `${month} ${n}/${of}`).slice(-2)).toEqual([
      '2026-11 1/1',
      '2026-12 0/1',
    ]);
    expect(figures[0]?.trend).toHaveLength(12);
  });

  it('[8] complaints: known in the month, time to close, reported in time; those that customers caused apart', async () => {
    await house.place(due);
    await house.place(due);
    const insert = async (n: number, row: Readonly<Record<string, unknown>>) => {
      const id = house.counter.ports.ids.next();
      const [author] = await house.query<{ id: string }>('SELECT id FROM user_account ORDER BY id LIMIT 1');
      const whole = {
        id,
        number: `KF01-${n}`,
        state: 'open',
        token: house.counter.ports.ids.next(),
        kind: 'service',
        found_by: 'complaint',
        severity: 'minor',
        order_number: '',
        customer_id: house.customers[0],
        customer_name: '',
        regime: 'working',
        form: '{}',
        author_id: author?.id,
        author_name: '',
        created_at: row['known_at'],
        return_reason: '',
        filed_by_name: '',
        version: 1,
        ...row,
      };
      const names = Object.keys(whole);
      const places = names.map((_, at) => `$${at + 1}`).join(', ');
      await house.write(`INSERT INTO exception_report (${names.join(', ')}) VALUES (${places})`, Object.values(whole));
      return id;
    };
    const at = wall('2026-11-24T10:00');
    const minute = 60_000;
    const filed = { filed_at: at + minute };
    const told = { ...filed, known_at: at, due_at: at + 5 * minute };
    await insert(1, { ...told, told_at: at + 4 * minute, closed_at: at + 120 * minute, state: 'closed' });
    await insert(2, { ...told, told_at: at + 6 * minute, closed_at: at + 240 * minute, state: 'closed' });
    await insert(3, { ...told });
    await insert(4, { ...told, found_by: 'internal', told_at: at + minute });
    // Known and never filed: due to be told all the same.
    await insert(5, { known_at: at, due_at: at + 5 * minute, state: 'draft', number: null });
    house.moveTo(wall('2026-11-28T10:00'));
    const { figures } = await house.director.kpi.sheet(november);
    const of = (name: string) => figures.find(({ figure }) => figure === name);
    expect(of('complaints')).toMatchObject({ n: 3, of: 2, parts: { due: 2, missed: 3, excused: 0 } });
    expect(of('closing')).toMatchObject({ n: 2, ms: 360 * minute, parts: { due: 2, running: 1 } });
    expect(of('told')).toMatchObject({ n: 2, of: 5, parts: { due: 5, met: 2, missed: 3, running: 0 } });
    const order = { order: 'number', descending: true, cursor: 0, limit: 2 } as const;
    const list = { ...november, ...order, figure: 'told', part: 'missed' } as const;
    const first = await house.director.kpi.list(list);
    expect(first).toMatchObject({ total: 3, next: 2, rows: [{ number: 'KF01-3' }, { number: 'KF01-2' }] });
    const rest = await house.director.kpi.list({ ...list, cursor: 2 });
    expect(rest).toMatchObject({ total: 3, next: null, rows: [{ number: '', kind: 'report' }] });
  });

  it('[8] a spreadsheet holds table, months and the list, and no name of a customer is a formula', async () => {
    const evil = await house.counter.customer({ ...huaxin, code: 'EV', nameZh: '=HYPERLINK("http://x")' });
    await house.place(due, evil.id);
    house.moveTo(wall('2026-11-26T10:00'));
    const list = { figure: 'onTime', part: 'missed' } as const;
    const { name, base64 } = await house.director.kpi.excel({ ...november, customerId: evil.id, list });
    expect(name).toMatch(/^KPI-2026-11-=HYPERLINK\(_http___x_\)\.xlsx$/);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(base64, 'base64') as unknown as ArrayBuffer);
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual(['KPI', '走势', '图表', '清单']);
    expect(book.worksheets[0]?.getRow(5).getCell(2).value).toBe('0.0%');
    const cell = book.getWorksheet('清单')?.getRow(3).getCell(2);
    expect({ value: cell?.value, formula: cell?.formula }).toEqual({ value: evil.nameZh, formula: undefined });
  });

  it('[8] the sheet is paper: figures with n and targets, in Chinese, English or both', async () => {
    await house.place(due);
    for (const language of ['zh-CN', 'en', 'both'] as const) {
      const { mediaType, base64 } = await house.director.kpi.pdf({ ...november, language });
      expect(mediaType).toBe('application/pdf');
      expect(base64.length).toBeGreaterThan(0);
    }
  });
});
