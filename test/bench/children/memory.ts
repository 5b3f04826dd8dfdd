import { openHouse } from '../house.ts';
import { openRaw } from '../raw/raw.ts';
import { appWork } from '../work/app-work.ts';
import { chooseInputs } from '../work/inputs.ts';

/** A process that takes and confirms many orders and says, at each thousand, how much memory it holds. */
const [, , dataDir = '', file = '', confirmations = ''] = process.argv;
const config = { kind: 'sqlite', file } as const;
const house = await openHouse({ orders: 0, dataDir, config });
const raw = await openRaw(config);
const inputs = await chooseInputs(raw);
await raw.close();
const { confirm } = appWork(house.api, inputs);
const held = () => process.memoryUsage.rss() / 1e6;
process.send?.({ done: 0, megabytes: held() });
for (let done = 1_000; done <= Number(confirmations); done += 1_000) {
  for (let part = 0; part < 20; part++) await confirm(50);
  process.send?.({ done, megabytes: held() });
}
await house.close();
process.exit(0);
