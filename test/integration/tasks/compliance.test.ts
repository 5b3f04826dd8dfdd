import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { cityForm, outboundForm } from '../../fixtures/order-forms.ts';
import { openTaskHouse, type TaskHouse } from './house.ts';
import { countOf, dutiesOf, type Duty } from './recount.ts';

const minute = 60_000;
const period = { from: '2026-11-01', to: '2026-12-31' };

describe.each(databases)('the compliance report on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: TaskHouse;
  let orders: readonly string[];

  beforeEach(async () => {
    database = await open();
    house = await openTaskHouse(database);
    orders = await aFewDays();
  });
  afterEach(async () => {
    await house.counter.close();
    await database.dispose();
  });

  /** Orders whose duties are done in time, late, not at all, dropped, moved and cancelled. */
  async function aFewDays(): Promise<readonly string[]> {
    const { clerk, ports, confirmed } = house;
    const ids: string[] = [];
    const other = await house.counter.hire('zhangwei', ['csClerk']);
    const evidence = {
      result: '已办',
      contact: { person: '李师傅', phone: '13900139000', way: 'phone' as const, at: 0 },
      attachmentId: null,
    };
    for (let count = 0; count < 8; count++) {
      const form =
        count % 2 === 0 ? outboundForm : { ...cityForm, deliveryDay: count % 4 === 1 ? '2026-11-23' : '2026-11-25' };
      const { id, version } = await confirmed({ ...form, remarks: `第 ${count} 票` });
      ids.push(id);
      ports.clock.advance((count % 3) * 4 * minute + minute);
      const tasks = await clerk.tasks.ofSubject({ subjectId: id });
      for (const [index, task] of tasks.entries()) {
        const act = { id: task.id, version: task.version };
        const now = ports.clock.now();
        if ((index + count) % 4 === 0) await clerk.tasks.notApplicable({ ...act, reason: '客户自提' });
        if ((index + count) % 4 === 1) {
          await clerk.tasks.complete({ ...act, evidence: { ...evidence, contact: { ...evidence.contact, at: now } } });
        }
      }
      if (count === 5) await clerk.orders.cancel({ id, version, reason: '客户取消' });
      if (count === 6) {
        await house.director.orders.changeOwner({ id, version, ownerId: other.session.user?.id ?? '', reason: '休假' });
      }
    }
    ports.clock.set('2026-11-24T18:00:00+08:00');
    return ids;
  }

  async function recount(): Promise<readonly Duty[]> {
    const timelines = await Promise.all(orders.map((id) => house.clerk.orders.timeline({ id })));
    return dutiesOf(timelines.flat());
  }

  const sorted = (rows: readonly { readonly key: string }[]) =>
    rows.toSorted((one, other) => (one.key < other.key ? -1 : 1));

  it('[3.4, 2.2.1, 2.4.3] equals a recount of the log, clause by clause and person by person', async () => {
    const duties = await recount();
    expect(duties.length).toBeGreaterThan(25);
    for (const [by, keyOf] of [
      ['clause', ({ clause }: Duty) => clause],
      ['person', ({ owner }: Duty) => owner],
      ['customer', () => house.customerId],
    ] as const) {
      const { rows, total } = await house.director.tasks.compliance.report({ ...period, by });
      const expected = [...Map.groupBy(duties, keyOf)].map(([key, ofKey]) =>
        countOf(ofKey, key, house.ports.clock.now()),
      );
      expect(sorted(rows.map(({ name: _name, ...row }) => row))).toEqual(sorted(expected));
      expect(total).toMatchObject({ ...countOf(duties, '', house.ports.clock.now()), key: '' });
    }
    const { total } = await house.director.tasks.compliance.report({ ...period, by: 'clause' });
    expect(
      Math.min(total.met, total.late, total.open, total.running, total.notApplicable, total.cancelled),
    ).toBeGreaterThan(0);
  });

  it('[3.4] every figure opens its list', async () => {
    const { rows } = await house.director.tasks.compliance.report({ ...period, by: 'clause' });
    for (const row of rows) {
      for (const verdict of ['met', 'late', 'open', 'running', 'notApplicable', 'cancelled'] as const) {
        const list = await house.director.tasks.compliance.list({ ...period, clause: row.key, verdict, limit: 200 });
        expect([row.key, verdict, list.rows.length]).toEqual([row.key, verdict, row[verdict]]);
      }
    }
    const first = await house.director.tasks.compliance.list({ ...period, limit: 5 });
    const second = await house.director.tasks.compliance.list({ ...period, limit: 5, cursor: first.next });
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(10);
  });

  it('[3.4] what belongs to nobody opens its list too', async () => {
    const everything = await house.director.tasks.compliance.list({ ...period, limit: 200 });
    const nobodys = await house.director.tasks.compliance.list({ ...period, without: 'customer', limit: 200 });
    const count = everything.rows.filter(({ customerId }) => customerId === null).length;
    expect(nobodys.rows).toHaveLength(count);
    expect(await house.director.tasks.compliance.list({ ...period, without: 'owner' })).toMatchObject({ rows: [] });
  });

  it('[3.4] goes to Excel as it stands on the screen', async () => {
    const { rows } = await house.director.tasks.compliance.report({ ...period, by: 'clause' });
    const file = await house.director.tasks.compliance.excel({ ...period, by: 'clause' });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(file.base64, 'base64') as never);
    const sheet = book.worksheets[0];
    const lines = rows.map((_, index) => sheet?.getRow(4 + index));
    expect(lines.map((line) => [1, 3, 4].map((cell) => line?.getCell(cell).value))).toEqual(
      rows.map(({ key, fellDue, met }) => [key, fellDue, met]),
    );
    expect(sheet?.getCell('C3').value).toBe('应完成');
  });

  it('[3.4] is not for everybody, and a period that ends before it begins is none', async () => {
    const call = house.clerk.tasks.compliance.report({ ...period, by: 'clause' });
    expect(await problemOf(call)).toMatchObject({ kind: 'FORBIDDEN' });
    const wrong = { from: '2026-12-01', to: '2026-11-01', by: 'clause' as const };
    expect(await problemOf(house.director.tasks.compliance.report(wrong))).toMatchObject({ code: 'tasks.periodWrong' });
  });
});
