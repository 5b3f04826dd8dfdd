import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Summary } from '../../../shared/contract/summaries.ts';
import { cityForm } from '../../fixtures/order-forms.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { type CaseHouse, openCases } from '../promises/house.ts';

const words = { highlights: '零投诉', causes: '司机电话不通', plan: '换一家承运商' };
const at = (text: string) => Date.parse(`${text}+08:00`);

describe.each(databases)('what the figures of a month are made of on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: CaseHouse;

  beforeEach(async () => {
    database = await open();
    house = await openCases(database);
  });
  afterEach(async () => {
    await house.counter.close();
    await database.dispose();
  });

  const goTo = (text: string) => house.ports.clock.advance(at(text) - house.ports.clock.now());
  const idOf = async (api: CaseHouse['clerk'], personId: string | null) =>
    (await api.summaries.list({ month: '2026-11' })).rows.find((row) => row.personId === personId)?.id ?? '';

  async function drafted(): Promise<Summary> {
    goTo('2026-12-01T08:30');
    await house.director.summaries.draft({ month: '2026-11' });
    return house.clerk.summaries.get({ id: await idOf(house.clerk, house.clerkId) });
  }

  async function submitted(): Promise<Summary> {
    const { id, version } = await drafted();
    const saved = await house.clerk.summaries.save({ id, version, writing: words });
    return house.clerk.summaries.submit({ id, version: saved.version });
  }

  it('[4.3.1.9] lists the orders that were taken and those that were cancelled, as many as it counts and as it was handed in', async () => {
    const gone = await house.confirmed(cityForm);
    await house.clerk.orders.cancel({ id: gone.id, version: gone.version, reason: '客户撤单' });
    const other = await house.join('chenjing', 'csClerk');
    const { id, figures } = await submitted();
    const department = await idOf(house.director, null);
    const listOf = async (figure: 'orders' | 'cancelled', frozen: boolean, of = id, by = house.clerk) =>
      (await by.summaries.matters({ id: of, figure, frozen })).map(({ orderId, detail }) => ({ orderId, detail }));
    expect(figures).toMatchObject({ orders: { n: 1 }, cancelled: { n: 1 } });
    expect(await listOf('orders', true)).toMatchObject([{ orderId: house.order.id }]);
    expect(await listOf('cancelled', true)).toEqual([{ orderId: gone.id, detail: '客户撤单' }]);
    expect(await listOf('orders', false, department, house.director)).toHaveLength(1);
    const nobodys = { id: department, figure: 'orders', personId: other.id, frozen: false } as const;
    expect(await house.director.summaries.matters(nobodys)).toEqual([]);
    goTo('2026-12-01T09:00');
    const { version } = await house.clerk.orders.get({ id: house.order.id });
    await house.clerk.orders.cancel({ id: house.order.id, version, reason: '客户取消' });
    expect(await listOf('orders', true)).toMatchObject([{ orderId: house.order.id }]);
    expect(await listOf('orders', false)).toEqual([]);
    expect(await listOf('cancelled', false)).toHaveLength(2);
    expect((await house.clerk.lists.summaryMatters({ id, figure: 'orders', frozen: true })).name).toMatch(/\.xlsx$/);
  });

  it('[8] lists the duties behind each link that failed the customer, as many as its cells say, also once it was handed in', async () => {
    const stranger = await house.join('chenjing', 'csClerk');
    const { id, recount } = await drafted();
    expect(recount.listed).toBe(true);
    const listed = async (frozen: boolean) => {
      const { frozen: kept, recount: now } = await house.clerk.summaries.get({ id });
      const found: Record<string, readonly (string | null)[]> = {};
      for (const { key, cells } of (frozen ? kept : now)?.links ?? []) {
        for (const [index, part] of (['lateDuty', 'openDuty'] as const).entries()) {
          const duties = await house.clerk.summaries.duties({ id, link: key, part, frozen });
          expect(duties).toHaveLength(cells[index] ?? 0);
          expect(duties.filter(({ kind, detail }) => kind !== 'duty' || !key.startsWith(`${detail}|`))).toEqual([]);
          found[`${key} ${part}`] = duties.map((duty) => duty.id);
        }
      }
      return found;
    };
    const before = await listed(false);
    expect(Object.values(before).flat().length).toBeGreaterThan(0);
    const { version } = await house.clerk.summaries.get({ id });
    const saved = await house.clerk.summaries.save({ id, version, writing: words });
    await house.clerk.summaries.submit({ id, version: saved.version });
    const [open] = Object.entries(before).find(([name, ids]) => name.endsWith('openDuty') && ids.length > 0) ?? [];
    const { version: orderVersion } = await house.clerk.orders.get({ id: house.order.id });
    await house.clerk.orders.cancel({ id: house.order.id, version: orderVersion, reason: '客户取消' });
    expect(await listed(true)).toEqual(before);
    const link = open?.split(' ')[0] ?? '';
    const file = await house.clerk.lists.summaryDuties({ id, link, part: 'openDuty', frozen: true });
    expect(file.name).toMatch(/\.xlsx$/);
    expect(await problemOf(stranger.api.summaries.duties({ id, link, part: 'openDuty', frozen: true }))).toMatchObject({
      code: 'summaries.unknown',
    });
  });
});
