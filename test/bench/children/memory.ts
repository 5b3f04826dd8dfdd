import type { Inputs } from '../work/inputs.ts';
import { openHouse } from '../house.ts';
import { appWork } from '../work/app-work.ts';
import { whenAsked } from './asked.ts';

/**
 * A process that takes and confirms many orders and says, at each thousand, how much memory it holds.
 * What it works with is sent to it: making it would take more memory than the backend itself.
 */
export interface MemoryOrder {
  readonly dataDir: string;
  readonly file: string;
  readonly confirmations: number;
  readonly inputs: Inputs;
}

whenAsked<MemoryOrder>(watch);

async function watch({ dataDir, file, confirmations, inputs }: MemoryOrder): Promise<void> {
  const house = await openHouse({ orders: 0, dataDir, config: { kind: 'sqlite', file } });
  const { confirm } = appWork(house.api, inputs);
  const tell = (done: number) => process.send?.({ done, megabytes: process.memoryUsage.rss() / 1e6 });
  tell(0);
  for (let done = 1_000; done <= confirmations; done += 1_000) {
    for (let part = 0; part < 20; part++) await confirm(50);
    tell(done);
  }
  await house.close();
}
