import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../shared/contract/contract.ts';
import type { Task } from '../../../shared/contract/task-schemas.ts';
import { addDays, wallTime } from '../../../shared/lib/dates.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { confirmWithCustomer } from '../../helpers/intake.ts';
import { testPorts } from '../../helpers/ports.ts';
import { testClock } from '../../helpers/test-clock.ts';
import { cityForm, outboundForm } from '../../fixtures/order-forms.ts';
import { openTaskHouse, type TaskHouse } from './house.ts';
import { countOf, dutiesOf, type Duty } from './recount.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const year = { from: '2026-01-01', to: '2026-12-31' };
/** Two a week, nearly. */
const orders = 103;

describe.each(databases)('the compliance report of a year on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: TaskHouse;

  beforeEach(async () => {
    database = await open();
    house = await openTaskHouse(database, { ports: testPorts({ clock: testClock('2026-01-05T09:00:00+08:00') }) });
  });
  afterEach(async () => {
    await house.counter.close();
    await database.dispose();
  });

  /** From January to December; what becomes of an order and of its duties goes by its number in the year. */
  async function aYear(): Promise<readonly string[]> {
    const { clerk, director, ports } = house;
    const colleague = await house.counter.hire('zhangwei', ['csClerk']);
    const ids: string[] = [];
    for (let n = 0; n < orders; n++) {
      ports.clock.set(Date.parse('2026-01-05T09:00:00+08:00') + Math.floor(n * 3.4) * day + (n % 7) * 11 * minute);
      const { id, version } = await house.confirmed(formOf(n));
      ids.push(id);
      if (n % 9 === 4) await clerk.orders.cancel({ id, version, reason: '客户取消' });
      if (n % 9 === 5) await postpone(clerk, id);
      if (n % 9 === 6) {
        await director.orders.changeOwner({ id, version, ownerId: colleague.session.user?.id ?? '', reason: '休假' });
      }
      // The year ends with the last order's duties still running.
      if (n === orders - 1) break;
      for (const [index, task] of (await clerk.tasks.ofSubject({ subjectId: id })).entries()) {
        if (task.storedState === 'open') await actOn(task, n * 5 + index);
      }
    }
    ports.clock.advance(minute);
    return ids;
  }

  const formOf = (n: number) => {
    const today = wallTime(house.ports.clock.now(), 'Asia/Shanghai').day;
    const form = n % 3 === 0 ? cityForm : outboundForm;
    return { ...form, pickupDay: today, deliveryDay: addDays(today, n % 6 === 0 ? 0 : 1 + (n % 4)) };
  };

  async function postpone(clerk: Api, orderId: string): Promise<void> {
    const draft = await clerk.orders.beginChange({ orderId });
    const form = { ...draft.form, deliveryDay: addDays(draft.form.deliveryDay, 2) };
    const { version } = await clerk.orders.drafts.save({ id: draft.id, version: draft.version, form });
    await confirmWithCustomer(clerk, draft.id);
    await clerk.orders.confirmChange({ draftId: draft.id, version, reason: '收货人要求改期' });
  }

  /** In time, late by minutes or a day, not applicable, or left alone. */
  async function actOn({ id, version, dueAt }: Task, n: number): Promise<void> {
    const { director, ports } = house;
    const now = ports.clock.now();
    if (n % 7 === 5) return void (await director.tasks.notApplicable({ id, version, reason: '客户自提' }));
    if (n % 7 === 6) return;
    const lateBy = [0, 0, 0, 90 * minute, day][n % 7] ?? 0;
    if (lateBy > 0) ports.clock.set(Math.max(now, dueAt + lateBy));
    const contact = { person: '李师傅', phone: '13900139000', way: 'phone' as const, at: ports.clock.now() };
    await director.tasks.complete({ id, version, evidence: { result: '已办', contact, attachmentId: null } });
    // The next order comes at its own day; the hands of the clock go back to it.
    ports.clock.set(now);
  }

  it('[3.4, 2.2.1, 2.3.1-sameDay, 2.4.3] equals a recount of the log by clause, person and customer, month by month too', async () => {
    const ids = await aYear();
    const timelines = [];
    for (const id of ids) timelines.push(await house.clerk.orders.timeline({ id }));
    const duties = dutiesOf(timelines.flat());
    expect(duties.length).toBeGreaterThan(400);
    const periods = [year, { from: '2026-02-01', to: '2026-02-28' }, { from: '2026-09-20', to: '2026-10-10' }];
    for (const period of periods) {
      const within = duties.filter(
        ({ dueAt }) => dueAt >= startOf(period.from) && dueAt < startOf(addDays(period.to, 1)),
      );
      for (const [by, keyOf] of [
        ['clause', ({ clause }: Duty) => clause],
        ['person', ({ owner }: Duty) => owner],
        ['customer', ({ customerId }: Duty) => customerId],
      ] as const) {
        const { rows, total } = await house.director.tasks.compliance.report({ ...period, by });
        const now = house.ports.clock.now();
        const expected = [...Map.groupBy(within, keyOf)].map(([key, list]) => countOf(list, key, now));
        expect(byKey(rows.map(({ name: _name, ...row }) => row))).toEqual(byKey(expected));
        expect(total).toMatchObject({ ...countOf(within, '', now), key: '' });
      }
    }
    const { total } = await house.director.tasks.compliance.report({ ...year, by: 'clause' });
    const { met, late, open: overdue, running, notApplicable, cancelled } = total;
    const kinds = { met, late, overdue, running, notApplicable, cancelled };
    expect(Object.entries(kinds).filter(([, count]) => count === 0)).toEqual([]);
    expect(await house.director.system.verifyEvents()).toMatchObject({ sound: true });
  }, 120_000);
});

const startOf = (dayText: string) => Date.parse(`${dayText}T00:00:00+08:00`);

function byKey<Row extends { readonly key: string }>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((one, other) => (one.key < other.key ? -1 : 1));
}
