import { openRaw } from '../raw/raw.ts';

/** The same with nothing but the driver. */
const [, , , file = ''] = process.argv;
const raw = await openRaw({ kind: 'sqlite', file });
await raw.query('SELECT * FROM company');
process.send?.({ answered: performance.now() });
await raw.close();
process.exit(0);
