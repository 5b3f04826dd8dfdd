import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CountedFigure, type KpiPart, partsOf } from '../../../shared/domain/kpi/figures.ts';
import { fillKpiOrders } from '../../../migrations/kpi-fill.ts';
import { openDataSource } from '../../../electron/backend/database/data-source.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { type KpiHouse, openKpiHouse, wall } from './house.ts';
import { chanceOf, live } from './life.ts';
import { readSources, recount } from './recount.ts';

const months = ['2026-11', '2026-12', '2027-01'] as const;
const orderFigures = ['onTime', 'otif', 'podReturn', 'damage', 'satisfaction'] as const;

describe.each(databases)('a month lived at the counter on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: KpiHouse;

  beforeAll(async () => {
    database = await open();
    house = await openKpiHouse(database);
    await live(house, chanceOf(20_261_130), 42);
    house.moveTo(Math.max(wall('2026-12-29T12:00'), house.now() + 1));
  }, 600_000);
  afterAll(async () => {
    await house.close();
    await database.dispose();
  });

  /** Every part of the figures that orders tell, with its orders, as the page lists them. */
  async function listed(asked: Parameters<typeof house.director.kpi.sheet>[0]) {
    const { figures } = await house.director.kpi.sheet(asked);
    const lists: Record<string, readonly string[]> = {};
    for (const figure of orderFigures satisfies readonly CountedFigure[]) {
      const counts = figures.find((one) => one.figure === figure)?.parts ?? {};
      for (const part of partsOf[figure] satisfies readonly KpiPart[]) {
        const order = { order: 'number', descending: true, cursor: 0, limit: 200 } as const;
        const { rows, total } = await house.director.kpi.list({ ...asked, ...order, figure, part });
        // A figure is its list.
        expect({ [`${figure}.${part}`]: rows.length }).toEqual({ [`${figure}.${part}`]: counts[part] });
        expect(total).toBe(rows.length);
        if (rows.length > 0) lists[`${figure}.${part}`] = rows.map(({ id }) => id).toSorted();
      }
    }
    const damage = figures.find(({ figure }) => figure === 'damage');
    return { lists, damaged: damage?.n, delivered: damage?.of };
  }

  it('[8] every figure is what an independent recount of the log finds, as known now and as known at each month’s end', async () => {
    const sources = await readSources(house);
    const seen = new Set<string>();
    for (const month of months) {
      const next = months[months.indexOf(month) + 1];
      const end = next ? wall(`${next}-01T00:00`) : Infinity;
      for (const customerId of [null, house.customers[1]]) {
        for (const known of ['now', 'monthEnd'] as const) {
          const until = known === 'now' ? house.now() : Math.min(end - 1, house.now());
          const expected = recount(sources, month, until, customerId);
          const { lists, damaged, delivered } = await listed({ from: month, to: month, customerId, known });
          const found = Object.fromEntries(Object.entries(expected.lists).map(([name, ids]) => [name, ids.toSorted()]));
          expect({ month, known, customerId, ...lists }).toEqual({ month, known, customerId, ...found });
          expect({ damaged, delivered }).toEqual({ damaged: expected.damaged, delivered: expected.delivered });
          for (const name of Object.keys(lists)) seen.add(name);
        }
      }
    }
    // The month had everything that makes figures dishonest.
    for (const name of ['onTime.undated', 'onTime.cancelled', 'onTime.moved', 'onTime.excused', 'podReturn.missed']) {
      expect(seen).toContain(name);
    }
  });

  it('[8] an older app’s orders get the very lines that would have been kept of them', async () => {
    const columns = `order_id, customer_id, period_at, agreed_at, current_at, moved_late, cancelled, signed_at, pieces,
      damaged_pieces, intact, satisfied, excuse, pod_due_at, pod_good_at`;
    const lines = () => house.query<Record<string, unknown>>(`SELECT ${columns} FROM kpi_order ORDER BY order_id`);
    const kept = await lines();
    expect(kept.length).toBeGreaterThan(40);
    const source = await openDataSource(database.config, 'writer', 'test');
    await source.query('DELETE FROM kpi_order');
    const runner = source.createQueryRunner();
    await fillKpiOrders(runner);
    await runner.release();
    await source.destroy();
    expect(await lines()).toEqual(kept);
  });
});
