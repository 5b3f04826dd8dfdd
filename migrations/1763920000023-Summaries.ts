import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { count, id, longText, makeTable, maybe, primary, text, whole } from './columns.ts';

export class Summaries1763920000023 implements MigrationInterface {
  readonly name = 'Summaries1763920000023';

  async up(runner: QueryRunner): Promise<void> {
    await makeTable(runner, {
      name: 'month_summary',
      columns: {
        id: primary(id),
        month: text(7),
        scope: text(20),
        person_id: maybe(id),
        person_name: text(120),
        person_key: text(36),
        revision: count,
        state: text(20),
        writing: longText,
        frozen: longText,
        answer: text(500),
        correction: text(500),
        opened_at: whole,
        created_at: whole,
        updated_at: whole,
        submitted_at: maybe(whole),
        submitted_by_name: text(120),
        answered_at: maybe(whole),
        answered_by_name: text(120),
        round: count,
        version: count,
      },
      indices: [{ columns: ['month', 'person_key', 'revision'], unique: true }],
      references: { person_id: ['user_account', 'id'] },
    });
    // Of events only those that summaries count: the many others cost nothing more.
    const where = "subject_kind IN ('exceptionReport', 'note', 'promise', 'request', 'qualityCase')";
    await runner.createIndex('event', new TableIndex({ columnNames: ['at'], where }));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup that was made before.');
  }
}
