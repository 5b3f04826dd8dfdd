import { startHouse } from '../house.ts';

/** A process that opens the backend of the given data folder, asks the first question and says when it was answered. */
const [, , dataDir = '', file = ''] = process.argv;
const house = await startHouse({ orders: 0, dataDir, config: { kind: 'sqlite', file } }, { workers: true });
await house.api.company.status();
process.send?.({ megabytes: process.memoryUsage.rss() / 1e6 });
await house.close();
process.exit(0);
