import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Dataset } from '../data/dataset.ts';
import { setUpCompany } from '../data/set-up.ts';
import { fillTasks, letFallDue } from '../data/tasks.ts';
import { within } from '../figure.ts';
import { openHouse, startHouse } from '../house.ts';
import { median } from '../measure/statistics.ts';
import { openRaw } from '../raw/raw.ts';
import { type Group, short } from './group.ts';

const mostMs = 2_000;
const rounds = 12;
/** A duty is set to fall due so far from now, a little later each time, to meet the sweeper between its beats. */
const ahead = 1_100;
const shift = 83;

/** From a duty's due time to its message on the desktop, in a running backend with its own clock and workers. */
export const alertsGroup: Group = {
  name: 'alerts',
  async run(stage, report) {
    const closed = stage.sizes.large;
    const dataDir = mkdtempSync(join(tmpdir(), 'counter-bench-alerts-'));
    const dataset: Dataset = { orders: 0, dataDir, config: { kind: 'sqlite', file: join(dataDir, 'counter.sqlite') } };
    const made = await startHouse(dataset);
    const { userId } = await setUpCompany(made);
    await made.close();
    const raw = await openRaw(dataset.config);
    await fillTasks(raw, { closed, ownerId: userId });
    const shown = new Map<string, number>();
    const show = (message: { readonly target?: { readonly taskId: string | null } }) =>
      void shown.set(message.target?.taskId ?? '', Date.now());
    const house = await openHouse(dataset, { workers: true, notifier: { show, waiting: () => undefined } });
    try {
      const waits: number[] = [];
      for (let round = 1; round <= rounds; round++) {
        const dueAt = Date.now() + ahead + round * shift;
        const taskId = await letFallDue(raw, round, dueAt);
        while (!shown.has(taskId) && Date.now() < dueAt + 10 * mostMs) await pause(5);
        waits.push((shown.get(taskId) ?? Number.POSITIVE_INFINITY) - dueAt);
      }
      report.add(
        within(
          `alert on the desktop after its due time, ${short(closed)} closed, worst`,
          Math.max(...waits),
          mostMs,
          'ms',
        ),
      );
      report.explain('alert after its due time', [`median ${median(waits).toFixed(0)} ms of ${rounds}`]);
    } finally {
      await house.close();
      await raw.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};
