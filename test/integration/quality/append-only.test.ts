import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../electron/backend/database/database.ts';
import { managerOf } from '../../../electron/backend/database/unit-of-work.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { testPorts } from '../../helpers/ports.ts';
import { backendConfig } from '../../helpers/test-database.ts';
import { handedIn, openQualityHouse, type QualityHouse, signAnalysis, signStage } from './house.ts';

describe.each(databases)('what was signed on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: QualityHouse;
  let beside: Database;

  beforeEach(async () => {
    database = await open();
    house = await openQualityHouse(database);
    const config = backendConfig({ database: database.config, dataDir: house.counter.dataDir });
    beside = await openDatabase(config, testPorts().logger);
  });
  afterEach(async () => {
    await beside.close();
    await house.close();
    await database.dispose();
  });

  it('[3.4] cannot be rewritten or deleted, not even by the database administrator’s SQL', async () => {
    const { qc, department, report, clerk, counter } = house;
    const { id: reportId } = await report();
    const { id } = await handedIn(house, reportId);
    await signStage(qc.api, await qc.api.quality.get({ id }));
    await signAnalysis(department, id, 'department');
    await clerk.api.claims.settle({
      id: counter.ports.ids.next(),
      reportId,
      amount: 1_000,
      consignee: '李四',
      agreedBy: 'spoken',
      agreedAt: counter.ports.clock.now(),
      receipt: { name: '收据.pdf', mediaType: '', base64: Buffer.from('%PDF-1.4\nreceipt').toString('base64') },
    });
    for (const statement of [
      `UPDATE quality_step SET text = '没有问题'`,
      'DELETE FROM quality_step',
      `UPDATE quality_signature SET by_name = '别人'`,
      'UPDATE claim_settlement SET amount = 1',
      'DELETE FROM claim_settlement',
    ]) {
      const rewritten = beside.write((tx) => managerOf(tx).query(statement));
      await expect(rewritten).rejects.toThrow('append-only');
    }
    expect((await qc.api.quality.get({ id })).steps).toMatchObject([{ text: 'investigation 已查明' }]);
  });
});
