import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/backend/database/database.ts';
import { managerOf, type WriteContext } from '../../../electron/backend/database/unit-of-work.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { testPorts } from '../../helpers/ports.ts';
import { backendConfig } from '../../helpers/test-database.ts';
import { openReports, type ReportHouse, wall } from './house.ts';

describe.each(databases)('what counts in a report’s figures on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: ReportHouse;

  beforeEach(async () => {
    database = await open();
    house = await openReports(database);
  });
  afterEach(async () => {
    await house.counter.close();
    await database.dispose();
  });

  async function beside(work: (tx: WriteContext) => Promise<void>): Promise<void> {
    const config = backendConfig({ database: database.config, dataDir: house.counter.dataDir });
    const other = await openDatabase(config, testPorts().logger);
    await other.write(work);
    await other.close();
  }

  /** What would have been told by now. */
  const become = (...statements: readonly string[]) =>
    beside(async (tx) => {
      for (const sql of statements) await managerOf(tx).query(sql);
    });

  it('[8] the quarter names the clients whom we kept waiting, each with his orders', async () => {
    await become(
      `UPDATE kpi_order SET period_at = ${wall('2026-11-24T10:00')}, agreed_at = ${wall('2026-11-24T10:00')}`,
    );
    house.goTo('2027-01-04T08:30');
    await house.director.reports.draft({ kind: 'quarter' });
    const quarter = await house.report(house.director, 'quarter');
    const [row] = quarter.counted.tables.lateClients ?? [];
    expect(row).toMatchObject({ key: '北京华信电子科技有限公司', n: 1 });
    const late = await house.director.reports.items({ id: quarter.id, tag: `lateClients|${row?.key ?? ''}` });
    expect(late).toMatchObject([{ orderId: house.order.id }]);
  });
});
