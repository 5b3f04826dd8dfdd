import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, id, longText, makeTable, maybe, primary, text, whole } from './columns.ts';

const changed = { updated_at: whole, updated_by_name: text(120), version: count };

export class Calendar1763920000009 implements MigrationInterface {
  readonly name = 'Calendar1763920000009';

  async up(runner: QueryRunner): Promise<void> {
    await makeTable(runner, {
      name: 'calendar_hours',
      columns: { id: primary(id), hours: longText, revision: count, ...changed },
    });
    await makeTable(runner, {
      name: 'calendar_year',
      columns: {
        year: primary(count),
        state: text(10),
        source_zh: text(200),
        source_en: text(200),
        days: longText,
        ...changed,
      },
    });
    await makeTable(runner, {
      name: 'calendar_day',
      columns: { day: primary(text(10)), kind: text(10), note: text(60), windows: maybe(longText), ...changed },
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup that was made before.');
  }
}
