import { migrations } from '../../../migrations/index.ts';
import { openDataSource } from './data-source.ts';
import { createFilling, type Filling } from './filling.ts';

const application = 'cs-counter-transfer';

/** Steps of this version, oldest first. */
export function knownMigrations(): readonly string[] {
  return migrations.map(({ name }) => name);
}

/**
 * A database of its own that stands where an older version of the app stood: filled there, then brought to
 * today's tables. Whoever made the file throws it away.
 */
export async function stageOlder(
  file: string,
  steps: number,
  fill: (filling: Filling) => Promise<void>,
): Promise<void> {
  const config = { kind: 'sqlite', file } as const;
  const older = await openDataSource(config, 'writer', application, migrations.slice(0, steps));
  try {
    await older.query('PRAGMA synchronous = OFF');
    await older.runMigrations({ transaction: 'each' });
    await older.transaction(async (manager) => {
      await fill(await createFilling('sqlite', (sql, values = []) => manager.query(sql, [...values])));
    });
  } finally {
    await older.destroy();
  }
  const today = await openDataSource(config, 'writer', application);
  try {
    await today.runMigrations({ transaction: 'each' });
  } finally {
    await today.destroy();
  }
}
