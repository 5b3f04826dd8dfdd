import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '../../../electron/backend/database/database.ts';
import { fillWithDemo } from '../../../electron/backend/demo/demo.ts';
import { databases } from '../../helpers/databases.ts';
import { testPorts } from '../../helpers/ports.ts';
import { testClock } from '../../helpers/test-clock.ts';
import { temporaryRoot } from '../../helpers/temporary-folder.ts';

/** Mornings and evenings of working days, and a night at the weekend: what is under way differs with the hour. */
const moments = ['2026-12-01T09:30', '2026-12-01T17:50', '2026-12-05T23:00'];

it.each(moments)(
  'the demonstration begins on %s',
  async (moment) => {
    const ports = testPorts({ clock: testClock(`${moment}:00+08:00`) });
    const dataDir = mkdtempSync(join(temporaryRoot, 'counter-demo-'));
    const [sqlite] = databases;
    if (!sqlite) throw new Error('No database');
    const given = await sqlite.open();
    const passwordCost = { N: 2 ** 6, r: 8, p: 1 };
    const where = { database: given.config, dataDir, workstation: 'counter-1', demo: true, workers: false };
    const config = { appVersion: '0.1.0', ...where, passwordCost };
    const database = await openDatabase(config, ports.logger);
    try {
      expect(await fillWithDemo(ports, config, database)).toBe(true);
    } finally {
      await database.close();
      await given.dispose();
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
  240_000,
);
