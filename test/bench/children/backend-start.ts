import { startHouse } from '../house.ts';

/** A process that opens the backend of the given data folder, asks the first question and says when it was answered. */
const loaded = performance.now();
const [, , dataDir = '', file = ''] = process.argv;
const house = await startHouse({ orders: 0, dataDir, config: { kind: 'sqlite', file } }, { workers: true });
const opened = performance.now();
await house.api.company.status();
process.send?.({ loaded, opened, answered: performance.now() });
await house.close();
process.exit(0);
