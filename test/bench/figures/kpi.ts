import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../electron/backend/database/database.ts';
import { createServices } from '../../../electron/backend/services.ts';
import { setUpCompany } from '../data/set-up.ts';
import { beside } from '../figure.ts';
import { startHouse } from '../house.ts';
import { race, timed } from '../measure/race.ts';
import { openRaw } from '../raw/raw.ts';
import { countBarely, fillLines } from '../raw/kpi.ts';
import { type Group, short } from './group.ts';

/** A year of a large company. */
const mostOrders = 500_000;
const mostRatio = 2;
const year = { from: '2026-01', to: '2026-12', customerId: null, known: 'now' } as const;

/** The KPI page of a year beside one bare statement a figure. */
export const kpiGroup: Group = {
  name: 'KPI',
  async run(stage, report) {
    const orders = Math.min(mostOrders, stage.sizes.large);
    const dataDir = mkdtempSync(join(tmpdir(), 'counter-bench-kpi-'));
    const config = { kind: 'sqlite', file: join(dataDir, 'counter.sqlite') } as const;
    const house = await startHouse({ orders: 0, dataDir, config });
    await setUpCompany(house);
    await house.close();
    const raw = await openRaw(config);
    stage.say(`Filling ${short(orders)} lines ...`);
    await fillLines(raw, orders);
    const backend = {
      appVersion: '0.0.0',
      database: config,
      dataDir,
      workstation: 'bench',
      demo: false,
      workers: false,
    };
    const database = await openDatabase(backend, house.ports.logger);
    const { kpi } = createServices(house.ports, backend, database);
    const once = async (times: number) => Array.from({ length: times }, () => null);
    try {
      const sides = {
        page: timed(once, () => kpi.sheet(year)),
        monthEnd: timed(once, () => kpi.sheet({ ...year, known: 'monthEnd' })),
        bare: timed(once, () => countBarely(raw)),
      };
      const took = await race(sides, { rounds: 5, times: 3 });
      report.add(
        beside(`KPI page, a year of ${short(orders)} orders`, took.page.median, took.bare.median, mostRatio),
        beside(`the same as known at month end`, took.monthEnd.median, took.bare.median, null),
      );
    } finally {
      await raw.close();
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};
