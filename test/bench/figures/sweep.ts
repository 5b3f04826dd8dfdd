import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../electron/backend/database/database.ts';
import { createServices } from '../../../electron/backend/services.ts';
import { setUpCompany } from '../data/set-up.ts';
import { fillTasks, makeDue } from '../data/tasks.ts';
import { beside } from '../figure.ts';
import { startHouse } from '../house.ts';
import { race, type Side, timed } from '../measure/race.ts';
import { openRaw } from '../raw/raw.ts';
import { type BareSweep, readSweep, sweepBarely } from '../raw/sweep.ts';
import { type Group, short } from './group.ts';

const few = 10_000;
const mostRatio = 3;
const mostGrowth = 1.2;
/** What the sweeper takes on in one unit of work. */
const batch = 200;

/** A thousand duties that fall due at once, among few and among many that are closed. */
export const sweepGroup: Group = {
  name: 'sweep',
  async run(stage, report) {
    const many = Math.max(few, stage.sizes.large);
    const small = await openDuties(few);
    const large = await openDuties(many);
    try {
      const sides = { few: small.app, fewBare: small.bare, many: large.app, manyBare: large.bare };
      const took = await race(sides, { rounds: 9, times: 1, warmUpRounds: 2 });
      report.add(
        beside(`sweep of 1,000 due among ${short(few)} closed`, took.few.median, took.fewBare.median, mostRatio),
        beside(`sweep of 1,000 due among ${short(many)} closed`, took.many.median, took.manyBare.median, mostRatio),
        beside(`sweep, growth ${short(few)} to ${short(many)} closed`, took.many.median, took.few.median, mostGrowth),
      );
    } finally {
      await small.close();
      await large.close();
    }
  },
};

interface Duties {
  readonly app: Side;
  readonly bare: Side;
  close(): Promise<void>;
}

async function openDuties(closed: number): Promise<Duties> {
  const dataDir = mkdtempSync(join(tmpdir(), 'counter-bench-sweep-'));
  const config = { kind: 'sqlite', file: join(dataDir, 'counter.sqlite') } as const;
  const house = await startHouse({ orders: 0, dataDir, config });
  const { userId } = await setUpCompany(house);
  await house.close();
  const raw = await openRaw(config);
  await fillTasks(raw, { closed, ownerId: userId });
  const backend = { appVersion: '0.0.0', database: config, dataDir, workstation: 'bench', demo: false, workers: false };
  const database = await openDatabase(backend, house.ports.logger);
  const { tasks } = createServices(house.ports, backend, database);
  const once = async () => [await makeDue(raw)];
  await once();
  await tasks.sweepDue();
  const written: BareSweep = await readSweep(raw);
  return {
    app: timed(once, () => tasks.sweepDue()),
    bare: timed(once, (round) => sweepBarely(raw, written, { round, batch })),
    async close() {
      await raw.close();
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
