import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../electron/backend/database/database.ts';
import { CentreEntity } from '../../../electron/backend/database/entities/company.ts';
import { updateVersion } from '../../../electron/backend/database/rows.ts';
import { managerOf } from '../../../electron/backend/database/unit-of-work.ts';
import { ConflictError } from '../../../shared/errors/errors.ts';
import { databases } from '../../helpers/databases.ts';
import { type OpenTestDatabase, openTestDatabase } from '../../helpers/test-database.ts';

describe.each(databases)('two people changing one row on $name', (testDatabase) => {
  let opened: OpenTestDatabase;
  let database: Database;

  beforeEach(async () => {
    opened = await openTestDatabase(testDatabase);
    database = opened.database;
    const row = { kind: 'dispatch', nameZh: '调度中心', nameEn: 'Dispatch', numberPrefix: 'DD', version: 1 } as const;
    await database.write((tx) => managerOf(tx).insert(CentreEntity, row));
  });
  afterEach(() => opened.dispose());

  const current = () => managerOf(database.read).findOneByOrFail(CentreEntity, { kind: 'dispatch' });

  const rename = (version: number, nameEn: string) =>
    database.write((tx) =>
      updateVersion(
        tx,
        CentreEntity,
        { kind: 'dispatch', version },
        { nameEn },
        {
          code: 'company.changedMeanwhile',
          current: () => managerOf(tx).findOneBy(CentreEntity, { kind: 'dispatch' }),
        },
      ),
    );

  it('the second with the old version gets the conflict with the row as it is, and overwrites nothing', async () => {
    await rename(1, 'First');
    const second = await rename(1, 'Second').catch((error: unknown) => error);
    expect(second).toBeInstanceOf(ConflictError);
    expect(second).toMatchObject({ code: 'company.changedMeanwhile', current: { nameEn: 'First', version: 2 } });
    expect(await current()).toMatchObject({ nameEn: 'First', version: 2 });
  });

  it('of twenty at the same moment exactly one wins', async () => {
    const results = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => rename(1, `Name ${n}`)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await current()).toMatchObject({ version: 2 });
  });

  it('a row that is gone is a conflict too', async () => {
    await database.write((tx) => managerOf(tx).delete(CentreEntity, { kind: 'dispatch' }));
    await expect(rename(1, 'Late')).rejects.toMatchObject({ current: null });
  });
});

describe.each(databases)('a forgotten id on $name', (testDatabase) => {
  let opened: OpenTestDatabase;

  beforeEach(async () => {
    opened = await openTestDatabase(testDatabase);
    const row = { nameZh: '甲', nameEn: 'A', version: 1 } as const;
    await opened.database.write((tx) =>
      managerOf(tx).insert(CentreEntity, [
        { ...row, kind: 'dispatch', numberPrefix: 'DD' },
        { ...row, kind: 'freight', numberPrefix: 'FF' },
      ]),
    );
  });
  afterEach(() => opened.dispose());

  const forgotten = { kind: undefined };

  it('finds nothing by accident: the question itself is refused', async () => {
    const at = managerOf(opened.database.read);
    await expect(at.findOneBy(CentreEntity, forgotten)).rejects.toThrow('undefined');
    await expect(at.findBy(CentreEntity, forgotten)).rejects.toThrow('undefined');
    await expect(at.countBy(CentreEntity, forgotten)).rejects.toThrow('undefined');
    await expect(at.findOneBy(CentreEntity, { kind: null as never })).rejects.toThrow('null');
  });

  it('changes and deletes nothing by accident', async () => {
    const { database } = opened;
    await database.write((tx) => managerOf(tx).update(CentreEntity, forgotten, { nameEn: 'all' })).catch(() => {});
    await database.write((tx) => managerOf(tx).delete(CentreEntity, forgotten)).catch(() => {});
    const rows = await managerOf(database.read).find(CentreEntity);
    expect(rows.map(({ nameEn }) => nameEn)).toEqual(['A', 'A']);
  });
});
